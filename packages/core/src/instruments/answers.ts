import {isRecord} from '../credits/aliases.js'
import {compareText} from '../finding.js'
import {nearestTo} from '../nearest.js'
import {instrumentIds, instrumentOf, itemOf} from './list.js'
import type {Instrument, Item} from './types.js'

/** What is wrong with the answers to a checklist. */
export interface ChecklistFault {
  /** Keys and indexes that lead to the value, from the answers on; empty for the answers as a whole. */
  path: readonly (string | number)[]
  /** True where the key at the path is wrong, and not its value. */
  atKey: boolean
  /** One sentence of at most 120 characters. */
  message: string
  /** What may stand there. */
  allowed: readonly string[]
  /** The nearest of what may stand there, where one is near. */
  nearest?: string
}

/** One answer as written. `path` leads to the answer, `keyPath` to what names the item. */
interface Entry {
  number: string
  value: unknown
  path: readonly (string | number)[]
  keyPath: readonly (string | number)[]
}

/**
 * Finds what a checklist does not know: its own name, item numbers, answers. The answers come as they stand in YAML, `{1: agree, 2: na}`, or
 * as a list of `{item, answer}`. An answer that is left empty is no fault: the item is open.
 */
export function checklistFaults(instrumentId: string, answers: unknown): ChecklistFault[] {
  const instrument = instrumentOf(instrumentId)
  if (!instrument) return [unknownInstrument(instrumentId)]
  if (answers === null || answers === undefined) return []
  const entries = entriesOf(answers)
  if (!entries) return [shapeFault(instrument, [], answers)]
  const given = new Set<string>()
  return entries.flatMap((entry) => faultsOf(entry, instrument, given))
}

/** The answers that a checklist knows, by item number, as the checklist writes them. Faults and empty answers are left out. */
export function answersIn(instrument: Instrument, answers: unknown): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const {number, value} of entriesOf(answers) ?? []) {
    const item = itemOf(instrument, number)
    const answer = item && answerFrom(value, item, instrument)
    if (item && answer !== null && !known.has(item.number)) known.set(item.number, answer)
  }
  return known
}

/** The answers as they are written, by item number; those to items that the checklist does not know by what they call them. */
export function answersAsWritten(instrument: Instrument, answers: unknown): Record<string, unknown> {
  const entries = entriesOf(answers) ?? []
  return Object.fromEntries(entries.map(({number, value}) => [itemOf(instrument, number)?.number ?? number, value]))
}

/** Numbers of the items that a checklist gives some answer to, known or not. */
export function itemsGiven(instrument: Instrument, answers: unknown): ReadonlySet<string> {
  const given = (entriesOf(answers) ?? []).filter(({value}) => !isEmpty(value))
  return new Set(given.flatMap(({number}) => itemOf(instrument, number)?.number ?? []))
}

function entriesOf(answers: unknown): Entry[] | null {
  if (isRecord(answers)) return Object.entries(answers).map(([number, value]) => ({number, value, path: [number], keyPath: [number]}))
  if (!Array.isArray(answers) || !answers.every((one) => isRecord(one) && 'item' in one)) return null
  return answers.map(({item, answer}: Record<string, unknown>, index) => ({
    number: String(item),
    value: answer,
    path: [index, ...(answer === undefined ? [] : ['answer'])],
    keyPath: [index, 'item']
  }))
}

