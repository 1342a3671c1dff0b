import {topic} from './topics.js'

/** The kinds of guidance that a page can give. */
export const allKinds = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K13', 'K14', 'K15'] as const

/** One kind of guidance; `data/kinds.ts` says what each means. */
export type Kind = (typeof allKinds)[number]

/** What the classifier knows of one directive sentence, lists that it leads in included. Topics are bits of `topic`. */
export interface Evidence {
  /** Of the sentence and of the list that it leads in. */
  topics: number
  /** Of the sentence alone. */
  own: number
  /** Of its words from the verb on, those left out that say when. */
  aim: number
  /** True where it asks whether or which: `Ask your doctor whether this suits you`. */
  weighs: boolean
  /** True for `tell` and `let know`: the reader has something to say. */
  informs: boolean
  /** True for `work with` and `partner with`. */
  together: boolean
  /** True for `Start by talking to` and `is the first step`. */
  opens: boolean
  /** True where the reader turns to a pharmacist. */
  pharmacist: boolean
  /** True for `if you think that you have`. */
  wondersIf: boolean
  /** Of the list that it leads in. */
  list: number
  /** True where nothing but a crisis line makes it an emergency. */
  crisisLine: boolean
  /** True for `people who think`, `anyone who notices`. */
  those: boolean
  /** Of the words that say when to act, such as `if you are pregnant`, or of each item of a list that says so. */
  triggers: readonly number[]
  /** Of the words before the verb, such as `people with these symptoms should`. */
  subject: number
  /** Of the sentences just before it. */
  near: number
  /** Of the section's heading and of those above it. */
  section: number
  /** Of the page's title. */
  page: number
  /** True for ask, tell, talk, discuss, check, speak; false for see, call, contact, get help. */
  asks: boolean
  /** True for a second opinion. */
  opinion: boolean
  /** True where the sentence just before it speaks of a second opinion: `You have a right to one. Ask your doctor for a name.` */
  opinionBefore: boolean
  urgency: 'emergency' | 'urgent' | 'routine'
}

/**
 * The kinds that a directive sentence gives. Generic guidance counts for what it names: `Talk to your doctor about your medicines`
 * gives K1. Of sentences that name nothing, `see`, `call`, `contact` and `get help` give K4; a bare `Ask your doctor` gives none,
 * because it tells neither when nor what.
 */
export function kindsOf(evidence: Evidence): Kind[] {
  const kinds = allKinds.filter((kind) => gives[kind](evidence))
  // `People who think they may be at risk should discuss it`: who they are says when.
  return kinds.length === 0 && evidence.those && !evidence.opinion ? ['K4'] : kinds
}

const about = (topics: number, bits: number): boolean => (topics & bits) !== 0

const gives: Readonly<Record<Kind, (evidence: Evidence) => boolean>> = {
  K1: concernsMedicine,
  K2: ({topics, triggers, aim, list, section, page, asks, opinion}) =>
    asks &&
    !opinion &&
    about(triggers.length > 0 ? aim | list : topics, topic.questions) &&
    about(topics | section | page, topic.procedure),
  K3: ({urgency, crisisLine}) => urgency === 'emergency' && !crisisLine,
  K4: saysWhen,
  K5: ({opinion, opinionBefore}) => opinion || opinionBefore,
  K6: ({topics, page, asks}) => about(topics, topic.pregnancy) || (!asks && about(topics, topic.regular) && about(page, topic.pregnancy)),
  K7: tellsOfOthers,
  K8: (evidence) => {
    const child = about(evidence.topics, topic.child) || (evidence.pharmacist && about(evidence.near, topic.child))
    return child && concernsMedicine(evidence)
  },
  K9: ({topics}) => about(topics, topic.preparation) && about(topics, topic.beforeProcedure | topic.operation),
  K10: (evidence) => {
    const {topics, section, page} = evidence
    const after = about(topics, topic.aftercare) || about(section | page, topic.afterHeading)
    return (after || (about(page, topic.operation) && about(topics, topic.postoperative))) && saysWhen(evidence)
  },
  K11: ({own, asks}) => asks && about(own, topic.results),
  K12: ({topics, near, urgency}) => about(topics, topic.crisis) || (urgency === 'emergency' && about(near, topic.crisis)),
  K13: ({own, aim, page, asks, informs}) => {
    if (!asks || informs) return false
    return (
      (about(aim, topic.exercise) && !about(own, topic.taking)) || (about(aim, topic.complementary) && about(page, topic.complementary))
    )
  },
  K14: weighsOptions,
  K15: ({own, section, near, informs, triggers}) =>
    about(own, topic.screening) ||
    (informs && about(section | near, topic.screening) && about(all(triggers), topic.interaction | topic.condition))
}

