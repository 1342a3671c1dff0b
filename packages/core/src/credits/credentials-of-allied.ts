import type {CredentialGroup} from './credential-table.js'

/*
 * Rows with a date were compared on that day with public text: pages of the bodies named as sources, or several independent pages that
 * explain the letters to patients. Rows with `checked: null` rest on general knowledge and are to be verified.
 */

const allied = <const D extends CredentialGroup['discipline']>(discipline: D) => ({tier: 'allied', discipline}) as const

/** The allied health professions. */
export const credentialsOfAllied: readonly CredentialGroup[] = [
  /* Dietitians */
  {
    ...allied('dietetics'),
    countries: '',
    source: 'Commission on Dietetic Registration (US); Health and Care Professions Council (GB); state licences',
    checked: '2026-11-22',
    letters: 'RD RDN LD LDN CSSD CSO CSR CSG DTR'
  },
  {...allied('dietetics'), countries: 'AU', source: 'Dietitians Australia', checked: '2026-11-22', letters: 'APD'},
  {
    ...allied('dietetics'),
    countries: '',
    source: 'Dietitians Australia; CORU and INDI (IE); Academy of Nutrition and Dietetics (US); Association for Nutrition (GB)',
    checked: null,
    letters: 'AdvAPD MINDI NDTR CNSC CSOWM FAND RNutr ANutr NZRD'
  },
  /* Physiotherapists and occupational therapists */
  {...allied('physiotherapy'), countries: 'US CA', source: 'State boards; APTA', checked: '2026-11-22', letters: 'DPT PT MSPT PTA OCS'},
  {
    ...allied('physiotherapy'),
    countries: '',
    source:
      'State boards, APTA and ABPTS (US); Chartered Society of Physiotherapy (GB); ISCP (IE); Australian Physiotherapy Association; ' +
      'NCAHP (IN)',
    checked: null,
    letters: 'MPT BPT RPT NCS SCS GCS COMT FAAOMPT FAPTA MCSP FCSP MISCP APAM BPhty BPhysio MPhty'
  },
  {...allied('occupational-therapy'), countries: 'US CA', source: 'NBCOT and state licences', checked: '2026-11-22', letters: 'OTR OTR/L'},
  {
    ...allied('occupational-therapy'),
    countries: '',
    source: 'NBCOT and AOTA (US); Royal College of Occupational Therapists (GB); university degrees',
    checked: null,
    letters: 'OT OTD MOT COTA BOT BOccThy MRCOT FAOTA'
  },
  {
    ...allied(null),
    countries: 'US',
    source: 'Hand Therapy Certification Commission: occupational or physical therapists',
    checked: null,
    letters: 'CHT'
  },
  /* Speech, hearing, eyes and feet */
  {
    ...allied('speech-therapy'),
    countries: '',
    source: 'ASHA (US); Royal College of Speech and Language Therapists (GB); Speech Pathology Australia; NCAHP (IN)',
    checked: null,
    letters: 'SLP CCC-SLP CF-SLP MRCSLT FRCSLT CPSP BASLP'
  },
  {
    ...allied('audiology'),
    countries: '',
    source: 'ASHA and state licences (US); Audiology Australia',
    checked: null,
    letters: 'AuD CCC-A FAAA MAudSA'
  },
  {...allied('optometry'), countries: 'GB', source: 'College of Optometrists', checked: '2026-11-22', letters: 'MCOptom FCOptom'},
  {
    ...allied('optometry'),
    countries: '',
    source: 'State boards of optometry (US); Optometry Board (AU)',
    checked: null,
    letters: 'OD BOptom MOptom'
  },
  {...allied(null), countries: 'US', source: 'American Academy of Optometry, or of Osteopathy', checked: null, letters: 'FAAO'},
  {
    ...allied('podiatry'),
    countries: '',
    source: 'Council on Podiatric Medical Education and state boards (US); Royal College of Podiatry (GB)',
    checked: null,
    letters: 'DPM FACFAS MRCPod FRCPod BPod MChS'
  },
  /* Mind and social work */
  {
    ...allied('psychology'),
    countries: '',
    source: 'Doctor of psychology; American Psychological Association',
    checked: '2026-11-22',
    letters: 'PsyD'
  },
  {
    ...allied('psychology'),
    countries: '',
    source: 'British Psychological Society and HCPC (GB); Australian Psychological Society; American Board of Professional Psychology',
    checked: null,
    letters: 'CPsychol DClinPsy DClinPsych ClinPsyD MAPS FAPS ABPP LP LCP CPsych RPsych HSPP'
  },
  {
    ...allied('social-work'),
    countries: 'US CA',
    source: 'Association of Social Work Boards; state licences',
    checked: '2026-11-22',
    letters: 'LCSW LICSW LMSW MSW LSW'
  },
  {
    ...allied('social-work'),
    countries: 'US CA',
    source: 'State and provincial licences',
    checked: null,
    letters: 'LISW LCSW-C LCSW-R ACSW DSW RSW BSW'
  },
  {
    ...allied('counselling'),
    countries: 'US',
    source: 'State licences; National Board for Certified Counselors; AAMFT',
    checked: '2026-11-22',
    letters: 'LMFT MFT LAMFT LPC LPCC LCPC LMHC LCMHC NCC CAC'
  },
  {
    ...allied('counselling'),
    countries: '',
    source: 'State licences and Behavior Analyst Certification Board (US); BACP and UKCP (GB)',
    checked: null,
    letters: 'LPC-S LCADC LADC CADC BCBA BCBA-D MBACP UKCP LPCMH'
  },
  /* Others whom a register admits to the care of patients */
  {
    ...allied(null),
    countries: 'GB',
    source: 'Health and Care Professions Council: some fifteen professions, which the letters do not tell apart',
    checked: '2026-11-22',
    letters: 'HCPC'
  },
  {
    ...allied(null),
    countries: '',
    source: 'International Board of Lactation Consultant Examiners; Certification Board for Diabetes Care and Education',
    checked: '2026-11-22',
    letters: 'IBCLC CDE'
  },
  {
    ...allied(null),
    countries: 'US',
    source: 'CBDCE, ANCC, Menopause Society, ABB, ABWM: certificates that clinicians of several fields hold',
    checked: null,
    letters: 'CDCES BC-ADM NCMP MSCP HCLD CWS'
  },
  {
    ...allied('chiropractic'),
    countries: '',
    source: 'State boards (US); National Board of Chiropractic Examiners',
    checked: '2026-11-22',
    letters: 'DC CCSP'
  },
  {
    ...allied('chiropractic'),
    countries: 'GB AU',
    source: 'General Chiropractic Council; Chiropractic Board',
    checked: null,
    letters: 'MChiro BChiro DACBSP'
  },
  {
    ...allied('osteopathy'),
    countries: 'GB AU',
    source: 'General Osteopathic Council; Osteopathy Board',
    checked: null,
    letters: 'BOst MOst'
  },
  {
    ...allied('genetic-counselling'),
    countries: 'US CA',
    source: 'American Board of Genetic Counseling',
    checked: null,
    letters: 'CGC LCGC CCGC'
  },
  {...allied('radiography'), countries: 'US CA', source: 'ARDMS; ARRT', checked: null, letters: 'RDMS RDCS RVT ARRT'},
  {
    ...allied('respiratory-therapy'),
    countries: 'US CA',
    source: 'National Board for Respiratory Care',
    checked: null,
    letters: 'RRT CRT RRT-NPS'
  },
  {
    ...allied('athletic-training'),
    countries: 'US',
    source: 'Board of Certification for the Athletic Trainer',
    checked: '2026-11-22',
    letters: 'ATC LAT'
  },
  {...allied('exercise-physiology'), countries: 'AU', source: 'Exercise and Sports Science Australia', checked: null, letters: 'AEP'},
  {
    ...allied('paramedicine'),
    countries: 'US',
    source: 'National Registry of Emergency Medical Technicians',
    checked: null,
    letters: 'NRP EMT AEMT EMT-P'
  }
]
