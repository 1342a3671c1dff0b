import {isClinicalCredential} from './credentials.js'
import {type Cursor, dateAt, isNext, peek} from './cursor.js'
import {mayStartLabel} from './label-words.js'
import {isBoundary, type Label, readLabel} from './labels.js'
import {readPeople} from './people.js'
import type {Byline, Person, StatedDate} from './person.js'
import {mayStartWithPerson, readRoleAfter} from './person-first.js'
import {tokensOf} from './tokens.js'

/** A byline longer than this is read up to here. */
const longestByline = 2000
/** In a text this short, as an imprint is, a byline may also stand behind a full stop. In a paragraph it is running prose. */
const longestImprint = 240

/** What a text says of who made its page, and when. */
export interface Statements {
  bylines: Byline[]
  /** Dates with a label of their own, such as `Page last reviewed: 3 March 2026`. */
  dates: StatedDate[]
}

/**
 * Reads the byline that a text starts with: `Medically reviewed by Jane Doe, MD, FACS, on 3 March 2026`. Null where it starts with none:
 * running prose such as `Read by millions`, a date alone, a label without a name. Offsets are offsets into the text. Never throws.
 */
export function parseByline(text: string, locale = 'en-US'): Byline | null {
  const cursor = cursorOver(text, locale)
  skipDecoration(cursor)
  const read = readStatement(cursor)
  return read && 'people' in read ? read : null
}

/**
 * Reads every byline and labelled date of a text: they may start on any line and after `|`, `·`, a dash or a full stop behind
 * another one.
 */
export function readStatements(text: string, locale = 'en-US'): Statements {
  const cursor = cursorOver(text, locale)
  const statements: Statements = {bylines: [], dates: []}
  skipDecoration(cursor)
  let isInside = false
  while (peek(cursor)) {
    const read = readStatement(cursor)
    if (!read) isInside = skipToNext(cursor)
    else if (isInside && !isOfReview(read)) continue
    else if ('people' in read) statements.bylines.push(read)
    else statements.dates.push(read)
    skipDecoration(cursor)
  }
  return statements
}

/** Behind other words only what says that it is a review counts: `Lund A. Gout. Updated March 2026` is a reference. */
function isOfReview(read: Byline | StatedDate): boolean {
  if (!('people' in read)) return read.field === 'review.on' || read.field === 'review.next'
  return read.roles.includes('reviewer') && read.people.some(({title, credentials}) => title !== null || credentials.length > 0)
}

/**
 * A cheap test that most text fails: true where some line, or a part of one after `|` or `·`, starts with a word that a label can
 * start with, and where a short text may be a sentence about somebody's review.
 */
export function mayHoldStatement(text: string): boolean {
  const start = text.length > longestByline ? text.slice(0, longestByline) : text
  if (startsLikeLabel(start, 0) || mayStartWithPerson(text)) return true
  for (const mark of text.length > longestImprint ? partingMarks : imprintMarks) {
    for (let at = start.indexOf(mark); at >= 0; at = start.indexOf(mark, at + 1)) if (startsLikeLabel(start, at + 1)) return true
  }
  return false
}

const partingMarks = ['\n', '|', '\u00b7', '\u2022']
const imprintMarks = [...partingMarks, '.', '\u2013', '\u2014', ';', '(']

/** True where the first words from an offset on, at most twelve marks away, can start a label. */
function startsLikeLabel(text: string, from: number): boolean {
  for (let at = from; at < from + 12 && at < text.length; at++) {
    const code = text.charCodeAt(at) | 32
    if (code < 97 || code > 122) continue
    const first = wordAt(text, at)
    return mayStartLabel(first, wordAt(text, at + first.length + 1))
  }
  return false
}

/** True where a text is a label that introduces names and nothing else: `Medically reviewed by`, on a card of its own. */
export function isLoneLabel(text: string): boolean {
  if (text.length > 60) return false
  const cursor = cursorOver(text, 'en-US')
  skipDecoration(cursor)
  const label = readLabel(cursor.tokens, cursor.at)
  return label !== null && !label.weak && cursor.tokens.slice(label.end).every(({kind}) => kind === 'mark')
}

function wordAt(text: string, start: number): string {
  let end = start
  for (; end < start + 16; end++) {
    const code = text.charCodeAt(end) | 32
    if (!(code >= 97 && code <= 122)) break
  }
  return text.slice(start, end).toLowerCase()
}

function cursorOver(text: string, locale: string): Cursor {
  return {text, tokens: tokensOf(text.slice(0, longestByline)), locale, at: 0}
}

/** Skips marks before a label: bullets, ticks, brackets, `and`. */
function skipDecoration(cursor: Cursor): void {
  for (let token = peek(cursor); token?.kind === 'mark' || token?.lower === 'and'; token = peek(cursor)) cursor.at++
}

