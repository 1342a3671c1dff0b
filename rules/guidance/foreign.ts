import {type AnyNode, type Block, type Document, type Sentence, textOf} from '@bedside/core'
import {type Call, callsIn} from './calls.js'
import type {Meaning, NumberRow} from './data/emergency-numbers.js'
import {rowsOf} from './numbers.js'
import {namesAny} from './places.js'

/** A number that readers of a country should not be told to call for what the page wants. */
export interface Foreign {
  call: Call
  /** What the page wants it to be. */
  meaning: Exclude<Meaning, 'other'>
  /** A country where it is that. */
  from: string
  /** What it is where the readers live; null where it is nothing. */
  here: NumberRow | null
  /** True where the sentence names the service, so that other digits alone would not do. */
  named: boolean
}

/**
 * The foreign numbers of a page for readers in a country, in order. None where the page gives the local number of the same meaning too, and
 * where the words around it name the number's own country or speak to readers in several.
 */
export function foreignIn(document: Document, country: string): Foreign[] {
  const calls = callsIn(document)
  const british = once(() => isBritish(document, calls))
  const isPlaced = placing(document)
  const wordsOf = rememberingWords()
  const found = calls.map((call) => foreignFrom(call, country, british, wordsOf))
  // A number that means something else abroad, such as `NHS 111` in New Zealand, gives readers no local one.
  const local = new Set(
    calls.flatMap(({digits}, at) => (found[at] ? [] : rowsOf(digits).flatMap((row) => (row.country === country ? [row.meaning] : []))))
  )
  return found.filter((foreign) => foreign !== null).filter(({meaning, call}) => !local.has(meaning) && !isPlaced(call))
}

function foreignFrom(
  call: Call,
  country: string,
  british: () => boolean,
  wordsOf: (sentence: Sentence | null) => ReadonlySet<string>
): Foreign | null {
  const rows = rowsOf(call.digits)
  const here = rows.filter((row) => row.country === country)
  const meanings = new Set(rows.filter((row) => row.country !== country).map(({meaning}) => meaning))
  const words = wordsOf(call.sentence)
  for (const {meaning} of here) meanings.delete(meaning)
  meanings.delete('other')
  const meaning = here.length > 0 ? contraryTo(here[0]!, meanings, call.sentence, words) : wantedOf(meanings, call.sentence, words, british)
  const row = rows.find((candidate) => candidate.meaning === meaning && candidate.country !== country)
  if (!row || row.meaning === 'other') return null
  const named = row.meaning !== 'emergency' && namesOf(row).some((name) => words.has(name))
  return {call, meaning: row.meaning, from: row.country, here: here[0] ?? null, named}
}

/** The words of a sentence, made once where it holds many numbers. */
function rememberingWords(): (sentence: Sentence | null) => ReadonlySet<string> {
  let last: Sentence | null = null
  let words: ReadonlySet<string> = new Set()
  return (sentence) => {
    if (sentence !== last) words = new Set(sentence?.lexemes.map(({lower}) => lower))
    last = sentence
    return words
  }
}

function once<T>(ask: () => T): () => T {
  let answer: {value: T} | null = null
  return () => {
    answer ??= {value: ask()}
    return answer.value
  }
}

const britishWords = new Set(['nhs', 'gp', 'gps', 'a&e'])

/** True for a page that speaks of British services: there 111 is advice. */
function isBritish(document: Document, calls: readonly Call[]): boolean {
  if (calls.some(({digits}) => digits === '999')) return true
  return document.prose.sentences.some(({lexemes}) => lexemes.some(({lower}) => britishWords.has(lower)))
}

function namesOf({name, meaning}: NumberRow): string[] {
  const names = name.toLowerCase().split(/[^\p{L}]/u)
  return names.filter((word) => word.length > 2 && (meaning !== 'poison' || word !== 'information')).concat('lifeline', 'nhs')
}

