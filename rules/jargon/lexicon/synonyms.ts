/** Names of one thing: a reader who meets two of them may take them for two things. */
export interface NameSet {
  /**
   * The plain name first. Other forms of the same name follow after a bar: its spellings, and the abbreviation that stands for it.
   * Plurals are made by rule, irregular ones stand here.
   */
  names: readonly string[]
  /** Longer phrases that hold one of the names and mean something else, or a kind of it that goes by this name only. */
  not?: readonly string[]
  /** True where the first name is the American one and the second the British. */
  regional?: true
}

/**
 * Names that patient articles use for one and the same thing, never a kind of it or something near it. That they are
 * synonyms is common medical knowledge, to be found in any dictionary of health words; which ones are here was decided by
 * whether they stand side by side in United States and British pages for patients. `doctor = physician` and
 * `drug = medicine = medication` are left out on purpose: good editors use both, and nobody is misled.
 */
// biome-ignore format: one set a line keeps a change to a set in one line of a diff.
export const nameSets: readonly NameSet[] = [
  // Heart, blood and vessels
  {names: ['high blood pressure|HBP', 'hypertension'], not: ['pulmonary hypertension', 'arterial hypertension', 'portal hypertension', 'intracranial hypertension', 'ocular hypertension', 'venous hypertension', 'gestational hypertension', 'malignant hypertension', 'renovascular hypertension', 'chronic hypertension', 'essential hypertension', 'primary hypertension', 'secondary hypertension', 'white coat hypertension', 'white-coat hypertension', 'masked hypertension']},
  {names: ['heart attack', 'myocardial infarction|cardiac infarction']},
  {names: ['arrhythmia|cardiac arrhythmia', 'dysrhythmia']},
  {names: ['coronary heart disease|CHD', 'coronary artery disease|CAD', 'ischemic heart disease|ischaemic heart disease']},
  {names: ['hardening of the arteries', 'atherosclerosis']},
  {names: ['stroke', 'cerebrovascular accident|CVA', 'brain attack'], not: ['heat stroke', 'stroke volume']},
  {names: ['mini-stroke|mini stroke|ministroke', 'transient ischemic attack|transient ischaemic attack|TIA']},
  {names: ['blood clot', 'thrombus|thrombi']},
  {names: ['peripheral artery disease', 'peripheral arterial disease']},
  {names: ['blood thinner|blood-thinning medicine|blood-thinning medication', 'anticoagulant|anticoagulant medicine']},
  {names: ['bypass surgery|heart bypass surgery|coronary bypass surgery', 'coronary artery bypass grafting|coronary artery bypass graft|CABG']},
  {names: ['red blood cell', 'erythrocyte']},
  {names: ['white blood cell', 'leukocyte|leucocyte']},
  {names: ['platelet', 'thrombocyte']},
  {names: ['high cholesterol', 'hypercholesterolemia|hypercholesterolaemia'], not: ['familial hypercholesterolemia', 'familial hypercholesterolaemia']},
  {names: ['blood poisoning', 'septicemia|septicaemia']},
  {names: ['EKG', 'ECG'], regional: true},
  {names: ['fainting', 'syncope']},
  // Sugar, glands and food
  {names: ['blood sugar', 'blood glucose'], not: ['fasting blood glucose', 'blood glucose meter', 'blood glucose monitor']},
  {names: ['low blood sugar', 'hypoglycemia|hypoglycaemia|low blood glucose']},
  {names: ['high blood sugar', 'hyperglycemia|hyperglycaemia|high blood glucose']},
  {names: ['type 1 diabetes', 'juvenile diabetes|juvenile-onset diabetes', 'insulin-dependent diabetes']},
  {names: ['type 2 diabetes', 'adult-onset diabetes', 'non-insulin-dependent diabetes|noninsulin-dependent diabetes']},
  {names: ['prediabetes|pre-diabetes', 'borderline diabetes']},
  {names: ['diabetic kidney disease', 'diabetic nephropathy']},
  {names: ['underactive thyroid', 'hypothyroidism'], not: ['congenital hypothyroidism']},
  {names: ['overactive thyroid', 'hyperthyroidism']},
  {names: ['enlarged thyroid', 'goiter|goitre']},
  {names: ['celiac disease|coeliac disease', 'celiac sprue', 'gluten-sensitive enteropathy']},
  {names: ['vitamin B1', 'thiamine|thiamin']},
  {names: ['vitamin B2', 'riboflavin']},
  {names: ['vitamin B3', 'niacin']},
  {names: ['vitamin B12', 'cobalamin']},
  {names: ['vitamin C', 'ascorbic acid']},
  {names: ['table salt', 'sodium chloride']},
  {names: ['baking soda', 'sodium bicarbonate']},
  // Mouth, throat, gut and liver
  {names: ['stool|stools', 'feces|faeces', 'poo|poop'], not: ['stool sample', 'stool specimen', 'stool test', 'stool exam', 'stool examination', 'stool culture', 'stool softener']},
  {names: ['acid reflux', 'gastroesophageal reflux|gastro-oesophageal reflux'], not: ['gastroesophageal reflux disease', 'gastro-oesophageal reflux disease']},
  {names: ['indigestion', 'dyspepsia']},
  {names: ['vomiting', 'emesis']},
  {names: ['trouble swallowing|difficulty swallowing', 'dysphagia']},
  {names: ['food pipe', 'esophagus|oesophagus', 'gullet']},
  {names: ['hemorrhoids|hemorrhoid|haemorrhoids|haemorrhoid', 'piles'], not: ['piles of']},
  {names: ['gallstone', 'cholelithiasis']},
  {names: ['large intestine', 'large bowel']},
  {names: ['small intestine', 'small bowel'], not: ['small bowel follow-through', 'small bowel resection', 'small bowel obstruction', 'small bowel series', 'small bowel syndrome']},
  {names: ['bowel incontinence', 'fecal incontinence|faecal incontinence']},
  {names: ['stomach flu|stomach bug', 'gastroenteritis']},
  {names: ['stomach cancer', 'gastric cancer']},
  {names: ['bowel cancer', 'colorectal cancer']},
  {names: ['hiatal hernia', 'hiatus hernia'], regional: true},
  {names: ['groin hernia', 'inguinal hernia']},
  {names: ['fatty liver disease|fatty liver', 'hepatic steatosis']},
  {names: ['liver failure', 'hepatic failure']},
  {names: ['jaundice', 'icterus']},
  {names: ['belly button', 'navel', 'umbilicus']},
  {names: ['tooth decay', 'dental caries']},
  {names: ['gum disease', 'periodontal disease']},
  {names: ['bad breath', 'halitosis']},
  {names: ['dry mouth', 'xerostomia']},
  {names: ['teeth grinding|tooth grinding', 'bruxism']},
  {names: ['baby teeth|baby tooth', 'milk teeth|milk tooth', 'primary teeth|primary tooth', 'deciduous teeth|deciduous tooth']},
  {names: ['wisdom tooth|wisdom teeth', 'third molar']},
  {names: ['cold sore', 'fever blister']},
  {names: ['canker sore', 'aphthous ulcer']},
  {names: ['oral thrush', 'oral candidiasis']},
  {names: ['tongue-tie', 'ankyloglossia']},
  // Kidneys, bladder and prostate
  {names: ['kidney failure', 'renal failure'], not: ['acute renal failure', 'acute kidney failure']},
  {names: ['acute kidney failure', 'acute renal failure', 'acute kidney injury|AKI']},
  {names: ['end-stage kidney disease', 'end-stage renal disease|ESRD']},
  {names: ['kidney disease', 'renal disease'], not: ['polycystic kidney disease', 'chronic kidney disease']},
  {names: ['kidney function', 'renal function']},
  {names: ['kidney transplant|kidney transplantation', 'renal transplant|renal transplantation']},
  {names: ['kidney stone', 'renal calculus|renal calculi', 'nephrolithiasis']},
  {names: ['kidney infection', 'pyelonephritis']},
  {names: ['renal cell cancer', 'renal cell carcinoma']},
  {names: ['bladder infection', 'cystitis'], not: ['interstitial cystitis', 'hemorrhagic cystitis', 'radiation cystitis']},
  {names: ['bedwetting|bed-wetting|bed wetting', 'nocturnal enuresis']},
  {names: ['painful urination', 'dysuria']},
  {names: ['urination', 'micturition']},
  {names: ['erectile dysfunction', 'impotence']},
  {names: ['testicle', 'testis|testes']},
  {names: ['undescended testicle', 'cryptorchidism']},
  // Women's health, pregnancy and babies
  {names: ['womb', 'uterus']},
  {names: ['menstruation', 'menses']},
  {names: ['heavy periods', 'menorrhagia']},
  {names: ['painful periods', 'dysmenorrhea|dysmenorrhoea']},
  {names: ['hot flash', 'hot flush'], regional: true},
  {names: ['miscarriage', 'spontaneous abortion']},
  {names: ['C-section', 'cesarean section|caesarean section|cesarean delivery|cesarean|caesarean']},
  {names: ['premature birth', 'preterm birth']},
  {names: ['premature baby|premature infant', 'preterm baby|preterm infant']},
  {names: ['birth control pill', 'oral contraceptive|oral contraceptive pill']},
  {names: ['birth control', 'contraception'], not: ['emergency contraception']},
  {names: ['morning-after pill', 'emergency contraceptive pill']},
  {names: ['Pap test', 'Pap smear']},
  {names: ['vaginal yeast infection', 'vaginal candidiasis|vulvovaginal candidiasis']},
  {names: ['crib death', 'cot death', 'sudden infant death syndrome|SIDS']},
  {names: ['Down syndrome|Down\'s syndrome', 'trisomy 21']},
  {names: ['newborn|newborn baby', 'neonate']},
  // Lungs, nose and throat
  {names: ['shortness of breath', 'breathlessness', 'dyspnea|dyspnoea']},
  {names: ['collapsed lung', 'pneumothorax']},
  {names: ['blood clot in the lung|blood clot in the lungs|blood clot in a lung', 'pulmonary embolism|pulmonary embolus']},
  {names: ['lung function test', 'pulmonary function test']},
  {names: ['windpipe', 'trachea']},
  {names: ['voice box', 'larynx']},
  {names: ['hay fever', 'allergic rhinitis']},
  {names: ['stuffy nose', 'nasal congestion']},
  {names: ['runny nose', 'rhinorrhea|rhinorrhoea']},
  {names: ['nosebleed', 'epistaxis']},
  {names: ['sinus infection', 'sinusitis']},
  {names: ['black lung disease|black lung', 'coal workers\' pneumoconiosis|coal worker\'s pneumoconiosis']},
  // Infections
  {names: ['flu', 'influenza'], not: ['haemophilus influenza', 'hemophilus influenza', 'avian flu', 'bird flu', 'swine flu', 'stomach flu', 'influenza virus', 'influenza a', 'influenza b', 'influenza type', 'seasonal influenza', 'influenza vaccine', 'flu vaccine']},
  {names: ['bird flu', 'avian influenza|avian flu']},
  {names: ['chickenpox|chicken pox', 'varicella'], not: ['varicella zoster', 'varicella-zoster', 'varicella vaccine', 'varicella virus']},
  {names: ['shingles', 'herpes zoster|zoster'], not: ['herpes zoster oticus', 'herpes zoster ophthalmicus', 'varicella zoster', 'varicella-zoster', 'zoster virus', 'zoster vaccine']},
  {names: ['whooping cough', 'pertussis'], not: ['pertussis vaccine', 'pertussis bacteria', 'bordetella pertussis']},
  {names: ['German measles', 'rubella']},
  {names: ['measles', 'rubeola'], not: ['german measles']},
  {names: ['lockjaw', 'tetanus']},
  {names: ['mono', 'infectious mononucleosis|mononucleosis', 'glandular fever']},
  {names: ['Hansen\'s disease', 'leprosy']},
  {names: ['pinworm', 'threadworm']},
  {names: ['pubic lice', 'crabs']},
  {names: ['genital wart', 'condyloma|condylomata']},
  {names: ['sexually transmitted infection|STI', 'sexually transmitted disease|STD']},
  {names: ['vaccination', 'immunization|immunisation']},
  // Skin, eyes and ears
  {names: ['hives', 'urticaria']},
  {names: ['athlete\'s foot', 'tinea pedis']},
  {names: ['jock itch', 'tinea cruris']},
  {names: ['ringworm', 'tinea corporis']},
  {names: ['boil', 'furuncle']},
  {names: ['wart', 'verruca|verrucae']},
  {names: ['mole', 'nevus|naevus|nevi|naevi'], not: ['nevus syndrome', 'basal cell nevus syndrome', 'basal cell nevus', 'dysplastic nevus', 'dysplastic nevi']},
  {names: ['pressure sore', 'pressure ulcer', 'bedsore|bed sore', 'decubitus ulcer', 'pressure injury|pressure injuries']},
  {names: ['bruise', 'contusion', 'ecchymosis|ecchymoses']},
  {names: ['itching|itchiness', 'pruritus']},
  {names: ['hair loss', 'alopecia'], not: ['alopecia areata', 'alopecia totalis', 'alopecia universalis', 'androgenetic alopecia']},
  {names: ['excessive sweating', 'hyperhidrosis']},
  {names: ['pink eye|pinkeye', 'conjunctivitis'], not: ['allergic conjunctivitis']},
  {names: ['nearsightedness', 'short-sightedness|shortsightedness', 'myopia']},
  {names: ['farsightedness', 'long-sightedness|longsightedness', 'hyperopia']},
  {names: ['crossed eyes', 'strabismus', 'squint']},
  {names: ['lazy eye', 'amblyopia']},
  {names: ['double vision', 'diplopia']},
  {names: ['stye', 'hordeolum']},
  {names: ['color blindness|colour blindness', 'color vision deficiency|colour vision deficiency']},
  {names: ['middle ear infection', 'otitis media']},
  {names: ['swimmer\'s ear', 'otitis externa']},
  {names: ['ringing in the ears|ringing in your ears', 'tinnitus']},
  {names: ['age-related hearing loss', 'presbycusis']},
  {names: ['earwax|ear wax', 'cerumen']},
  {names: ['eardrum', 'tympanic membrane']},
  // Bones and joints
  {names: ['breastbone', 'sternum']},
  {names: ['collarbone', 'clavicle']},
  {names: ['shoulder blade', 'scapula|scapulae']},
  {names: ['kneecap', 'patella|patellae']},
  {names: ['thighbone|thigh bone', 'femur']},
  {names: ['shinbone|shin bone', 'tibia']},
  {names: ['heel bone', 'calcaneus']},
  {names: ['tailbone', 'coccyx']},
  {names: ['lower jaw|jawbone', 'mandible']},
  {names: ['backbone', 'spinal column', 'vertebral column']},
  {names: ['armpit', 'axilla|axillae']},
  {names: ['broken bone|bone fracture', 'fracture'], not: ['hip fracture', 'stress fracture', 'compression fracture', 'skull fracture', 'spinal fracture', 'vertebral fracture', 'spine fracture', 'wrist fracture', 'osteoporotic fracture']},
  {names: ['slipped disk|slipped disc', 'herniated disk|herniated disc|disk herniation|disc herniation', 'ruptured disk|ruptured disc', 'prolapsed disc|prolapsed disk']},
  {names: ['spinal fusion', 'arthrodesis|spinal arthrodesis']},
  {names: ['degenerative joint disease', 'osteoarthritis']},
  {names: ['bunion', 'hallux valgus']},
  {names: ['flat feet|flatfeet|flatfoot', 'pes planus']},
  {names: ['clubfoot|club foot|clubfeet', 'talipes|talipes equinovarus']},
  {names: ['frozen shoulder', 'adhesive capsulitis']},
  {names: ['tennis elbow', 'lateral epicondylitis']},
  {names: ['golfer\'s elbow', 'medial epicondylitis']},
  {names: ['runner\'s knee', 'patellofemoral pain syndrome']},
  {names: ['brittle bone disease', 'osteogenesis imperfecta']},
  // Brain, nerves and mind
  {names: ['nerve cell', 'neuron|neurone']},
  {names: ['spinal fluid', 'cerebrospinal fluid|CSF']},
  {names: ['spinal tap', 'lumbar puncture']},
  {names: ['Lou Gehrig\'s disease', 'amyotrophic lateral sclerosis|ALS']},
  {names: ['brain swelling', 'cerebral edema|cerebral oedema']},
  {names: ['pins and needles', 'paresthesia|paraesthesia']},
  {names: ['bipolar disorder', 'manic depression|manic-depressive illness|manic depressive illness']},
  {names: ['social anxiety disorder', 'social phobia']},
  {names: ['sleepwalking', 'somnambulism']},
  {names: ['restless legs syndrome|RLS', 'Willis-Ekbom disease']},
  {names: ['shaken baby syndrome', 'abusive head trauma']},
  // Cancer
  {names: ['acute lymphoblastic leukemia|acute lymphoblastic leukaemia', 'acute lymphocytic leukemia|acute lymphocytic leukaemia']},
  {names: ['acute myeloid leukemia|acute myeloid leukaemia', 'acute myelogenous leukemia|acute myelogenous leukaemia', 'acute nonlymphocytic leukemia']},
  {names: ['chronic myeloid leukemia|chronic myeloid leukaemia', 'chronic myelogenous leukemia|chronic myelogenous leukaemia']},
  {names: ['Hodgkin lymphoma|Hodgkin\'s lymphoma', 'Hodgkin disease|Hodgkin\'s disease'], not: ['non-hodgkin lymphoma', 'non-hodgkin\'s lymphoma']},
  {names: ['Wilms tumor|Wilms\' tumor|Wilms tumour', 'nephroblastoma']},
  {names: ['radiation therapy|radiation treatment', 'radiotherapy']},
  {names: ['lymph node', 'lymph gland']},
  // Tests, treatments and people
  {names: ['painkiller', 'analgesic']},
  {names: ['water pill', 'diuretic']},
  {names: ['acetaminophen', 'paracetamol'], regional: true},
  {names: ['epinephrine', 'adrenaline'], regional: true},
  {names: ['albuterol', 'salbutamol'], regional: true},
  {names: ['over-the-counter|OTC', 'nonprescription|non-prescription']},
  {names: ['CT scan|CT', 'CAT scan']},
  {names: ['ultrasound', 'ultrasonography', 'sonography']},
  {names: ['keyhole surgery', 'laparoscopic surgery|laparoscopy']},
  {names: ['stitches', 'sutures']},
  {names: ['ventilator|mechanical ventilator', 'breathing machine', 'respirator']},
  {names: ['physical therapy', 'physiotherapy'], regional: true},
  {names: ['heart doctor', 'cardiologist']},
  {names: ['skin doctor', 'dermatologist']},
  {names: ['kidney doctor', 'nephrologist']}
]

