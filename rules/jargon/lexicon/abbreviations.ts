/**
 * What common clinical abbreviations stand for, to be offered at their first use. Those in mixed case or with digits are looked
 * for only because they stand here: others of that form name genes, products and forms more often than things to spell out.
 */
// biome-ignore format: one abbreviation a line keeps a change to it in one line of a diff.
export const expansions: Readonly<Record<string, string>> = {
  AAA: 'abdominal aortic aneurysm',
  ACL: 'anterior cruciate ligament',
  ADHD: 'attention deficit hyperactivity disorder',
  AFib: 'atrial fibrillation',
  ALS: 'amyotrophic lateral sclerosis',
  ALT: 'alanine aminotransferase',
  AMD: 'age-related macular degeneration',
  ANA: 'antinuclear antibody',
  ARB: 'angiotensin receptor blocker',
  ARDS: 'acute respiratory distress syndrome',
  ART: 'antiretroviral therapy',
  ASD: 'autism spectrum disorder',
  AST: 'aspartate aminotransferase',
  BMI: 'body mass index',
  BP: 'blood pressure',
  BPH: 'benign prostatic hyperplasia',
  BUN: 'blood urea nitrogen',
  BV: 'bacterial vaginosis',
  CABG: 'coronary artery bypass graft',
  CAD: 'coronary artery disease',
  CBC: 'complete blood count',
  CBT: 'cognitive behavioral therapy',
  CDI: 'Clostridioides difficile infection',
  CF: 'cystic fibrosis',
  CFS: 'chronic fatigue syndrome',
  CHD: 'coronary heart disease',
  CHF: 'congestive heart failure',
  CKD: 'chronic kidney disease',
  CMV: 'cytomegalovirus',
  CNS: 'central nervous system',
  COPD: 'chronic obstructive pulmonary disease',
  CPAP: 'continuous positive airway pressure',
  CRP: 'C-reactive protein',
  CSF: 'cerebrospinal fluid',
  CVD: 'cardiovascular disease',
  DBS: 'deep brain stimulation',
  DCIS: 'ductal carcinoma in situ',
  DEXA: 'dual-energy x-ray absorptiometry',
  DKA: 'diabetic ketoacidosis',
  DRE: 'digital rectal exam',
  DVT: 'deep vein thrombosis',
  DXA: 'dual-energy x-ray absorptiometry',
  EBV: 'Epstein-Barr virus',
  ECG: 'electrocardiogram',
  ECT: 'electroconvulsive therapy',
  EEG: 'electroencephalogram',
  EGD: 'esophagogastroduodenoscopy',
  EKG: 'electrocardiogram',
  EMG: 'electromyography',
  ERCP: 'endoscopic retrograde cholangiopancreatography',
  ESR: 'erythrocyte sedimentation rate',
  ESRD: 'end-stage renal disease',
  FAP: 'familial adenomatous polyposis',
  FBC: 'full blood count',
  FNA: 'fine-needle aspiration',
  FSH: 'follicle-stimulating hormone',
  GERD: 'gastroesophageal reflux disease',
  GFR: 'glomerular filtration rate',
  GI: 'gastrointestinal',
  GORD: 'gastro-oesophageal reflux disease',
  HAV: 'hepatitis A virus',
  HBV: 'hepatitis B virus',
  HCV: 'hepatitis C virus',
  HPV: 'human papillomavirus',
  HRT: 'hormone replacement therapy',
  HSV: 'herpes simplex virus',
  HUS: 'hemolytic uremic syndrome',
  IBD: 'inflammatory bowel disease',
  IBS: 'irritable bowel syndrome',
  ICD: 'implantable cardioverter defibrillator',
  IMRT: 'intensity-modulated radiation therapy',
  INR: 'international normalized ratio',
  ITP: 'immune thrombocytopenia',
  IUD: 'intrauterine device',
  IVF: 'in vitro fertilization',
  IVIG: 'intravenous immunoglobulin',
  IVP: 'intravenous pyelogram',
  LDH: 'lactate dehydrogenase',
  LEEP: 'loop electrosurgical excision procedure',
  LP: 'lumbar puncture',
  MCI: 'mild cognitive impairment',
  MDS: 'myelodysplastic syndrome',
  MI: 'myocardial infarction',
  MRA: 'magnetic resonance angiography',
  MRSA: 'methicillin-resistant Staphylococcus aureus',
  MS: 'multiple sclerosis',
  NAFLD: 'nonalcoholic fatty liver disease',
  NASH: 'nonalcoholic steatohepatitis',
  NICU: 'neonatal intensive care unit',
  NPO: 'nothing by mouth',
  NSAID: 'nonsteroidal anti-inflammatory drug',
  OCD: 'obsessive-compulsive disorder',
  OSA: 'obstructive sleep apnea',
  OTC: 'over-the-counter',
  PAD: 'peripheral artery disease',
  PCI: 'percutaneous coronary intervention',
  PCOS: 'polycystic ovary syndrome',
  PCR: 'polymerase chain reaction',
  PE: 'pulmonary embolism',
  PET: 'positron emission tomography',
  PFT: 'pulmonary function test',
  PICC: 'peripherally inserted central catheter',
  PID: 'pelvic inflammatory disease',
  PKU: 'phenylketonuria',
  PMS: 'premenstrual syndrome',
  PPE: 'personal protective equipment',
  PPI: 'proton pump inhibitor',
  PSA: 'prostate-specific antigen',
  PTH: 'parathyroid hormone',
  PTSD: 'post-traumatic stress disorder',
  PVD: 'peripheral vascular disease',
  RA: 'rheumatoid arthritis',
  RBC: 'red blood cell',
  RLS: 'restless legs syndrome',
  RSV: 'respiratory syncytial virus',
  SIDS: 'sudden infant death syndrome',
  SLE: 'systemic lupus erythematosus',
  SSRI: 'selective serotonin reuptake inhibitor',
  STD: 'sexually transmitted disease',
  STI: 'sexually transmitted infection',
  TB: 'tuberculosis',
  TBI: 'traumatic brain injury',
  TENS: 'transcutaneous electrical nerve stimulation',
  TIA: 'transient ischemic attack',
  TMJ: 'temporomandibular joint',
  TSH: 'thyroid-stimulating hormone',
  UC: 'ulcerative colitis',
  URI: 'upper respiratory infection',
  UTI: 'urinary tract infection',
  VTE: 'venous thromboembolism',
  WBC: 'white blood cell',
  eGFR: 'estimated glomerular filtration rate'
}

