import type {CredentialGroup} from './credential-table.js'

/*
 * Rows with a date were compared on that day with public text: pages of the bodies named as sources, or several independent pages that
 * explain the letters to patients. Rows with `checked: null` rest on general knowledge and are to be verified.
 */

const science = {tier: 'science', discipline: null} as const
const traditional = {tier: 'traditional', discipline: 'traditional-medicine'} as const
const veterinary = {tier: 'other', discipline: 'veterinary'} as const
const other = {tier: 'other', discipline: null} as const

/** Research and public health, traditional medicine, and what is no ground for a review of health advice. */
export const credentialsOutsideCare: readonly CredentialGroup[] = [
  {
    ...science,
    countries: '',
    source: 'Academic degree: shows knowledge of research or public health, no licence to treat',
    checked: '2026-11-22',
    letters: 'PhD MPH MSc MS EdD'
  },
  {
    ...science,
    countries: '',
    source: 'Academic degree: shows knowledge of research or public health, no licence to treat',
    checked: null,
    letters:
      'DPhil DSc ScD DrSc DrPH MSPH MHS MPhil MSci MHSc MRes MMSc MMedSc MMedSci MClinRes MSCR MSCE DHSc BMedSci DMedSc MTropMed ' +
      'DrRerNat MCommH'
  },
  {
    ...science,
    countries: '',
    source: 'Certificates and learned societies open to people who do not treat patients: NBPHE, NCHEC, RSPH, RSM, Royal Society',
    checked: null,
    letters: 'CPH CHES MCHES FRSPH MRSPH DFPH FRSM FRS FMedSci FRSB CIC'
  },
  /* Traditional and alternative medicine */
  {
    ...traditional,
    countries: 'US CA',
    source: 'Licensed in some states and provinces only',
    checked: '2026-11-22',
    letters: 'ND NMD LAc DOM DiplAc DiplOM'
  },
  {
    ...traditional,
    countries: 'US CA GB',
    source: 'Licensed in some states and provinces only, or a certificate without law',
    checked: null,
    letters: 'DAOM DACM HHP CNHP CCH RH MAcOM MSOM MBAcC MNIMH FNIMH RCST'
  },
  {
    ...traditional,
    countries: 'IN BD LK',
    source: 'National Commission for Indian System of Medicine; National Commission for Homoeopathy (IN)',
    checked: '2026-11-22',
    letters: 'BAMS BHMS BUMS BNYS BSMS'
  },
  {...traditional, countries: 'IN BD LK PK', source: 'Diploma in homoeopathy', checked: null, letters: 'DHMS'},
  /* Care of animals */
  {
    ...veterinary,
    countries: '',
    source: 'Veterinary degrees and colleges: AVMA (US), Royal College of Veterinary Surgeons (GB)',
    checked: '2026-11-22',
    letters: 'DVM VMD DACVIM MRCVS FRCVS BVSc BVetMed BVMS BVMSci VetMB'
  },
  {
    ...veterinary,
    countries: '',
    source: 'Veterinary colleges and nurses',
    checked: null,
    letters: 'DACVS DACVD DACVO DECVIM CertAVP RVN CVT'
  },
  /* No ground for a clinical review */
  {
    ...other,
    countries: '',
    source: 'Degree or certificate outside the health professions',
    checked: '2026-11-22',
    letters: 'MA BA MBA BS BSc MEd MHA CSCS ACE CLC'
  },
  {
    ...other,
    countries: '',
    source: 'Degree or certificate outside the health professions',
    checked: null,
    letters:
      'MFA BEd LLB LLM LLD JD MPA MSJ MDiv MHSA MMgt CPT CMI CHC CPC NBC-HWC NBHWC RYT E-RYT LMT ELS NASM CNC CHN MPP BFA BBA MSt MLitt ' +
      'PGCE PGCert PGDip FHEA SFHEA FACHE CPHQ CPE PMP RHIA BCMAS'
  },
  {
    ...other,
    countries: 'GB',
    source: 'Honours of the Crown and learned societies, which say nothing of health',
    checked: null,
    letters: 'OBE MBE CBE KBE DBE FRSA'
  }
]
