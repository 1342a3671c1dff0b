/** An ending of clinical words that says what they mean, so that a word nobody listed is still found. */
export interface WordPart {
  endings: readonly string[]
  /** What the ending says, in plain words. */
  means: string
  /** Everyday words that only look as if they had this ending, and words that a general reader knows. */
  not?: readonly string[]
  /** True for the stems of generic names of medicines. */
  drug?: boolean
}

/**
 * Endings of clinical words. Their meanings are those of any table of medical word parts, such as the appendix to
 * MedlinePlus's tutorial on medical words; the choice and the exceptions are ours. Endings that everyday words share
 * (`-oma`, `-osis`, `-graphy`, `-gram`) are here in their longer clinical forms only.
 */
export const wordParts: readonly WordPart[] = [
  // Stems of generic names, as the World Health Organization's list of them has it (Use of stems in the selection of INN, 2018).
  {
    endings: ['ciclib', 'tinib', 'rafenib', 'parib', 'zomib', 'platin', 'rubicin', 'trexate', 'trexed', 'bulin', 'taxel'],
    means: 'a medicine for cancer',
    drug: true
  },
  {endings: ['zumab', 'ximab', 'tumab', 'limumab', 'umab'], means: 'a medicine made of antibodies', drug: true},
  {endings: ['prazole'], means: 'a medicine for stomach acid', drug: true},
  {endings: ['sartan', 'dipine', 'alolol', 'olol'], means: 'a medicine for blood pressure', drug: true},
  {endings: ['vastatin'], means: 'a medicine for cholesterol', drug: true},
  {endings: ['cillin', 'mycin', 'floxacin', 'cycline', 'penem', 'oxacin'], means: 'a medicine that kills bacteria', drug: true},
  {endings: ['conazole', 'fungin'], means: 'a medicine for fungus', drug: true},
  {endings: ['ciclovir', 'navir', 'tegravir', 'buvir', 'asvir'], means: 'a medicine for viruses', drug: true},
  {endings: ['gliptin', 'gliflozin', 'glutide', 'glitazone'], means: 'a medicine for diabetes', drug: true},
  {endings: ['dronate', 'setron', 'triptan', 'lukast', 'xaban', 'gatran', 'oxetine', 'azepam', 'caine'], means: 'a medicine', drug: true},
  {endings: ['aemia', 'emia'], means: 'a state of the blood', not: ['academia', 'bohemia', 'leukaemia', 'leukemia']},
  {endings: ['algia'], means: 'pain', not: ['nostalgia']},
  {
    endings: ['angiogram', 'arteriogram', 'cardiogram', 'cystogram', 'encephalogram', 'myelogram', 'pyelogram', 'urogram', 'venogram'],
    means: 'a picture or record'
  },
  {
    endings: [
      'angiography',
      'arteriography',
      'cystography',
      'encephalography',
      'myelography',
      'myography',
      'pyelography',
      'scintigraphy',
      'urography',
      'venography'
    ],
    means: 'a way of making pictures or records'
  },
  {endings: ['adenoma', 'angioma', 'cytoma', 'fibroma', 'keratoma', 'lipoma', 'neuroma', 'papilloma', 'teratoma'], means: 'a growth'},
  {endings: ['blastoma', 'carcinoma', 'glioma', 'lymphoma', 'melanoma', 'myeloma', 'sarcoma', 'thelioma'], means: 'a cancer or tumor'},
  {endings: ['cardia'], means: 'a state of the heart'},
  {endings: ['centesis'], means: 'taking out fluid with a needle'},
  {endings: ['cytosis'], means: 'too many cells', not: ['endocytosis', 'exocytosis']},
  {endings: ['ectasia', 'ectasis'], means: 'widening'},
  {endings: ['ectomy'], means: 'surgery to take something out'},
  {endings: ['esthesia'], means: 'feeling', not: ['anaesthesia', 'anesthesia', 'synaesthesia', 'synesthesia']},
  {endings: ['fibrosis', 'sclerosis'], means: 'scarring or hardening', not: ['fibrosis', 'sclerosis']},
  {
    endings: ['itis'],
    means: 'swelling or infection',
    not: ['appendicitis', 'arthritis', 'bronchitis', 'senioritis', 'sinusitis', 'tonsillitis']
  },
  {endings: ['malacia'], means: 'softening'},
  {endings: ['megaly'], means: 'a part that is too large'},
  {
    endings: ['nephrosis', 'thrombosis', 'necrosis', 'stenosis'],
    means: 'a disease or change of a part',
    not: ['necrosis', 'stenosis', 'thrombosis']
  },
  {endings: ['odesis', 'opexy', 'oplasty', 'rrhaphy'], means: 'repair by surgery', not: ['galvanoplasty']},
  {
    endings: ['opathy'],
    means: 'a disease',
    not: ['allopathy', 'homeopathy', 'homoeopathy', 'naturopathy', 'osteopathy', 'psychopathy', 'sociopathy']
  },
  {
    endings: ['oscope'],
    means: 'a tube or tool to look with',
    not: [
      'chronoscope',
      'fluoroscope',
      'gyroscope',
      'horoscope',
      'kaleidoscope',
      'microscope',
      'oscilloscope',
      'spectroscope',
      'stereoscope',
      'stethoscope',
      'stroboscope'
    ]
  },
  {endings: ['oscopy'], means: 'a look inside the body', not: ['horoscopy', 'microscopy', 'spectroscopy', 'stereoscopy']},
  {endings: ['ostomy'], means: 'an opening made by surgery'},
  {endings: ['otomy'], means: 'a cut made by surgery', not: ['dichotomy', 'lobotomy', 'trichotomy']},
  {endings: ['paresis', 'plegia'], means: 'weakness or loss of movement'},
  {endings: ['penia'], means: 'too few'},
  {endings: ['phagia', 'phasia'], means: 'trouble with swallowing or speech'},
  {endings: ['pnea', 'pnoea'], means: 'breathing'},
  {
    endings: ['ptysis', 'rrhagia', 'rrhea', 'rrhoea'],
    means: 'flow',
    not: ['diarrhea', 'diarrhoea', 'gonorrhea', 'gonorrhoea', 'logorrhea', 'logorrhoea']
  },
  {endings: ['uria'], means: 'a state of the urine', not: ['penuria']}
]
