export {currentReviews, type ReviewDifference, reviewDifferences} from './changes.js'
export {isoDate} from './dates.js'
export {type Due, dueOf, monthsOf, type ReviewAges} from './due.js'
export {type SectionKind, sectionKinds, sectionsByKind} from './section-kinds.js'
