import {type Contributor, creditsOf, defineRule} from '@bedside/core'
import {isNamed, severityFor, shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/anonymous-reviewer',
  summary: 'Give the reviewer\u2019s full name instead of a team, a title or one name.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'HON Code of Conduct, principle 1: authority',
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): authorship'
  ],
  *check(document, _options, context) {
    const {reviewers} = creditsOf(document, context)
    if (reviewers.some(isNamed)) return
    const anonymous = reviewers.find(({kind}) => kind !== 'placeholder')
    if (anonymous) yield {at: anonymous, message: messageFor(anonymous), ...severityFor(document, context)}
  }
})

function messageFor({kind, name, title, start, end}: Contributor): string {
  const shown = shortName(name)
  if (kind === 'machine') return `"${shown}" is a program, not a clinician; name the person who reviewed the page.`
  if (kind === 'mononym' && shown === '') return `"${shortName(title ?? '')}" stands without a name; give the reviewer's full name.`
  if (kind === 'mononym') return `Reviewer "${shown}" has one name only; give the full name.`
  return end > start
    ? `"${shown}" names nobody; name the reviewer, or link to a page that lists the members.`
    : 'The review names nobody; name the reviewer.'
}
