import {documentFrom} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {definitionsIn, explainedTerms} from './definitions.js'

/** True for the term, and for a longer name that holds it: `decompression surgery`. */
function isNamed(name: string, term: string): boolean {
  return name === term || name.split(' ').includes(term)
}

/** What a text says of a term: the pattern and quality of its first definition, or null. */
function found(text: string, term: string): string | null {
  const one = definitionsIn(documentFrom(text)).find((definition) => isNamed(definition.term, term) && definition.quality !== 'none')
  return one ? `${one.kind} ${one.quality}` : null
}

describe('explains', () => {
  test.each([
    ['P01 full', 'stenosis', 'When a tube in the body gets too narrow, it is called stenosis.'],
    ['P01 full', 'stenosis', 'When a tube in the body gets too narrow, it’s called a stenosis.'],
    ['P01 full', 'edema', 'Swelling of the legs is also known as edema.'],
    ['P01 full', 'jaundice', 'Yellow skin and eyes are often referred to as jaundice.'],
    ['P01 full', 'decompression', "When a surgeon takes bone off a nerve, it's called a decompression operation."],
    ['P02 full', 'embolism', 'A clot can travel to the lung, called an embolism.'],
    ['P02 full', 'bone graft', 'The surgeon places small bits of bone, called a bone graft, between the bones.'],
    ['P10 full', 'autoimmune', 'It starts an autoimmune reaction, or an attack by the body on itself.'],
    ['P12 partial', 'autosomal recessive', 'It can be autosomal recessive, in which both parents pass on the change.'],
    ['P23 partial', 'resection', 'In a colon resection, the surgeon takes out the sick part and joins the ends.'],
    ['P02 full', 'catheter', 'The nurse puts in a soft tube called a catheter.'],
    ['P02 full', 'neutrophil', 'Your body makes white blood cells called lymphocytes, monocytes and neutrophils.'],
    ['P03 full', 'hypertension', 'Hypertension, also called high blood pressure, has few signs.'],
    ['P03 full', 'hypertension', 'Hypertension is also known as high blood pressure.'],
    ['P03 full', 'pertussis', 'Pertussis (also called whooping cough) spreads fast.'],
    ['P04 full', 'hypertension', 'You may have hypertension (high blood pressure).'],
    ['P04 full', 'edema', 'Call us if you see edema (swelling) in your feet.'],
    ['P04 full', 'decompression', 'You may need decompression surgery (an operation that takes pressure off a nerve).'],
    ['P08 partial', 'endoscopy', 'An endoscopic exam looks at the inside of the gullet.'],
    ['P04 full', 'stenosis', 'You may need stenosis surgery treatment (an operation that widens the canal).'],
    ['P04 full', 'deep vein thrombosis', 'A deep vein thrombosis (DVT; a blood clot in the leg) needs care at once.'],
    ['P04 full', 'congenital', 'Some babies have a congenital (found at birth) heart problem.'],
    ['P04 partial', 'electrolyte', 'The drink holds electrolytes (such as sodium and potassium).'],
    ['P05 full', 'hemorrhoid', 'You may find small swollen veins (hemorrhoids) there.'],
    ['P05 full', 'systemic', 'Some drugs work in the whole body (systemic chemotherapy).'],
    ['P05 full', 'trachea', 'A tube goes into your windpipe (or trachea).'],
    ['P10 full', 'dyspnea', 'You may feel short of breath (dyspnoea, or breathlessness).'],
    ['P06 partial', 'instrumentation', 'The surgeon may use spinal instrumentation—hooks, screws, rods and wires—to hold the bones.'],
    ['P06 full', 'biopsy', 'You may need a biopsy – a small piece of tissue is taken for a test.'],
    ['P06 full', 'vertebra', 'The bones of the spine—the vertebrae—can crack.'],
    ['P07 full', 'stent', 'A stent is a tiny tube that keeps a vessel open.'],
    ['P07 full', 'platelet', 'Platelets are tiny cells that help your blood to clot.'],
    ['P07 full', 'gastritis', 'Gastritis is swelling of the stomach lining.'],
    ['P07 full', 'melanoma', 'Melanoma is the most serious type of skin cancer.'],
    ['P07 full', 'angina', 'Angina is chest pain or pressure that comes when you climb stairs.'],
    [
      'P07 full',
      'complete blood count',
      'You will have a complete blood count (CBC). The CBC is a test that counts the cells in your blood.'
    ],
    ['P07 full', 'benign', 'Benign tumors aren’t cancer.'],
    ['P07 full', 'arrhythmia', 'Arrhythmias are problems with the beat of the heart.'],
    ['P04 full', 'benign', 'The tumor is benign (not cancer).'],
    ['P08 full', 'stenosis', 'Stenosis occurs if the bones press on the nerves.'],
    ['P18 full', 'bronchoscopy', 'You may need a bronchoscopy (bron-KOS-ko-pee). For this procedure, a thin tube goes into the lungs.'],
    ['P08 full', 'unstable', 'Then the joint is unstable, meaning that it slips out of its place.'],
    ['P08 full', 'remission', 'Remission means that the signs of the disease are gone.'],
    ['P08 full', 'edema', 'Edema happens when fluid builds up in the feet.'],
    ['P08 partial', 'diuretic', 'Diuretics help your body pass more water.'],
    ['P08 partial', 'catheter', 'A catheter is used to drain the bladder.'],
    ['P23 partial', 'osteoporosis', 'In osteoporosis, the bones grow thin and break with ease.'],
    ['P08 partial', 'palliative', 'You may have palliative care to relieve pain.'],
    ['P08 partial', 'cerebellum', 'The cerebellum is at the back of the brain.'],
    ['P04 full', 'aphasia', 'Some people have aphasia, (trouble with words), for weeks.'],
    ['P04 full', 'incision', 'The surgeon makes an incision (cut) in the skin.'],
    ['P13 full', 'complete blood count', '- Complete blood count (CBC) with differential : A test that counts blood cells.'],
    ['P09 full', 'bilateral', 'The loss is bilateral, that is, on both sides.'],
    ['P09 full', 'benign', 'The tumor is benign, in other words not cancer.'],
    ['P10 full', 'stenosis', 'With age comes stenosis, or narrowing, in many people.'],
    ['P11 full', 'hematoma', 'You may get a large bruise, or hematoma, at the site.'],
    ['P12 full', 'lamina', 'The surgeon opens the lamina, the thin back part of a spine bone.'],
    ['P12 full', 'nephrologist', 'You will meet a nephrologist, which is a doctor for kidneys.'],
    ['P12 partial', 'laparoscopy', 'You may have a laparoscopy, in which a camera goes in through a small cut.'],
    ['P06 partial', 'electrolyte', 'Drink electrolytes, such as sodium and potassium.'],
    ['P06 partial', 'bisphosphonate', 'The two drugs in this box are examples of bisphosphonates.'],
    ['P12 full', 'cholecystectomy', 'You may need a cholecystectomy, surgery to remove a sick gallbladder.'],
    ['P12 full', 'hemophilia', 'He has hemophilia, another bleeding problem.'],
    ['P12 partial', 'optic nerve', 'The bump presses on the optic nerve, which sends signals to the brain.'],
    ['P13 full', 'biopsy', '- Biopsy: a small piece of tissue is taken out.\n- X-ray: a picture of your chest.'],
    ['P13 full', 'discectomy', '- **Discectomy:** The surgeon takes out part of a disc.'],
    ['P13 full', 'laminectomy', '- Laminectomy (or open surgery): Part of the bone is taken out.'],
    ['P13 full', 'stent', 'Stent\n: A tiny tube that keeps a vessel open.'],
    ['P13 full', 'angioplasty', '**Angioplasty.** A small balloon opens the vessel.'],
    ['P13 full', 'sputum', '| Word | Meaning |\n|---|---|\n| Sputum | What you cough up from your lungs |'],
    ['P14 full', 'ischemia', 'The heart gets too little blood. Doctors call this ischemia.'],
    ['P15 full', 'epistaxis', 'The medical name for a nosebleed is epistaxis.'],
    ['P15 full', 'pruritus', 'Pruritus is the medical word for itching.'],
    ['P16 full', 'stoma', 'A <dfn>stoma</dfn> lets waste out.'],
    ['P17 full', 'stoma', 'Care for your [stoma](/glossary#stoma) each day.'],
    ['P17 full', 'meningitis', 'Read about [meningitis](https://clinic.example/Conditions/Meningitis/Intro).'],
    ['P18 full', 'biopsy', 'You may need a biopsy. This test shows what kind of cells you have.'],
    ['P18 full', 'hematologist', 'We may send you to a hematologist. This is a doctor for the blood.'],
    ['P12 full', 'remission', 'The disease may go into remission, which is defined as a year with no signs of it.'],
    ['P18 full', 'autoimmune disease', 'It is an autoimmune disease. This means that the body attacks itself.'],
    ['P19 full', 'colostomy', '# Care at home\n\n## What is a colostomy?\n\nWaste leaves the body through an opening in your belly.'],
    ['P19 full', 'corpectomy', '# Spine surgery\n\n## Corpectomy\n\nThe surgeon takes out a bone of the spine.']
  ])('%s of %s: %s', (kind, term, text) => expect(found(text, term)).toBe(kind))
})

