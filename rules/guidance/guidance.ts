import type {Block, Document, Sentence, Span} from '@bedside/core'
import {type Act, actOn, understoodActs} from './acts.js'
import {type Evidence, type Kind, kindsOf} from './kinds.js'
import {type Mention, mentionsIn} from './mentions.js'
import {exceptionOr, forbids, frameOfClause, type Lead, type Mood, moodOf} from './mood.js'
import {clauseEnd, clauseStart, comma, has, type Reading, readingOf, wall} from './reading.js'
import {topic, topicsOf} from './topics.js'
import {bitsOf, is, mayBeContact} from './vocabulary.js'

/** What a sentence does with the clinician or service that it speaks of. */
export type Stance = 'directive' | 'narrative' | 'disclaimer' | 'negated' | 'question'

/** A sentence that speaks of a clinician or a service. */
export interface Guidance extends Span {
  /**
   * `directive`: it tells the reader to turn to somebody. `narrative`: it tells what happens. `negated`: it says that there is no
   * need to, or that it was not done. `disclaimer`: it says that the page replaces nobody. `question`: it asks, or heads a section.
   */
  stance: Stance
  /** What a directive is about; empty for every other stance and for a directive that names nothing. */
  kinds: readonly Kind[]
  /** Who acts: the reader, somebody else, or the clinician. */
  agent: 'reader' | 'clinician' | 'other'
  /** Whom to turn to, in lower case as written, such as `your doctor`; null where it is understood. */
  contact: string | null
  /** The words that say when to act, or the list that does. */
  trigger: Span | null
  /** How soon to act; null unless directive. */
  urgency: 'emergency' | 'urgent' | 'routine' | null
  /** True where a negated sentence says that contact is not needed. */
  unneeded: boolean
  sentence: Sentence
}

/** Every sentence of a document that speaks of a clinician or a service, in order, with what it does. English only. */
export function guidanceIn(document: Document): readonly Guidance[] {
  return document.view(findGuidance)
}

function findGuidance(document: Document): Guidance[] {
  const found: Guidance[] = []
  const {blocks} = document.prose
  const page = pageTopics(document)
  let leadIn: Block | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'listItem') leadIn = leadsIn(block) ? block : null
    for (const [place, sentence] of block.sentences.entries()) {
      const goesOn = place > 0 && found.at(-1)?.sentence === block.sentences[place - 1]
      if (!mayConcern(sentence, goesOn)) continue
      const lead = block.kind === 'listItem' && leadIn && place === 0 ? leadOf(leadIn) : null
      const list = place === block.sentences.length - 1 ? listAfter(blocks, index) : []
      const guidance = guidanceOf(sentence, {lead, list, page, goesOn})
      if (guidance) found.push(guidance)
    }
  }
  return found
}

/** True where a sentence holds a word for a clinician or a service, or goes on about one with a verb such as `ask`. */
function mayConcern({words}: Sentence, goesOn: boolean): boolean {
  const wanted = goesOn ? mayBeContact | is.direct | is.to | is.with : mayBeContact
  for (const {lexeme} of words) if (bitsOf(lexeme) & wanted) return true
  return false
}

interface Setting {
  lead: Lead
  /** The list items that follow at once where the sentence leads in a list. */
  list: readonly Block[]
  page: number
  /** True where the sentence before spoke of a clinician. */
  goesOn: boolean
}

function leadsIn({kind, text}: Block): boolean {
  return kind === 'heading' || text.trimEnd().endsWith(':')
}

/** The list items right after a block that leads in a list. */
function listAfter(blocks: readonly Block[], index: number): Block[] {
  const list: Block[] = []
  const block = blocks[index]!
  if (block.kind === 'listItem' || block.kind === 'tableCell') return list
  for (let next = index + 1; next < blocks.length && blocks[next]!.kind === 'listItem'; next++) list.push(blocks[next]!)
  return list
}

/** What a lead-in such as `Your doctor may:` says of its items. */
function leadOf(block: Block): Lead {
  const sentence = block.sentences.at(-1)
  if (!sentence) return null
  const reading = readingOf(sentence)
  const last = reading.length - 1
  if (has(reading, last, is.negative)) return 'unneeded'
  if (!has(reading, last, is.weak | is.strong) && reading.lower[last] !== 'to') return null
  const frame = frameOfClause(reading, clauseStart(reading, last, comma), reading.length)
  if (frame === 'order' || frame === 'open') return 'order'
  return frame === 'unneeded' ? 'unneeded' : 'told'
}

