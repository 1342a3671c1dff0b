import type {Block, Document, Section, Sentence, Span} from '@bedside/core'
import {candidatesIn} from './candidates.js'
import {medicineChanges as data} from './data/medicine-changes.js'
import {type Guidance, guidanceIn} from './guidance.js'
import {leadOf, mayLeadIn} from './lists.js'
import {isMedicine} from './marks.js'
import {type Lead, type Mood, moodOf} from './mood.js'
import {sentenceBefore} from './order.js'
import {clauseEnd, comma, has, open, type Reading, readingOf, wall} from './reading.js'
import {is} from './vocabulary.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const verbs = set(data.verbs)
const needsDeterminer = set(data.needsDeterminer)
const off = set(data.off)
const amounts = set(data.amounts)
const determiners = set('your the this these that those any all it them taking using giving on both its a an one')
const uses = set(data.uses)
const pronouns = set(data.pronouns)

/** Other forms of the verbs of a change, such as `stopping` and `changes`, and what else one asks about a dose. */
const changing = /^(?:(?:stopp|start|chang|adjust|switch|reduc|increas|lower|alter)(?:ing|ed|es|s)|how|dos(?:e|es|age|ing))$/

/** An order to change a medicine that stands alone. */
export interface LoneChange {
  sentence: Sentence
  /** The order itself, from its verb on. */
  at: Span
  /** Its words, cut to seven: `Stop taking your tablets`. */
  words: string
  /** The verb in lower case, such as `stop`. */
  order: string
}

/** Orders to stop, start or change a medicine that no sentence, list or section near them ties to asking a clinician. */
export function changesIn(document: Document): LoneChange[] {
  const found: LoneChange[] = []
  const {blocks} = document.prose
  let opener: Block | null = null
  let read = 0
  for (const {sentence, index, place, leadIn: before, changes} of candidatesIn(document)) {
    if (!changes) continue
    // What opens a list is worked out up to here, where a list asks for it.
    for (; before && read < index; read++) opener = openerAfter(blocks[read]!, opener)
    const leadIn = before && opener
    const change = changeIn(sentence, leadIn && place === 0 ? orderOf(leadIn) : null)
    if (change && !isAsked(document, sentence, index, leadIn)) found.push(change)
  }
  return found
}

/** The block that leads in a list which follows: this one, else the last that could since the heading. */
function openerAfter(block: Block, before: Block | null): Block | null {
  return block.kind !== 'listItem' && (mayLeadIn(block) || isUnfinished(block)) ? block : before
}

/** True for a text without a full stop: the list below it ends its sentence, colon or not. */
function isUnfinished({kind, text}: Block): boolean {
  return kind === 'paragraph' && /[\p{L},]\s*$/u.test(text.slice(-8))
}

/** What the lead-in says; `People with diabetes may need to:` orders nothing. */
function orderOf(leadIn: Block): Lead {
  const lead = leadOf(leadIn)
  return lead === 'order' && / (?:may|might) need to\W*$/.test(leadIn.text.slice(-40)) ? 'told' : lead
}

function changeIn(sentence: Sentence, lead: Lead): LoneChange | null {
  const reading = readingOf(sentence)
  // What a lead-in such as `Your doctor may:` or `Do not:` says holds for each verb of its items.
  if (reading.question || lead === 'told' || lead === 'unneeded' || asAgreed(reading)) return null
  for (let at = 0; at < reading.length; at++) {
    if (!isChange(reading, at) || !orders(reading, at, lead)) continue
    const words = sentence.words.slice(at, Math.min(clauseEnd(reading, at, comma), at + 7))
    const text = words.map((word) => word.text).join(' ')
    return {sentence, at: {start: words[0]!.start, end: words.at(-1)!.end}, words: text.slice(0, 50), order: reading.lower[at]!}
  }
  return null
}

/** `as prescribed`, `as directed`: somebody was asked. */
function asAgreed({lower}: Reading): boolean {
  return lower.some((word, at) => lower[at - 1] === 'as' && /^(prescribed|directed|instructed|advised|told|agreed|recommended)$/.test(word))
}

/** `stop your tablets`, `come off warfarin`, `take an extra dose`. */
function isChange(reading: Reading, at: number): boolean {
  const {lower} = reading
  const word = lower[at]!
  if (word === 'take') return amountAfter(reading, at)
  if (off.has(word)) return lower.slice(at + 1, at + 4).includes('off') && medicineAfter(reading, at)
  if (!verbs.has(word)) return false
  if (needsDeterminer.has(word) && !determiners.has(lower[at + 1] ?? '')) return false
  return medicineAfter(reading, at)
}

function amountAfter({lower, gap}: Reading, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (!amounts.has(lower[next] ?? '') || gap[next] !== open) continue
    return lower.slice(next + 1, next + 4).some(isMedicine) && !lower.includes('than')
  }
  return false
}