test.each([
  ['arrhythmia', 'The drug may cause arrhythmias and other heart problems.'],
  ['fibrosis', 'The liver shows scarring or fibrosis on the scan.'],
  ['congenital', 'Congenital deafness may be present at birth or come later.'],
  ['leukomalacia', 'Leukomalacia is caused by too little blood in the brain.']
])('helps with %s, though it defines nothing: %s', (term, text) => {
  const document = documentFrom(text)
  expect(explainedTerms(document).has(term)).toBe(true)
  expect(definitionsIn(document)).toEqual([])
})

describe('introduces the whole name', () => {
  test.each([
    ['thyroid nodules', '- Thyroid nodules - lumps in the thyroid gland'],
    ['adjuvant therapy', 'Treatment after the operation is called adjuvant therapy.'],
    ['protective factor', 'What lowers your risk is called a protective factor.'],
    ['colonoscopy', 'Colonoscopy and sigmoidoscopy are tests that look inside the bowel.'],
    ['sigmoidoscopy', 'Colonoscopy and sigmoidoscopy are tests that look inside the bowel.'],
    ['fatigue', 'You may feel fatigue (tiredness).'],
    ['prolactin', 'For example, they may make prolactin, the hormone that tells the breasts to make milk.'],
    ['pancreas', 'The pancreas - a gland behind the stomach - makes juices.'],
    ['dysphagia', 'The term dysphagia refers to trouble swallowing.'],
    ['alveolus', 'Tiny air sacs called alveoli fill with fluid.'],
    ['osteopenia', 'Osteopenia is low bone density.'],
    ['melanoma', 'Melanoma is the most serious and fastest-growing form of skin cancer.']
  ])('%s: %s', (term, text) => expect(definitionsIn(documentFrom(text)).map((one) => one.term)).toContain(term))
})