function pageTopics(document: Document): number {
  const title = document.title?.text ?? document.sections.find(({heading}) => heading)?.title ?? ''
  const block = document.prose.blocks.find(({kind, section}) => kind === 'heading' && section.title === title)
  return block ? block.sentences.reduce((topics, {words}) => topics | topicsOf(words), 0) : 0
}

function guidanceOf(sentence: Sentence, setting: Setting): Guidance | null {
  const reading = readingOf(sentence)
  const mentions = mentionsIn(reading)
  if (mentions.length === 0 && !setting.goesOn) return null
  const acts = mentions.map((mention) => actOn(reading, mention)).filter((act) => act !== null)
  if (mentions.length > 0 ? acts.length < mentions.length : setting.goesOn) acts.push(...understoodActs(reading, mentions))
  if (mentions.length === 0 && acts.length === 0) return null
  const judged = acts.map((act) => ({act, mood: moodOf(reading, act, setting.lead)}))
  const stance = stanceOf(reading, mentions, judged, setting)
  const directive = judged.find(({mood}) => mood === 'directive' || (stance === 'directive' && mood === 'label'))
  return guidanceFrom(reading, mentions, directive?.act ?? null, stance, judged, setting)
}

type Judged = readonly {act: Act; mood: Mood}[]

function stanceOf(reading: Reading, mentions: readonly Mention[], judged: Judged, {list}: Setting): Stance {
  if (disclaims(reading)) return 'disclaimer'
  const moods = judged.map(({mood}) => mood)
  if (reading.question) return moods.length > 0 && list.length > 0 ? 'directive' : 'question'
  if (moods.includes('unneeded') && reading.lower.includes('unless')) return 'directive'
  if (moods.includes('directive') || mentions.some(({from}) => exceptionOr(reading, from, 'told') === 'directive')) return 'directive'
  if (moods.includes('label')) return list.length > 0 ? 'directive' : 'question'
  return moods.some((mood) => mood === 'unneeded' || mood === 'negated') ? 'negated' : 'narrative'
}

const replaces = new Set(['substitute', 'replace', 'replaces', 'replacement', 'intended'])

/** `not a substitute for`, `does not replace`, and the usual `advice of a qualified provider with any questions`. */
function disclaims({lower}: Reading): boolean {
  for (const [at, word] of lower.entries()) {
    if (!replaces.has(word)) continue
    const before = lower.slice(Math.max(0, at - 5), at)
    if (before.includes('not') || before.includes("doesn't") || before.includes("isn't") || before.includes('no')) return true
  }
  return lower.includes('qualified') && lower.includes('questions') && lower.includes('condition')
}

function guidanceFrom(
  reading: Reading,
  mentions: readonly Mention[],
  act: Act | null,
  stance: Stance,
  judged: Judged,
  setting: Setting
): Guidance {
  const {sentence} = reading
  const mention = act ? act.mention : (mentions[0] ?? null)
  const trigger = triggerOf(reading, act, setting.list)
  const directive = stance === 'directive'
  const urgency = directive ? urgencyOf(reading, mentions) : null
  return {
    start: sentence.start,
    end: sentence.end,
    stance,
    kinds: directive ? kindsOf(evidenceOf(reading, mentions, act, trigger, urgency!, setting)) : [],
    agent: directive ? 'reader' : judged.length === 0 && mention ? 'clinician' : 'other',
    contact: mention ? reading.lower.slice(mention.from, mention.to).join(' ') : null,
    trigger: trigger && trigger.span,
    urgency,
    unneeded: stance === 'negated' && judged.some(({mood}) => mood === 'unneeded'),
    sentence
  }
}

interface Trigger {
  span: Span
  topics: number
}

const whens = new Set(['if', 'when', 'whenever', 'once', 'anytime'])

