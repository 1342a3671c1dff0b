/**
 * What letters after a name say of their holder. `physician` to `allied` are professions that a public register admits to the care of
 * patients. `science` knows research or public health but does not treat, `traditional` is regulated in few places, and `other` is no
 * ground for a review of health advice.
 */
export type CredentialTier =
  | 'physician'
  | 'dentist'
  | 'nurse'
  | 'physician-associate'
  | 'pharmacist'
  | 'allied'
  | 'science'
  | 'traditional'
  | 'other'

/** Letters after a name. */
export interface Credential {
  /** As usually written, without dots. */
  letters: string
  tier: CredentialTier
  /** ISO 3166 codes of the countries in which the letters are in use with this meaning; empty where they are in use everywhere. */
  countries: readonly string[]
  /** Who awards, registers or defines them. */
  source: string
  /** Other meanings by country. */
  elsewhere: readonly {countries: readonly string[]; tier: CredentialTier; note: string}[]
}

/** Rows of one tier, country and source, with spaces between the letters. `MB BCh BAO` stands as `MBBChBAO`: see `readCredential`. */
interface Group {
  tier: CredentialTier
  countries: string
  source: string
  letters: string
}

const groups: readonly Group[] = [
  /* Physicians and surgeons */
  {
    tier: 'physician',
    countries: '',
    source: 'Degree in medicine; Federation of State Medical Boards (US), National Medical Commission (IN)',
    letters: 'MD'
  },
  {
    tier: 'physician',
    countries: 'US CA',
    source: 'Federation of State Medical Boards: licensed for the full practice of medicine',
    letters: 'DO'
  },
  {
    tier: 'physician',
    countries: 'CA',
    source: 'McGill University; Royal College of Physicians and Surgeons of Canada; College of Family Physicians of Canada',
    letters: 'MDCM FRCPC FRCSC CCFP FCFP'
  },
  {
    tier: 'physician',
    countries: 'US',
    source: 'Fellowship that the American college or academy of the specialty gives to physicians',
    letters:
      'FACS FAAOS FACP FAAP FACOG FAAFP FACC FACEP FACR FAAD FACG FCCP FAANS FASN FIDSA FACE FACPM FAPA FAAHPM FAAPMR FACMG ' +
      'FACRO FASCRS FACOI FAAAAI FSCAI FHM SFHM FACOS AGAF FASA FCAP'
  },
  {
    tier: 'physician',
    countries: '',
    source:
      'Bachelor of medicine and surgery: General Medical Council (GB), Medical Council (IE), Medical Board (AU), National ' +
      'Medical Commission (IN)',
    letters: 'MBBS MBChB MBBCh MBBChBAO MBBChir BMBS BMBCh BM MB BCh BAO ChB BChir'
  },
  {
    tier: 'physician',
    countries: 'GB IE',
    source: 'Medical royal colleges and faculties of the United Kingdom and Ireland',
    letters:
      'MRCP MRCPUK FRCP FRCPE FRCPEd MRCPI FRCPI MRCS FRCS FRCSEd FRCSEng FRCSGlasg FRCSI MRCGP FRCGP MICGP MRCPsych FRCPsych ' +
      'MRCOG FRCOG MRCPCH FRCPCH ' +
      'FRCPath MRCPath FRCR FRCA FFARCSI MRCEM FRCEM FRCOphth MRCOphth FFPH MFPH FFSRH MFSRH DRCOG DFSRH FFICM FFPMRCA FFOM MFOM DGM'
  },
  {
    tier: 'physician',
    countries: 'AU NZ',
    source: 'Specialist colleges accredited by the Australian Medical Council and the Medical Council of New Zealand',
    letters: 'FRACP FRACS FRACGP FANZCA FRANZCOG FRANZCP FRANZCR FRANZCO FACEM FACD FACRRM FRNZCGP FRCPA FCICM FAFRM FAFPHM MChD BMed'
  },
  {
    tier: 'physician',
    countries: 'IN PK BD LK NP',
    source: 'National Medical Commission and National Board of Examinations (IN); College of Physicians and Surgeons (PK, BD)',
    letters: 'DM MCh DNB DrNB FCPS MCPS DGO DCH'
  },
  {
    tier: 'physician',
    countries: 'DE AT CH',
    source: 'Medical chambers: title of a medical specialist; doctorate in medicine',
    letters: 'Facharzt Fachärztin Drmed'
  },
  {tier: 'physician', countries: 'ZA', source: 'Colleges of Medicine of South Africa', letters: 'FCP FCS FCOG FCPaed MMed'},
  /* Dentists */
  {tier: 'dentist', countries: 'US CA', source: 'American Dental Association: the two degrees are equal', letters: 'DDS DMD FAGD'},
  {
    tier: 'dentist',
    countries: '',
    source: 'General Dental Council (GB), Dental Board (AU), Dental Council (IN)',
    letters: 'BDS BChD BDSc BDent BDentSc MDS MDSc MFDS FDS FDSRCS MJDF MOrth'
  },
  /* Nurses and midwives */
  {
    tier: 'nurse',
    countries: 'US CA',
    source: 'State boards of nursing; American Nurses Credentialing Center, AANP, NBCRNA, AMCB',
    letters:
      'BSN MSN DNP APRN NP FNP FNP-BC FNP-C AGNP AGNP-C AGPCNP-BC AGACNP-BC ACNP-BC PMHNP PMHNP-BC PNP CPNP WHNP WHNP-BC ' +
      'NNP-BC CRNP ARNP CNM CM CPM CRNA CNS LPN LVN RN-BC CCRN CEN OCN CDN CWOCN FAANP RNC RNC-OB'
  },
  {
    tier: 'nurse',
    countries: '',
    source: 'Registers of nurses: state boards (US), NMC (GB), NMBI (IE), NMBA (AU), Nursing Council (IN)',
    letters: 'RN RM'
  },
  {
    tier: 'nurse',
    countries: 'GB IE',
    source: 'Nursing and Midwifery Council; Nursing and Midwifery Board of Ireland',
    letters: 'RGN RMN RNMH RSCN RNLD RHV SCPHN ANP FRCN QN'
  },
  {
    tier: 'nurse',
    countries: 'AU NZ',
    source: 'Nursing and Midwifery Board of Australia; Nursing Council of New Zealand',
    letters: 'EN EEN'
  },
  /* Physician associates and assistants */
  {
    tier: 'physician-associate',
    countries: 'US CA',
    source: 'National Commission on Certification of Physician Assistants',
    letters: 'PA PA-C DMSc MPAS MSPAS CCPA DFAAPA'
  },
  {tier: 'physician-associate', countries: 'GB', source: 'General Medical Council register of physician associates', letters: 'PA-R'},
  /* Pharmacists */
  {
    tier: 'pharmacist',
    countries: '',
    source: 'Degree in pharmacy; boards of pharmacy (US), GPhC (GB), Pharmacy Board (AU), Pharmacy Council (IN)',
    letters: 'PharmD RPh MPharm BPharm BSPharm'
  },
  {
    tier: 'pharmacist',
    countries: 'US',
    source: 'Board of Pharmacy Specialties and American pharmacy societies',
    letters: 'BCPS BCACP BCOP BCPP BCGP BCIDP BCCCP FASHP FAPhA'
  },
  {
    tier: 'pharmacist',
    countries: 'GB IE AU',
    source: 'Royal Pharmaceutical Society (GB); Pharmaceutical Society of Ireland; Pharmaceutical Society of Australia',
    letters: 'MRPharmS FRPharmS MPSI MPS'
  },
  /* Allied health professions */
  {
    tier: 'allied',
    countries: 'US CA',
    source: 'State licence or national certification: APTA, NBCOT, ASHA, CDR, ABO, CPME, ASWB, AAMFT, ASPPB, CBDCE, BOC, NBRC',
    letters:
      'DPT PT MPT PTA OT OTD OTR OTR/L SLP CCC-SLP CCC-A RD RDN LD LDN AuD OD DPM DC LCSW LICSW LMSW LISW MSW LMFT MFT LPC ' +
      'LPCC LCPC LMHC PsyD CDCES CDE BCBA ATC LAT RRT IBCLC CGC LCGC CSSD CSO ' +
      'NCC OCS SCS CHT COMT FAAOMPT FAAO RDMS NRP'
  },
  {
    tier: 'allied',
    countries: 'GB IE',
    source: 'Health and Care Professions Council; CORU; chartered bodies of the professions',
    letters: 'HCPC MCSP FCSP CPsychol DClinPsy DClinPsych ClinPsyD MRCSLT FRCSLT MCOptom FCOptom MISCP MINDI MRCPod MBACP UKCP'
  },
  {
    tier: 'allied',
    countries: 'AU NZ',
    source: 'Ahpra boards; Dietitians Australia; Australian Physiotherapy Association',
    letters: 'APD AdvAPD APAM MAPS AEP'
  },
  {tier: 'allied', countries: 'IN', source: 'National Commission for Allied and Healthcare Professions (IN)', letters: 'BPT BOT BASLP'},
  /* Research and public health */
  {
    tier: 'science',
    countries: '',
    source: 'Academic degree: shows knowledge of research or public health, no licence to treat',
    letters: 'PhD DPhil DSc ScD DrPH MPH MSPH MHS MPhil MSc MSci MHSc MRes EdD DHSc BMedSci CPH CHES MCHES FRSPH'
  },
  /* Traditional and alternative medicine */
  {
    tier: 'traditional',
    countries: 'US CA',
    source: 'Licensed in some states and provinces only',
    letters: 'ND NMD LAc DOM DAOM DACM HHP CNHP CCH RH'
  },
  {
    tier: 'traditional',
    countries: 'IN BD LK',
    source: 'National Commission for Indian System of Medicine; National Commission for Homoeopathy (IN)',
    letters: 'BAMS BHMS BUMS BNYS BSMS'
  },
  /* No ground for a clinical review */
  {
    tier: 'other',
    countries: '',
    source: 'Degree or certificate outside the health professions',
    letters: 'MA BA MBA BSc BS MFA MEd BEd LLB LLM JD MPA MHA MSJ CPT CMI CHC NBC-HWC NBHWC RYT E-RYT CSCS ELS NASM ACE CNC CHN MPP BFA BBA'
  }
]

