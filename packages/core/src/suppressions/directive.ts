import {isSpace} from '../formats/characters.js'
import {nearestTo} from '../nearest.js'
import type {Span} from '../span.js'
import type {SuppressionFault} from '../suppressions.js'

/** What a suppressing comment says, wherever it stands. */
export interface Directive {
  name: DirectiveName
  rules: string[]
  ruleSpans: Span[]
  reason: string | null
  until: string | null
  fault: SuppressionFault | null
}

type DirectiveName = (typeof directiveNames)[number]

const directiveNames = ['bedside-disable-next-line', 'bedside-disable', 'bedside-disable-file', 'bedside-enable'] as const

/** First words that show that a comment about something called "bedside" means to steer the linter, though it is not written right. */
const stems = ['disable', 'enable', 'ignore', 'suppress', 'allow', 'expect', 'off', 'on']

/**
 * Reads the inside of a comment, which stands at `start` to `end` of the source and begins with the word `bedside`.
 * Null where it is no directive but an author's remark.
 */
export function readDirective(source: string, start: number, end: number): Directive | null {
  const nameEnd = wordEnd(source, start, end)
  const written = source.slice(start, nameEnd)
  const name = directiveNames.find((known) => known === written)
  const fault = name ? null : nameFault(source, {start, end: nameEnd}, end)
  if (!name && !fault) return null
  const separator = reasonSeparator(source, nameEnd, end)
  const reason = source.slice(Math.min(separator + 2, end), end).trim()
  const terms = readTerms(source, nameEnd, separator)
  return {name: name ?? 'bedside-disable', ...terms, reason: reason || null, fault: fault ?? terms.fault}
}

function nameFault(source: string, at: Span, end: number): SuppressionFault | null {
  const written = source.slice(at.start, at.end)
  if (written === 'bedside' || written === 'bedside:') {
    const next = source.slice(at.end, Math.min(end, at.end + 20)).trimStart()
    if (!startsWithStem(next)) return null
    return {...at, message: `Write this as one word, such as bedside-disable-next-line.`}
  }
  const [nearest] = nearestTo(written, directiveNames, 1)
  if (!startsWithStem(written.slice('bedside-'.length)) && !nearest) return null
  const hint = nearest ? `did you mean ${nearest.text}?` : 'write bedside-disable-next-line, -disable, -disable-file or -enable.'
  return {...at, message: `There is no "${written.slice(0, 32)}"; ${hint}`}
}

function startsWithStem(text: string): boolean {
  const word = text.slice(0, wordEnd(text, 0, text.length))
  return stems.some((stem) => word === stem || word.startsWith(`${stem}-`))
}

type Terms = Pick<Directive, 'rules' | 'ruleSpans' | 'until' | 'fault'>

/** Reads `RULE[, RULE] [until YYYY-MM-DD]`. */
function readTerms(source: string, start: number, end: number): Terms {
  const terms: Terms = {rules: [], ruleSpans: [], until: null, fault: null}
  const words = wordsIn(source, start, end)
  for (const [index, word] of words.entries()) {
    if (word.text === 'until') {
      const date = words[index + 1]
      const extra = words[index + 2]
      if (!date || !isDate(date.text)) terms.fault = {...(date ?? word), message: dateMessage(date?.text)}
      else if (extra) terms.fault = {...extra, message: 'Write the date last, then the reason after " -- ".'}
      else terms.until = date.text
      return terms
    }
    if (index > 0 && !word.afterComma) {
      terms.fault ??= {start: word.start, end: word.end, message: 'Put a comma between rules, and " -- " before the reason.'}
    }
    terms.rules.push(word.text)
    terms.ruleSpans.push({start: word.start, end: word.end})
  }
  return terms
}

/** Says that a date is missing or cannot be read. */
export function dateMessage(written: string | undefined): string {
  return written
    ? `There is no date "${written.slice(0, 32)}"; write it as YYYY-MM-DD.`
    : 'A date is missing after "until"; write it as YYYY-MM-DD.'
}

interface ListedWord extends Span {
  text: string
  afterComma: boolean
}

function wordsIn(source: string, start: number, end: number): ListedWord[] {
  const words: ListedWord[] = []
  let afterComma = false
  for (let at = start; at < end; ) {
    if (isSpace(source.charCodeAt(at)) || source[at] === ',') {
      afterComma ||= source[at] === ','
      at++
      continue
    }
    let stop = at
    while (stop < end && source[stop] !== ',' && !isSpace(source.charCodeAt(stop))) stop++
    words.push({text: source.slice(at, stop), start: at, end: stop, afterComma})
    afterComma = false
    at = stop
  }
  return words
}

/** Where the `--` before a reason stands, with white space or nothing on either side; `end` where there is none. */
function reasonSeparator(source: string, start: number, end: number): number {
  for (let at = source.indexOf('--', start); at >= 0 && at < end; at = source.indexOf('--', at + 1)) {
    const before = at === start || isSpace(source.charCodeAt(at - 1))
    if (before && (at + 2 >= end || isSpace(source.charCodeAt(at + 2)))) return at
  }
  return end
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(text.charCodeAt(at))) at++
  return at
}

/** True for a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
