export {type SectionKind, sectionKinds, sectionsByKind} from './section-kinds.js'
export {type Due, dueOf, isoDate, monthsOf, type ReviewAges} from './due.js'
