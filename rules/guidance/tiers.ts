import type {Context, Document, Section, Sentence, Span, Word} from '@bedside/core'
import {signWords as data} from './data/sign-words.js'
import {type Guidance, guidanceIn} from './guidance.js'
import type {Kind} from './kinds.js'
import {listAfter} from './lists.js'
import {sentencesThatCall} from './local-calls.js'
import type {Urgency} from './triggers.js'
import {bitsOf, is} from './vocabulary.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const dropped = set(data.dropped)
const limits = set(data.limits)
const audience = set(data.audience)

/** Kinds of guidance that say when to act. */
const aboutSigns: ReadonlySet<Kind> = new Set(['K3', 'K4', 'K10'])

/** A sign with how soon it wants the reader to act. */
export interface SignInTier extends Span {
  /** As the page has it, cut to 40 characters. */
  text: string
  urgency: Urgency
  /** The sign and the readers whom it is meant for, in a form that compares. */
  key: string
}

/** Every sign that advice names, in order. */
export function signsByTier(document: Document, context: Context): SignInTier[] {
  const emergencies = sentencesThatCall('emergency', document, context)
  return guidanceIn(document).flatMap((guidance) => {
    const {stance, kinds, trigger, sentence} = guidance
    const urgency = emergencies.has(sentence) ? 'emergency' : guidance.urgency
    if (stance !== 'directive' || !urgency || !trigger || !kinds.some((kind) => aboutSigns.has(kind))) return []
    const inList = trigger.start >= sentence.end
    const stretches = inList ? itemsIn(document, sentence, trigger) : [wordsIn(sentence, trigger)]
    const readers = readersOf(guidance, inList)
    return stretches.flatMap(partsOf).flatMap((words) => signFrom(words, urgency, readers))
  })
}

function itemsIn({prose: {blocks}}: Document, {block}: Sentence, {end}: Span): (readonly Word[])[] {
  const items = listAfter(blocks, blocks.indexOf(block)).filter((item) => item.end <= end)
  return items.flatMap(({sentences}) => (sentences.length === 1 ? [sentences[0]!.words] : []))
}

function wordsIn({words}: Sentence, {start, end}: Span): readonly Word[] {
  return words.filter((word) => word.start >= start && word.end <= end)
}

/** The signs that a stretch lists: `chest pain or a fever` holds two, `severe chest pain or fever` is left whole. */
function partsOf(words: readonly Word[]): (readonly Word[])[] {
  if (words.some(({lexeme}) => limits.has(lexeme.lower) && !dropped.has(lexeme.lower))) return [words]
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (word.lexeme.lower === 'or') parts.push([])
    else parts.at(-1)!.push(word)
  }
  return parts
}

function signFrom(words: readonly Word[], urgency: Urgency, readers: string): SignInTier[] {
  const kept = words.filter(({lexeme}) => !dropped.has(lexeme.lower))
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last || kept.length > 12) return []
  const sign = kept.map(({lexeme}) => stem(lexeme.lower)).join(' ')
  // `symptoms` and `worse` alone are no sign to compare.
  if (kept.length === 1 && general.has(sign)) return []
  return [
    {
      start: first.start,
      end: last.end,
      text: kept
        .map(({text}) => text)
        .join(' ')
        .slice(0, 40),
      urgency,
      key: `${sign}|${readers}`
    }
  ]
}

/** Words that are no sign to compare when they stand alone. */
const general = set(
  'happen happens occur occurs concern concerned concerns question questions need pregnant emergency possible necessary worse worsen pain problem trouble worried sick ill unwell severe better injury infection bleed breath'
)

/** One word for each of a few signs that pages name in two ways. */
const sameSign: Readonly<Record<string, string>> = {
  difficulty: 'trouble',
  difficulties: 'trouble',
  haemorrhage: 'hemorrhage',
  diarrhoea: 'diarrhea'
}

function stem(word: string): string {
  if (Object.hasOwn(sameSign, word)) return sameSign[word]!
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** What the lead-in and the headings say of whom it is for, beyond the act itself: nothing in most cases. */
function readersOf({sentence, trigger}: Guidance, inList: boolean): string {
  const found = new Set<string>()
  for (let section: Section | null = sentence.block.section; section && section.depth > 1; section = section.parent) {
    for (const word of section.title.toLowerCase().split(' ')) if (audience.has(word)) found.add(word)
  }
  for (const word of sentence.words) {
    const {lower} = word.lexeme
    const inTrigger = trigger && word.start >= trigger.start && word.end <= trigger.end
    if (!inTrigger && (audience.has(lower) || (inList && limiting(lower, word)))) found.add(stem(lower))
  }
  return [...found].sort().join(' ')
}

/** In a lead-in, `after`, `with` and `that last` limit every item of the list. */
function limiting(lower: string, {lexeme}: Word): boolean {
  return limits.has(lower) && !leadInWords.has(lower) && (bitsOf(lexeme) & (is.emergency | is.urgent)) === 0
}

const leadInWords = set('your of to in for from if when and with as on not over')

/** What a tier is called in a message. */
export const tierNames: Readonly<Record<Urgency, string>> = {emergency: 'an emergency', urgent: 'urgent', routine: 'not urgent'}