/** Words that are spelt in two ways, the American spelling first. One article keeps to one of the two. */
export const spellings: readonly string[] = `
  aging=ageing aluminum=aluminium anemia=anaemia anemic=anaemic anesthesia=anaesthesia anesthetic=anaesthetic anesthetist=anaesthetist
  apnea=apnoea bacteremia=bacteraemia behavior=behaviour behavioral=behavioural celiac=coeliac cesarean=caesarean color=colour
  counseling=counselling counselor=counsellor diarrhea=diarrhoea dietitian=dietician dyspnea=dyspnoea edema=oedema
  esophageal=oesophageal esophagus=oesophagus estrogen=oestrogen fetal=foetal fetus=foetus fiber=fibre gonorrhea=gonorrhoea
  gray=grey gynecological=gynaecological gynecologist=gynaecologist gynecology=gynaecology hematologist=haematologist
  hematology=haematology hematoma=haematoma hemoglobin=haemoglobin hemolytic=haemolytic hemophilia=haemophilia
  hemorrhage=haemorrhage hemorrhagic=haemorrhagic hemorrhoid=haemorrhoid hyperglycemia=hyperglycaemia
  hyperlipidemia=hyperlipidaemia hypoglycemia=hypoglycaemia ischemia=ischaemia ischemic=ischaemic leukemia=leukaemia
  maneuver=manoeuvre mold=mould neuron=neurone odor=odour orthopedic=orthopaedic orthopedics=orthopaedics pediatric=paediatric
  pediatrician=paediatrician pediatrics=paediatrics septicemia=septicaemia sulfur=sulphur thalassemia=thalassaemia
  tumor=tumour uremia=uraemia`
  .trim()
  .split(/\s+/)

/** Diseases that are named after somebody and written with a possessive ending or without it. */
export const eponyms: readonly string[] = [
  'Addison disease',
  'Alzheimer disease',
  'Barrett esophagus',
  'Crohn disease',
  'Cushing syndrome',
  'Down syndrome',
  'Graves disease',
  'Hodgkin lymphoma',
  'Huntington disease',
  'Kaposi sarcoma',
  'Marfan syndrome',
  'Paget disease',
  'Parkinson disease',
  'Raynaud phenomenon',
  'Sjogren syndrome',
  'Tourette syndrome',
  'Turner syndrome',
  'Wilson disease'
]
