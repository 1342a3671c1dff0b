export {type Difference, differenceOf, type SectionChange, type SignOffState, stateOf, unreadableHashes} from './changes.js'
export {type Content, type ContentSection, contentOf, hashOf, type SignedContent, type SignedSection, topId} from './content.js'
export {earlierSignOff, type SignOff, signOffChanges} from './entry.js'
export {isOfSections, isSigned, type Review, type ReviewRole, reviewRoles, reviewsOf, type StatedHash, signOffKey} from './reviews.js'
