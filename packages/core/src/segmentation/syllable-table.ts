/**
 * Words that the spelling rules count wrongly, by how many syllables they have. Source: the CMU Pronouncing Dictionary 0.7b (BSD-2-Clause), the
 * fewest vowels in a word's pronunciations, for words that stand in patient information; British spellings are counted as their American
 * ones. A test holds each row against the rules, so a row that is no longer needed is found.
 */
const general: Readonly<Record<number, string>> = {
  1: 'aches crawled',
  2:
    'acne aspirin backaches billion breastfed bureau business cement chocolate cushion cushions diaper diapers evening eyeball eyeballs eyebrow ' +
    'eyebrows eyelid eyelids eyesight fashion fatigued fluoride headaches herpes hundred ideal lawyer maybe million millions naked nauseous ' +
    'oneself onion onions platelet platelets scorecard senior seniors soldier soldiers tire tired tires trademark trademarked union vacuum whereas',
  3:
    'acquire acquired aerobic aerobics ammonia beforehand behavior behaviors behaviour behaviours beverages businesses businessman ' +
    'businessmen capsaicin chemically circumference civilian civilians communion companion desire desired element elements entire ' +
    'expires eyeglasses eyelashes familial familiar fireplace fireproof fluorescence fluorescent generally homeowners ideally ' +
    'imagery likelihood livelihood medallion moreover opinion opinions overhead passageway peculiar pneumonia recipe recipes ' +
    'reunions sesame solely syncope vegetable vegetables visualize visually widening',
  4:
    'apprenticeship behavioral behavioural dementia diabetes diltiazem emotionally entirely fluoroscopy genetically initiative laboratories ' +
    'laboratory marijuana nauseated oceanic retirement retroactive specifically sporadically veterinary',
  5: 'automatically intrauterine microscopically visualization',
  6: 'characteristically gastrointestinal',
  8: 'deoxyribonucleic'
}

/** Units, titles and numerals, which are read in full. */
const readInFull: Readonly<Record<number, string>> = {
  1: 'iii',
  2: 'dr drs hr hrs mr mrs viii vs',
  3: 'kg kgs mg',
  4: 'cm etc ml mm'
}

/** How many syllables a word in lower case has where the rules say otherwise. */
export const corrections: ReadonlyMap<string, number> = new Map(
  [general, readInFull].flatMap((table) =>
    Object.entries(table).flatMap(([count, words]) => words.split(' ').map((word): [string, number] => [word, Number(count)]))
  )
)

/** Abbreviations in capitals that hold a vowel and yet are read letter by letter. Those without a vowel are known by their shape. */
export const spelledOut: ReadonlySet<string> = new Set(
  (
    'ACTH ADHD AFP ALS AMA AMD APA BMI CEA COPD ECG ECMO EEG EKG EMG ENT EPA FAQ FDA GI HIV IBD IBS ICD ICU IUD IV IVF MRA MRI NCI NIH NIDDK ' +
    'OCD PE UTI UK UN USA USDA UV VA'
  ).split(' ')
)