/** Skips to what follows the next mark that parts statements; true where that is a mark inside a sentence or between sentences. */
function skipToNext(cursor: Cursor): boolean {
  const marks = cursor.text.length > longestImprint ? '\n|\u00b7\u2022\u2013\u2014' : '\n|\u00b7\u2022\u2013\u2014.;('
  for (let token = peek(cursor); token; token = peek(cursor)) {
    cursor.at++
    if (token.kind === 'mark' && marks.includes(token.text)) return '.;('.includes(token.text)
    if (token.kind === 'word' && token.text.endsWith('.') && marks.includes('.') && readLabel(cursor.tokens, cursor.at)) return true
  }
  return false
}

/** Reads one statement and moves the cursor past it; null, with the cursor where it was, where none starts here. */
function readStatement(cursor: Cursor): Byline | StatedDate | null {
  const start = cursor.at
  const label = readLabel(cursor.tokens, start)
  const read = label ? readAfterLabel(cursor, label, start) : readPersonFirst(cursor, start)
  if (!read) cursor.at = start
  return read
}

/** Reads `Jane Doe, MD, reviewed this page on 3 March 2026` and `Jane Doe, MD, Medical Reviewer`. */
function readPersonFirst(cursor: Cursor, start: number): Byline | null {
  if (!mayStartWithPerson(cursor.text)) return null
  const people = readPeople(cursor)
  const label = people && readRoleAfter(cursor, people)
  if (!label) return null
  const date = readDateAfter(cursor, label)
  return endsByline(cursor, false) ? bylineFrom(cursor, label, start, people, date) : null
}

function readAfterLabel(cursor: Cursor, label: Label, start: number): Byline | StatedDate | null {
  cursor.at = label.end
  if (label.takes === 'alone')
    return readNextLine(cursor, label, start) ?? bylineFrom(cursor, label, start, [], readDateAfter(cursor, label))
  if (label.takes === 'people') return readBylinePeople(cursor, label, start, null) ?? readDateOfNobody(cursor, label)
  const date = readDate(cursor, label)
  if (date) {
    if (!isNext(cursor, 'by') || label.roles.length === 0) return endsDate(cursor) ? date : null
    cursor.at++
    return readBylinePeople(cursor, label, start, date)
  }
  const read = readUnreadableDate(cursor, label) ?? (label.takes === 'either' ? readBylinePeople(cursor, label, start, null) : null)
  return read && 'people' in read && isAnswer(read.people[0]?.name ?? '') ? null : read
}

/** `Checked: yes` answers a question. */
function isAnswer(name: string): boolean {
  return /^(?:yes|no|true|false)$/i.test(name)
}

/** `Reviewed by on 3 March 2026`: the name is drawn by a component that leaves no text. */
function readDateOfNobody(cursor: Cursor, label: Label): StatedDate | null {
  cursor.at = label.end
  return !label.weak && isNext(cursor, 'on') ? readDateAfter(cursor, label) : null
}

/** After `Medically reviewed` alone on a line, the next one may be somebody with letters, and nothing else. */
function readNextLine(cursor: Cursor, label: Label, start: number): Byline | null {
  const before = cursor.at
  if (isNext(cursor, '\n')) {
    cursor.at++
    const byline = readBylinePeople(cursor, label, start, null)
    if (byline?.people.some(({credentials}) => credentials.length > 0)) return byline
  }
  cursor.at = before
  return null
}

function readBylinePeople(cursor: Cursor, label: Label, start: number, before: StatedDate | null): Byline | null {
  const people = readPeople(cursor)
  if (!people || (label.weak && !isWeakListOfPeople(people))) return null
  const date = before ?? readDateAfter(cursor, label)
  // Letters after a name leave no doubt, whatever the line goes on to say.
  const isSure = !label.weak && people.some(({kind, credentials}) => kind === 'named' && credentials.length > 0)
  if (!isSure && !endsByline(cursor, label.weak)) return null
  return bylineFrom(cursor, label, start, people, date)
}

/** `By` introduces names of two words or more, or an organisation with a capital; `By phone` and `By Monday` are none. */
function isWeakListOfPeople(people: readonly Person[]): boolean {
  return people.every(
    ({kind, name}) =>
      (kind === 'named' && !inventories.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())) ||
      (kind === 'team' && /^(?:the )?\p{Lu}/u.test(name))
  )
}

/** Last words of lines that sort something: `By Drug Class`, `By New Year`. None is a common surname. */
const inventories = new Set(
  (
    'class part test mail delivery transport appointment request year month week age type group topic region category number address phone ' +
    'email fax chat disease condition treatment procedure organ system symptom symptoms size dose route area level status order date time'
  ).split(' ')
)

