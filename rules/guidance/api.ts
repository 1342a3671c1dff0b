export {type Guidance, guidanceIn, type Stance} from './guidance.js'
export {allKinds, type Kind} from './kinds.js'