describe('does not introduce', () => {
  test.each([
    ['The usual treatment for fibrosis is a long course of pills.'],
    ['Research is ongoing into the causes of fibrosis.'],
    ['The National Institute of Bones and Stroke (NIBS) and other institutes pay for research.'],
    ['Your doctor may order magnetic resonance imaging (MRI).'],
    ['The doctor may give you omeprazole (Zorptal).'],
    ['- speech therapy - group therapy - family counseling - short talks with a nurse'],
    ['The cysts are harmless and do not need treatment.']
  ])('%s', (text) => expect(definitionsIn(documentFrom(text)).filter(({quality}) => quality !== 'none')).toEqual([]))
})

describe('does not explain', () => {
  test.each([
    ['stenosis', 'The program is called Spine Forward and treats stenosis.'],
    ['stenosis', 'Your nurse called the surgeon about your stenosis.'],
    ['stenosis', 'Stenosis (usually seen in older people) can hurt.'],
    ['stenosis', 'Stenosis (see Figure 2) can hurt.'],
    ['corticosteroid', 'Take the corticosteroid (20 mg) at noon.'],
    ['biopsy', 'You may have a biopsy (or two).'],
    ['vertebra', 'One vertebra(e) may crack.'],
    ['bone graft', 'The surgeon takes a bone graft (usually from your own hip).'],
    ['angiogram', 'You may need an angiogram (AN-jee-oh-gram).'],
    ['complete blood count', 'You may need a complete blood count (CBC).'],
    ['gastritis', 'He has gastritis (chronic gastritis).'],
    ['stenosis', 'Stenosis is a good reason to see us.'],
    ['stenosis', 'Stenosis is the most common cause of leg pain.'],
    ['stenosis', 'Stenosis is treated with rest.'],
    ['stenosis', 'Stenosis is common in old age.'],
    ['polyp', 'Polyps are found in many people.'],
    ['jaundice', 'Jaundice is a sign of liver disease.'],
    ['catheter', 'The catheter that is removed goes in the bin.'],
    ['stenosis', 'You may have pain, numbness, or stenosis, and feel weak.'],
    ['anticonvulsant', 'Take anticonvulsants, such as gabapentin.'],
    ['biopsy', 'You may need a biopsy, an x-ray, and a scan.'],
    ['stenosis', 'After stenosis, the leg is weak.'],
    ['biopsy', 'You may need a biopsy — ask your doctor first.'],
    ['biopsy', 'You may need a biopsy — but only if the scan is not clear.'],
    ['biopsy', '- Before your biopsy: eat nothing for six hours.'],
    ['biopsy', '## After the biopsy\n\nRest at home for a day.'],
    ['stenosis', '## What are the symptoms of stenosis?\n\nYour leg may feel weak.'],
    ['stoma', 'Call the [stoma](/contact) nurse.'],
    ['hyperkalemia', 'You may get hyperkalemia, also called hyperkalaemia.'],
    ['biopsy', 'You need a biopsy. You will go home the same day.'],
    ['fibrosis', 'Scarring hurts, and so does fibrosis.'],
    ['stent', 'What is next? A stent.']
  ])('%s: %s', (term, text) => expect(found(text, term)).toBe(null))
})

test('finds terms that no list holds where the text names or defines them', () => {
  const text = 'A small pouch that hangs from the bowel is called a quillock. A zorp is a tool that holds the skin.'
  expect(definitionsIn(documentFrom(text)).map(({term, kind}) => `${kind} ${term}`)).toEqual(['P01 quillock', 'P07 zorp'])
})

test('says jargon explained by jargon, and keeps it apart', () => {
  const [one] = definitionsIn(documentFrom('He has gastritis (enteritis).'))
  expect(one).toMatchObject({term: 'gastritis', kind: 'P04', quality: 'none'})
})

test('places a definition in the source, whatever the line breaks', () => {
  const source = '# Heart\n\n> You may have *hypertension* (high\n> blood pressure).\n'
  const [one] = definitionsIn(documentFrom(source))
  expect(one).toMatchObject({term: 'hypertension', gloss: 'high blood pressure'})
  expect(source.slice(one!.start, one!.end)).toBe('hypertension* (high\n> blood pressure')
})

test('cuts no letters from a gloss', () => {
  const [one] = definitionsIn(documentFrom('You will see a heart doctor (cardiologist).'))
  expect(one!.gloss).toBe('You will see a heart doctor')
})
