import {type Cursor, isDateAt, isLabelAt, isNext, peek, textBetween} from './cursor.js'
import {jobBeforeName} from './job-first.js'
import {isBoundary} from './labels.js'
import {organisationWords, teamWords} from './names.js'
import type {Person} from './person.js'
import {readDetails} from './person-details.js'
import {invertedEnd, readName} from './person-name.js'
import {personFrom, readStandIn} from './stand-in.js'
import {doctorates, titlePrefixes, titles} from './titles.js'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const longestTeam = 14

/**
 * Reads people: `Jane Doe, MD, FACS, and John Roe, RN`. The cursor ends after the last of them. Null where what follows is no list of
 * people, which includes running prose: `the board in 2020, the plan was dropped`.
 */
export function readPeople(cursor: Cursor): Person[] | null {
  const first = readPerson(cursor)
  if (!first) return null
  const people = [first]
  for (;;) {
    const before = cursor.at
    const joined = skipSeparator(cursor)
    const next = joined && !isDateAt(cursor, cursor.at) && !isLabelAt(cursor, cursor.at) ? readPerson(cursor) : null
    if (!next || (joined === 'comma' && isLoose(next)) || (joined === 'line' && !isEntry(cursor, next))) {
      cursor.at = before
      skipOthers(cursor)
      return people
    }
    people.push(next)
  }
}

/** After a comma alone, one word without letters after it is a place or a field rather than somebody else. */
function isLoose({kind, credentials, title}: Person): boolean {
  return kind === 'mononym' && credentials.length === 0 && title === null
}

/** On a line, or in a list with bars, of its own only somebody with letters or a title belongs to the people above. */
function isEntry(cursor: Cursor, {kind, credentials, title}: Person): boolean {
  const next = peek(cursor)
  return kind === 'named' && (credentials.length > 0 || title !== null) && (!next || isBoundary(next) || isDateAt(cursor, cursor.at))
}

function skipSeparator(cursor: Cursor): 'comma' | 'and' | 'line' | null {
  const mark = peek(cursor)
  if (mark?.kind === 'mark' && '\n|\u00b7\u2022'.includes(mark.text)) {
    cursor.at++
    while (isNext(cursor, '-') || isNext(cursor, '\u2022')) cursor.at++
    return 'line'
  }
  const start = cursor.at
  if (isNext(cursor, ',') || isNext(cursor, ';') || isNext(cursor, '/')) cursor.at++
  const commas = cursor.at - start
  if (isNext(cursor, 'and') || isNext(cursor, '&') || isNext(cursor, 'with') || isNext(cursor, 'plus')) cursor.at++
  const words = cursor.at - start - commas
  return words > 0 ? 'and' : commas > 0 ? 'comma' : null
}

/** Skips `and colleagues`, `et al.` */
function skipOthers(cursor: Cursor): void {
  const start = cursor.at
  while (isNext(cursor, 'and') || isNext(cursor, ',') || isNext(cursor, '&')) cursor.at++
  if (isNext(cursor, 'colleagues') || isNext(cursor, 'others') || isNext(cursor, 'team')) cursor.at++
  else if (isNext(cursor, 'et') && isNext(cursor, 'al', 1)) cursor.at += isNext(cursor, '.', 2) ? 3 : 2
  else cursor.at = start
}

/** Reads one person with title, letters, specialty, job and organisation, or what stands where one is due. */
function readPerson(cursor: Cursor): Person | null {
  const start = cursor.at
  const standIn = readStandIn(cursor)
  if (standIn) return withDetails(cursor, standIn, start)
  return readWithJobFirst(cursor) ?? readTitled(cursor) ?? readNamed(cursor) ?? readTeam(cursor)
}

/** Reads `consultant cardiologist Dr Jane Doe`, `Harbor Clinic pharmacist Jane Doe` and `our expert, Jane Doe, RD`. */
function readWithJobFirst(cursor: Cursor): Person | null {
  const start = cursor.at
  const end = jobBeforeName(cursor)
  if (end === null) return null
  const job = textBetween(cursor, start, end - 1)
  cursor.at = isNext(cursor, ',', end - start) ? end + 1 : end
  const person = readTitled(cursor) ?? readNamed(cursor)
  if (person?.kind === 'named') return {...person, job: person.job ?? job}
  cursor.at = start
  return null
}

/* ---- People ---- */

