import {nearestTo} from '../nearest.js'
import {type Credential, type CredentialMeaning, type CredentialTier, credentials, type Discipline} from './credential-table.js'

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
  discipline: 'medicine',
  countries: ['ID'],
  source: 'Indonesian Medical Council (Konsil Kedokteran Indonesia): title of a medical specialist',
  checked: '2026-11-22',
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

/**
 * What letters mean in a country, an ISO 3166 code: a DO treats patients as a physician in the United States and is an osteopath in
 * Britain. Without a country, what they mean where they are most in use.
 */
export function meaningIn(credential: Credential, country: string | null): CredentialMeaning {
  return credential.elsewhere.find(({countries}) => country !== null && countries.includes(country)) ?? credential
}

/** The tier of a credential in a country; see `meaningIn`. */
export function tierIn(credential: Credential, country: string | null): CredentialTier {
  return meaningIn(credential, country).tier
}

/** The field of practice of a credential in a country, null where the letters do not tell; see `meaningIn`. */
export function disciplineIn(credential: Credential, country: string | null): Discipline | null {
  return meaningIn(credential, country).discipline
}

const nonClinical: ReadonlySet<CredentialTier> = new Set(['science', 'traditional', 'other'])

/** True for the tiers whose holders a public register admits to the care of patients. */
export function isClinicalTier(tier: CredentialTier): boolean {
  return !nonClinical.has(tier)
}

/** True for letters that show, somewhere in the world, that their holder is registered to care for patients. */
export function isClinicalCredential(text: string): boolean {
  const {known} = readCredential(text)
  return known !== null && [known, ...known.elsewhere].some(({tier}) => isClinicalTier(tier))
}

/** Shorter letters are one letter off from too many others. */
const shortestNear = 4

/** Known letters that are one letter off from letters that are not known; none where more than two are, since then nobody can tell. */
export function credentialsNear(text: string): readonly string[] {
  const key = keyOf(text)
  if (key.length < shortestNear || key.length > 12 || byKey.has(key)) return []
  const near = nearestTo(key, exactLetters, 1)
  return near.length > 2 ? [] : near.map((each) => each.text)
}
