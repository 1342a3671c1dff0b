import {articleTypeOf, type Contributor, creditsOf, defineRule, isClinical} from '@bedside/core'
import {isApproved, isNamed, isToldByRoles, severityFor, shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/placeholder-reviewer',
  summary: 'Put a person where the page still says TBD, pending or nothing.',
  severity: 'error',
  sources: ['HON Code of Conduct, principle 1: authority', 'NHS digital service manual, standard for creating health content: process'],
  *check(document, _options, context) {
    const credits = creditsOf(document, context)
    const {reviewers, status, component} = credits
    const approved = isApproved(credits)
    const clinical = isClinical(articleTypeOf(document, context))
    const severity = severityFor(document, context)
    const placeholders = reviewers.filter(({kind}) => kind === 'placeholder')
    // A template's empty key says nothing where somebody is named elsewhere, or where nobody has to be.
    const told = placeholders.filter(({name}) => name !== '' || (clinical && !reviewers.some(isNamed) && !component))
    for (const placeholder of told.slice(0, 1)) {
      yield {at: placeholder, message: messageFor(placeholder, approved ? status!.value : null), ...severity}
    }
    if (approved && clinical && reviewers.length === 0 && !component && !isToldByRoles(document, context)) {
      const message = `Status is "${shortName(status!.value)}" but no reviewer is named; name the reviewer or change the status.`
      yield {at: status!, message, ...severity}
    }
  }
})

function messageFor({name}: Contributor, approval: string | null): string {
  const fact = name === '' ? 'Reviewer is empty' : `Reviewer is "${shortName(name)}"`
  return approval
    ? `${fact} although status is "${shortName(approval, 20)}"; name who reviewed the page.`
    : `${fact}; name who reviewed the page.`
}