/** Reads somebody with a title: `Dr Jane Doe`, `Assoc. Prof. Dr. med. Doe`, `dr. Budi Santoso, Sp.A`. A title alone is read, too. */
function readTitled(cursor: Cursor): Person | null {
  const start = cursor.at
  let sure = false
  while (titles.has(peek(cursor)?.lower ?? '')) {
    sure ||= !titlePrefixes.has(peek(cursor)!.lower)
    cursor.at++
    while (isNext(cursor, '.') || isNext(cursor, "'") || isNext(cursor, '\u2019') || doctorates.has(peek(cursor)?.lower ?? '')) cursor.at++
    if (isNext(cursor, '-') && titles.has(peek(cursor, 1)?.lower ?? '')) cursor.at++
  }
  if (!sure) {
    cursor.at = start
    return null
  }
  const title = textBetween(cursor, start, cursor.at - 1)
  if (isNext(cursor, '[') || isNext(cursor, '_')) return readStandIn(cursor)
  const name = readName(cursor)
  if (!name && !endsStatement(cursor)) {
    cursor.at = start
    return null
  }
  const person = name
    ? personFrom(cursor, name.first, name.last, null, title, name.words)
    : {...personFrom(cursor, start, cursor.at - 1, 'mononym', title), name: ''}
  return withDetails(cursor, person, start)
}

function endsStatement(cursor: Cursor): boolean {
  const token = peek(cursor)
  return !token || isBoundary(token) || token.text === ',' || isDateAt(cursor, cursor.at)
}

/** Reads somebody without a title. A name that holds a word such as `Clinic` is an organisation, unless letters follow it. */
function readNamed(cursor: Cursor): Person | null {
  const start = cursor.at
  const name = readName(cursor)
  if (!name) return null
  const inverted = name.words === 1 ? invertedEnd(cursor) : null
  if (inverted !== null) {
    cursor.at = inverted + 1
    return withDetails(cursor, personFrom(cursor, name.first, inverted, null, null, 2), start)
  }
  const bare = personFrom(cursor, name.first, name.last, null, null, name.words)
  const group = hasGroupWord(cursor, name.first, name.last)
  const person = name.followed || group ? withDetails(cursor, bare, start) : null
  if (person && name.followed && (!group || (person.credentials.length > 0 && name.words < 4))) return person
  cursor.at = start
  return null
}

function withDetails(cursor: Cursor, person: Person, start: number): Person | null {
  const details = readDetails(cursor)
  if (!details) {
    cursor.at = start
    return null
  }
  return {...person, ...details, credentials: [...lettersInTitle(person.title), ...details.credentials]}
}

/** What a title says that stands for letters: the German doctorates in medicine and dentistry, and `drg.` of an Indonesian dentist. */
function lettersInTitle(title: string | null): string[] {
  if (title?.toLowerCase().startsWith('drg')) return ['drg.']
  if (!title?.includes('med')) return []
  return [title.includes('dent') ? 'Dr. med. dent.' : 'Dr. med.']
}

function hasGroupWord({tokens}: Cursor, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const {lower} = tokens[index]!
    if (teamWords.has(lower) || organisationWords.has(lower)) return true
  }
  return false
}

/* ---- Teams ---- */

const startsNoTeam = list(
  'your his her their its this that these those my any each every most many some all both several other millions thousands'
)
const verbs = list(
  'is are was were be been being has have had will would can could should may might must do does did to not if when that which who'
)

/** Reads people without names and organisations: `our medical team`, `Heart Trust editorial board`, `a doctor`. */
function readTeam(cursor: Cursor): Person | null {
  const start = cursor.at
  if (startsNoTeam.has(peek(cursor)?.lower ?? '')) return null
  let last = start - 1
  let group = false
  for (let index = start; index < start + longestTeam; index++) {
    const token = cursor.tokens[index]
    if (!token || endsTeam(cursor, index)) break
    if (verbs.has(token.lower)) return null
    group ||= teamWords.has(token.lower) || organisationWords.has(token.lower)
    last = index
  }
  if (!group || last - start + 1 === longestTeam) return null
  cursor.at = last + 1
  const team = withDetails(cursor, personFrom(cursor, start, last, 'team', null), start)
  // `(NIH)` behind an institute is its own short name.
  return team && /^[A-Z]{2,8}$/.test(team.specialty ?? '') ? {...team, specialty: null} : team
}

function endsTeam(cursor: Cursor, index: number): boolean {
  const {kind, text, lower, spaced} = cursor.tokens[index]!
  if (kind === 'mark') return !(text === '&' || text === '\u2019' || text === "'" || (text === '/' && !spaced) || text === '\ufffc')
  return (
    isDateAt(cursor, index) ||
    isLabelAt(cursor, index) ||
    (lower === 'and' && /^\p{Lu}/u.test(cursor.tokens[index + 1]?.text ?? '') && isNextTitled(cursor, index + 1))
  )
}

function isNextTitled({tokens}: Cursor, index: number): boolean {
  return titles.has(tokens[index]?.lower ?? '')
}
