import {type Cursor, isNext, peek} from './cursor.js'
import {expertise, modifiers, otherReviews, roleOfNoun, roleOfVerb, things} from './label-words.js'
import {isBoundary, type Label} from './labels.js'
import type {DateField, Person, Role} from './person.js'

/** A statement about somebody's review is one sentence; longer texts are not looked through for one. */
const longest = 240
/** What every text of the kind holds; the first letter is left out, since a card writes it in capitals. */
const signs = ['eviewed th', 'hecked th', 'pproved th', 'erified th', 'rote th', 'pdated th', 'dited th', 'eviewer', 'uthor)', ', Author']

/** A cheap test that most text fails: true where a byline may start with a person and not with a label. */
export function mayStartWithPerson(text: string): boolean {
  return text.length <= longest && signs.some((sign) => text.includes(sign))
}

/**
 * What the people before the cursor did, by the verb after them (`Jane Doe, MD, reviewed this page`) or by what the only one is called (`Jane
 * Doe, MD, Medical Reviewer`). Moves the cursor past it. Null where nothing says that they made the page.
 */
export function readRoleAfter(cursor: Cursor, people: readonly Person[]): Label | null {
  if (!people.every(({kind}) => kind === 'named')) return null
  return readVerbAfter(cursor) ?? (people.length === 1 ? readNounAfter(cursor, people[0]!) : null)
}

function readVerbAfter(cursor: Cursor): Label | null {
  const start = cursor.at
  const adjectives = new Set<string>()
  while (isNext(cursor, ',') || isNext(cursor, 'has') || isNext(cursor, 'have') || isNext(cursor, 'last')) cursor.at++
  for (; modifiers.has(peek(cursor)?.lower ?? ''); cursor.at++) adjectives.add(peek(cursor)!.lower)
  const verb = peek(cursor)?.lower ?? ''
  const role = verb === 'wrote' ? 'author' : roleOfVerb.get(verb)
  cursor.at++
  if (role && (isNext(cursor, 'this') || isNext(cursor, 'the'))) {
    for (let ahead = 1; ahead < 4; ahead++) {
      if (!things.has(peek(cursor, ahead)?.lower ?? '') || things.has(peek(cursor, ahead + 1)?.lower ?? '')) continue
      cursor.at += ahead + 1
      return labelFrom(role, adjectives, cursor.at)
    }
  }
  cursor.at = start
  return null
}

/** Reads `, Medical Reviewer` and `(Reviewer)`; the letters or the title before it show that it is no heading. */
function readNounAfter(cursor: Cursor, {title, credentials}: Person): Label | null {
  const start = cursor.at
  const mark = peek(cursor)
  if ((title === null && credentials.length === 0) || mark?.kind !== 'mark' || !',(|\u00b7-\u2013\u2014\n'.includes(mark.text)) return null
  const adjectives = new Set<string>()
  for (cursor.at++; modifiers.has(peek(cursor)?.lower ?? ''); cursor.at++) adjectives.add(peek(cursor)!.lower)
  const role = roleOfNoun.get(peek(cursor)?.lower ?? '')
  const next = peek(cursor, 1)
  if (role && (!next || (isBoundary(next) && (mark.text !== '(' || next.text === ')')))) {
    cursor.at += next?.text === ')' ? 2 : 1
    const isReview = role === 'editor' && (adjectives.has('medical') || adjectives.has('clinical'))
    return labelFrom(isReview ? 'reviewer' : role, adjectives, cursor.at)
  }
  cursor.at = start
  return null
}

function labelFrom(role: Role, adjectives: ReadonlySet<string>, end: number): Label {
  const actual = role === 'reviewer' && adjectives.has('fact') ? 'fact-checker' : role
  const isOther = [...adjectives].some((word) => otherReviews.has(word) && !expertise.has(word))
  return {roles: [actual], clinical: actual === 'reviewer' && !isOther, field: fieldOf(actual), takes: 'people', weak: false, end}
}

function fieldOf(role: Role): DateField {
  return role === 'reviewer' ? 'review.on' : role === 'editor' || role === 'fact-checker' ? 'updated' : 'published'
}