/** Letters that mean two things, and where. Sources: General Medical Council (MD), osteopathic boards (DO), degree titles (MS). */
const ambiguous: Readonly<Record<string, Credential['elsewhere']>> = {
  MD: [
    {countries: ['GB', 'IE'], tier: 'physician', note: 'A research degree held by doctors; MBBS or MB ChB is the degree that qualifies.'}
  ],
  DO: [{countries: ['GB', 'IE', 'AU', 'NZ', 'DE', 'FR'], tier: 'allied', note: 'An osteopath, who is not a physician.'}]
}

/** Master of Surgery to holders of an Indian medical degree, Master of Science to everybody else. */
const masterOfSurgery: Credential = {
  letters: 'MS',
  tier: 'science',
  countries: [],
  source: 'Degree title; National Medical Commission (IN)',
  elsewhere: [{countries: ['IN', 'PK', 'BD', 'LK', 'NP'], tier: 'physician', note: 'Master of Surgery.'}]
}

/** Every credential that Bedside knows. Letters that it does not know are asked about, never guessed. */
export const credentials: readonly Credential[] = [
  ...groups.flatMap(({tier, countries, source, letters}) =>
    letters.split(' ').map((each) => ({
      letters: each,
      tier,
      countries: countries ? countries.split(' ') : [],
      source,
      elsewhere: ambiguous[each] ?? []
    }))
  ),
  masterOfSurgery
]
