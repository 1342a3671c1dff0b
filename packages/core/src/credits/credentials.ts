import {type Credential, type CredentialTier, credentials} from './credential-table.js'

/** Letters after a name as they stand in a text, and what is known of them. */
export interface ReadCredential {
  /** As written. */
  written: string
  /** Null where Bedside does not know the letters. */
  known: Credential | null
}

const byKey: ReadonlyMap<string, Credential> = new Map(credentials.map((credential) => [credential.letters.toUpperCase(), credential]))

/** Written so, and only so, the letters are taken for a credential directly after a name: `Do`, `Ma` and `Md` are names. */
const exactLetters: ReadonlySet<string> = new Set(credentials.map(({letters}) => letters))

/** Indonesian specialists: `Sp.A`, `Sp.PD`, `Sp.OG(K)`. */
const indonesianSpecialist: Credential = {
  letters: 'Sp.',
  tier: 'physician',
  countries: ['ID'],
  source: 'Indonesian Medical Council: title of a medical specialist',
  elsewhere: []
}

/** Reads letters such as `MD`, `M.D.`, `Ph.D`, `FRCS (Tr & Orth)`, `MB ChB` or `Sp.A`. Letters that are not known are kept as they are. */
export function readCredential(text: string): ReadCredential {
  const written = text.trim()
  if (written.length > 60) return {written, known: null}
  if (/^Sp\.? ?[A-Z]/.test(written)) return {written, known: indonesianSpecialist}
  return {written, known: lookUp(written)}
}

function lookUp(written: string): Credential | null {
  const paren = written.indexOf('(')
  const key = keyOf(paren > 0 ? written.slice(0, paren) : written)
  const known = byKey.get(key)
  if (known) return known
  const hyphen = key.indexOf('-')
  return hyphen > 1 ? (byKey.get(key.slice(0, hyphen)) ?? null) : null
}

/** Letters in upper case, without the dots and spaces that some write between them. */
function keyOf(letters: string): string {
  return letters.replace(/[.\s]/g, '').toUpperCase()
}

/** True for known letters written in their usual case, dots aside: they end a name even where no comma stands before them. */
export function isWrittenCredential(text: string): boolean {
  const letters = text.replace(/\./g, '')
  return (
    exactLetters.has(letters) || (letters.length > 3 && letters === letters.toUpperCase() && byKey.has(letters)) || /^Sp\.[A-Z]/.test(text)
  )
}

/** True for text of the shape of letters after a name, known or not: `FRCX`, `BMedRad`, `D.Th`. */
export function hasCredentialShape(text: string): boolean {
  const letters = text.replace(/[.\-/]/g, '')
  if (letters.length < 2 || letters.length > 10 || !/^[A-Z][A-Za-z]*$/.test(letters) || /^(?:Mc|Mac|De|La|Le|Van)[A-Z]/.test(letters))
    return false
  let capitals = 0
  for (const letter of letters) if (letter <= 'Z') capitals++
  return capitals >= 2 && (capitals * 2 >= letters.length || letters.length <= 8)
}

/** The tier of a credential in a country: a DO treats patients as a physician in the United States and as an osteopath in Britain. */
export function tierIn({tier, elsewhere}: Credential, country: string): CredentialTier {
  return elsewhere.find(({countries}) => countries.includes(country))?.tier ?? tier
}

const nonClinical: ReadonlySet<CredentialTier> = new Set(['science', 'traditional', 'other'])

/** True for letters that show, somewhere in the world, that their holder is registered to care for patients. */
export function isClinicalCredential(text: string): boolean {
  const {known} = readCredential(text)
  return known !== null && [known, ...known.elsewhere].some(({tier}) => !nonClinical.has(tier))
}

/**
 * Professions that the law keeps for the registered, written out: they say what letters would say. Sources: Health and Care
 * Professions Council (GB), NMC (GB), GPhC (GB), state practice acts (US), Ahpra (AU).
 */
const protectedTitles = [
  'registered nurse',
  'nurse practitioner',
  'advanced practice nurse',
  'nurse midwife',
  'nurse-midwife',
  'midwife',
  'practical nurse',
  'nurse anesthetist',
  'physician assistant',
  'physician associate',
  'pharmacist',
  'doctor of pharmacy',
  'registered dietitian',
  'registered dietician',
  'dietitian nutritionist',
  'physiotherapist',
  'physical therapist',
  'occupational therapist',
  'speech-language pathologist',
  'speech and language therapist',
  'clinical psychologist',
  'licensed psychologist',
  'clinical social worker',
  'dentist',
  'orthodontist',
  'optometrist',
  'podiatrist',
  'audiologist',
  'paramedic',
  'radiographer',
  'board certified',
  'board-certified',
  'doctor of medicine',
  'general practitioner'
]

const consultantOf = /\b(?:surgeon|physician|[a-z]+(?:ologist|iatrist|iatrician|iatrician|aesthetist|anesthetist))\b/

/** True where a job title can only be borne by somebody on a clinical register: `registered nurse`, `GP`, `consultant cardiologist`. */
export function isClinicalProfession(text: string): boolean {
  const lower = text.slice(0, 200).toLowerCase()
  if (protectedTitles.some((title) => lower.includes(title))) return true
  return /\bGP\b/.test(text.slice(0, 200)) || (lower.includes('consultant') && consultantOf.test(lower))
}
