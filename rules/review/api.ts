export {currentReviews, type ReviewDifference, reviewDifferences} from './changes.js'
export {type Due, dueOf, isoDate, monthsOf, type ReviewAges} from './due.js'
export {type SectionKind, sectionKinds, sectionsByKind} from './section-kinds.js'
