import {type Cursor, isLabelAt} from './cursor.js'
import {isSpecialtyWord, jobWords, organisationWords, teamWords} from './names.js'
import {titles} from './titles.js'
import type {Token} from './tokens.js'

/** Professions that stand before a name: `Dean Martin` and `Page Turner` are names, so not every word for a job is here. */
const professions: ReadonlySet<string> = new Set(
  (
    'consultant surgeon physician doctor nurse specialist pharmacist physiotherapist therapist dietitian dietician nutritionist midwife gp ' +
    'practitioner psychologist psychiatrist dentist pediatrician paediatrician obstetrician paramedic expert reviewer scientist ' +
    'researcher clinician internist optometrist podiatrist counselor counsellor assistant associate professor registrar'
  ).split(' ')
)
/** Words that open a job in capitals: `Registered Dietitian`. */
const adjectives: ReadonlySet<string> = new Set(
  'registered licensed certified board board-certified clinical senior chief lead advanced community hospital medical general'.split(' ')
)
const joints: ReadonlySet<string> = new Set(['of', 'in', 'and', '&', 'at', 'the'])
const longestJob = 8

/**
 * The token after the job that stands before somebody's name: at `Dr` in `consultant cardiologist Dr Jane Doe`, at the comma in `our expert,
 * Jane Doe`. Null where no job stands before a name.
 */
export function jobBeforeName(cursor: Cursor): number | null {
  const {tokens, at} = cursor
  if (!mayOpenJob(tokens[at], tokens[at + 1])) return null
  // A job in capitals may as well be a given name, unless it names a house.
  let isJob = !/^\p{Lu}/u.test(tokens[at]!.text) || adjectives.has(tokens[at]!.lower)
  for (let index = at; index < at + longestJob; index++) {
    const token = tokens[index]
    if (!token || !isJobToken(token) || isLabelAt(cursor, index)) return null
    isJob ||= (isProfession(token) && index === at) || organisationWords.has(token.lower)
    if (!isJob || !isProfession(token)) continue
    const next = tokens[index + 1]
    const first = next?.text === ',' && isModest(tokens[at]!) ? index + 2 : index + 1
    if (startsName(tokens, first)) return index + 1
  }
  return null
}

/** A title opens no job, unless it is part of one: `Nurse Practitioner`. */
function mayOpenJob(first: Token | undefined, second: Token | undefined): boolean {
  if (first?.kind !== 'word') return false
  if (titles.has(first.lower) && !professions.has(second?.lower ?? '')) return false
  return true
}

function isJobToken({kind, text, lower}: Token): boolean {
  return kind === 'word' || text === '&' || text === '\u2019' || joints.has(lower)
}

function isProfession({lower}: Token): boolean {
  return professions.has(lower) || (isSpecialtyWord(lower) && lower.endsWith('ist'))
}

/** `our expert`, `a pharmacist`: what the comma after it leads to is the name. */
function isModest({lower}: Token): boolean {
  return lower === 'our' || lower === 'a' || lower === 'an'
}

function startsName(tokens: readonly Token[], at: number): boolean {
  if (['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'drs'].includes(tokens[at]?.lower ?? '')) return true
  return [tokens[at], tokens[at + 1]].every((token) => token?.kind === 'word' && isNamePart(token))
}

function isNamePart(token: Token): boolean {
  const {text, lower} = token
  if (!/^\p{Lu}/u.test(text) || (text.length > 2 && text === text.toUpperCase() && !text.includes('.'))) return false
  return !isProfession(token) && !isSpecialtyWord(lower) && !jobWords.has(lower) && !organisationWords.has(lower) && !teamWords.has(lower)
}
