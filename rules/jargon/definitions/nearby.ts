import type {Sentence, Span} from '@bedside/core'
import {termNamed} from '../lexicon/lexicon.js'
import {type Mentioned, spanOfMention} from '../lexicon/mentions.js'
import {fold, reach} from './folding.js'
import type {PlaceGloss} from './places.js'

const genus = `(?:\\w+ )?(?:arter(?:y|ies)|blood vessels?|bones?|cancers?|cells?|conditions?|devices?|diseases?|disorders?|drugs?|exams?|fluids?|glands?|growths?|illness(?:es)?|infections?|medicines?|medications?|nerves?|operations?|organs?|problems?|procedures?|proteins?|scans?|substances?|surgery|surgeries|techniques?|tests?|therapy|tissues?|treatments?|tubes?|tumou?rs?|types? of \\w+)`
const verbs =
  '(?:is|are|uses?|looks?|takes?|checks?|measures?|shows?|records?|helps?|causes?|makes?|lets?|allows?|carr(?:y|ies)|controls?|removes?|opens?|happens?|occurs?|involves?|means?|blocks?|slows?|destroys?|stops?|fix(?:es)?)'
const pointing = new RegExp(
  `^(?:(?:This|These) ${genus} ${verbs}(?! (?:also|common|often|usually|used|sometimes))|(?:In|With|During|For) (?:this|these) ${genus},|(?:This|These) (?:is|are) (?:an?|the|when)|(?:This|That|It) (?:means|refers to|is when|happens when|occurs when)) `
)
/** The first words of these openings: few sentences start with one. */
const openers = new Set(['this', 'these', 'that', 'it', 'in', 'with', 'during', 'for'])

/** P18 in two sentences: the term ends its sentence, and the next one says what this is: `You may need a biopsy. This test ...`. */
export function inNextSentence(mention: Mentioned): PlaceGloss | null {
  const {sentence, textEnd} = mention
  if (sentence.textEnd - textEnd > 50) return null
  const next = sentenceAfter(sentence)
  if (!next || !openers.has(next.lexemes[0]!.lower) || !pointing.test(fold(sentence.block.text.slice(next.textStart, next.textStart + 90))))
    return null
  return {kind: 'P18', gloss: fold(next.text.slice(0, reach)), quality: 'full', start: spanOfMention(mention).start, end: next.end}
}

/**
 * The plain words for a term stand in the same sentence or the next one, whatever joins them: `Congenital ... is present at birth`.
 * A single plain word stands in many sentences for reasons of its own, so it has to be joined by `or`.
 */
export function besidePlainWords(mention: Mentioned, plain: string | undefined): PlaceGloss | null {
  if (isEquated(mention, plain)) return partly(plain ?? '', spanOfMention(mention))
  if (plain === undefined || !plain.includes(' ')) return null
  const {sentence, textStart, textEnd} = mention
  const {block} = sentence
  const from = Math.max(sentence.textStart, textStart - reach)
  const to = Math.min((sentenceAfter(sentence) ?? sentence).textEnd, textEnd + reach)
  if (!fold(block.text.slice(from, to)).toLowerCase().includes(plain)) return null
  return partly(plain, block.spanOf(from, to))
}

function partly(gloss: string, {start, end}: Span): PlaceGloss {
  return {kind: 'P05', gloss, quality: 'partial', start, end}
}

/** `scarring or fibrosis`, `vertigo or dizziness`, `a mutation or change`: beside an `or` stands the plain word, or what the gloss starts with. */
function isEquated({sentence, first, count, term}: Mentioned, plain: string | undefined): boolean {
  const {lexemes} = sentence
  const next = first + count
  const at =
    first > 0 && lexemes[first - 1]!.lower === 'or'
      ? first - 2
      : next + 1 < lexemes.length && lexemes[next]!.lower === 'or'
        ? next + (/^an?$/.test(lexemes[next + 1]!.lower) ? 2 : 1)
        : -1
  if (at < 0 || at >= lexemes.length) return false
  const beside = lexemes[at]!.lower
  return beside === plain || headOfGloss(term.term).includes(beside)
}

/** The first two words of a term's gloss that carry meaning. */
function headOfGloss(term: string): readonly string[] {
  return (termNamed(term)?.gloss ?? '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 4)
    .slice(0, 2)
}

/** The sentence after another one in its block. */
export function sentenceAfter({block, textStart}: Sentence): Sentence | undefined {
  const {sentences} = block
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.textStart <= textStart) low = middle + 1
    else high = middle
  }
  return sentences[low]
}
