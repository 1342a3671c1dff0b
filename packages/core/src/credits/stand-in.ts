import {type Cursor, isDateAt, isNext, peek, textBetween} from './cursor.js'
import {isMachine, isPlaceholder, isReference, kindOfName} from './names.js'
import type {Person} from './person.js'
import type {Token} from './tokens.js'

/** Reads a placeholder, a program or a reference. */
export function readStandIn(cursor: Cursor): Person | null {
  // A portrait before a name is no part of it.
  if (isNext(cursor, '\ufffc') && peek(cursor, 1)?.kind === 'word' && /^(?:\p{Lu}|\p{Lo}|dr)/u.test(peek(cursor, 1)!.text)) cursor.at++
  const first = peek(cursor)
  if (!first) return null
  if (first.text === '\ufffc') return standIn(cursor, cursor.at, 'reference')
  if (first.text === '[' || first.text === '<' || first.text === '{')
    return readBracketed(cursor, {'[': ']', '<': '>', '{': '}'}[first.text]!)
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
  return kind === 'mark' && (spaced || text !== '/') && !"#&\u2019'?".includes(text)
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

/** A person from the tokens of the name. */
export function personFrom(
  cursor: Cursor,
  first: number,
  last: number,
  kind: Person['kind'] | null,
  title: string | null,
  words = 0
): Person {
  const {start} = cursor.tokens[first]!
  const {end} = cursor.tokens[last]!
  const name = cursor.text.slice(start, end)
  return {
    name,
    kind: kind ?? kindOfName(name, words),
    title,
    credentials: [],
    specialty: null,
    job: null,
    org: null,
    registration: null,
    start,
    end
  }
}
