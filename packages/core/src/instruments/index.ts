export {answersIn, type ChecklistFault, checklistFaults, itemsGiven, rangesOf} from './answers.js'
export {instrumentIds, instrumentOf, instruments, itemOf, whyNotFor} from './list.js'
export type {Directive} from './page.js'
export {
  type InstrumentScore,
  type ItemScore,
  type ItemState,
  itemStates,
  type Scorecard,
  type ScoreInput,
  scoreItems
} from './score.js'
export {hasChanged, type SignedAnswer, signedAnswers} from './sign-offs.js'
export type {FeatureName, Instrument, InstrumentId, Item, LackName, StatedKey} from './types.js'
export {unansweredIn} from './unanswered.js'
