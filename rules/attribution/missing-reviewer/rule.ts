import {articleTypeOf, type Credits, creditsOf, defineRule, headOf, isClinical, isFrontmatterUnread} from '@bedside/core'
import {isApproved, isToldByRoles, severityFor} from '../reviewing.js'

export default defineRule({
  id: 'attribution/missing-reviewer',
  summary: 'Name the clinician who reviewed a page that gives health advice.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'HON Code of Conduct, principle 1: authority',
    'PIF TICK, criterion on evidence and expert review',
    'NHS digital service manual, standard for creating health content: clinical evidence'
  ],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!isClinical(type) || isFrontmatterUnread(document)) return
    const credits = creditsOf(document, context)
    // An approval without a reviewer is placeholder-reviewer's to say.
    if (credits.reviewers.length > 0 || credits.component || isApproved(credits) || isToldByRoles(document, context)) return
    const lesser = lesserCheck(credits)
    const message = lesser
      ? 'A fact check or edit is no clinical review; name the clinician who reviewed the page.'
      : 'Page names no clinical reviewer; add who reviewed it, with credentials.'
    yield {at: lesser ?? headOf(document), message, data: {type: type!.name}, ...severityFor(document, context)}
  }
})

/** A byline of a check that is no clinical review, where the page has nothing better. */
function lesserCheck({bylines}: Credits) {
  return bylines.find(({roles}) => roles.some((role) => role === 'fact-checker' || role === 'editor' || role === 'reviewer'))
}
