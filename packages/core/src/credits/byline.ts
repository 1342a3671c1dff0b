import {isClinicalCredential} from './credentials.js'
import {type Cursor, dateAt, isNext, peek} from './cursor.js'
import {isBoundary, type Label, labelStarts, readLabel} from './labels.js'
import {readPeople} from './people.js'
import type {Byline, Person, Role, StatedDate} from './person.js'
import {tokensOf} from './tokens.js'

/** A byline longer than this is read up to here. */
const longestByline = 2000

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
  while (peek(cursor)) {
    const read = readStatement(cursor)
    if (!read) skipToNext(cursor)
    else if ('people' in read) statements.bylines.push(read)
    else statements.dates.push(read)
    skipDecoration(cursor)
  }
  return statements
}

/**
 * A cheap test that most text fails: true where some line, or a part of one after `|` or `·`, starts with a word that a label can
 * start with.
 */
export function mayHoldStatement(text: string): boolean {
  const start = text.length > longestByline ? text.slice(0, longestByline) : text
  if (startsLikeLabel(start, 0)) return true
  for (const mark of ['\n', '|', '\u00b7', '\u2022']) {
    for (let at = start.indexOf(mark); at >= 0; at = start.indexOf(mark, at + 1)) if (startsLikeLabel(start, at + 1)) return true
  }
  return false
}

/** True where the first word from an offset on, at most twelve marks away, can start a label. */
function startsLikeLabel(text: string, from: number): boolean {
  for (let at = from; at < from + 12 && at < text.length; at++) {
    const code = text.charCodeAt(at) | 32
    if (code >= 97 && code <= 122) return labelStarts.has(wordAt(text, at))
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

/** Skips to what follows the next mark that parts statements. */
function skipToNext(cursor: Cursor): void {
  for (let token = peek(cursor); token; token = peek(cursor)) {
    cursor.at++
    if (token.kind === 'mark' && '\n|\u00b7\u2022\u2013\u2014'.includes(token.text)) return
  }
}

/** Reads one statement and moves the cursor past it; null, with the cursor where it was, where none starts here. */
function readStatement(cursor: Cursor): Byline | StatedDate | null {
  const start = cursor.at
  const label = readLabel(cursor.tokens, start)
  const read = label && readAfterLabel(cursor, label, start)
  if (!read) cursor.at = start
  return read
}

function readAfterLabel(cursor: Cursor, label: Label, start: number): Byline | StatedDate | null {
  cursor.at = label.end
  if (label.takes === 'alone')
    return readNextLine(cursor, label, start) ?? bylineFrom(cursor, label, start, [], readDateAfter(cursor, label))
  if (label.takes === 'people') return readBylinePeople(cursor, label, start, null)
  const date = readDate(cursor, label)
  if (date) {
    if (!isNext(cursor, 'by')) return endsDate(cursor) ? date : null
    cursor.at++
    return readBylinePeople(cursor, label, start, date)
  }
  return readUnreadableDate(cursor, label) ?? (label.takes === 'either' ? readBylinePeople(cursor, label, start, null) : null)
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
  return people.every(({kind, name}) => kind === 'named' || (kind === 'team' && /^(?:the )?\p{Lu}/u.test(name)))
}

/** Reads a date behind the people: `on 3 March 2026`, `, 2026-03-03`, `| March 2026`, `(3 March 2026)`, or on the next line. */
function readDateAfter(cursor: Cursor, label: Label): StatedDate | null {
  const before = cursor.at
  while (cursor.at < before + 3 && (isDateJoint(cursor) || isNext(cursor, 'on') || isNext(cursor, 'in') || isNext(cursor, 'date')))
    cursor.at++
  const date = readDate(cursor, label)
  if (!date) cursor.at = before
  else if (isNext(cursor, ')')) cursor.at++
  return date
}

function isDateJoint(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token?.kind === 'mark' && ',|\u00b7\u2022\u2013\u2014-(:\n.'.includes(token.text)
}

function readDate(cursor: Cursor, {field}: Label): StatedDate | null {
  const found = dateAt(cursor, cursor.at)
  if (!found) return null
  const {start} = peek(cursor)!
  while (peek(cursor) && peek(cursor)!.start < found.end) cursor.at++
  return {field, raw: cursor.text.slice(start, found.end), reading: found.reading, start, end: found.end}
}

/** After `Last reviewed:` a word of digits that is no date is a date that cannot be read; any other word shows that it was no label. */
function readUnreadableDate(cursor: Cursor, {field}: Label): StatedDate | null {
  const token = peek(cursor)
  if (!token || token.kind === 'mark' || !/^\d/.test(token.text) || cursor.tokens[cursor.at - 1]?.text !== ':') return null
  const {start} = token
  let {end} = token
  for (; peek(cursor) && !'\n|\u00b7'.includes(peek(cursor)!.text); cursor.at++) end = peek(cursor)!.end
  if (end - start > 40) return null
  return {field, raw: cursor.text.slice(start, end), reading: null, start, end}
}

/** True where a labelled date stands for itself: `Last reviewed March 2026` and not `Reviewed March 2026 data show`. */
function endsDate(cursor: Cursor): boolean {
  const token = peek(cursor)
  return !token || token.kind === 'mark' || readLabel(cursor.tokens, cursor.at) !== null || token.lower === 'and'
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
  const roles: readonly Role[] = reviews ? [...label.roles, 'reviewer'] : label.roles
  return {roles, clinical: label.clinical || reviews, people, date, raw: cursor.text.slice(start, end), start, end}
}

function isClinician({credentials}: Person): boolean {
  return credentials.some(isClinicalCredential)
}
