export {type SectionKind, sectionKinds, sectionsByKind} from './section-kinds.js'