/** Abbreviations that readers know, and capitals that are none, each group with its reason. */
export const known = {
  // The NHS content guide and its A to Z of health writing (MIT licence) say that these need no spelling out.
  health: 'A&E AIDS COVID CT DNA GP HIV ID MRI NHS OK PDF',
  // Words of everyday speech in the United States or the United Kingdom, or on the packet of a thing that anyone can buy.
  everyday:
    'AB ABC ABCD ABCDE AC ADA AED AM ATM BBC BBQ CAT CBD CD CEO CPR DC DIY DNR DVD EMS EMT ENT ER EU FAQ FBI FM FYI GED GMT GPS HD HMO HR HTTP HTTPS HVAC ICU IM IQ IRS IT IV LAN LED LGBT LGBTQ LLC LSD MMR MSG NASA NATO NFL NGO OR PA PC PIN PM PO POW PPO PR PS RIP ROTC RV SAD SARS SOS SPF SUV TLC TTY TV TDD UK UN UPS US USA USB USDA UV UVA UX UVB VA VIP WWII YMCA ZIP',
  // Names whose full form explains no more than the letters do: `LDL cholesterol`, `ACE inhibitor`, `the QT interval`.
  names: 'ACE BAC BCG DASH DEET ELISA FAST HDL HLA LDL QT RICE RNA XL XR',
  // Public bodies of health and state whose short name is the one that readers know.
  bodies: 'AARP CDC CMS DEA DOD DOL DOT DVLA EPA FDA FEMA HHS HUD MHRA NICE NIH OSHA SSA USPS WHO',
  // Degrees and credentials: they follow a name, and rules about reviewers read them.
  credentials:
    'AAP ANP APRN BA BDS BM BMBS BS BSC BSN CCC CDE CNM CNP CNS CRNA DC DDS DMD DNP DO DPM DPT DRPH DVM ED EDD FAAFP FAAN FAAP FACC FACE FACEP FACG FACOG FACP FACR FACS FASN FIDSA FNP FRCP FRCS JD LAC LCSW LMFT LPC LPN MA MB MBA MBBS MBCHB MD MHA MPA MPH MPHIL MRCGP MRCP MRCS MS MSC MSN MSPH MSW ND NP OD OT OTR PA PHARMD PHD PNP PSYD PT RD RDN RGN RN RPH SLP',
  // Time zones, and units that are written in capitals.
  units: 'BCE CE CST CDT EDT EST ET GMT IU KB MB GB TB KHZ MHZ GHZ KJ MEQ MST MDT PST PDT PT UTC NE NW SE SW',
  // Words that writers put in capitals to stress them.
  stressed:
    'ADD AFTER ALL ALSO ALWAYS AN AND ANY ARE AS ASK AT BE BEFORE BOTH BUT BY CALL CAN CARE CAUTION CHECK DAILY DANGER DAY DID DO DOES DONT EACH EAT ELSE EVEN EVERY FACT FACTS FAST FAX FIND FIRST FOR FREE FROM GET GO GOOD HAS HAVE HE HELP HER HERE HIS HOME HOT HOW IF IN INFO IS ITS KEEP KEY LESS LET LIVE LOOK LOW MAY ME MEN MORE MOST MUST MY NEED NEVER NEW NEWS NEXT NO NON NONE NOT NOTE NOW OF OFF OLD ON ONCE ONE ONLY OUR OUT OVER OWN PAGE PLUS QUICK QUIT READ REAL RISK SAFE SAME SAY SEE SHE SO SOME STAY STEP STEPS STOP TAKE TALK TELL TEST THAN THAT THE THEIR THEM THEN THEY THIS TIP TIPS TO TOO TOP TOTAL TWO UNDER UNTIL UP USE VERY WAIT WARN WAS WE WHAT WHEN WHERE WHY WILL WITH WOMEN WORK YES YET YOU YOUR'
}

/** Postal codes of the United States and its territories: an address or a list of states holds them. */
export const states =
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VT WA WI WV WY AA AE AP AS FM GU MH MP PW UM VI'

/** Nouns after the name of a gene or a protein, which no full name makes clearer: `the CFTR gene`. */
export const geneNouns =
  'gene genes mutation mutations protein proteins variant variants receptor receptors oncogene enzyme enzymes allele alleles inhibitor inhibitors kinase'

/** What may follow an abbreviation after a hyphen: `MRI-guided`. After anything else the letters tell how a word is said (`HEE-mo`). */
export const compounds =
  'approved associated based certified compatible confirmed driven exposed free funded guided induced infected like linked negative only positive related resistant safe specific supported trained treated type'
