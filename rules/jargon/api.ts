export {type Definition, type DefinitionKind, definitionsIn, type Quality} from './definitions/definitions.js'
export type {Term} from './lexicon/lexicon.js'
export {terms} from './lexicon/terms.js'
