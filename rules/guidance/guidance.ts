import type {Block, Document, Sentence, Span} from '@bedside/core'
import {type Act, actOn, understoodActs} from './acts.js'
import {candidatesIn} from './candidates.js'
import {evidenceOf} from './evidence.js'
import {type Kind, kindsOf} from './kinds.js'
import {leadOf, listAfter, mayLeadIn} from './lists.js'
import {type Mention, mentionsIn} from './mentions.js'
import {type Lead, moodOf} from './mood.js'
import {has, type Reading, readingOf} from './reading.js'
import {type JudgedAct, type Stance, stanceOf} from './stance.js'
import {topicsOfText} from './topics.js'
import {triggerOf, type Urgency, urgencyOf} from './triggers.js'
import {is} from './vocabulary.js'

/** A sentence that speaks of a clinician or a service. */
export interface Guidance extends Span {
  stance: Stance
  /** What a directive is about; empty for every other stance and for a directive that names nothing. */
  kinds: readonly Kind[]
  /** Who acts: the reader in a directive, else the clinician where nobody turns to them, else somebody. */
  agent: 'reader' | 'clinician' | 'other'
  /** Whom it speaks of, in lower case as written, such as `your doctor`; null where neither it nor the sentence names anybody. */
  contact: string | null
  /** The words that say when to act, or the list that does. */
  trigger: Span | null
  /** How soon to act; null unless directive. */
  urgency: Urgency | null
  /** True where a negated sentence says that contact is not needed or not wanted. */
  unneeded: boolean
  sentence: Sentence
}

/** Every sentence of a document that speaks of a clinician or a service, in order, with what it does. It reads English. */
export function guidanceIn(document: Document): readonly Guidance[] {
  return document.view(findGuidance)
}

/** What a sentence stands among. */
interface Surroundings {
  /** What the lead-in of the list says, for the first sentence of an item. */
  lead: Lead
  /** The list items that the sentence leads in. */
  list: readonly Block[]
  /** Topics of the page's title. */
  page: number
  /** True where the sentence before spoke of a clinician. */
  goesOn: boolean
}

function findGuidance(document: Document): Guidance[] {
  const found: Guidance[] = []
  const candidates = candidatesIn(document)
  if (candidates.length === 0) return found
  const {blocks} = document.prose
  const page = topicsOfText(document.title?.text ?? document.sections.find(({heading}) => heading)?.title ?? '')
  for (const {sentence, index, place, leadIn, names, goesOn: mayGoOn} of candidates) {
    if (!names && !mayGoOn) continue
    const {sentences} = sentence.block
    const goesOn = place > 0 && found.at(-1)?.sentence === sentences[place - 1]
    if (!names && !goesOn) continue
    const lead = leadIn && place === 0 && mayLeadIn(leadIn) ? leadOf(leadIn) : null
    const list = place === sentences.length - 1 ? listAfter(blocks, index) : []
    const guidance = guidanceOf(sentence, {lead, list, page, goesOn})
    if (guidance) found.push(guidance)
  }
  return found
}

function guidanceOf(sentence: Sentence, {lead, list, page, goesOn}: Surroundings): Guidance | null {
  const reading = readingOf(sentence)
  const found = mentionsIn(reading)
  const named = lead === 'turn' ? namedFirst(reading, found) : null
  const mentions = named && named !== found[0] ? [named, ...found] : found
  const acts = actsIn(reading, mentions, goesOn)
  if (mentions.length === 0 && acts.length === 0) return null
  const judged: JudgedAct[] = []
  for (const act of acts) judged.push({act, mood: moodOf(reading, act, lead)})
  if (named) judged.push({act: {verb: 0, mention: named, voice: 'active'}, mood: 'directive'})
  const stance = stanceOf(reading, mentions, judged, list.length > 0)
  const isDirective = stance === 'directive'
  const act = isDirective ? directiveAct(judged) : (judged[0]?.act ?? null)
  const mention = act?.mention ?? mentions[0] ?? null
  const trigger = triggerOf(reading, act, isDirective ? list : [])
  const urgency = isDirective ? urgencyOf(reading, mentions) : null
  return {
    start: sentence.start,
    end: sentence.end,
    sentence,
    contact: mention && reading.lower.slice(mention.from, mention.to).join(' '),
    stance,
    kinds: urgency ? kindsOf(evidenceOf({reading, mentions, act, trigger, urgency, page, list})) : [],
    agent: isDirective ? 'reader' : act === null ? 'clinician' : 'other',
    trigger: trigger?.span ?? null,
    urgency,
    unneeded: stance === 'negated' && judged.some(({mood}) => mood === 'unneeded')
  }
}

/** The act that makes a sentence a directive; null where a clinician only permits. */
function directiveAct(judged: readonly JudgedAct[]): Act | null {
  const judgedAct = judged.find(({mood}) => mood === 'directive') ?? judged.find(({mood}) => mood === 'label' || mood === 'unneeded')
  return judgedAct?.act ?? null
}

/** Whom an item names that a lead-in such as `Call one of these:` is about. A number counts there without its verb. */
function namedFirst(reading: Reading, mentions: readonly Mention[]): Mention | null {
  if (mentions[0]?.from === 0) return mentions[0].kind === 'help' ? null : mentions[0]
  return has(reading, 0, is.number) ? {from: 0, to: has(reading, 1, is.number) ? 2 : 1, head: 0, kind: 'number'} : null
}

/** What the sentence does towards those it mentions, and `ask why` where a clinician is understood. */
function actsIn(reading: Reading, mentions: readonly Mention[], goesOn: boolean): Act[] {
  const acts: Act[] = []
  for (const mention of mentions) {
    const act = actOn(reading, mention)
    if (act) acts.push(act)
  }
  // `When you see your doctor, ask about`: the first act is only a condition.
  if (mentions.length > acts.length || (acts.length > 0 && has(reading, 0, is.condition)) || (mentions.length === 0 && goesOn))
    acts.push(...understoodActs(reading, mentions))
  return acts
}