/** What a number is wanted for that is nothing here. Where it is two things abroad, such as 111, the sentence tells. */
function wantedOf(
  meanings: ReadonlySet<Meaning>,
  sentence: Sentence | null,
  words: ReadonlySet<string>,
  british: () => boolean
): Meaning | undefined {
  if (meanings.size < 2) return [...meanings][0]
  if (meanings.has('urgent-advice') && !wantsEmergency(sentence, words) && (wantsAdvice(words) || british())) return 'urgent-advice'
  return meanings.has('emergency') ? 'emergency' : [...meanings][0]
}

/** What a number is wanted for that is something else here: only where the sentence leaves no doubt. */
function contraryTo(here: NumberRow, meanings: ReadonlySet<Meaning>, sentence: Sentence | null, words: ReadonlySet<string>) {
  if (meanings.has('emergency') && here.meaning === 'other') return words.has('police') || words.has('cables') ? undefined : 'emergency'
  if (meanings.has('emergency') && wantsEmergency(sentence, words)) return 'emergency'
  if (meanings.has('urgent-advice') && wantsAdvice(words) && !wantsEmergency(sentence, words)) return 'urgent-advice'
  return undefined
}

const advice = ['nhs', 'advice', 'healthlink', 'telehealth', 'nurse', 'out-of-hours', 'non-emergency']
const denials = ['not', 'non-emergency', "isn't", 'less', 'unless', 'or', 'non']
const phrases = ['in an emergency', 'medical emergency', 'is an emergency', 'life-threatening', 'life threatening', 'emergency services']

function wantsAdvice(words: ReadonlySet<string>): boolean {
  return advice.some((word) => words.has(word))
}

/** True where a sentence is about an ambulance or an emergency, and about nothing less. */
function wantsEmergency(sentence: Sentence | null, words: ReadonlySet<string>): boolean {
  if (!sentence || denials.some((word) => words.has(word)) || words.has('nhs')) return false
  const text = sentence.text.slice(0, 1000).toLowerCase()
  return words.has('ambulance') || phrases.some((phrase) => text.includes(phrase))
}

/**
 * Tells whether the sentence, its list or table, the line that leads it in or a heading above names where a number is from, or many countries.
 * What a list says is asked once for each number, since it may hold a thousand items.
 */
function placing(document: Document): (call: Call) => boolean {
  const leadIns = once(() => leadInsOf(document))
  const answers = new Map<object, Map<string, boolean>>()
  const names = (key: object | null | undefined, digits: string, textsOf: () => readonly string[]): boolean => {
    if (!key) return false
    const known = answers.get(key) ?? new Map<string, boolean>()
    answers.set(key, known)
    const answer = known.get(digits) ?? textsOf().some((text) => namesAny(text, homeOf(digits)))
    known.set(digits, answer)
    return answer
  }
  return ({digits, sentence}) => {
    if (!sentence) return false
    const {block} = sentence
    const leadIn = block.kind === 'listItem' ? leadIns().get(block) : null
    const holder = around(document, block)
    return (
      names(block, digits, () => [block.text]) ||
      names(block.section, digits, () => block.section.path) ||
      names(leadIn, digits, () => [leadIn!.text]) ||
      names(holder, digits, () => [textOf(holder!)])
    )
  }
}

function homeOf(digits: string): string[] {
  return rowsOf(digits).map(({country}) => country)
}

/** For each item of a list, the block before the list. */
function leadInsOf({prose: {blocks}}: Document): ReadonlyMap<Block, Block> {
  const leadIns = new Map<Block, Block>()
  let before: Block | null = null
  for (const block of blocks) {
    if (block.kind !== 'listItem') before = block
    else if (before) leadIns.set(block, before)
  }
  return leadIns
}

/** The table or the list that holds a block. */
function around(document: Document, {node, kind}: Block): AnyNode | null {
  const wanted = kind === 'tableCell' ? 'table' : kind === 'listItem' ? 'list' : null
  for (let at = wanted ? document.parentOf(node) : null; at; at = document.parentOf(at)) if (at.type === wanted) return at
  return null
}
