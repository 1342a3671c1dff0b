import {expertise, fieldOfNoun, mayStartLabel, modifiers, otherReviews, roleOfNoun, roleOfVerb, startsDate, things} from './label-words.js'
import type {DateField, Role} from './person.js'
import type {Token} from './tokens.js'

/** What a byline starts with: `Medically reviewed by`, `Page last reviewed:`, `By`. */
export interface Label {
  roles: readonly Role[]
  /** True for a review of what the page says about health: not for a fact check, an edit or a legal review. */
  clinical: boolean
  /** What a date directly after the label is the date of. */
  field: DateField
  /**
   * `people`: names are due. `date`: a date is due. `either`: what follows tells. `alone`: the label says it all, as `Peer
   * reviewed` does.
   */
  takes: 'people' | 'date' | 'either' | 'alone'
  /** True for the lone word `By`, which starts many other lines. */
  weak: boolean
  /** Index of the token after the label. */
  end: number
}

/** A word of a label; `peer-reviewed` is two. */
interface LabelWord {
  text: string
  /** Index of its token. */
  token: number
}

const longestLabel = 16

/** Reads the label that starts at a token; null where none does. */
export function readLabel(tokens: readonly Token[], at: number): Label | null {
  const first = tokens[at]
  if (first?.kind !== 'word' || !mayStartLabel(first.lower.split('-')[0]!, tokens[at + 1]?.lower ?? '')) return null
  if (first.lower === 'by') return label(['author'], new Set(), 'people', afterColon(tokens, at + 1), true)
  const words = labelWords(tokens, at)
  const start = skipSubject(words)
  const adjectives = new Set<string>()
  let word = start
  for (; modifiers.has(words[word]?.text ?? ''); word++) adjectives.add(words[word]!.text)
  return (
    readDatePhrase(tokens, words, start) ??
    readVerbs(tokens, words, word, adjectives) ??
    (start > 0 ? null : readNoun(tokens, words, word, adjectives))
  )
}

function labelWords(tokens: readonly Token[], at: number): LabelWord[] {
  const words: LabelWord[] = []
  for (let token = at; token < tokens.length && token < at + longestLabel; token++) {
    const {kind, lower} = tokens[token]!
    if (kind === 'word' && lower.includes('-')) for (const text of lower.split('-')) words.push({text, token})
    else words.push({text: lower, token})
  }
  return words
}

/**
 * Skips `This page was`, `This health article has been`, `The information on this page was`; a label may be a sentence of its own about its
 * page.
 */
function skipSubject(words: readonly LabelWord[]): number {
  const first = words[0]?.text
  if (first !== 'this' && first !== 'the') return 0
  let at = 1
  while (at < 6 && !isBe(words[at]?.text)) at++
  if (!isBe(words[at]?.text) || !things.has(words[at - 1]!.text)) return 0
  if (first === 'the' && !words.slice(1, at).some(({text}) => text === 'this')) return 0
  while (isBe(words[at]?.text)) at++
  return at
}

function isBe(word: string | undefined): boolean {
  return word === 'was' || word === 'is' || word === 'has' || word === 'been' || word === 'were'
}

/** Phrases that a date follows, and what it is the date of. `This leaflet is due for review in` is one, too. */
const datePhrases: readonly (readonly [phrase: string, field: DateField])[] = [
  ['due for next review', 'review.next'],
  ['due for review', 'review.next'],
  ['due to be reviewed', 'review.next'],
  ['to be reviewed again', 'review.next'],
  ['to be reviewed', 'review.next'],
  ['valid until', 'review.next'],
  ['current as of', 'updated']
]

function readDatePhrase(tokens: readonly Token[], words: readonly LabelWord[], start: number): Label | null {
  const following = words.slice(start, start + 4).map(({text}) => text)
  const text = `${following.join(' ')} `
  const found = datePhrases.find(([phrase]) => text.startsWith(`${phrase} `))
  if (!found) return null
  let at = start + found[0].split(' ').length
  while (['on', 'in', 'by', 'date', 'before'].includes(words[at]?.text ?? '')) at++
  return label([], new Set(), 'date', afterColon(tokens, words[at]?.token ?? tokens.length), false, found[1])
}

