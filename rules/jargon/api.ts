export {type Definition, type DefinitionKind, definitionsIn, type Quality} from './definitions.js'
export type {Term} from './lexicon.js'
export {terms} from './terms.js'
