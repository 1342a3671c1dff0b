import {topic} from './topics.js'

/** The kinds of guidance that a page can give. */
export const allKinds = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K13', 'K14', 'K15'] as const

/** One kind of guidance; `data/kinds.ts` says what each means. */
export type Kind = (typeof allKinds)[number]

/** What the classifier knows of one directive sentence, lists that it leads in included. Topics are bits of `topic`. */
export interface Evidence {
  /** Of the sentence and of the list that it leads in. */
  topics: number
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
  return allKinds.filter((kind) => gives[kind](evidence))
}

const about = (topics: number, bits: number): boolean => (topics & bits) !== 0

const gives: Readonly<Record<Kind, (evidence: Evidence) => boolean>> = {
  K1: ({topics, asks}) => about(topics, topic.taking) || (about(topics, topic.medicine) && (asks || about(topics, topic.change))),
  K2: ({topics, section, page, asks, opinion}) =>
    asks && !opinion && about(topics, topic.questions) && about(topics | section | page, topic.procedure),
  K3: ({urgency}) => urgency === 'emergency',
  K4: (evidence) => saysWhen(evidence),
  K5: ({opinion, opinionBefore}) => opinion || opinionBefore,
  K6: ({topics}) => about(topics, topic.pregnancy),
  K7: ({topics, asks}) => asks && about(topics, topic.interaction | topic.otherMedicines),
  K8: ({topics}) => about(topics, topic.child) && about(topics, topic.medicine | topic.taking),
  K9: ({topics}) => about(topics, topic.preparation) && about(topics, topic.beforeProcedure | topic.operation),
  K10: (evidence) => {
    const {topics, section, page} = evidence
    const after = about(topics, topic.aftercare | topic.after) || about(section | page, topic.afterHeading)
    return (after || (about(page, topic.operation) && about(topics, topic.postoperative))) && saysWhen(evidence)
  },
  K11: ({topics}) => about(topics, topic.results),
  K12: ({topics, near, urgency}) => about(topics, topic.crisis) || (urgency === 'emergency' && about(near, topic.crisis)),
  K13: ({topics}) => about(topics, topic.exercise),
  K14: ({topics, asks}) => asks && about(topics, topic.shared),
  K15: ({topics}) => about(topics, topic.screening)
}

/** What a sentence may name that is not a sign to act on: then it is guidance of another kind. */
const special =
  topic.pregnancy | topic.interaction | topic.otherMedicines | topic.operation | topic.exercise | topic.screening | topic.medicine

/** Tells the reader when to get help. Signs outweigh everything: `If you have questions or a fever` counts. */
function saysWhen({topics, triggers, subject, section, asks, opinion, urgency}: Evidence): boolean {
  if (opinion) return false
  if (urgency !== 'routine') return true
  if (about(topics, topic.routine)) return false
  const beside = asks ? special | topic.inquiry : topic.inquiry
  if (triggers.some((trigger) => about(trigger, topic.symptom) || !about(trigger, beside))) return true
  if (about(section, topic.getHelp) || (about(subject, topic.symptom) && !about(subject, special))) return true
  return !asks && !about(topics, special) && (about(topics, topic.symptom) || !about(topics, topic.inquiry))
}