/** `reviewed by`, `written and medically reviewed by`, `reviewed on`, `reviewed:`, and `peer reviewed` alone. */
function readVerbs(tokens: readonly Token[], words: readonly LabelWord[], start: number, adjectives: Set<string>): Label | null {
  const roles: Role[] = []
  let at = start
  for (let role = roleOfVerb.get(words[at]?.text ?? ''); role; role = roleOfVerb.get(words[at]?.text ?? '')) {
    const done = adjectives.has('fact') && role === 'reviewer' ? 'fact-checker' : role
    if (!roles.includes(done)) roles.push(done)
    at += words[at]?.text === 'signed' && words[at + 1]?.text === 'off' ? 2 : 1
    let next = at
    while (isJoint(words[next]?.text)) next++
    if (next === at) break
    while (modifiers.has(words[next]?.text ?? '')) adjectives.add(words[next++]!.text)
    if (!roleOfVerb.has(words[next]?.text ?? '')) break
    at = next
  }
  // A patient is reviewed by a nurse; a page by patients has a noun: `Patient reviewer`.
  return roles.length === 0 || adjectives.has('patient') ? null : finishVerbs(tokens, words, at, roles, adjectives, words[start]!.text)
}

function finishVerbs(
  tokens: readonly Token[],
  words: readonly LabelWord[],
  start: number,
  roles: Role[],
  adjectives: ReadonlySet<string>,
  verb: string
): Label | null {
  const at = skipPurpose(words, start)
  const field = fieldOfVerb(verb, roles)
  const next = words[at]
  const after = (next?.token ?? tokens.length) + 1
  if (next?.text === 'by') return label(roles, adjectives, 'people', beforePeople(tokens, after), false, field)
  if (next?.text === 'as' && words[at + 3]?.text === 'of') return label(roles, adjectives, 'people', words[at + 3]!.token + 1, false, field)
  if (next?.text === 'on' || next?.text === 'in' || next?.text === 'date')
    return label(roles, adjectives, 'date', afterColon(tokens, after), false, field)
  if (next?.text === 'at' && tokens[next.token + 1]?.kind === 'number')
    return label(roles, adjectives, 'date', next.token + 1, false, field)
  const isDated =
    field !== 'review.on' &&
    roles[0] !== 'fact-checker' &&
    !roles.every((role) => role === 'author' && verb !== 'updated' && verb !== 'posted')
  if (next?.text === ':') return label(roles, adjectives, isDated ? 'date' : 'either', after, false, field)
  const end = next?.token ?? tokens.length
  if (next && isColon(tokens[end]!) && startsDate(tokens[end + 1])) return label(roles, adjectives, 'date', end + 1, false, field)
  const alone = !next || isBoundary(tokens[next.token]!)
  if (alone && roles[0] !== 'author' && [...adjectives].some((word) => expertise.has(word)))
    return label(roles, adjectives, 'alone', end, false, field)
  const isLast = !next || next.text === '\n'
  return alone && !isLast ? null : label(roles, adjectives, 'date', afterColon(tokens, end), false, field)
}

/** Skips `for medical accuracy`, `for accuracy`, `for content`. */
function skipPurpose(words: readonly LabelWord[], at: number): number {
  if (words[at]?.text !== 'for') return at
  for (let end = at + 1; end < at + 5; end++) if (words[end]?.text === 'by') return end
  return at
}

/** `Medical reviewer:`, `Author:`, `Next review due:`, `Review date:`, `Medical review by`. */
function readNoun(tokens: readonly Token[], words: readonly LabelWord[], at: number, adjectives: Set<string>): Label | null {
  const noun = words[at]?.text ?? ''
  if (fieldOfNoun.has(noun) && (noun !== 'sign' || words[at + 1]?.text === 'off')) return readDateNoun(tokens, words, at, adjectives)
  const role = roleOfNoun.get(noun)
  if (!role) return null
  const {token} = words[at]!
  const isPlural = tokens[token + 1]?.text === '(' && tokens[token + 2]?.lower === 's' && tokens[token + 3]?.text === ')'
  const end = token + (isPlural ? 4 : 1)
  const next = tokens[end]
  const isMedical = adjectives.has('medical') || adjectives.has('clinical')
  const isNamed = isMedical && /^\p{Lu}/u.test(next?.text ?? '') && !fieldOfNoun.has(next!.lower)
  if (next && !isColon(next) && next.text !== '\n' && !isNamed && !(role === 'reviewer' && isRule(next))) return null
  const actual = role === 'editor' && isMedical ? 'reviewer' : adjectives.has('fact') && role === 'reviewer' ? 'fact-checker' : role
  return label([actual], adjectives, 'people', beforePeople(tokens, end), false)
}

