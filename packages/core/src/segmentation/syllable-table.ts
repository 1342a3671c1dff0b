/**
 * Words that the library counts wrongly, by how many syllables they have. Source: the CMU Pronouncing Dictionary 0.7b (BSD-2-Clause), the
 * fewest vowels in a word's pronunciations, for words that stand in patient information and whose every pronunciation contradicts the
 * library; British spellings are counted as their American ones. `medical` words are not in that dictionary and follow the
 * pronunciations of Merriam-Webster's medical dictionary. A test holds each row against the library.
 */
const general: Readonly<Record<number, string>> = {
  1:
    'beer blocked bulge charge charged checked clogged cracked deer dye else false hatched helped large peer plaque plaques pressed probe prone ' +
    'proof prove proved rye squeeze tongue urge watched',
  2:
    'absorbed anxious asia aspirin attacked barefoot baseline billion bluish bracelet bracelets brushes cautious chocolate classes collapse ' +
    'conscious courses cranial crashes cushions diaper diets discharge discharged doing doppler elsewhere emerge enlarge enlarged evening eyeball ' +
    'eyebrows eyelid eyelids eyesight falsely fatigue fatigued flashes fluid fluids forest frequent glasses going grapefruit grasses guidelines ' +
    'homepage horseback horses household households inches largely liaison lifeline lifelong lifespan lifestyle lifestyles lifetime likewise ' +
    'livestock losses lukewarm marriage masses measles microbes milestones million millions nurses oneself passes platelet platelets pouches ' +
    'proofing pulses pushes rashes reaches relapse researched rhythms safeguard safeguards safety science seeing senior seniors sequence spasms ' +
    'squeezes squeezing surgeon surgeons technique techniques thereby therefore tire tired toddler toddlers trademark unique vicious washes ' +
    'widespread wishes',
  3:
    'acquire acquired addresses amnesia aorta aortic aphasia apnea approaches aqueous area areas attaches aureus australia behavior behaviors behaviour behaviours ' +
    'beverages bypasses caregiver caregivers caregiving caretaker caretakers chemically circumference civilian cochlear coenzyme compresses ' +
    'consciousness contagious cornea corneas deletion desire desired dieting discusses dysplasia element elements embryo embryos enlargement ' +
    'entire everyday everything expires familial familiar frequency frequently functional functioning gaseous heroin homelessness illnesses ' +
    'infectious infrequent likelihood linear miscarriage nausea nuclear nuclei nucleus nutrient nutrients ongoing optional pacemaker pacemakers ' +
    'pancreas pernicious pineal pneumonia posterior processes progresses protease pursuing reacting reactive reactor sciences scientist solely ' +
    'subsequent suicide sunglasses suppresses suspicious theater theaters tiredness trachea tuition unconscious urea vegetable vegetables ' +
    'vitreous volunteers',
  4:
    'anaesthesia anesthesia anxiety behavioral behavioural complementary consequences continuing conventional coordinate cutaneous dementia diabetes diarrhea dietary ' +
    'dietitian dietitians duodenum embryonic emotionally entirely epithelial experience experienced genetically gonorrhea hyperplasia ' +
    'laboratories laboratory laryngeal marijuana mechanisms miscarriages neurosurgeon organisms professional professionals recipients ' +
    'retirement scientific society specifically spontaneous undergoing',
  5:
    'amyotrophic association associations automatically coordinated coordinating coordination coordinator erythropoietin esophageal experiences ' +
    'experiencing orientation oesophageal percutaneous peritoneal pituitary pronunciation spontaneously subcutaneous',
  6: 'disorientation gastrointestinal mediterranean osteoarthritis',
  7: 'cardiomyopathy undifferentiated'
}

/** Words of medicine that are not in that dictionary. */
const medical: Readonly<Record<number, string>> = {
  2: 'housebound tapeworm tapeworms wholegrain',
  3: 'atresia chorea fungoides',
  4: 'dyskinesia eclampsia myopathies neoplasia petechiae',
  5: 'preeclampsia radionuclide radionuclides'
}

/** Units, titles and numerals, which are read in full. */
const readInFull: Readonly<Record<number, string>> = {
  1: 'iii',
  2: 'dr drs hr hrs mr mrs viii vs',
  3: 'kg kgs mg',
  4: 'cm etc ml mm'
}

/** How many syllables a word in lower case has, where the library says otherwise. */
export const corrections: ReadonlyMap<string, number> = new Map(
  [general, medical, readInFull].flatMap((table) =>
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
