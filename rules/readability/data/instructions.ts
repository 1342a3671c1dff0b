/** What a participle tells a patient to do. */
export interface Act {
  /** The imperative, with a capital: what a finding says to write. */
  imperative: string
  /**
   * What has to stand before it. `any`: nobody but the reader does it, such as chewing. `thing`: what patients handle themselves, such
   * as a cream. `clinician`: whom the reader is to tell or ask. `paper`: a form. `diet`: what is followed or repeated.
   */
  of: 'any' | 'thing' | 'clinician' | 'paper' | 'steps'
  /** Lower-case words that, coming next, show that something else is meant. */
  notBefore?: readonly string[]
  /** Words before the duty with which it is meant all the same: `care should be taken to`. */
  unlessAfter?: readonly string[]
  /** With `not`, nobody but the reader is told: `should not be stopped`. */
  anyIfNot?: boolean
}

/**
 * Participles of what patients do, chosen by reading every "should / must / needs to be ..." of 2,100 United States and British pages
 * for patients and veterans. Left out: what staff do (`treated`, `tested`, `removed`, `performed`, `given`, `monitored`, `considered`),
 * and what either may do (`checked`, `started`, `reduced`, `replaced`).
 */
export const acts: Readonly<Record<string, Act>> = {
  applied: {imperative: 'Put on', of: 'thing'},
  asked: {imperative: 'Ask', of: 'clinician'},
  avoided: {imperative: 'Avoid', of: 'any', notBefore: ['by']},
  boiled: {imperative: 'Boil', of: 'any'},
  brushed: {imperative: 'Brush', of: 'any'},
  called: {imperative: 'Call', of: 'clinician'},
  carried: {imperative: 'Carry', of: 'thing', notBefore: ['out']},
  changed: {imperative: 'Change', of: 'thing'},
  chewed: {imperative: 'Chew', of: 'any'},
  cleaned: {imperative: 'Clean', of: 'any'},
  completed: {imperative: 'Complete', of: 'paper'},
  consulted: {imperative: 'Ask', of: 'clinician'},
  consumed: {imperative: 'Have', of: 'any'},
  contacted: {imperative: 'Contact', of: 'clinician'},
  continued: {imperative: 'Keep on with', of: 'thing'},
  cooked: {imperative: 'Cook', of: 'any'},
  covered: {imperative: 'Cover', of: 'thing', notBefore: ['by']},
  crushed: {imperative: 'Crush', of: 'thing'},
  discarded: {imperative: 'Throw away', of: 'any'},
  dissolved: {imperative: 'Dissolve', of: 'thing'},
  done: {imperative: 'Do', of: 'steps'},
  drunk: {imperative: 'Drink', of: 'any'},
  eaten: {imperative: 'Eat', of: 'any'},
  filled: {imperative: 'Fill', of: 'paper'},
  finished: {imperative: 'Finish', of: 'thing'},
  followed: {imperative: 'Follow', of: 'steps', notBefore: ['up', 'by', 'closely']},
  inhaled: {imperative: 'Breathe in', of: 'thing'},
  informed: {imperative: 'Tell', of: 'clinician'},
  kept: {imperative: 'Keep', of: 'any'},
  limited: {imperative: 'Limit', of: 'thing', notBefore: ['to']},
  mailed: {imperative: 'Mail', of: 'paper'},
  mixed: {imperative: 'Mix', of: 'thing'},
  notified: {imperative: 'Tell', of: 'clinician'},
  peeled: {imperative: 'Peel', of: 'any'},
  performed: {imperative: 'Do', of: 'steps'},
  protected: {imperative: 'Protect', of: 'thing'},
  refrigerated: {imperative: 'Refrigerate', of: 'any'},
  repeated: {imperative: 'Repeat', of: 'steps'},
  reported: {imperative: 'Report', of: 'any'},
  returned: {imperative: 'Return', of: 'paper'},
  rinsed: {imperative: 'Rinse', of: 'any'},
  shaken: {imperative: 'Shake', of: 'any'},
  shared: {imperative: 'Share', of: 'thing'},
  signed: {imperative: 'Sign', of: 'paper'},
  sought: {imperative: 'Get', of: 'any'},
  stopped: {imperative: 'Stop', of: 'thing', anyIfNot: true},
  stored: {imperative: 'Store', of: 'any'},
  submitted: {imperative: 'Send', of: 'paper'},
  swallowed: {imperative: 'Swallow', of: 'any'},
  taken: {
    imperative: 'Take',
    of: 'any',
    notBefore: ['to', 'into', 'seriously', 'from', 'off', 'up', 'out', 'over', 'back'],
    unlessAfter: ['care', 'steps', 'precautions']
  },
  thrown: {imperative: 'Throw', of: 'any'},
  told: {imperative: 'Tell', of: 'clinician'},
  used: {imperative: 'Use', of: 'thing', notBefore: ['in', 'with', 'as']},
  washed: {imperative: 'Wash', of: 'any'},
  wiped: {imperative: 'Wipe', of: 'any'},
  worn: {imperative: 'Wear', of: 'any'}
}

const list = (words: string) => new Set(words.split(' '))

/** Lower-case words for what is handled, told or filled in, by kind. */
export const objects: Readonly<Record<Exclude<Act['of'], 'any'>, ReadonlySet<string>>> = {
  thing: list(
    'medicine medicines medication medications drug drugs pill pills tablet tablets capsule capsules dose doses antibiotic antibiotics ' +
      'cream creams ointment ointments lotion lotions gel drops spray inhaler inhalers spacer insulin painkillers sunscreen repellent ' +
      'repellents scabicide shampoo shampoos soap patch patches lozenges supplement supplements vitamins bandage bandages dressing ' +
      'dressings gauze pad pads tampon tampons diaper diapers nappy nappies lens lenses glasses brace splint sling crutches cane walker ' +
      'helmet helmets shoes clothing clothes gloves towel towels bedding sheets pillow pillows condom condoms net nets toothbrush ' +
      'toothpaste mouthwash thermometer thermometers food foods drinks alcohol caffeine coffee salt fats fat sugar milk meat vegetables ' +
      'fruit fruits eggs fish water fluids ice compress compresses pressure heat wound wounds cut cuts burn burns skin hands feet teeth ' +
      'utensils needles needle syringe syringes lancets razors breast-feeding breastfeeding activity exercise exercises'
  ),
  clinician: list(
    'doctor doctors physician physicians provider providers pharmacist nurse dentist surgeon midwife gp specialist team clinic ' +
      'ambulance 911 999 111 veterinarian center centre'
  ),
  paper: list('form forms application applications request requests claim claims paperwork document documents questionnaire'),
  steps: list(
    'instructions instruction directions advice diet diets plan plans step steps exercise exercises precautions guidelines routine process'
  )
}

/** Lower-case words that show a sentence about what staff do, what a study did, or what a test is for. */
export const notForReaders: ReadonlySet<string> = list(
  'patient patients clinician clinicians physicians doctors providers researchers scientists investigators study studies trial trials ' +
    'sample samples specimen specimens biopsy tissue laboratory lab labs technician personnel workers staff hospitals measurements ' +
    'whether decide decides rate concentration suspected diagnosis x-ray x-rays images history rule mind isolation hospital supervision users'
)
