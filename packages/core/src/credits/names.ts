/**
 * What stands where a name is due. `named`: a person, with two names or more. `mononym`: one name only, or a title without one.
 * `team`: people without names, or an organisation. `machine`: a program. `placeholder`: nothing yet. `reference`: an id, an
 * expression or a component that the source alone does not resolve.
 */
export type NameKind = 'named' | 'mononym' | 'team' | 'machine' | 'placeholder' | 'reference'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words for people without names. */
export const teamWords = list(
  'team teams board panel committee staff editors editorial department expert experts doctor doctors physician physicians ' +
    'clinician clinicians nurse nurses ' +
    'pharmacist pharmacists surgeon surgeons specialist specialists professional professionals consultant consultants ' +
    'reviewer reviewers peers dietitians ' +
    'dietitian therapists gp gps council advisors advisers researchers scientists colleagues members writers authors ' +
    'contributors volunteers experts\u2019 ' +
    'dentists midwives psychologists practitioner practitioners provider providers someone somebody anyone'
)

/** Words in the names of organisations. */
export const organisationWords = list(
  'hospital hospitals clinic clinics university school college department dept division center centre institute institutes ' +
    'health healthcare trust nhs ' +
    'foundation association society academy group inc ltd llc plc gmbh ministry service services faculty network system ' +
    'systems council federation ' +
    'organization organisation agency administration authority bureau office unit units laboratory library publishing company ' +
    'corporation ' +
    'partnership alliance union charity infirmary hospice pharmacy centers centres'
)

/** Words that make a phrase a job. */
export const jobWords = list(
  'director professor consultant surgeon physician doctor nurse specialist editor reviewer chair chairman chairwoman ' +
    'chairperson chief head officer lead ' +
    'leader fellow resident registrar pharmacist therapist physiotherapist dietitian dietician nutritionist midwife advisor ' +
    'adviser gp practitioner ' +
    'assistant associate psychologist psychiatrist scientist manager coordinator president founder co-founder cofounder owner ' +
    'partner dentist orthodontist ' +
    'pediatrician paediatrician obstetrician dermatologist cardiologist neurologist radiologist researcher writer author ' +
    'journalist educator counselor ' +
    'counsellor coach trainer paramedic optometrist podiatrist audiologist pathologist lecturer dean secretary member trainee ' +
    'student internist ' +
    'hospitalist anesthetist anaesthetist instructor attending clinician ceo cmo cno coo cto cfo vp epidemiologist ' +
    'veterinarian patient volunteer chiropractor osteopath naturopath homeopath homoeopath herbalist acupuncturist radiographer ' +
    'orthoptist psychotherapist doula'
)

/** Endings of the words for what somebody practises. */
const specialtyEndings = [
  'ology',
  'ologist',
  'iatry',
  'iatrics',
  'iatrist',
  'surgery',
  'medicine',
  'therapy',
  'nursing',
  'pathy',
  'ontics',
  'dentistry',
  'practice',
  'genetics',
  'nutrition',
  'dietetics'
]

/** True for a word such as `Cardiology` that names a field of practice, or one who practises it. */
export function isSpecialtyWord(lower: string): boolean {
  return lower.length > 5 && specialtyEndings.some((ending) => lower.endsWith(ending))
}

/** Programs, as whole words of a name. */
const machines = list(
  'chatgpt gpt gpt-3 gpt-4 gpt-4o gpt-5 gpt4 llm llms chatbot openai deepseek copilot perplexity bot medpalm med-palm llama ' +
    'mistral grok ai-generated ai-assisted'
)
/** Programs that share their name with people: only where nothing but a version follows. */
const sharedNames = list('claude gemini bard')
const machinePhrases = [
  'language model',
  'model verification',
  'artificial intelligence',
  'ai model',
  'ai tool',
  'ai system',
  'ai assistant',
  'ai review',
  'machine learning',
  'automated review',
  'automated check'
]

/** True where a program stands where a person should. */
export function isMachine(name: string): boolean {
  const lower = name.slice(0, 200).toLowerCase()
  const words = lower.split(/[\s,()/]/)
  if (words.some((word) => machines.has(word) || word.startsWith('gpt-'))) return true
  if (
    sharedNames.has(words[0]!) &&
    words.slice(1).every((word) => /^(?:\d|v\d|pro$|flash$|opus$|sonnet$|haiku$|ai$|ultra$|code$|$)/.test(word))
  )
    return true
  // `Ai` is a given name; `AI` is not, unless a whole name stands in capitals.
  return (
    (/(?:^|\s)AI(?:$|[\s,)])/.test(name.slice(0, 200)) && (name.length < 4 || name !== name.toUpperCase())) ||
    machinePhrases.some((phrase) => lower.includes(phrase))
  )
}

