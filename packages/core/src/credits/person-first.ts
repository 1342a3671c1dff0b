import {type Cursor, isNext, peek} from './cursor.js'
import {expertise, modifiers, otherReviews, roleOfNoun, roleOfVerb, things} from './label-words.js'
import type {Label} from './labels.js'
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
 * What the people before the cursor did, by the verb after them (`Jane Doe, MD, reviewed this page`) or by the job of the only one (`Jane
 * Doe, MD, Medical Reviewer`). Moves the cursor past it. Null where nothing says that they made the page.
 */
export function readRoleAfter(cursor: Cursor, people: readonly Person[]): Label | null {
  if (!people.every(({kind}) => kind === 'named')) return null
  return readVerbAfter(cursor) ?? (people.length === 1 ? roleInJob(people[0]!, cursor.at) : null)
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

/** A job such as `Medical reviewer`; the letters or the title show that it is no heading. */
function roleInJob({job, specialty, title, credentials}: Person, end: number): Label | null {
  if (title === null && credentials.length === 0) return null
  const words = (job ?? specialty ?? '').toLowerCase().split(/[\s-]+/)
  const role = roleOfNoun.get(words.pop()!)
  if (!role || !words.every((word) => modifiers.has(word))) return null
  const isReview = role === 'editor' && words.some((word) => word === 'medical' || word === 'clinical')
  return labelFrom(isReview ? 'reviewer' : role, new Set(words), end)
}

function labelFrom(role: Role, adjectives: ReadonlySet<string>, end: number): Label {
  const actual = role === 'reviewer' && adjectives.has('fact') ? 'fact-checker' : role
  const isOther = [...adjectives].some((word) => otherReviews.has(word) && !expertise.has(word))
  return {roles: [actual], clinical: actual === 'reviewer' && !isOther, field: fieldOf(actual), takes: 'people', weak: false, end}
}

function fieldOf(role: Role): DateField {
  return role === 'reviewer' ? 'review.on' : role === 'editor' || role === 'fact-checker' ? 'updated' : 'published'
}