/** What somebody did whose name follows the date: `Last full review: March 2026 by Jane Doe, MD`. */
const rolesOfDate: Readonly<Record<DateField, readonly Role[]>> = {
  'review.on': ['reviewer'],
  'review.next': [],
  updated: ['author'],
  published: ['author']
}

function readDateNoun(tokens: readonly Token[], words: readonly LabelWord[], at: number, adjectives: Set<string>): Label | null {
  const noun = words[at]!.text
  let end = at + (noun === 'sign' ? 2 : 1)
  // `Last review/revision`, `Last review and update`.
  if (isJoint(words[end]?.text) && fieldOfNoun.has(words[end + 1]?.text ?? '')) end += 2
  const isBare = end === at + 1
  let due = adjectives.has('next')
  for (; words[end]?.text === 'due' || words[end]?.text === 'date' || words[end]?.text === 'on'; end++) due ||= words[end]!.text === 'due'
  const next = words[end]
  const field = fieldOfNoun.get(noun)!
  if (field === 'review.on' && !due && (next?.text === 'by' || next?.text === ':') && [...adjectives].some((word) => expertise.has(word))) {
    return label(['reviewer'], adjectives, next.text === 'by' ? 'people' : 'either', beforePeople(tokens, next.token + 1), false, field)
  }
  const isDeadline = noun === 'review' && next?.text === 'by' && startsDate(tokens[next.token + 1])
  if (isDeadline) return label([], adjectives, 'date', next.token + 1, false, 'review.next')
  if (end === at + 1 && isBare && adjectives.size === 0 && next?.text !== ':') return null
  if (!startsDate(tokens[next?.token ?? tokens.length])) return null
  const actual = noun === 'review' && due ? 'review.next' : field
  return label(rolesOfDate[actual], adjectives, 'date', afterColon(tokens, next?.token ?? tokens.length), false, actual)
}

function label(
  roles: readonly Role[],
  adjectives: ReadonlySet<string>,
  takes: Label['takes'],
  end: number,
  weak: boolean,
  field: DateField = 'published'
): Label {
  const clinical = roles.includes('reviewer') && ![...adjectives].some((word) => otherReviews.has(word))
  const actual = field === 'review.on' && adjectives.has('next') ? 'review.next' : field
  return {roles, clinical, field: actual, takes, weak, end}
}

function fieldOfVerb(verb: string, roles: readonly Role[]): DateField {
  if (roles.includes('reviewer')) return 'review.on'
  if (verb === 'updated' || verb === 'revised' || verb === 'edited' || verb === 'modified') return 'updated'
  return roles.includes('fact-checker') ? 'updated' : 'published'
}

function isJoint(word: string | undefined): boolean {
  return word === 'and' || word === '&' || word === '/' || word === ','
}

/** The index after a colon, a dash or a line end that closes a label. */
function afterColon(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + 3 && tokens[end] && (isColon(tokens[end]!) || tokens[end]!.text === '\n')) end++
  return end
}

/** The index after what closes a label of people: as `afterColon`, and a bar or a dot between label and name. */
function beforePeople(tokens: readonly Token[], at: number): number {
  return afterColon(tokens, tokens[at] && isRule(tokens[at]) ? at + 1 : at)
}

function isRule({text}: Token): boolean {
  return text === '|' || text === '\u00b7' || text === '\u2022'
}

function isColon({text}: Token): boolean {
  return text === ':' || text === '-' || text === '\u2013' || text === '\u2014'
}

/** True for a mark that ends a statement on a line. */
export function isBoundary({kind, text}: Token): boolean {
  return kind === 'mark' && '.;|\u00b7\u2022\u2014\u2013-\n)!\u2713\u2714]'.includes(text)
}
