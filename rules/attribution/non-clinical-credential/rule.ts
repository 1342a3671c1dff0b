import {articleTypeOf, type Contributor, countryOf, creditsOf, defineRule, isClinical} from '@bedside/core'
import {isNamed, isPerson, isUnlisted, shortName} from '../reviewing.js'
import {callingOf, standingOf} from '../standing.js'

export default defineRule({
  id: 'attribution/non-clinical-credential',
  summary: 'Have a clinician review health advice, not research or coaching alone.',
  severity: 'warning',
  languages: ['en'],
  sources: [
    'HON Code of Conduct, principle 1: authority',
    'NHS digital service manual, standard for creating health content: relevant subject matter experts'
  ],
  *check(document, _options, context) {
    const {reviewers, component} = creditsOf(document, context)
    if (reviewers.length === 0 || component) return
    const type = articleTypeOf(document, context)
    if (type && !isClinical(type)) return
    const judged = reviewers.map((reviewer) => ({reviewer, standing: standingOf(reviewer, countryOf(reviewer, document, context))}))
    const mayBeClinical = judged.some(
      ({reviewer, standing}) => standing === 'clinical' || standing === 'unknown' || (standing === 'none' && isOpen(reviewer))
    )
    if (mayBeClinical) return
    for (const {reviewer, standing} of judged) {
      if (standing !== 'non-clinical' || !isPerson(reviewer) || isUnlisted(reviewer, context)) continue
      yield {at: reviewer, message: messageFor(reviewer)}
    }
  }
})

/** True for an id, a component, or a board with a page of its own: what they stand for is told elsewhere. */
function isOpen(reviewer: Contributor): boolean {
  return (reviewer.kind === 'reference' || reviewer.kind === 'team') && isNamed(reviewer)
}

const longestMessage = 120

function messageFor(reviewer: Contributor): string {
  const shown = callingOf(reviewer) ?? reviewer.credentials.join(', ')
  const tail = ` is no clinical credential; add ${shortName(reviewer.name, 26)}'s registration or a clinical reviewer.`
  return `"${shortName(shown, longestMessage - 2 - tail.length)}"${tail}`
}
