import {articleTypeOf, creditsOf, defineRule, isClinical, type Review, type ReviewRole, reviewsOf} from '@bedside/core'

export default defineRule({
  id: 'review/missing-clinical-role',
  summary: 'Have a clinician sign the page off, not only its editors.',
  severity: 'error',
  sources: ['PIF TICK, criterion 1: systems', 'NHS digital service manual, standard for creating health content: process'],
  options: {
    roles: {
      type: 'array',
      items: {type: 'string', enum: ['clinical', 'editorial', 'lay']},
      default: ['clinical'],
      description: 'The roles that have to be among the entries below `review:`.'
    }
  },
  *check(document, {roles}, context) {
    const entries = reviewsOf(document, context)
    const [first] = entries
    const type = articleTypeOf(document, context)
    if (!first || !isClinical(type)) return
    const {reviewers, component} = creditsOf(document, context)
    const others = entries.filter(({role}) => role !== 'clinical')
    const isNamed = component !== null || reviewers.some(({start}) => !others.some((entry) => entry.start <= start && start < entry.end))
    const isThere = (role: ReviewRole) => entries.some((entry) => entry.role === role && isDone(entry)) || (role === 'clinical' && isNamed)
    // Where no entry is of another role, attribution/missing-reviewer says that nobody reviewed the page.
    const missing = [...new Set(roles)].filter((role) => !isThere(role) && (role !== 'clinical' || others.length > 0))
    if (missing.length === 0) return
    const found = [...new Set(entries.map(({role}) => role))]
    yield {at: first, message: messageFor(missing, found), data: {missing, found}, ...(type?.origin === 'guess' && {atMost: 'warning'})}
  }
})

/** True for an entry that says who or when: one with a role alone is a form that waits to be filled in. */
function isDone({by, on}: Review): boolean {
  return by.length > 0 || on !== null
}

function messageFor(missing: readonly ReviewRole[], found: readonly ReviewRole[]): string {
  const fact = `No review entry is ${missing.join(' or ')} (there is: ${found.join(', ')})`
  if (missing[0] === 'clinical' && missing.length === 1) return `${fact}; have a clinician review the page and sign.`
  return `${fact}; add the missing ${missing.length === 1 ? 'review' : 'reviews'}.`
}
