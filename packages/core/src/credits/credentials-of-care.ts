import type {CredentialGroup} from './credential-table.js'

/*
 * Rows with a date were compared on that day with public text: pages of the bodies named as sources, or several independent pages that
 * explain the letters to patients. Rows with `checked: null` rest on general knowledge and are to be verified.
 */

const nurse = {tier: 'nurse', discipline: 'nursing'} as const
const midwife = {tier: 'nurse', discipline: 'midwifery'} as const
const associate = {tier: 'physician-associate', discipline: 'physician-associate'} as const
const pharmacist = {tier: 'pharmacist', discipline: 'pharmacy'} as const

/** Nurses, midwives, physician associates and pharmacists. */
export const credentialsOfCare: readonly CredentialGroup[] = [
  {
    ...nurse,
    countries: '',
    source: 'Registers of nurses: state boards (US), NMC (GB), NMBI (IE), NMBA (AU), Nursing Council (IN)',
    checked: '2026-11-22',
    letters: 'RN'
  },
  {
    ...nurse,
    countries: 'US CA',
    source: 'State boards of nursing; American Nurses Credentialing Center, AANP, NBCRNA',
    checked: '2026-11-22',
    letters: 'BSN MSN DNP APRN NP CNP FNP FNP-BC FNP-C AGNP PNP PMHNP PMHNP-BC PPCNP-BC ARNP CRNA LPN LVN CCRN FAANP'
  },
  {
    ...nurse,
    countries: 'US CA',
    source: 'State boards of nursing; provincial colleges (CA); American Nurses Credentialing Center and other certifying bodies',
    checked: null,
    letters:
      'ADN APN APNP AGNP-C AGPCNP AGPCNP-BC AGACNP-BC ACNP ACNP-BC CPNP CPNP-PC WHNP WHNP-BC NNP NNP-BC ENP CRNP RNP DNAP RPN RN-BC ' +
      'CEN CPN OCN AOCNP CNOR CRRN PCCN PHN RNC CWOCN CWON WOCN FAEN FCN COHN'
  },
  {
    tier: 'nurse',
    discipline: null,
    countries: 'US',
    source:
      'Clinical nurse specialist, or certified nutrition specialist; certified dialysis nurse, or certified dietitian nutritionist; American ' +
      'Academy of Nursing, or of Neurology',
    checked: null,
    letters: 'CNS CDN FAAN'
  },
  {
    ...nurse,
    countries: 'GB IE',
    source: 'Nursing and Midwifery Council: registration and qualification codes; Nursing and Midwifery Board of Ireland',
    checked: '2026-11-22',
    letters: 'RGN RMN RNMH RSCN RNLD RNA RHV NAR RSN ROH'
  },
  {
    ...nurse,
    countries: 'GB IE',
    source: 'Nursing and Midwifery Council; Royal College of Nursing; Queen\u2019s Nursing Institute',
    checked: null,
    letters: 'SCPHN ANP FRCN QN RNT RNID RPHN SRN'
  },
  {
    ...nurse,
    countries: 'AU NZ',
    source: 'Nursing and Midwifery Board of Australia; Nursing Council of New Zealand',
    checked: null,
    letters: 'EN EEN'
  },
  {...midwife, countries: '', source: 'Registers of midwives: NMC (GB), NMBI (IE), NMBA (AU)', checked: '2026-11-22', letters: 'RM'},
  {...midwife, countries: 'US', source: 'American Midwifery Certification Board', checked: '2026-11-22', letters: 'CNM CPM'},
  {...midwife, countries: 'US CA AU GB', source: 'Midwifery boards; university degrees', checked: null, letters: 'CM RNC-OB FACNM BMid'},
  /* Physician associates and assistants */
  {
    ...associate,
    countries: 'US CA',
    source: 'National Commission on Certification of Physician Assistants; Canadian certification; university degrees',
    checked: '2026-11-22',
    letters: 'PA PA-C CCPA MPAS'
  },
  {
    ...associate,
    countries: 'US CA',
    source: 'Degrees and fellowship of physician assistants',
    checked: null,
    letters: 'DMSc MSPAS MMS DFAAPA'
  },
  {
    ...associate,
    countries: 'GB IE',
    source: 'General Medical Council: register of physician associates',
    checked: '2026-11-22',
    letters: 'PA-R'
  },
  /* Pharmacists */
  {
    ...pharmacist,
    countries: '',
    source: 'Degree in pharmacy; boards of pharmacy (US), GPhC (GB), Pharmacy Board (AU), Pharmacy Council (IN)',
    checked: '2026-11-22',
    letters: 'PharmD RPh MPharm BPharm'
  },
  {...pharmacist, countries: '', source: 'Degree in pharmacy', checked: null, letters: 'BSPharm BScPharm BPharmSc'},
  {...pharmacist, countries: 'US', source: 'Board of Pharmacy Specialties', checked: '2026-11-22', letters: 'BCPS BCOP BCNSP CGP'},
  {
    ...pharmacist,
    countries: 'US',
    source: 'Board of Pharmacy Specialties and American pharmacy societies',
    checked: null,
    letters: 'BCACP BCPP BCGP BCIDP BCCCP BCPPS BCCP BCNP BCTXP BCEMP FASHP FAPhA FASCP'
  },
  {...pharmacist, countries: 'GB', source: 'Royal Pharmaceutical Society', checked: '2026-11-22', letters: 'MRPharmS FRPharmS'},
  {
    ...pharmacist,
    countries: 'IE AU GB',
    source: 'Pharmaceutical Society of Ireland; Pharmaceutical Society of Australia; General Pharmaceutical Council',
    checked: null,
    letters: 'MPSI MPS FPS ARPharmS'
  }
]