const all = (triggers: readonly number[]): number => triggers.reduce((topics, trigger) => topics | trigger, 0)

/** A pharmacist is asked about medicines, unless it is about a sign. Vaccines have doses, too, and medicines are one way among others. */
function concernsMedicine({own, topics, aim, asks, informs, triggers, pharmacist, weighs}: Evidence): boolean {
  if (about(topics, topic.taking)) return true
  const when = all(triggers)
  if (about(own, topic.screening) || (informs && !about(when, topic.medicine))) return false
  if (about(topics, topic.medicine) && (asks || about(topics, topic.change))) return !about(aim, topic.way) || weighs
  return pharmacist && asks && !about(when, topic.symptom)
}

/** What else the reader takes or has: `Tell your doctor if you have epilepsy`. */
function tellsOfOthers(evidence: Evidence): boolean {
  const {topics, own, asks, triggers} = evidence
  if (!asks) return false
  if (about(topics, topic.interaction) || tellsOfCondition(evidence)) return true
  return about(own, topic.medicine | topic.taking) && about(all(triggers), topic.condition)
}

function tellsOfCondition({informs, triggers, wondersIf}: Evidence): boolean {
  const when = all(triggers)
  if (!informs || wondersIf || about(when, topic.symptom & ~topic.condition)) return false
  return about(when, topic.condition | topic.interaction)
}

/** Choices, ways and goals, or a question whether some treatment would do. */
function weighsOptions(evidence: Evidence): boolean {
  const {aim, own, asks, informs, opinion, weighs, together, triggers} = evidence
  if (!asks || informs || opinion) return false
  if (evidence.pharmacist && !about(aim, topic.way | topic.therapy)) return false
  if (together || about(aim, topic.shared | topic.way | topic.choosing) || about(own & ~aim, topic.choosing)) return true
  if (weighs && about(aim, topic.therapy | topic.medicine | topic.operation)) return true
  return triggers.length === 0 && about(aim, topic.reaction) && about(own, topic.therapy)
}

/** What a sentence may name that is not a sign to act on: then it is guidance of another kind. */
const special =
  topic.pregnancy | topic.interaction | topic.operation | topic.exercise | topic.screening | topic.medicine | topic.therapy | topic.choosing

/** Tells the reader when to get help. Signs outweigh everything: `If you have questions or a fever` counts. */
function saysWhen(evidence: Evidence): boolean {
  const {topics, triggers, subject, section, asks, opinion, urgency} = evidence
  if (opinion || evidence.crisisLine) return false
  if (urgency !== 'routine') return true
  if (about(topics, topic.routine)) return false
  if (evidence.opens) return true
  const when = all(triggers)
  if (tellsOfCondition(evidence) && !about(when, topic.symptom)) return false
  if (asks && about(evidence.aim, topic.shared | topic.way | topic.choosing) && !about(when, topic.symptom)) return false
  if (evidence.informs && about(when, topic.interaction) && !about(when, topic.reaction)) return false
  const beside = asks ? special | topic.inquiry | (evidence.wondersIf ? 0 : topic.condition) : topic.inquiry
  if (triggers.some((trigger) => about(trigger, topic.symptom) || !about(trigger, beside))) return true
  if (about(section | evidence.aim, topic.getHelp) || (about(subject, topic.symptom) && !about(subject, special))) return true
  return !asks && !about(topics, special) && (about(topics, topic.symptom) || !about(topics, topic.inquiry))
}
