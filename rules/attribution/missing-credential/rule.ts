import {type Contributor, countryOf, credentialsNear, creditsOf, type Document, defineRule, type Suggestion} from '@bedside/core'
import {isPerson, isUnlisted, severityFor, shortName} from '../reviewing.js'
import {standingOf, unknownLettersOf} from '../standing.js'

export default defineRule({
  id: 'attribution/missing-credential',
  summary: 'Show the credential that makes the reviewer fit to judge the page.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'HON Code of Conduct, principle 1: authority',
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): authorship'
  ],
  *check(document, _options, context) {
    const reviewers = creditsOf(document, context).reviewers.map((reviewer) => ({
      reviewer,
      standing: standingOf(reviewer, countryOf(reviewer, document, context))
    }))
    const someoneHas = reviewers.some(({standing}) => standing === 'clinical')
    for (const {reviewer, standing} of reviewers) {
      if (reviewer.kind === 'reference' || !isPerson(reviewer) || isUnlisted(reviewer, context)) continue
      const unknown = unknownLettersOf(reviewer)
      if (standing === 'none') {
        const isMild = someoneHas || saysWhatDoctor(reviewer)
        const message = `Reviewer ${shortName(reviewer.name)} shows no credential; add letters such as MD or RN, or a registration number.`
        yield {at: reviewer, message, ...(isMild ? {atMost: 'warning' as const} : severityFor(document, context))}
      }
      // Beside somebody with a clinical credential, one who shows some known letters is asked about no others.
      if (standing === 'unknown' && !(someoneHas && unknown.length < reviewer.credentials.length)) {
        yield {
          at: reviewer,
          message: unknownMessage(reviewer, unknown),
          atMost: 'warning' as const,
          ...nearest(reviewer, unknown, document)
        }
      }
    }
  }
})

/** True for `Dr Jane Doe, Cardiologist`: the reader is told what sort of doctor, though not by which qualification. */
function saysWhatDoctor({title, job, specialty}: Contributor): boolean {
  return /\b(?:dr|prof|professor)\b/i.test(title ?? '') && (job !== null || specialty !== null)
}

function unknownMessage({name}: Contributor, unknown: readonly string[]): string {
  const near = unknown.length === 1 ? credentialsNear(unknown[0]!) : []
  const fact = `Letters "${shortName(unknown.join(', '), 20)}" are not known to Bedside`
  const who = shortName(name, 22)
  return near.length > 0
    ? `${fact}; write ${near.join(' or ')} if meant, or list ${who}.`
    : `${fact}; check them, or list ${who} as a reviewer.`
}

/** Letters stand this near to the name that they belong to. */
const reach = 200

/** Suggests known letters for unknown ones that are one letter off, where the unknown ones stand behind the name. */
function nearest({start, end}: Contributor, unknown: readonly string[], {source}: Document): {suggestions?: Suggestion[]} {
  const [letters] = unknown
  const near = letters && unknown.length === 1 ? credentialsNear(letters) : []
  const at = near.length > 0 ? source.slice(start, end + reach).indexOf(letters!) : -1
  if (at < 0) return {}
  const span = {start: start + at, end: start + at + letters!.length}
  return {suggestions: near.map((text) => ({message: `Write ${text}.`, edits: [{...span, text}]}))}
}
