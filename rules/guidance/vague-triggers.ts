import type {Document, Lexeme, Section, Sentence} from '@bedside/core'
import {vagueTriggers as data} from './data/vague-triggers.js'
import {type Guidance, guidanceIn} from './guidance.js'
import {sentenceBefore} from './order.js'
import {topic, topicsOf} from './topics.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const blank = set(data.blank)
const pointing = set(data.pointing)
const filler = set(data.filler)
const general = set(data.general)
const possible = set('may can might could sometimes')

/** Advice whose trigger names nothing: `blank` leaves the judging to the reader, `pointing` points where no sign stands. */
export interface VagueTrigger {
  guidance: Guidance
  sort: 'blank' | 'pointing'
}

/** Advice to turn to somebody whose trigger names no sign, on a page where nothing else does. */
export function vagueTriggersIn(document: Document): VagueTrigger[] {
  const found: VagueTrigger[] = []
  let named: boolean | null = null
  for (const guidance of guidanceIn(document)) {
    const sort = sortOf(guidance)
    if (!sort || isExplained(document, guidance, sort)) continue
    named ??= guidanceIn(document).some(namesSigns)
    if (!named) found.push({guidance, sort})
  }
  return found
}

/** How a trigger is vague; null where it names anything, or a list names it. */
function sortOf({stance, trigger, sentence}: Guidance): VagueTrigger['sort'] | null {
  if (stance !== 'directive' || !trigger || trigger.start >= sentence.end) return null
  let sort: VagueTrigger['sort'] | null = null
  for (const {start, end, lexeme} of sentence.words) {
    if (start < trigger.start || end > trigger.end) continue
    // `any of the following` points ahead, at what an extraction may have run into one line.
    if (lexeme.lower === 'following') return null
    if (pointing.has(lexeme.lower)) sort = 'pointing'
    else if (blank.has(lexeme.lower)) sort ??= 'blank'
    else if (!filler.has(lexeme.lower)) return null
  }
  return sort
}

/** True for advice that says which signs to act on. */
function namesSigns(guidance: Guidance): boolean {
  const {stance, kinds, trigger, sentence} = guidance
  if (stance !== 'directive' || sortOf(guidance) !== null) return false
  if (trigger && trigger.start >= sentence.end) return true
  // A trigger that holds a word of its own, such as `if food sticks in your throat`, names one whatever the words for symptoms are.
  return (
    (kinds.includes('K3') || kinds.includes('K4') || kinds.includes('K10')) &&
    (trigger !== null || (topicsOf(sentence.lexemes) & topic.symptom) !== 0)
  )
}

/** True where the words before the advice name a sign. */
function isExplained(document: Document, {sentence, trigger}: Guidance, sort: VagueTrigger['sort']): boolean {
  if (namesSign(sentence, trigger!)) return true
  const before = sentenceBefore(sentence)
  if (before && isSign(before)) return true
  if (sort === 'blank') return false
  if (before && mayHappen(before)) return true
  const firstSign = document.view(findFirstSigns).get(sentence.block.section)
  return firstSign !== undefined && firstSign < sentence.start
}

/** From where on each section names a sign: a sentence does, or an item of a list is taken for one. Headings do not count. */
function findFirstSigns({prose: {blocks}}: Document): ReadonlyMap<Section, number> {
  const first = new Map<Section, number>()
  for (const {kind, section, sentences} of blocks) {
    if (kind === 'heading' || first.has(section)) continue
    const place = sentences.find(isSign)?.start ?? (kind === 'listItem' ? sentences.at(-1)?.end : undefined)
    if (place !== undefined) first.set(section, place)
  }
  return first
}

/** True where the sentence names a sign outside its trigger: `For chest pain, call us if you are worried`. */
function namesSign({words}: Sentence, trigger: {start: number; end: number}): boolean {
  return words.some(({start, lexeme}) => (start < trigger.start || start >= trigger.end) && isOfSymptom(lexeme))
}

function isSign({lexemes}: Sentence): boolean {
  return lexemes.some(isOfSymptom)
}

function isOfSymptom(lexeme: Lexeme): boolean {
  return !general.has(lexeme.lower) && (topicsOf([lexeme]) & topic.symptom) !== 0
}

/** `The tube may block`: something that `this` can mean. */
function mayHappen({lexemes}: Sentence): boolean {
  return lexemes.some(({lower}) => possible.has(lower))
}