/** A medicine within the object of the verb; `taking it` counts where the sentence before names one. */
function medicineAfter(reading: Reading, at: number): boolean {
  const {lower} = reading
  const end = Math.min(clauseEnd(reading, at, comma), at + 8)
  for (let next = at + 1; next < end; next++) {
    if (isMedicine(lower[next]!)) return true
    if (has(reading, next, is.condition | is.finite | is.strong)) return false
    if (has(reading, next, is.conjunction) && has(reading, next + 1, is.order)) return false
    if (uses.has(lower[next - 1]!) && pronouns.has(lower[next]!)) return medicineBefore(reading)
  }
  return false
}

function medicineBefore({sentence}: Reading): boolean {
  const before = sentenceBefore(sentence)
  if (before) return before.lexemes.some(({lower}) => isMedicine(lower))
  return sentence.block.section.title.toLowerCase().split(' ').some(isMedicine)
}

/** An imperative, or `you can`, `you should`, `you may` before the verb. */
function orders(reading: Reading, at: number, lead: Lead): boolean {
  const {lower} = reading
  // `You may need to change your insulin` foretells.
  if (lower[at - 1] === 'to' && lower[at - 2]?.startsWith('need')) return false
  const mood: Mood = moodOf(reading, {verb: at, mention: null, voice: 'active'}, lead)
  if (mood === 'directive') return !isNoun(reading, at)
  return /^(may|might)$/.test(lower[at - 1] ?? '') && lower[at - 2] === 'you' && !hangsOn(reading, at - 2)
}

/** `Increase in dose` and `The change`: the word before makes it a noun. */
function isNoun(reading: Reading, at: number): boolean {
  return has(reading, at - 1, is.determiner) && reading.gap[at] === open
}

/** True where an `if` or `that` stands just before: `if you may stop`. */
function hangsOn(reading: Reading, at: number): boolean {
  return has(reading, at - 1, is.condition | is.relative) && reading.gap[at] !== wall
}

/** Words with which a clinician tells the reader what to do, and with which the reader is told to ask. */
const tells = set(
  'tell tells told ask asks asked asking advise advises advised instruct instructs instructed say says recommend recommends recommended decide decides decided'
)
const prescribes = set('prescribed prescribes prescribe gave given')

/** Where a page speaks of clinicians, so that a thousand orders are not each held against a thousand sentences. */
interface Spoken {
  sentences: ReadonlyMap<Sentence, Guidance>
  blocks: ReadonlySet<Block>
  /** Blocks that tell the reader to turn to somebody, or that a clinician tells the reader what to do. */
  guiding: ReadonlySet<Block>
  /** Sections that say to ask about medicines, and those that speak of changing them. */
  asking: ReadonlySet<Section>
  askingOfChange: ReadonlySet<Section>
}

function findSpoken(document: Document): Spoken {
  const all = guidanceIn(document)
  return {
    sentences: new Map(all.map((guidance) => [guidance.sentence, guidance])),
    blocks: new Set(all.map(({sentence}) => sentence.block)),
    guiding: new Set(all.filter(guides).map(({sentence}) => sentence.block)),
    asking: new Set(all.filter(asksAboutMedicines).map(({sentence}) => sentence.block.section)),
    askingOfChange: new Set(all.filter((one) => asksAboutMedicines(one) && speaksOfChange(one)).map(({sentence}) => sentence.block.section))
  }
}

/** True where the sentence, its list, the text next to it or the section says to ask first, or that a clinician tells the reader. */
function isAsked(document: Document, sentence: Sentence, index: number, leadIn: Block | null): boolean {
  const {sentences, blocks, guiding, asking, askingOfChange} = document.view(findSpoken)
  const own = sentences.get(sentence)
  if ((own && !onlyPrescribes(own)) || (leadIn && blocks.has(leadIn))) return true
  const {section} = sentence.block
  if (asking.has(section) || (section.parent && askingOfChange.has(section.parent))) return true
  const near = document.prose.blocks.slice(Math.max(0, index - 1), index + 2)
  return near.some((block) => guiding.has(block) && (block.section === section || block.section === section.parent))
}

/** `the tablets that your doctor prescribed`: nobody is asked. */
function onlyPrescribes({stance, sentence}: Guidance): boolean {
  return (
    stance === 'narrative' &&
    sentence.lexemes.some(({lower}) => prescribes.has(lower)) &&
    !sentence.lexemes.some(({lower}) => tells.has(lower))
  )
}

/** Advice to ask about medicines, wherever it stands in the section. */
function asksAboutMedicines({stance, kinds, sentence}: Guidance): boolean {
  return stance === 'directive' && (kinds.includes('K1') || sentence.lexemes.some(({lower}) => isMedicine(lower)))
}

/** `Tell your doctor what else you take`, further up, is not about a change. */
function speaksOfChange({sentence}: Guidance): boolean {
  return sentence.lexemes.some(({lower}) => verbs.has(lower) || changing.test(lower))
}

/** Advice to turn to somebody, an ambulance left aside, or a clinician who tells the reader what to do. */
function guides({stance, urgency, sentence}: Guidance): boolean {
  if (stance === 'directive') return urgency !== 'emergency'
  return stance === 'narrative' && sentence.lexemes.some(({lower}) => tells.has(lower))
}
