import type {CredentialGroup} from './credential-table.js'

/*
 * Rows with a date were compared on that day with public text: pages of the bodies named as sources, or several independent pages that
 * explain the letters to patients. Rows with `checked: null` rest on general knowledge and are to be verified.
 */

const physician = {tier: 'physician', discipline: 'medicine'} as const
const dentist = {tier: 'dentist', discipline: 'dentistry'} as const

/** Physicians, surgeons and dentists. */
export const credentialsOfMedicine: readonly CredentialGroup[] = [
  {
    ...physician,
    countries: '',
    source: 'Degree in medicine; Federation of State Medical Boards (US), National Medical Commission (IN)',
    checked: '2026-11-22',
    letters: 'MD'
  },
  {
    ...physician,
    countries: 'US CA',
    source:
      'Federation of State Medical Boards: licensed for the full practice of medicine; American Association of Colleges of ' +
      'Osteopathic Medicine',
    checked: '2026-11-22',
    letters: 'DO'
  },
  {
    ...physician,
    countries: 'CA',
    source:
      'McGill University; Royal College of Physicians and Surgeons of Canada; College of Family Physicians of Canada; Medical Council',
    checked: '2026-11-22',
    letters: 'MDCM FRCPC FRCSC CCFP LMCC'
  },
  {...physician, countries: 'CA', source: 'College of Family Physicians of Canada', checked: null, letters: 'FCFP'},
  {
    ...physician,
    countries: 'US',
    source: 'Fellowship that the American college or academy of the specialty gives to physicians',
    checked: '2026-11-22',
    letters: 'FACS FACP FACC FACOG FAAP'
  },
  {
    ...physician,
    countries: 'US',
    source: 'Fellowship or certificate that the American college, academy or board of the specialty gives to physicians',
    checked: null,
    letters:
      'FAAOS FAAFP FACEP FACR FAAD FACG FASN FIDSA FACE FACPM FAPA DFAPA FAAHPM FAAPMR FACRO FASCRS FACOI FACOFP FAAAAI FACAAI FSCAI ' +
      'FHM SFHM FACOS AGAF FASA FCAP FSIR FACLM DipABLM FAAEM FACOEP FASAM DFASAM FAACAP FAES FASGE'
  },
  {
    tier: 'physician',
    discipline: null,
    countries: 'US',
    source: 'Fellowship of an American college or society that has physicians and others among its fellows',
    checked: null,
    letters: 'FAANS FACMG FAHA FASE FHRS FASCO'
  },
  {
    tier: 'physician',
    discipline: null,
    countries: 'US',
    source: 'American College of Chest Physicians, or American College of Clinical Pharmacy',
    checked: null,
    letters: 'FCCP'
  },
  {
    ...physician,
    countries: '',
    source:
      'Bachelor of medicine and surgery: General Medical Council (GB), Medical Council (IE), Medical Board (AU), National ' +
      'Medical Commission (IN)',
    checked: '2026-11-22',
    letters: 'MBBS MBChB MBBCh MBBChBAO MBBChir BMBS BMBCh BM MB BCh BAO ChB BChir'
  },
  {
    ...physician,
    countries: 'GB IE',
    source: 'Medical royal colleges and faculties of the United Kingdom and Ireland; MRCS is a trainee, FRCS with a specialty a consultant',
    checked: '2026-11-22',
    letters:
      'MRCP MRCPUK FRCP FRCPEd FRCPI MRCS FRCS FRCSEd FRCSGlasg FRCSI MRCGP MRCPsych MRCOG MRCPCH FRCPath FRCR FRCA FRCEM ' +
      'DRCOG DFSRH DFFP'
  },
  {
    ...physician,
    countries: 'GB IE',
    source: 'Medical royal colleges and faculties of the United Kingdom and Ireland',
    checked: null,
    letters:
      'FRCPE FRCPGlasg MRCPI FRCSEng FRCGP MICGP FRCPsych FRCOG FRCPCH MRCPath DipRCPath FFARCSI MRCEM FRCOphth MRCOphth MCEM ' +
      'FFSRH MFSRH FFICM FFPMRCA FFOM MFOM DGM DTM DTM&H DTMH DMRD FFR LRCP LRCPSI ChM DipGUM DipHIV'
  },
  {
    tier: 'allied',
    discipline: 'public-health',
    countries: 'GB IE',
    source: 'Faculty of Public Health: specialists in public health on the register of the GMC, GDC or UKPHR, doctors or not',
    checked: '2026-11-22',
    letters: 'FFPH MFPH FFPHM MFPHM'
  },
  {
    ...physician,
    countries: 'AU NZ',
    source: 'Specialist colleges accredited by the Australian Medical Council and the Medical Council of New Zealand',
    checked: '2026-11-22',
    letters: 'FRACP FRACGP FACRRM'
  },
  {
    ...physician,
    countries: 'AU NZ',
    source: 'Specialist colleges accredited by the Australian Medical Council and the Medical Council of New Zealand; university degrees',
    checked: null,
    letters:
      'FRACS FANZCA FRANZCOG FRANZCP FRANZCR FRANZCO FACEM FACD FRNZCGP FRCPA FCICM FAFRM FAFPHM FAChPM FARGP FPMANZCA DRANZCOG ' +
      'MChD BMed'
  },
  {
    ...physician,
    countries: 'IN PK BD LK NP',
    source: 'National Medical Commission and National Board of Examinations (IN)',
    checked: '2026-11-22',
    letters: 'DM MCh DNB'
  },
  {
    ...physician,
    countries: 'IN PK BD LK NP',
    source: 'National Board of Examinations (IN); College of Physicians and Surgeons (PK, BD)',
    checked: null,
    letters: 'DrNB FCPS MCPS DGO FIAP'
  },
  {...physician, countries: 'IN PK BD LK NP GB IE', source: 'Diploma in Child Health', checked: '2026-11-22', letters: 'DCH'},
  {
    ...physician,
    countries: 'DE AT CH',
    source: 'Medical chambers (\u00c4rztekammern): title of a medical specialist; doctorate in medicine',
    checked: '2026-11-22',
    letters: 'Facharzt Fach\u00e4rztin Drmed'
  },
  {
    ...physician,
    countries: 'ZA SG MY HK',
    source: 'Colleges of Medicine of South Africa; Academies of Medicine of Singapore, Malaysia and Hong Kong',
    checked: null,
    letters: 'FCP FCS FCOG FCPaed MMed FAMS FAMM FHKAM FHKCP'
  },
  /* Dentists */
  {
    ...dentist,
    countries: 'US CA',
    source: 'American Dental Association: the two degrees are equal',
    checked: '2026-11-22',
    letters: 'DDS DMD'
  },
  {
    ...dentist,
    countries: 'US CA',
    source: 'Academy of General Dentistry; university degrees',
    checked: null,
    letters: 'FAGD MAGD MSD FICD'
  },
  {
    ...dentist,
    countries: '',
    source: 'Degrees and college diplomas in dentistry: General Dental Council (GB), Dental Board (AU), Dental Council (IN)',
    checked: '2026-11-22',
    letters: 'BDS BChD BDSc BDent BDentSc MDS MDSc LDS MFDS FDSRCS MOrth FRACDS MRACDS DClinDent Drmeddent'
  },
  {
    ...dentist,
    countries: '',
    source: 'General Dental Council (GB), dental faculties',
    checked: null,
    letters: 'FDS MJDF LDSRCS MFGDP MPaedDent'
  },
  {...dentist, countries: 'ID', source: 'Dokter gigi: Indonesian Medical Council', checked: '2026-11-22', letters: 'drg'},
  {tier: 'allied', discipline: 'dentistry', countries: '', source: 'Dental hygienists and therapists', checked: null, letters: 'RDH BDH'}
]
