import {articleTypeOf, type Context, type Discipline, type Document} from '@bedside/core'

/** What a page may be about that asks for reviewers of certain fields. */
const topics = ['dental', 'eye', 'hearing', 'diet', 'mentalHealth', 'medicines', 'surgery'] as const

/** A topic by the name of its option. */
export type Topic = (typeof topics)[number]

/** What a message calls a topic. */
export const topicNames: Readonly<Record<Topic, string>> = {
  dental: 'dental care',
  eye: 'eye care',
  hearing: 'hearing',
  diet: 'diet',
  mentalHealth: 'mental health',
  medicines: 'medicines',
  surgery: 'surgery'
}

/** Beginnings of words in a stated topic or specialty, such as `Ophthalmology`. */
const statedBeginnings: Readonly<Record<Topic, readonly string[]>> = {
  dental: ['dent', 'orthodont', 'periodont', 'endodont', 'stomatolog', 'maxillofac', 'omfs'],
  eye: ['ophthalm', 'optomet', 'eye'],
  hearing: ['audiol', 'hearing'],
  diet: ['nutrition', 'diet'],
  mentalHealth: ['mental', 'psychiat', 'psycholog'],
  medicines: ['pharmac', 'medicines', 'medications'],
  surgery: ['surgery', 'surgical']
}

const list = (words: string): readonly string[] => words.split(' ')

/** Words of titles that leave no doubt what a page is about. */
const titleWords: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  ...list('tooth teeth toothache dental dentist dentists denture dentures orthodontic orthodontics gingivitis periodontitis gums').map(
    (word) => [word, 'dental'] as const
  ),
  ...list('eye eyes eyesight glaucoma cataract cataracts macular cornea corneal conjunctivitis strabismus astigmatism').map(
    (word) => [word, 'eye'] as const
  ),
  ...list('tinnitus').map((word) => [word, 'hearing'] as const),
  ...list('diet diets dietary nutrition').map((word) => [word, 'diet'] as const)
])

/** Pairs of words that do the same. */
const titlePairs: readonly (readonly [first: string, second: string, topic: Topic])[] = [
  ['hearing', 'loss', 'hearing'],
  ['hearing', 'aid', 'hearing'],
  ['hearing', 'aids', 'hearing'],
  ['healthy', 'eating', 'diet']
]

const topicOfType: Readonly<Record<string, Topic>> = {medicine: 'medicines', procedure: 'surgery', 'mental-health': 'mentalHealth'}

/** The topics of a page, as far as they are sure: what its frontmatter states, what its title says, and what its article type tells. */
export function topicsOf(document: Document, context: Context): ReadonlySet<Topic> {
  const found = new Set(statedTopics(document) ?? topicsInTitle(wordsOfTitle(document)))
  const ofType = topicOfType[articleTypeOf(document, context)?.name ?? '']
  if (ofType) found.add(ofType)
  // Whoever treats teeth operates on them, and a surgeon of another field does not.
  if (found.has('dental')) found.delete('surgery')
  return found
}

const statingKeys = new Set(
  list('specialty speciality specialties specialities medicalspecialty topic topics subject category categories tags')
)

/** The topics that the frontmatter states; null where it states none, or lists others beside them, since then nobody can tell. */
function statedTopics(document: Document): readonly Topic[] | null {
  const found: Topic[] = []
  for (const [key, value] of Object.entries(document.frontmatter?.data ?? {})) {
    if (!statingKeys.has(key.toLowerCase().replace(/[-_]/g, ''))) continue
    const each = [value].flat().map((one) => (typeof one === 'string' ? topicsIn(one) : []))
    if (each.length > 0 && each.every((some) => some.length > 0)) found.push(...each.flat())
  }
  return found.length > 0 ? found : null
}

/** The topics that a stated field names, such as `eye` in `Ophthalmology`. */
export function topicsIn(text: string): readonly Topic[] {
  const words = wordsOf(text)
  return topics.filter((topic) => words.some((word) => statedBeginnings[topic].some((beginning) => word.startsWith(beginning))))
}

function topicsInTitle(words: readonly string[]): readonly Topic[] {
  // A supplement is a matter of medicine and pharmacy as much as of diet.
  if (words.includes('supplement') || words.includes('supplements')) return []
  const single = words.flatMap((word) => titleWords.get(word) ?? [])
  const paired = titlePairs.filter(([first, second]) => words.some((word, index) => word === first && words[index + 1] === second))
  return [...single, ...paired.map(([, , topic]) => topic)]
}

/** The words of a page's title, in lower case. */
export function wordsOfTitle(document: Document): readonly string[] {
  return wordsOf(document.title?.text ?? '')
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 200)
    .toLowerCase()
    .split(/[^\p{L}-]/u)
    .filter((word) => word !== '')
}

/**
 * Words of titles that lie in a field whatever else the page is: a physiotherapist may judge a page on a new knee. General knowledge;
 * where in doubt, a field has the word.
 */
const ownWords: Partial<Readonly<Record<Discipline, ReadonlySet<string>>>> = {
  dentistry: new Set(list('tooth teeth toothache dental mouth oral gum gums jaw wisdom braces fluoride')),
  midwifery: new Set(
    list(
      'pregnancy pregnant birth childbirth labour labor caesarean cesarean c-section breastfeeding newborn baby postpartum contraception'
    )
  ),
  physiotherapy: new Set(
    list(
      'exercise exercises back spine neck knee hip shoulder elbow wrist ankle joint muscle tendon ligament fracture rehabilitation physiotherapy'
    )
  ),
  'occupational-therapy': new Set(list('hand wrist stroke rehabilitation home daily splint splints')),
  'speech-therapy': new Set(list('speech swallowing dysphagia aphasia stammering stuttering voice language tongue cleft')),
  audiology: new Set(list('ear ears hearing cochlear tinnitus vertigo balance')),
  optometry: new Set(list('eye eyes eyesight vision glasses contact lens lenses cataract cataracts glaucoma cornea corneal lasik')),
  podiatry: new Set(list('foot feet toe toes toenail toenails bunion bunions hammertoe heel ankle plantar')),
  dietetics: new Set(list('diet diets food eating nutrition weight bariatric gastric bypass feeding swallowing vitamin vitamins')),
  psychology: new Set(list('stress anxiety depression sleep insomnia pain weight grief trauma dementia autism adhd')),
  'genetic-counselling': new Set(list('genetic genetics genes inherited hereditary dna')),
  'respiratory-therapy': new Set(list('breathing lung lungs inhaler inhalers oxygen asthma copd ventilator tracheostomy')),
  radiography: new Set(list('scan scans mri ultrasound x-ray x-rays radiotherapy radiation mammogram imaging')),
  'public-health': new Set(list('vaccine vaccines vaccination prevention screening smoking infection'))
}

/** True where a title names something that lies in a field. */
export function isOwnMatter(discipline: Discipline, title: readonly string[]): boolean {
  return title.some((word) => ownWords[discipline]?.has(word))
}