/** The words that say when: `if you have a fever`, or the list that follows. `ask whether` and `about when` do not. */
function triggerOf(reading: Reading, act: Act | null, list: readonly Block[]): Trigger | null {
  const {sentence, lower, gap} = reading
  if (list.length > 0) {
    const words = list.flatMap((block) => block.sentences.flatMap((item) => item.words))
    return {span: {start: list[0]!.start, end: list.at(-1)!.end}, topics: topicsOf(words)}
  }
  for (let at = 0; at < reading.length; at++) {
    if (!whens.has(lower[at]!) && !(lower[at] === 'unless' && !forbids(reading)) && !(lower[at] === 'soon' && lower[at + 1] === 'as') && !(lower[at] === 'first' && lower[at + 1] === 'sign')) continue
    const asked = act?.mention?.to === at && lower[act.verb]!.startsWith('ask') && gap[at] !== comma
    if (asked || ['about', 'know', 'ask', 'check', 'see', 'out', 'sure', 'decide', 'determine', 'learn'].includes(lower[at - 1] ?? '')) continue
    const before = act !== null && at < act.verb
    let to = before ? clauseEnd(reading, at, comma) : clauseEnd(reading, at, wall)
    if (before && to > act.verb) to = act.verb
    if (lower[to - 1] === lower.at(-1) && !before) to = reading.length
    const last = sentence.words[Math.max(at, to - 1)]!
    return {span: {start: sentence.words[at]!.start, end: last.end}, topics: topicsOf(sentence.words, at, before ? to : reading.length)}
  }
  return null
}

const asking = new Set(['ask', 'tell', 'talk', 'speak', 'discuss', 'check', 'let', 'inform', 'mention', 'work', 'chat', 'remind', 'share', 'review', 'verify', 'confirm', 'warn', 'show', 'describe', 'explain', 'bring'])
const askingForms = new Set(['asking', 'telling', 'talking', 'speaking', 'discussing', 'checking', 'informing', 'working', 'told', 'asked', 'talked', 'spoken', 'discussed', 'checked', 'informed', 'make'])

function evidenceOf(
  reading: Reading,
  mentions: readonly Mention[],
  act: Act | null,
  trigger: Trigger | null,
  urgency: NonNullable<Guidance['urgency']>,
  {page, list}: Setting
): Evidence {
  const {sentence} = reading
  const verb = act ? reading.lower[act.verb]! : 'ask'
  let topics = topicsOf(sentence.words)
  if (list.length > 0 && trigger) topics |= trigger.topics
  const medicineSafety = mentions.length > 0 && !act
  return {
    topics: medicineSafety ? topics | topic['change taking'] : topics,
    trigger: trigger?.topics ?? 0,
    near: topicsBefore(sentence),
    section: sectionTopics(sentence.block),
    page,
    conditional: trigger !== null,
    asks: asking.has(verb) || askingForms.has(verb),
    opinion: mentions.some(({kind}) => kind === 'opinion'),
    urgency
  }
}

/** What the three sentences before one in its block are about. */
function topicsBefore({block: {sentences}, words}: Sentence): number {
  let at = sentences.findIndex((one) => one.words === words)
  let found = 0
  for (const first = Math.max(0, at - 3); at > first; at--) found |= topicsOf(sentences[at - 1]!.words)
  return found
}

function sectionTopics(block: Block): number {
  const heading = block.kind === 'heading' ? null : block.section.heading
  if (!heading) return 0
  return wordTopics(block.section.path.slice(1).join(' '))
}

function wordTopics(text: string): number {
  let found = 0
  for (const word of text.slice(0, 400).toLowerCase().split(/[^\p{L}]/u)) found |= topicOfText.get(word) ?? 0
  return found
}

const topicOfText = new Map<string, number>(
  ['recovery', 'recover', 'recovering', 'aftercare', 'afterwards', 'after', 'complications', 'discharge'].map((word) => [word, topic.afterHeading])
)

/** How soon: by the service that is named, and by words such as `right away`. */
function urgencyOf(reading: Reading, mentions: readonly Mention[]): NonNullable<Guidance['urgency']> {
  const {lower} = reading
  const soon = lower.some((word, at) => (has(reading, at, is.urgent) && word !== 'now') || (word === 'right' && lower[at + 1] === 'away') || (word === 'straight' && lower[at + 1] === 'away') || (word === 'soon' && lower[at + 1] === 'as' && lower[at + 2] === 'possible') || (word === 'at' && lower[at + 1] === 'once') || (word === 'without' && lower[at + 1] === 'delay'))
  for (const {from, to, kind, head} of mentions) {
    for (let at = from; at < to; at++) if (has(reading, at, is.emergency)) return 'emergency'
    if (kind === 'help' && soon && lower[head] !== 'advice') return 'emergency'
    if (lower[head]!.startsWith('hospital') && soon) return 'emergency'
  }
  return soon ? 'urgent' : 'routine'
}
