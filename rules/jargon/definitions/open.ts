import type {Document, Sentence, Span} from '@bedside/core'
import {textEndOf} from '../lexicon/mentions.js'
import {afterTerm} from './after-term.js'
import {beforeTerm} from './before-term.js'
import type {Definition} from './definitions.js'
import {fold, reach, unfoldedOffset} from './folding.js'
import type {Found} from './found.js'

/** Subjects that point at something said before: what follows is told about that, not a definition of a word. */
const pointers = new Set(
  `a all also although an and another any anyone as at because before both but by doctors during each either everyone first can do does for from he her here his
  how however i if in it its many may might most my no not of often on once one only or other others our people she so some someone sometimes such that
  the their then there these they this those to two until unlike usually we what when where whether which while who why will with you your`.split(
    /\s+/
  )
)
const linking = new Set(['is', 'are', 'means', 'mean', 'refers', 'refer', 'describes'])
const naming = new Set(['called', 'termed', 'named', 'known', 'nicknamed'])
const stops = new Set(
  'and are as be because but by can for from has have if in is may of on or that the they to was when where which who will with'.split(' ')
)

/** Terms that a text introduces by naming them (P01 to P03), or by saying at the start of a sentence what they are (P07, P08), listed or not. */
export function openDefinitionsIn(document: Document, known: readonly Definition[]): Definition[] {
  const found: Definition[] = []
  const covers = coverOf(known)
  for (const sentence of document.prose.sentences) {
    if (sentence.block.kind === 'heading') continue
    for (const definition of [subjectOf(sentence), namedIn(sentence), glossedBefore(sentence)]) {
      if (definition && !covers(definition) && found.at(-1)?.start !== definition.start) found.push(definition)
    }
  }
  return found
}

/** Says whether a stretch of the source overlaps one of some definitions, which come in order of place. */
function coverOf(known: readonly Definition[]): (span: Span) => boolean {
  let farthest = 0
  const ends = known.map(({end}) => {
    farthest = Math.max(farthest, end)
    return farthest
  })
  return ({start, end}) => {
    let [low, high] = [0, known.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (known[middle]!.start < end) low = middle + 1
      else high = middle
    }
    return low > 0 && ends[low - 1]! > start
  }
}

/** P07 and P08 at the start of a sentence. */
function subjectOf(sentence: Sentence): Definition | null {
  const {words} = sentence
  const from = words.length > 0 && /^(?:an?|the)$/.test(words[0]!.lexeme.lower) ? 1 : 0
  let verb = from
  while (verb < words.length && verb <= from + 4 && !linking.has(words[verb]!.lexeme.lower)) verb++
  if (verb === from || verb >= words.length || verb > from + 4) return null
  for (let at = from; at < verb; at++) if (pointers.has(words[at]!.lexeme.lower)) return null
  const found = around(sentence, from, verb, 'after')
  return found && (found.kind === 'P07' || found.kind === 'P08' || found.kind === 'P15') ? found : null
}

/** P01 to P03: up to three words after `called` or `known as`. */
function namedIn(sentence: Sentence): Definition | null {
  const {words} = sentence
  for (let at = 1; at < words.length - 1; at++) {
    const word = words[at]!.lexeme.lower
    if (!naming.has(word) || (word === 'known' && words[at + 1]!.lexeme.lower !== 'as')) continue
    let from = at + (word === 'known' ? 2 : 1)
    while (from < words.length && /^(?:an?|the)$/.test(words[from]!.lexeme.lower)) from++
    let to = from
    while (to < words.length && to < from + 4 && !stops.has(words[to]!.lexeme.lower) && (to === from || followsDirectly(sentence, to))) to++
    const capitalised = /^[A-Z]/.test(words[from]?.text ?? 'A')
    const found = to > from && !capitalised ? around(sentence, from, to, 'before') : null
    if (found) return found
  }
  return null
}

/** P08: `term, meaning that ...`. */
function glossedBefore(sentence: Sentence): Definition | null {
  const {words} = sentence
  const at = words.findIndex(({lexeme}, index) => index > 0 && lexeme.lower === 'meaning' && !followsDirectly(sentence, index))
  const found = at > 0 ? around(sentence, at - 1, at, 'after') : null
  return found?.kind === 'P08' ? found : null
}

function followsDirectly({block, words}: Sentence, at: number): boolean {
  return /^\s*$/.test(block.text.slice(textEndOf(words[at - 1]!), words[at]!.textStart))
}

function around(sentence: Sentence, from: number, to: number, side: 'before' | 'after'): Definition | null {
  const {block, words, textStart, textEnd} = sentence
  const start = words[from]!.textStart
  const end = textEndOf(words[to - 1]!)
  const written = fold(block.text.slice(start, end))
  const term = from <= 1 && !/[A-Z].*[A-Z]/.test(written) ? written.toLowerCase() : written
  const leadStart = Math.max(textStart, start - reach)
  const [leadText, tailText] = [block.text.slice(leadStart, start), block.text.slice(end, Math.min(textEnd, end + reach))]
  const [lead, tail] = [fold(leadText), fold(tailText)]
  const found: Found | null = side === 'before' ? beforeTerm(lead, tail, term) : afterTerm(tail, lead, term)
  if (!found) return null
  const [text, offset] = side === 'before' ? [leadText, leadStart] : [tailText, end]
  const gloss = block.spanOf(offset + unfoldedOffset(text, found.start), offset + unfoldedOffset(text, found.end))
  const own = block.spanOf(start, end)
  return {
    term,
    gloss: found.gloss,
    kind: found.kind,
    quality: found.quality,
    start: Math.min(own.start, gloss.start),
    end: Math.max(own.end, gloss.end)
  }
}
