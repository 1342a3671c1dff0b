import type {Context} from './context.js'
import type {Document} from './document.js'
import {languageOf} from './language.js'
import type {ArticleType} from './summary.js'

/** The article types that Bedside knows by itself. A configuration may add its own. */
export const builtInTypes = [
  'condition',
  'symptom',
  'medicine',
  'procedure',
  'test',
  'vaccine',
  'self-care',
  'supplement',
  'pregnancy',
  'child-health',
  'mental-health',
  'aftercare',
  'news'
] as const

/** The name of a built-in article type. */
export type BuiltInType = (typeof builtInTypes)[number]

/** Other names under which libraries keep the built-in types, in the singular. */
const synonyms: Readonly<Record<BuiltInType, string>> = {
  condition: 'disease disorder illness injury infection health-condition medical-condition',
  symptom: 'sign symptom-guide',
  medicine: 'drug medication prescription pharmaceutical medicinal-product',
  procedure: 'surgery operation surgical-procedure',
  test: 'screening diagnostic diagnostic-test lab-test medical-test scan investigation',
  vaccine: 'vaccination immunization immunisation',
  'self-care': 'selfcare self-help exercise',
  supplement: 'complementary complementary-medicine complementary-therapy herb herbal herbal-medicine vitamin',
  pregnancy: 'maternity prenatal antenatal',
  'child-health': 'child children childhood pediatric paediatric child-condition',
  'mental-health': 'mental mental-illness mental-health-condition psychiatry',
  aftercare: 'after-care recovery discharge post-op postoperative after-surgery',
  news: 'research research-news press-release'
}

const canonical: ReadonlyMap<string, BuiltInType> = new Map(
  builtInTypes.flatMap((type) => [type, ...synonyms[type].split(' ')].map((name) => [singular(name), type] as const))
)

/** Own types whose pages are furniture, not advice: they owe the reader no reviewer, no date and no guidance. */
const furniture = new Set(
  (
    'about admin administrative benefit biography blog career component contact cookie directory error ' +
    'event faq footer form general glossary ' +
    'guideline help home hub index landing legal link list location menu navigation news other overview page partial person policy post ' +
    'press privacy profile redirect resource search service sitemap snippet staff story tag template term tool topic'
  ).split(' ')
)

/**
 * The article type of a document: what its frontmatter states (`type`, `articleType` or `category`, or the key that the
 * configuration names for `type`), else what the configuration gives the file, else a guess from title and headings.
 * Stated values that name no known type, such as `page`, are passed over. Null where nothing tells.
 */
export function articleTypeOf(document: Document, context: Context): ArticleType | null {
  const stated = statedType(document, context)
  if (stated) return {name: stated, origin: 'frontmatter'}
  if (context.articleType) return {name: knownType(context.articleType, context) ?? context.articleType, origin: 'config'}
  if (languageOf(document, context) !== 'en') return null
  return document.view(guessType)
}

/**
 * True where a page of the type gives clinical advice: every built-in type but `news`, and a configuration's own types unless
 * their name says that they are furniture (`glossary`, `landing`, `contact`). Whoever names a type in a library of patient
 * articles most likely means advice, and a red flag missed costs more than a line in the configuration. No type: false.
 */
export function isClinical(type: ArticleType | null): boolean {
  return (
    type !== null &&
    type.name !== 'news' &&
    !singular(type.name)
      .split('-')
      .some((word) => furniture.has(word))
  )
}

function statedType(document: Document, context: Context): string | null {
  const data = document.frontmatter?.data
  if (!data) return null
  const keys = [...(context.frontmatterKeys.type ?? []).map(({key}) => key), 'type', 'articleType', 'category']
  for (const key of keys) {
    const value = data[key]
    for (const one of Array.isArray(value) ? value : [value]) {
      const known = typeof one === 'string' && knownType(one, context)
      if (known) return known
    }
  }
  return null
}

/** The built-in type that a name means, whatever its case, plural or synonym (`surgery` is a procedure); null where it means none. */
export function builtInTypeOf(name: string): BuiltInType | null {
  return canonical.get(singular(name)) ?? null
}

/** The known type that a value names, whatever its case, plural or synonym; a configuration's own types go first. */
function knownType(value: string, context: Context): string | null {
  const name = singular(value)
  return context.articleTypes.find((own) => singular(own) === name) ?? canonical.get(name) ?? null
}

function singular(value: string): string {
  const slug = value.slice(0, 60).trim().toLowerCase().replace(/[\s_]/g, '-')
  if (slug.endsWith('ies')) return `${slug.slice(0, -3)}y`
  return slug.endsWith('s') && !slug.endsWith('ss') && slug !== 'news' ? slug.slice(0, -1) : slug
}

/* ---- The guess ---- */

/** A set of words, written in one string. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/**
 * One of these in a title: the page is about money, law, research, prevention, a field of care or the house itself, and no type is
 * guessed.
 */
