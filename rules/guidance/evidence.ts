import type {Block, Section, Sentence} from '@bedside/core'
import type {Act} from './acts.js'
import type {Evidence} from './kinds.js'
import type {Mention} from './mentions.js'
import {placeIn, sentenceBefore} from './order.js'
import {clauseStart, has, open, type Reading, wall} from './reading.js'
import {topic, topicsOf, topicsOfText} from './topics.js'
import {namesEmergency, type Trigger, topicsOfBlock, type Urgency} from './triggers.js'
import {is, listed} from './vocabulary.js'

const asking = listed('asking')

/** What a directive sentence holds, as far as its parts are known. */
interface Parts {
  reading: Reading
  mentions: readonly Mention[]
  /** The act that makes it a directive; null where a clinician only permits, as in `unless your doctor tells you to`. */
  act: Act | null
  trigger: Trigger | null
  urgency: Urgency
  page: number
  /** The list that the sentence leads in: its topics are the sentence's. */
  list: readonly Block[]
}

/** Gathers what tells the kinds of a directive sentence. */
export function evidenceOf({reading, mentions, act, trigger, urgency, page, list}: Parts): Evidence {
  const {sentence, lower} = reading
  const decides = act === null && lower.includes('you') && !lower.some((word) => permissions.test(word))
  const permitted = isPermission(reading, act) ? topic.taking : 0
  const named = namesProduct(reading) ? topic.taking : 0
  const head = act?.mention ? lower.slice(act.mention.from, act.mention.to) : []
  return {
    own: topicsOf(sentence.lexemes) | permitted | named,
    aim: aimOf(reading, act, trigger) | permitted,
    weighs: act?.mention ? weighs(reading, act.mention.to) : false,
    informs: act !== null && informing.has(lower[act.verb]!),
    together: decides || (act !== null && together.test(lower[act.verb]!)),
    list: list.reduce((topics, item) => topics | topicsOfBlock(item), 0),
    crisisLine: urgency === 'emergency' && !namesEmergency(reading, mentions),
    those: /(^| )who (think|have|suspect|notice|notices|are worried|experience) /.test(`${lower.join(' ')} `),
    opens: /(^| )(first (step|thing)|start (off )?by) /.test(`${lower.join(' ')} `),
    pharmacist: head.some((word) => word.startsWith('pharmac')),
    wondersIf: lower.includes('think') || lower.includes('suspect'),
    topics: list.reduce((topics, item) => topics | topicsOfBlock(item), topicsOf(sentence.lexemes) | permitted | named),
    triggers: trigger?.topics ?? [],
    subject: act && isOwed(reading, act.verb) ? topicsOf(sentence.lexemes, clauseStart(reading, act.verb, wall), act.verb) : 0,
    near: topicsBefore(sentence),
    section: sectionTopics(sentence),
    page,
    asks:
      act === null ||
      (asking.has(lower[act.verb]!) && !(act.voice === 'passive' && lower[act.verb] === 'checked')) ||
      consults(reading, act) ||
      (act.voice === 'passive' && together.test(lower[act.verb]!)),
    opinion: mentions.some(({kind}) => kind === 'opinion'),
    opinionBefore: speaksOfOpinion(sentenceBefore(sentence)),
    urgency
  }
}

const permissions = /^(unless|until|without|except)$/

/** `unless your doctor tells you to`, `unless told to by a nurse`. */
function isPermission({lower}: Reading, act: Act | null): boolean {
  return (act === null || (act.voice === 'passive' && lower.includes('unless'))) && lower.some((word) => permissions.test(word))
}

/** `should see`, `need to see`: what stands before is the subject. */
function isOwed(reading: Reading, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at > verb - 4; at--) if (has(reading, at, is.strong | is.need)) return true
  return false
}

const informing = listed('informing')
const together = /^(partner|work|decid|plan|choos|made)/

/** What the sentence is about, the words left out that say when: `about your options` of `If it spreads, talk with them about your options`. */
function aimOf({sentence: {lexemes}, lower, length}: Reading, act: Act | null, trigger: Trigger | null): number {
  const before = lower.indexOf('before')
  const start = act?.voice !== 'active' ? 0 : before >= 0 && before < act.verb ? before : act.verb
  if (!trigger || trigger.to <= start) return topicsOf(lexemes, start, length)
  if (trigger.from < start) return topicsOf(lexemes, trigger.to, length)
  return topicsOf(lexemes, start, trigger.from) | topicsOf(lexemes, trigger.to, length)
}

/** `consult your doctor before you start`: to consult is to ask where it is about something, and to see otherwise. */
function consults({lower}: Reading, {verb, mention}: Act): boolean {
  return lower[verb]!.startsWith('consult') && mention !== null && /^(about|before|on|regarding|whether)$/.test(lower[mention.to] ?? '')
}

/** `whether this is right for you`, `about which type`. */
function weighs({lower}: Reading, at: number): boolean {
  const next = lower[at] === 'about' ? at + 1 : at
  return /^(whether|if|which)$/.test(lower[next] ?? '')
}

const takings = /^(take|takes|taking|use|using|start|starting|stop|stopping|try|trying)$/

/** `considering using Zenlor`: what is taken has a name of its own. */
function namesProduct({sentence: {words}, lower, gap}: Reading): boolean {
  for (let at = 0; at < lower.length - 1; at++) {
    if (!takings.test(lower[at]!) || gap[at + 1] !== open || at + 2 > lower.length) continue
    if (/^[A-Z][a-z]{3,}$/.test(words[at + 1]!.text) && !/^[A-Z]/.test(words[at]!.text)) return true
  }
  return false
}

function speaksOfOpinion(sentence: Sentence | undefined): boolean {
  return sentence?.lexemes.some(({lower}, index) => lower === 'second' && sentence.lexemes[index + 1]?.lower.startsWith('opinion')) ?? false
}

/** What the three sentences before one in its block are about. */
function topicsBefore(sentence: Sentence): number {
  const {sentences} = sentence.block
  const place = placeIn(sentence.block, sentence)
  let topics = 0
  for (let at = Math.max(0, place - 3); at < place; at++) topics |= topicsOf(sentences[at]!.lexemes)
  return topics
}

/** What the headings above a sentence are about, the page's own title left out. */
function sectionTopics({block}: Sentence): number {
  let topics = 0
  let section: Section | null = block.kind === 'heading' ? block.section.parent : block.section
  for (; section && section.depth > 1; section = section.parent) topics |= topicsOfText(section.title)
  return topics
}