const placeholders = new Set([
  'n/a',
  'na',
  'n.a.',
  'n.a',
  'none',
  'null',
  'nil',
  'undefined',
  'unknown',
  'unassigned',
  'anonymous reviewer',
  'not assigned',
  'unreviewed',
  'not reviewed',
  'name',
  'your name',
  'reviewer',
  'reviewer name',
  'medical reviewer',
  'name here',
  'full name',
  'first last',
  'first name last name',
  'firstname lastname',
  'author name',
  'doctor name',
  'dr name',
  'dr. name',
  'name surname',
  'placeholder',
  'coming soon',
  'required',
  'false',
  'true',
  'yes',
  'no',
  'test',
  'someone',
  'lorem ipsum',
  'fixme',
  'change me',
  'changeme',
  'example',
  'sample name'
])
const placeholderStarts = [
  'tbd',
  'tba',
  'tbc',
  'todo',
  'to do',
  'to be ',
  'pending',
  'required_',
  'required ',
  'awaiting',
  'insert ',
  'not yet',
  'not applicable',
  'needs ',
  'needed',
  'xxx',
  'add ',
  'enter ',
  'placeholder',
  'fixme',
  'to-be-',
  'not_',
  'needs_',
  'assign '
]

/** True for what stands in for a name that is still to come: nothing, `TBD`, `N/A`, `xxx`, `[name]`, `required_by_may`. */
export function isPlaceholder(name: string): boolean {
  const text = name.trim()
  const lower = text.slice(0, 100).toLowerCase()
  if (placeholders.has(lower) || placeholderStarts.some((start) => startsWithWord(lower, start))) return true
  if (/^(?:\[[^\]]*\]|<[^>]*>|\{[^{}]*\}|_+(?:[^_]+_+)?)$/.test(lower)) return true
  for (const letter of lower) if (letter !== 'x' && !'-?._*# \u2013\u2014/()[]'.includes(letter)) return false
  return true
}

/** True where a text starts with a word, and does not go on as another one: `tbd` starts `TBD (May)`, `add ` starts `add name`. */
function startsWithWord(lower: string, start: string): boolean {
  if (!lower.startsWith(start)) return false
  const next = lower[start.length]
  return next === undefined || ' _'.includes(start.at(-1)!) || start.endsWith('-') || !(next >= 'a' && next <= 'z')
}

/** True for a single token that some list of people may resolve: `jane-doe`, `staff_12`, `@jdoe`, a path, an address, an expression. */
export function isReference(name: string): boolean {
  if (name.length > 300 || /\s/.test(name.trim())) return name.includes('{{') || name.includes('\ufffc')
  if (/^[\w-]+\.(?:json5?|ya?ml|toml|mdx?)$/i.test(name.trim())) return true
  if (name.includes('\ufffc') || name.includes('{{') || /^[@/]|^\.\.?\/|:\/\/|@/.test(name)) return true
  return name === name.toLowerCase() && /[-_\d/]/.test(name) && /[a-z0-9]/.test(name)
}

/** Says what a name without title and letters is. `words` counts its name words, initials among them. */
export function kindOfName(name: string, words: number): NameKind {
  if (isPlaceholder(name)) return 'placeholder'
  if (isMachine(name)) return 'machine'
  if (isReference(name)) return isTeamSlug(name) ? 'team' : 'reference'
  return words > 1 || isUncased(name) ? 'named' : 'mononym'
}

const teamSlugWords = list('team board staff editors editorial panel committee experts department admin')

/** True for an id such as `editorial-team`, alone or at the end of a path: `/team/jane-doe` is a person. */
export function isTeamSlug(name: string): boolean {
  const parts = name.toLowerCase().split('/').filter(Boolean)
  return (parts.at(-1) ?? '').split(/[-_]/).some((part) => teamSlugWords.has(part))
}

/** True for two characters or more of a script without capitals, which writes family and given name as one word. */
function isUncased(name: string): boolean {
  return name.length > 1 && name.toLowerCase() === name.toUpperCase() && /^\p{L}+$/u.test(name.slice(0, 40))
}