const otherMatters = words(
  'allowance appeal appeals application applications apply appoint award benefit benefits bill billing burial career ' +
    'careers caregivers caregiving chemotherapy claim claims compensation contact cookie cookies copay cost costs coverage ' +
    'debt dependents directory disability document documents donation eligibility eligible employment enroll enrollment ' +
    'errors ethics facilities facility faq faqs fee financial form forms fraud funeral gi glossary grant hearing history ' +
    'home-loan housing index inscription insurance job jobs legal link linked list loan loans medicaid medicare navigation ' +
    'occupational occupations online pay payment payments pension pensions playbook policies policy prevent preventing ' +
    'prevention privacy professionals profile program programs providers rate rates rating ratings record records register ' +
    'registry rehabilitation related request research resource resources rights safety search settings sign-in sitemap ' +
    'statistics stories story survivor survivors terms therapies therapy training trial trials va veteran veterans webinar ' +
    'workers'
)

/** Words of headings on pages about entitlement. */
const entitlement = words(
  'apply application benefit benefits claim claims compensation covered coverage eligibility eligible qualify file paid va'
)

const vaccineTitles = words('vaccine vaccines vaccination vaccinations immunization immunizations immunisation immunisations')
const testTitles = words(
  'test tests testing screening scan scans mri ultrasound x-ray x-rays biopsy biopsies urinalysis mammogram mammograms ' +
    'colonoscopy endoscopy'
)
const procedureTitles = words(
  'surgery surgeries operation operations transplant transplants transplantation bypass cesarean caesarean c-section ' +
    'amputation circumcision'
)
const replacedJoints = words('hip knee shoulder ankle joint elbow valve disc disk')
const medicineTitles = words('medicines medication medications tablets capsules antibiotics antidepressants statins relievers')
const supplementTitles = words('supplement supplements herbal herbs')
const exerciseTitles = words('exercise exercises stretching stretches workout workouts self-care')
const pregnancyTitles = words('pregnancy pregnant prenatal antenatal childbirth postpartum postnatal')
const mentalTitles = words(
  'depression anxiety bipolar schizophrenia suicide suicidal self-harm ptsd psychosis psychotic panic anorexia bulimia ' +
    'obsessive-compulsive'
)
const childTitles = words('child children childhood baby babies infant infants newborn newborns toddler toddlers')

/** Symptoms whose page owes the reader red flags. Milder ones, such as dry mouth, count as conditions. */
const symptomTitles = words(
  'pain headache headaches fever cough dizziness vertigo fainting bleeding vomiting diarrhea diarrhoea palpitations ' +
    'breathlessness earache stomachache numbness'
)
/** With one of these a symptom's name is a disease's, as in `chronic pain`, `hay fever` and `whooping cough`. */
const namesDisease = words('chronic disease diseases syndrome syndromes disorder disorders cancer infection infections whooping')

const conditionTitles = words(
  'abscess acne adhesions aids allergies allergy anaphylaxis aneurysm aneurysms angina anthrax apnea apnoea arrhythmia ' +
    'asthma ataxia autism bites botulism bruises bunion bunions burns cancer cancers carcinoma cataract cataracts chickenpox ' +
    'cholera clots cold colic concussion constipation copd croup cyst cysts chikungunya defects deficiency degeneration ' +
    'dehydration delirium dementia dengue detachment diabetes diphtheria disease diseases disorder disorders dislocation ' +
    'ebola eczema edema embolism emphysema epilepsy failure fatigue fever fibrillation fibroids flu fracture fractures ' +
    'frostbite gallstones gangrene gerd gonorrhea gonorrhoea gout heartburn attack hemorrhoids haemorrhoids hernia hernias ' +
    'herpes hiccups hiv hives hypothermia impetigo incontinence indigestion infection infections infertility influenza ' +
    'injuries injury insomnia intolerance itching jaundice lice lupus malaria malformation malformations measles migraine ' +
    'migraines moles mrsa mumps obesity palsy paralysis piles pinkeye plague pneumonia poisoning polio polyps porphyria ' +
    'prediabetes prolapse rabies rash rashes rosacea rubella scabies sciatica seizures sepsis shingles smallpox snoring ' +
    'sores sprain sprains stings stones strain strains stroke syndrome syndromes syphilis tetanus scleroderma tinnitus ' +
    'tremor tumor tumors tumour tumours ulcer ulcers urticaria varicose vitiligo warts wounds zika'
)

const conditionEndings = (
  'itis osis emia aemia omas oma pathy algia plegia paresis iasis penia rrhea rrhoea lepsy philia uria ' +
  'dystrophy megaly ectasia ectasis stenosis ' +
  'thyroidism hypertension hypotension sclerosis trophy kinesia tonia phasia'
).split(' ')
const procedureEndings = 'ectomy ectomies plasty plasties ostomy'.split(' ')
const testEndings = 'scopy scopies graphy gram grams'.split(' ')

/** Ordinary words that end like a clinical one. */
const falseEndings = words(
  'diagnosis prognosis hypnosis osmosis symbiosis diploma aroma stoma empathy sympathy homeopathy osteopathy naturopathy ' +
    'atrophy-free program programs diagram diagrams histogram kilogram milligram gram grams photography geography biography ' +
    'bibliography demography instagram telegram trophy infographic pictogram pictograms'
)

