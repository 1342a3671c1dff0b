export {type Definition, type DefinitionKind, definitionsIn, type Quality} from './definitions/definitions.js'
export {type TermContext, termDifficulty} from './difficulty.js'
export type {Specialty, Term} from './lexicon/lexicon.js'
export {terms} from './lexicon/terms.js'