function faultsOf({number, value, path, keyPath}: Entry, instrument: Instrument, given: Set<string>): ChecklistFault[] {
  const item = itemOf(instrument, number)
  if (!item) return [unknownItem(number, keyPath, path, instrument)]
  const twice = given.has(item.number)
  given.add(item.number)
  if (twice) return [{path, atKey: false, message: `${instrument.id} item ${item.number} is answered twice; keep one answer.`, allowed: []}]
  return isEmpty(value) || answerFrom(value, item, instrument) !== null ? [] : [unknownAnswer(value, path, item, instrument)]
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** An answer as the checklist writes it; null where it is none. */
function answerFrom(value: unknown, item: Item, {answers}: Instrument): string | null {
  if (isEmpty(value) || !['string', 'number', 'boolean'].includes(typeof value)) return null
  const text = String(value).trim()
  if (item.stated) return text
  const lower = text.toLowerCase()
  const written = answers.includes('yes') ? (yesAndNo.get(lower) ?? lower) : lower
  const answer = notApplicable.has(written) ? 'na' : written
  return answers.includes(answer) ? answer : null
}

const yesAndNo: ReadonlyMap<string, string> = new Map([
  ['1', 'yes'],
  ['0', 'no'],
  ['true', 'yes'],
  ['false', 'no']
])
const notApplicable: ReadonlySet<string> = new Set(['na', 'n/a', 'n.a.', 'not applicable', 'not-applicable'])

/** What somebody most likely means who gives one checklist the answers of another. */
const meant: ReadonlyMap<string, readonly string[]> = new Map([
  ['yes', ['agree']],
  ['1', ['agree']],
  ['true', ['agree']],
  ['no', ['disagree']],
  ['0', ['disagree']],
  ['false', ['disagree']],
  ['agree', ['yes']],
  ['agreed', ['agree', 'yes']],
  ['disagree', ['no']],
  ['y', ['yes', 'agree']],
  ['n', ['no', 'disagree']]
])

function unknownInstrument(name: string): ChecklistFault {
  const nearest = nearestInstrument(name)
  const message = `There is no checklist "${shown(name)}"; write ${nearest ? `${nearest} (allowed: ${listed(instrumentIds)})` : oneOf(instrumentIds)}.`
  return {path: [], atKey: true, message, allowed: instrumentIds, ...(nearest && {nearest})}
}

/** The checklist that a wrong name most likely means: `pemat`, `cdc` and `cci` are what people say. */
function nearestInstrument(name: string): string | undefined {
  const lower = name.trim().toLowerCase()
  if (lower === 'cci') return 'cdc-index'
  const begun =
    lower.length >= 3 && instrumentIds.find((id) => id.startsWith(lower) || lower.startsWith(id) || lower.startsWith(id.slice(0, 5)))
  return begun || nearestTo(lower, instrumentIds, Math.max(2, Math.floor(lower.length / 3)))[0]?.text
}

function unknownItem(
  number: string,
  keyPath: readonly (string | number)[],
  path: readonly (string | number)[],
  {id, items}: Instrument
): ChecklistFault {
  const allowed = items.map((item) => item.number)
  const atKey = keyPath === path || (keyPath.length === 1 && keyPath[0] === path[0])
  const base = {path: atKey ? path : keyPath, atKey, allowed}
  const trimmed = number.trim()
  if (id === 'pemat-p' && (trimmed === '13' || trimmed === '14'))
    return {...base, message: `pemat-p has no item ${trimmed}, which is for audio and video only; leave it out.`}
  const nearest = nearestNumber(trimmed, allowed)
  return {...base, message: `${id} has no item "${shown(number)}"; write one of ${rangesOf(allowed)}.`, ...(nearest && {nearest})}
}

/** The item whose number is nearest; `item 3`, `03` and `q3` mean 3. */
function nearestNumber(number: string, allowed: readonly string[]): string | undefined {
  const digits = /\d{1,3}/.exec(number)?.[0]
  if (digits === undefined) return nearestTo(number, allowed, 0)[0]?.text
  const wanted = Number(digits)
  const distance = (one: string) => Math.abs(Number(one) - wanted)
  return allowed.filter((one) => /^\d/.test(one)).sort((a, b) => distance(a) - distance(b) || compareText(a, b))[0]
}

function unknownAnswer(value: unknown, path: readonly (string | number)[], item: Item, {id, answers}: Instrument): ChecklistFault {
  const text = isRecord(value) || Array.isArray(value) ? 'several values' : `"${shown(String(value))}"`
  const nearest = nearestAnswer(String(value).trim().toLowerCase(), answers)
  const asked = item.stated ? 'write it as text' : `write ${nearest ? `${nearest} (allowed: ${listed(answers)})` : oneOf(answers)}`
  const message = `${id} item ${item.number} is answered ${text}; ${asked}.`
  return {path, atKey: false, message, allowed: item.stated ? [] : answers, ...(nearest && {nearest})}
}

function nearestAnswer(text: string, answers: readonly string[]): string | undefined {
  if (answers.includes('5')) {
    const rating = /^-?\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null
    return rating === null ? undefined : String(Math.min(5, Math.max(1, Math.round(rating))))
  }
  return (
    meant.get(text)?.find((one) => answers.includes(one)) ?? nearestTo(text, answers, Math.max(1, Math.floor(text.length / 3)))[0]?.text
  )
}

function shapeFault({id, answers}: Instrument, path: readonly (string | number)[], value: unknown): ChecklistFault {
  const found = Array.isArray(value) ? 'a list without item numbers' : `"${shown(String(value))}"`
  return {path, atKey: false, message: `${id} holds ${found}; write item numbers with answers, such as 1: ${answers[0]}.`, allowed: []}
}

function shown(text: string): string {
  const line = text.slice(0, 200).replace(/\s/g, ' ').trim()
  return line.length > 20 ? `${line.slice(0, 19)}\u2026` : line
}

function listed(values: readonly string[]): string {
  return values.join(', ')
}

function oneOf(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

/** `1 to 12, 15 to 26` of numbers in order; letters stand as they are. */
export function rangesOf(numbers: readonly string[]): string {
  const ranges: [first: string, last: string][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && Number(number) === Number(last[1]) + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
    .map(([first, last]) => {
      if (first === last) return first
      return Number(last) === Number(first) + 1 ? `${first}, ${last}` : `${first} to ${last}`
    })
    .join(', ')
}
