import {isWrittenCredential} from './credentials.js'
import {type Cursor, dateAt, isDateAt, isLabelAt, isNext, peek, textBetween} from './cursor.js'
import {isBoundary} from './labels.js'
import {isMachine, isPlaceholder, isReference, isSpecialtyWord, jobWords, kindOfName, organisationWords, teamWords} from './names.js'
import type {Person} from './person.js'
import {readDetails} from './person-details.js'
import type {Token} from './tokens.js'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const titles = list('dr prof professor mr mrs ms miss mx sir dame rev doctor nurse sister drg apt assoc asst adj associate assistant adjunct clinical emeritus')
/** Of the titles, those that only lead to another one: `Associate Professor`. */
const titlePrefixes = list('assoc asst adj associate assistant adjunct clinical emeritus')
const particles = list("van von der den de da di do dos das del della la le du des bin binti binte ibn al el ter ten af av zu zum y e st d' 't bint abu mac op")
const suffixes = list('jr sr ii iii iv')
/** Words that end a name even in capitals. */
const stopWords = list('on and in at for with by the of from is was has have who as or to a an our your via under published updated')

const longestName = 8
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
    if (!next || (joined === 'comma' && isLoose(next))) {
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

function skipSeparator(cursor: Cursor): 'comma' | 'and' | null {
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
export function readPerson(cursor: Cursor): Person | null {
  return readStandIn(cursor) ?? readTitled(cursor) ?? readNamed(cursor) ?? readTeam(cursor)
}

/* ---- What is no person ---- */

/** Reads a placeholder, a program or a reference. */
function readStandIn(cursor: Cursor): Person | null {
  // A portrait before a name is no part of it.
  if (isNext(cursor, '\ufffc') && peek(cursor, 1)?.kind === 'word') cursor.at++
  const first = peek(cursor)
  if (!first) return null
  if (first.text === '\ufffc') return standIn(cursor, cursor.at, 'reference')
  if (first.text === '[' || first.text === '<' || first.text === '{') return readBracketed(cursor, {'[': ']', '<': '>', '{': '}'}[first.text]!)
  if (first.text === '_') return standIn(cursor, endOfRun(cursor, '_'), 'placeholder')
  if (first.text === '@' && peek(cursor, 1)?.kind === 'word' && !peek(cursor, 1)!.spaced) return standIn(cursor, cursor.at + 1, 'reference')
  const last = endOfItem(cursor)
  if (last < cursor.at) return null
  const text = textBetween(cursor, cursor.at, last)
  if (isPlaceholder(text)) return standIn(cursor, last, 'placeholder')
  if (isMachine(text)) return standIn(cursor, last, 'machine')
  return last === cursor.at && isReference(text) ? standIn(cursor, last, 'reference') : null
}

/** The last token of what stands before the next comma, bracket or other mark, at most six words on. */
function endOfItem(cursor: Cursor): number {
  let last = cursor.at
  while (last < cursor.at + 6 && cursor.tokens[last] && !endsItem(cursor.tokens[last]!, last > cursor.at) && !isDateAt(cursor, last)) last++
  return last - 1
}

function endsItem({kind, text, lower, spaced}: Token, inside: boolean): boolean {
  if (inside && (lower === 'and' || lower === 'by')) return true
  return kind === 'mark' && (spaced || text !== '/') && !'#&\u2019\'?'.includes(text)
}

function endOfRun({tokens, at}: Cursor, mark: string): number {
  let last = at
  while (tokens[last + 1]?.text === mark || (tokens[last + 1]?.kind === 'word' && tokens[last + 2]?.text === mark)) last++
  return last
}

function readBracketed(cursor: Cursor, close: string): Person | null {
  for (let last = cursor.at + 1; last < cursor.at + 10; last++) {
    if (cursor.tokens[last]?.text === close) return standIn(cursor, last, 'placeholder')
  }
  return null
}

function standIn(cursor: Cursor, last: number, kind: Person['kind']): Person {
  const person = personFrom(cursor, cursor.at, last, kind, null)
  cursor.at = last + 1
  return person
}

/* ---- People ---- */

/** Reads somebody with a title: `Dr Jane Doe`, `Assoc. Prof. Dr. med. Doe`, `dr. Budi Santoso, Sp.A`. A title alone is read, too. */
function readTitled(cursor: Cursor): Person | null {
  const start = cursor.at
  let sure = false
  while (titles.has(peek(cursor)?.lower ?? '')) {
    sure ||= !titlePrefixes.has(peek(cursor)!.lower)
    cursor.at++
    if (isNext(cursor, '.')) cursor.at++
    if (isNext(cursor, 'med') || isNext(cursor, 'dent')) cursor.at++
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
  const person = name ? personFrom(cursor, name.first, name.last, null, title, name.words) : {...personFrom(cursor, start, cursor.at - 1, 'mononym', title), name: ''}
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

/** The last token of the given name in `Doe, Jane B., MD`; null where the name is not turned round. */
function invertedEnd(cursor: Cursor): number | null {
  let last = cursor.at + 1
  if (!isNext(cursor, ',') || !isGivenName(cursor, last)) return null
  if (cursor.tokens[last + 1]?.text.length === 2 && cursor.tokens[last + 1]!.text.endsWith('.')) last++
  const letters = cursor.tokens[last + 2]
  return cursor.tokens[last + 1]?.text === ',' && letters?.kind === 'word' && isWrittenCredential(letters.text) ? last : null
}

function isGivenName({tokens}: Cursor, index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || !startsAsName(token.text) || isWrittenCredential(token.text)) return false
  return !organisationWords.has(token.lower) && !jobWords.has(token.lower) && !isSpecialtyWord(token.lower)
}

function withDetails(cursor: Cursor, person: Person, start: number): Person | null {
  const details = readDetails(cursor)
  if (!details) {
    cursor.at = start
    return null
  }
  const doctorate = person.title?.includes('med') ? ['Dr. med.'] : []
  return {...person, ...details, credentials: [...doctorate, ...details.credentials]}
}

function hasGroupWord({tokens}: Cursor, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const {lower} = tokens[index]!
    if (teamWords.has(lower) || organisationWords.has(lower)) return true
  }
  return false
}

/** Where a name stands: indexes of its first and last token, how many names it holds, and whether it ends as names do. */
interface NameTokens {
  first: number
  last: number
  words: number
  followed: boolean
}

/** Reads the tokens of a name, with initials, particles, nicknames in quotes and a suffix. */
export function readName(cursor: Cursor): NameTokens | null {
  const first = cursor.at
  let words = 0
  let index = first
  for (; words < longestName; index++) {
    const token = cursor.tokens[index]
    if (!token || (index > first && !token.spaced)) break
    const nickname = index > first ? nicknameEnd(cursor, index) : null
    if (nickname !== null) index = nickname
    else if (isParticle(cursor, index)) continue
    else if (isNameWord(cursor, index, words)) words += suffixes.has(token.lower) ? 0 : 1
    else break
  }
  if (words === 0) return null
  const last = cursor.tokens[index]?.text === ',' && suffixes.has(cursor.tokens[index + 1]?.lower ?? '') ? index + 1 : index - 1
  cursor.at = last + 1
  return {first, last, words, followed: endsName(cursor)}
}

function isNameWord(cursor: Cursor, index: number, words: number): boolean {
  const {kind, text, lower} = cursor.tokens[index]!
  if (kind !== 'word' || stopWords.has(lower) || !startsAsName(text)) return false
  if (words > 0 && isWrittenCredential(text) && (words > 1 || cursor.tokens[index - 1]!.text !== cursor.tokens[index - 1]!.text.toUpperCase())) return false
  return words === 0 || (dateAt(cursor, index) === null && !isLabelAt(cursor, index))
}

/** True for a word that starts with a capital, or is of a script without capitals. */
function startsAsName(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0)!)
  if (first >= '0' && first <= '9') return false
  return first === first.toUpperCase() || /^(?:d|l|al|el|o)['\u2019-]\p{Lu}/u.test(text)
}

function isParticle(cursor: Cursor, index: number): boolean {
  const token = cursor.tokens[index]!
  const next = cursor.tokens[index + 1]
  return token.kind === 'word' && particles.has(token.text) && next?.kind === 'word' && (startsAsName(next.text) || particles.has(next.text))
}

/** The last token of a nickname in quotes, such as `"Bob"`, that starts at a token. */
function nicknameEnd({tokens}: Cursor, index: number): number | null {
  const isQuote = (at: number) => /^["'\u2018-\u201d]$/.test(tokens[at]?.text ?? '')
  return isQuote(index) && tokens[index + 1]?.kind === 'word' && isQuote(index + 2) ? index + 2 : null
}

/** True where what follows can follow a name: a mark, `and`, a date, letters, another statement, or nothing. */
function endsName(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (!token || token.kind === 'mark' || isWrittenCredential(token.text) || isDateAt(cursor, cursor.at)) return true
  if (['and', 'with', 'at', 'of', 'for', 'from', 'plus', 'et'].includes(token.lower)) return true
  return isLabelAt(cursor, cursor.at) || cursor.tokens[cursor.at - 1]!.text.endsWith('.')
}

/* ---- Teams ---- */

const startsNoTeam = list('your his her their its this that these those my any each every most many some all both several other millions thousands')
const verbs = list('is are was were be been being has have had will would can could should may might must do does did to not if when that which who')

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
  const team = personFrom(cursor, start, last, 'team', null)
  return withDetails(cursor, team, start)
}

function endsTeam(cursor: Cursor, index: number): boolean {
  const {kind, text, lower, spaced} = cursor.tokens[index]!
  if (kind === 'mark') return !(text === '&' || text === '\u2019' || text === "'" || (text === '/' && !spaced) || text === '\ufffc')
  return isDateAt(cursor, index) || isLabelAt(cursor, index) || (lower === 'and' && /^\p{Lu}/u.test(cursor.tokens[index + 1]?.text ?? '') && isNextTitled(cursor, index + 1))
}

function isNextTitled({tokens}: Cursor, index: number): boolean {
  return titles.has(tokens[index]?.lower ?? '')
}

/** A person from the tokens of the name. */
function personFrom(cursor: Cursor, first: number, last: number, kind: Person['kind'] | null, title: string | null, words = 0): Person {
  const {start} = cursor.tokens[first]!
  const {end} = cursor.tokens[last]!
  const name = cursor.text.slice(start, end)
  return {name, kind: kind ?? kindOfName(name, words), title, credentials: [], specialty: null, job: null, org: null, registration: null, start, end}
}

