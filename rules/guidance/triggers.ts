import type {Block, Span} from '@bedside/core'
import type {Act} from './acts.js'
import {forbids} from './denials.js'
import type {Mention} from './mentions.js'
import {crisisWords} from './numbers.js'
import {clauseEnd, comma, has, nextWith, type Reading, wordAt} from './reading.js'
import {topicsOf} from './topics.js'
import {is, listed} from './vocabulary.js'

/** The words that say when to act, and what they are about: one entry for a sentence, one an item for a list. */
export interface Trigger {
  span: Span
  topics: readonly number[]
  /** The words of the sentence that it takes, the end left out; both 0 for a list. */
  from: number
  to: number
}

const wondering = listed('wondering')

/**
 * `if you have a fever`, or the list that follows. `ask whether`, `about when` and `to see if` say nothing of the sort, and a list after
 * `Ask your doctor:` holds questions.
 */
export function triggerOf(reading: Reading, act: Act | null, list: readonly Block[]): Trigger | null {
  const questions = act !== null && reading.lower[act.verb]!.startsWith('ask')
  if (list.length > 0 && !questions)
    return {span: {start: list[0]!.start, end: list.at(-1)!.end}, topics: list.map(topicsOfBlock), from: 0, to: 0}
  const {words, lexemes} = reading.sentence
  for (let at = nextWith(reading, 0, is.trigger); at < reading.length; at = nextWith(reading, at + 1, is.trigger)) {
    if (!startsTrigger(reading, at) || isWhether(reading, at, act) || explains(reading, at, act)) continue
    const fronted = act !== null && at < act.verb
    const reason = reading.lower.indexOf('because', at)
    const to = fronted ? Math.min(clauseEnd(reading, at, comma), act.verb) : reason > at ? reason : reading.length
    return {span: {start: words[at]!.start, end: words[to - 1]!.end}, topics: [topicsOf(lexemes, at, to)], from: at, to}
  }
  return null
}

/** What a text is about. */
export function topicsOfBlock({sentences}: Block): number {
  let topics = 0
  for (const {lexemes} of sentences) topics |= topicsOf(lexemes)
  return topics
}

/** `if`, `as soon as`, `at the first sign`, and `unless` where contact was said not to be needed. */
function startsTrigger(reading: Reading, at: number): boolean {
  const word = reading.lower[at]!
  if (word === 'unless') return !forbids(reading)
  if (word === 'soon') return wordAt(reading, at + 1) === 'as' && wordAt(reading, at + 2) !== 'possible'
  return word !== 'first' || wordAt(reading, at + 1) === 'sign'
}

/** `check with your dentist first, since it harms the gums if used badly`. */
function explains({lower}: Reading, at: number, act: Act | null): boolean {
  for (let index = act?.verb ?? at; index < at; index++) if (lower[index] === 'because' || lower[index] === 'since') return true
  return false
}

function isWhether(reading: Reading, at: number, act: Act | null): boolean {
  const before = wordAt(reading, at - 1)
  // `let your nurse know if it hurts`
  if (before === 'know' && act && wordAt(reading, act.verb).startsWith('let')) return false
  return wondering.has(before) || (act !== null && act.mention?.to === at && isAsked(reading, at, act.verb))
}

function isAsked(reading: Reading, at: number, verb: number): boolean {
  return wordAt(reading, verb).startsWith('ask') && reading.gap[at] !== comma
}

/** How soon to act. */
export type Urgency = 'emergency' | 'urgent' | 'routine'

/** How soon a directive wants the reader to act: by the service that it names, and by words such as `right away`. */
export function urgencyOf(reading: Reading, mentions: readonly Mention[]): Urgency {
  const soon = reading.lower.some((_, at) => isSoon(reading, at))
  for (const {from, to, kind, head} of mentions) {
    for (let at = from; at < to; at++) if (has(reading, at, is.emergency) || crisisLines.has(reading.lower[at]!)) return 'emergency'
    const word = reading.lower[head]!
    if (soon && ((kind === 'help' && waitsForNothing(reading, from, word)) || word.startsWith('hospital'))) return 'emergency'
  }
  return soon ? 'urgent' : 'routine'
}

const crisisLines: ReadonlySet<string> = new Set([...listed('crisisLines'), ...crisisWords])

/** True where it names an emergency service, or help at once, beside or instead of a crisis line. */
export function namesEmergency(reading: Reading, mentions: readonly Mention[]): boolean {
  return mentions.some(({from, to, kind}) => {
    for (let at = from; at < to; at++) if (has(reading, at, is.emergency)) return true
    for (let at = from; at < to; at++) if (crisisLines.has(reading.lower[at]!)) return false
    return kind === 'help' || kind === 'place'
  })
}

/** `medical help right away` and `immediate medical care`; `medical care right away` is urgent. */
function waitsForNothing(reading: Reading, from: number, head: string): boolean {
  if (head === 'help' || head === 'attention' || head === 'assistance') return true
  return head !== 'advice' && [from - 1, from, from + 1].some((at) => /^(immediate|emergency|urgent)$/.test(reading.lower[at] ?? ''))
}

function isSoon({lower, bits}: Reading, at: number): boolean {
  const word = lower[at]!
  const next = lower[at + 1]
  if (word === 'right' || word === 'straight') return next === 'away'
  if (word === 'same-day') return true
  if (word === 'at') return next === 'once'
  if (word === 'without') return next === 'delay'
  if (word === 'soon') return next === 'as' && lower[at + 2] === 'possible'
  if (word === 'today' || word === 'tonight') return true
  if (word === 'same') return next === 'day' && lower[at + 2] !== 'as'
  return (bits[at]! & is.urgent) !== 0 && word !== 'now'
}