/** What a heading speaks of, by the beginnings of its words. */
const topics: readonly (readonly [topic: string, beginnings: readonly string[]])[] = [
  ['symptom', ['symptom', 'sign']],
  ['cause', ['cause']],
  ['treatment', ['treat']],
  ['diagnosis', ['diagnos']],
  ['outlook', ['outlook', 'prognos', 'complication']]
]

type Words = readonly string[]

/** Guesses the type from title and headings, in English. Cautious: where several readings are open it says null. */
function guessType(document: Document): ArticleType | null {
  const title = wordsOf(document.title?.text ?? document.sections.find(({heading}) => heading)?.title ?? '')
  const headings = document.sections.filter(({heading}) => heading).map((section) => wordsOf(section.title))
  if (isNews(title)) return {name: 'news', origin: 'guess'}
  if (title.some((word) => otherMatters.has(word)) || aboutEntitlement(headings)) return null
  const name = guessFromTitle(title) ?? guessFromHeadings(headings)
  return name && {name, origin: 'guess'}
}

function wordsOf(text: string): Words {
  const plain = text.slice(0, 200).toLowerCase().replaceAll('\u2019', "'")
  return plain
    .split(/[^ -~]/.test(plain) ? /[^\p{L}\p{N}'-]+/u : /[^a-z0-9'-]+/)
    .flatMap((word) => (word === '' || word === '-' ? [] : [word.endsWith("'s") ? word.slice(0, -2) : word]))
}

/** True where a third of the headings or more speak of who may have what from whom. */
function aboutEntitlement(headings: readonly Words[]): boolean {
  const entitling = headings.filter((heading) => heading.some((word) => entitlement.has(word))).length
  return entitling > 0 && entitling * 3 >= headings.length
}

function guessFromTitle(title: Words): BuiltInType | null {
  const has = (set: ReadonlySet<string>) => title.some((word) => set.has(word))
  const ends = (endings: readonly string[]) => title.some((word) => hasEnding(word, endings))
  if (has(vaccineTitles) || follows(title, 'flu', 'shot')) return 'vaccine'
  if (isAftercare(title)) return 'aftercare'
  // "Operations and maintenance" is no surgery; nor is "Operation" with a name after it.
  if (has(procedureTitles) || ends(procedureEndings) || replacesJoint(title)) return title[0]?.startsWith('operation') ? null : 'procedure'
  if (has(testTitles) || ends(testEndings)) return 'test'
  if (has(pregnancyTitles)) return 'pregnancy'
  if (has(medicineTitles)) return 'medicine'
  if (has(supplementTitles)) return 'supplement'
  if (has(exerciseTitles) || follows(title, 'physical', 'activity')) return 'self-care'
  if (has(mentalTitles) || follows(title, 'mental', 'health') || follows(title, 'eating', 'disorders')) return 'mental-health'
  if (has(symptomTitles) && (has(namesDisease) || namesFever(title))) return 'condition'
  if (has(symptomTitles)) return has(childTitles) ? 'child-health' : 'symptom'
  if (has(conditionTitles) || ends(conditionEndings)) return 'condition'
  return follows(title, 'blood', 'pressure') && (title.includes('high') || title.includes('low')) ? 'condition' : null
}

function hasEnding(word: string, endings: readonly string[]): boolean {
  return word.length > 5 && !falseEndings.has(word) && endings.some((ending) => word.endsWith(ending))
}

function follows(title: Words, first: string, second: string): boolean {
  return title.some((word, index) => word === first && title[index + 1] === second)
}

function isNews(title: Words): boolean {
  if (title[0] === 'news' || title[0] === 'researchers') return true
  return ['study', 'studies'].some((noun) =>
    ['finds', 'find', 'shows', 'show', 'suggests', 'suggest'].some((verb) => follows(title, noun, verb))
  )
}

function isAftercare(title: Words): boolean {
  if (title.includes('aftercare') || follows(title, 'going', 'home') || follows(title, 'recovering', 'from')) return true
  return title.some(
    (word, index) =>
      word === 'after' && title.slice(index + 1).some((next) => procedureTitles.has(next) || hasEnding(next, procedureEndings))
  )
}

/** `Fever in adults` is a symptom, `Q fever` a disease. */
function namesFever(title: Words): boolean {
  const at = title.indexOf('fever')
  return at > 0 && title[at - 1] !== 'high'
}

function replacesJoint(title: Words): boolean {
  return title.some((word, index) => replacedJoints.has(word) && title[index + 1] === 'replacement')
}

function guessFromHeadings(headings: readonly Words[]): BuiltInType | null {
  const speaksOf = (beginnings: readonly string[]) =>
    headings.some((heading) => heading.some((word) => beginnings.some((beginning) => word.startsWith(beginning))))
  const found = topics.filter(([, beginnings]) => speaksOf(beginnings)).map(([topic]) => topic)
  return found.length >= 2 && (found.includes('symptom') || found.includes('treatment')) ? 'condition' : null
}