/** Reads a date behind the people: `on 3 March 2026`, `, 2026-03-03`, `| March 2026`, `(3 March 2026)`, or on the next line. */
function readDateAfter(cursor: Cursor, label: Label): StatedDate | null {
  const before = cursor.at
  while (cursor.at < before + 4 && (isDateJoint(cursor) || dateLeads.has(peek(cursor)?.lower ?? ''))) cursor.at++
  const date = readDate(cursor, label)
  if (!date) cursor.at = before
  else if (isNext(cursor, ')')) cursor.at++
  return date
}

const dateLeads = new Set(['on', 'in', 'date', 'dated', 'the'])

function isDateJoint(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token?.kind === 'mark' && ',|\u00b7\u2022\u2013\u2014-(:\n.'.includes(token.text)
}

function readDate(cursor: Cursor, {field}: Label): StatedDate | null {
  if (isNext(cursor, 'the') && dateAt(cursor, cursor.at + 1)) cursor.at++
  const found = dateAt(cursor, cursor.at)
  if (!found) return null
  const {start} = peek(cursor)!
  while (peek(cursor) && peek(cursor)!.start < found.end) cursor.at++
  return {field, raw: cursor.text.slice(start, found.end), reading: found.reading, start, end: found.end}
}

/** After `Last reviewed:` a word of digits that is no date is a date that cannot be read; any other word shows that it was no label. */
function readUnreadableDate(cursor: Cursor, {field}: Label): StatedDate | null {
  const token = peek(cursor)
  if (!token || token.kind === 'mark' || cursor.tokens[cursor.at - 1]?.text !== ':') return null
  if (!/^\d/.test(token.text) && !(vagueDays.has(token.lower) && peek(cursor, 1)?.kind === 'number')) return null
  const {start} = token
  let {end} = token
  for (; peek(cursor) && !'\n|\u00b7'.includes(peek(cursor)!.text); cursor.at++) end = peek(cursor)!.end
  if (end - start > 40) return null
  return {field, raw: cursor.text.slice(start, end), reading: null, start, end}
}

/** Words before a year that leave open which day is meant. */
const vagueDays = new Set('spring summer autumn fall winter early mid late q1 q2 q3 q4 christmas easter'.split(' '))

/** True where a labelled date stands for itself: `Last reviewed March 2026` and not `Reviewed March 2026 data show`. */
function endsDate(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (!token || readLabel(cursor.tokens, cursor.at) !== null || token.lower === 'and') return true
  const after = peek(cursor, 1)
  if (token.text !== ',' || after?.kind !== 'word' || after.lower === 'and') return token.kind === 'mark'
  return /^\p{Lu}/u.test(after.text) || readLabel(cursor.tokens, cursor.at + 1) !== null
}

/** True where nothing but the end, a mark that ends a statement, or another statement follows the people and the date. */
function endsByline(cursor: Cursor, weak: boolean): boolean {
  const token = peek(cursor)
  if (!token || token.text === '\n' || readLabel(cursor.tokens, cursor.at) !== null) return true
  if (token.text === ',' || token.lower === 'and') return readLabel(cursor.tokens, cursor.at + 1) !== null || (!weak && goesOn(cursor))
  if (isBoundary(token)) return !weak || token.text !== '.' || !peek(cursor, 1) || readLabel(cursor.tokens, cursor.at + 1) !== null
  return !weak && cursor.tokens[cursor.at - 1]!.text.endsWith('.')
}

/** True at `, and is based on ...`: a byline that is a sentence may say more about its page. */
function goesOn(cursor: Cursor): boolean {
  const at = isNext(cursor, ',') ? 1 : 0
  return (
    isNext(cursor, 'and', at) && ['is', 'was', 'has', 'are', 'meets', 'follows', 'reflects'].includes(peek(cursor, at + 1)?.lower ?? '')
  )
}

function bylineFrom(cursor: Cursor, label: Label, first: number, people: readonly Person[], date: StatedDate | null): Byline {
  const {start} = cursor.tokens[first]!
  const {end} = cursor.tokens[Math.max(first, cursor.at - 1)]!
  // Whoever brings a page up to date has reviewed it, too, if qualified to.
  const reviews = label.roles[0] === 'author' && label.field === 'updated' && people.some(isClinician)
  const roles = reviews ? ([...label.roles, 'reviewer'] as const) : isByAuthor(label, people) ? (['author'] as const) : label.roles
  return {roles, clinical: label.clinical || reviews, people, date, raw: cursor.text.slice(start, end), start, end}
}

/** `Published 3 March 2026 by Jane Doe, RN`: who has letters or a title and publishes a page has written it. */
function isByAuthor({roles}: Label, people: readonly Person[]): boolean {
  return (
    roles[0] === 'publisher' && people.some(({kind, title, credentials}) => kind === 'named' && (title !== null || credentials.length > 0))
  )
}

function isClinician({credentials}: Person): boolean {
  return credentials.some(isClinicalCredential)
}
