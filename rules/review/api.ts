export {type Due, dueOf, isoDate, monthsOf, type ReviewAges} from './due.js'
