import {
  type Context,
  type Contributor,
  countryOf,
  type Discipline,
  type Document,
  disciplineIn,
  isClinicalTier,
  professionIn,
  readCredential,
  tierIn
} from '@bedside/core'
import {registrationOf, standingOf, textsOf, unknownLettersOf} from './standing.js'

/** The clinical fields of a reviewer: none where no letters or title show any, null where somebody might be of a field that is not shown. */
export function fieldsOf(reviewer: Contributor, document: Document, context: Context): ReadonlySet<Discipline> | null {
  const country = countryOf(reviewer, document, context)
  const standing = standingOf(reviewer, country)
  if (standing === 'non-clinical') return new Set()
  if (standing !== 'clinical' || unknownLettersOf(reviewer).length > 0 || mayBeDoctor(reviewer)) return null
  const fields = new Set<Discipline | null>(textsOf(reviewer).flatMap((text) => professionIn(text)?.discipline ?? []))
  for (const letters of reviewer.credentials) {
    const {known} = readCredential(letters)
    if (known && isClinicalTier(tierIn(known, country))) fields.add(disciplineIn(known, country))
  }
  return fields.size === 0 || fields.has(null) ? null : (fields as ReadonlySet<Discipline>)
}

const doctorWords = /\b(?:physician|surgeon|doctor|board.certified)\b|(?:ologist|iatrist|iatrician|aesthetist)\b/i
const doctorRegister = /\b(?:GMC|IMC|MC|medical|MED\d*|CRM|AHPRA)\b/i

/** True where a job, a specialty or a register says that somebody may be a doctor, whatever the letters. */
function mayBeDoctor(reviewer: Contributor): boolean {
  const texts = textsOf(reviewer).map((text) => text.slice(0, 200))
  return (
    texts.some((text) => doctorWords.test(text) && !professionIn(text)?.discipline) || doctorRegister.test(registrationOf(reviewer) ?? '')
  )
}
