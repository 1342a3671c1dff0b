import {defineRule, type Link, type Near, type Problem, spellingsOf} from '@bedside/core'
import {shortened} from '../address.js'
import {changesMeaning, slip} from '../candidates.js'

/** As many characters of a label as a message shows: it holds two. */
const shown = 36

/** Work that takes some 0.3 s, as thousands of missing labels on a usual page do. */
const mostWork = 100_000_000

export default defineRule({
  id: 'links/undefined-reference',
  summary: 'Define every label that a reference link uses.',
  severity: 'error',
  phase: 'site',
  sources: ['CommonMark 0.31.2, section 6.3: a reference without a definition is plain text'],
  *check(page) {
    const lost = page.links.filter(({kind, url}) => kind === 'reference' && url === null)
    if (lost.length === 0) return
    const labels = new Set(page.links.flatMap(({kind, label}) => (kind === 'definition' && label ? [label] : [])))
    const near = nearAmong(labels)
    for (const link of lost) yield undefinedReference(link, near(link.label ?? ''))
  }
})

/** Finds labels near one that is missing; none any more once the labels of a page, times the square of what was looked for, come to `mostWork`. */
function nearAmong(labels: ReadonlySet<string>): (label: string) => Near[] {
  const spellings = spellingsOf(labels)
  let work = 0
  return (label) => {
    if (work > mostWork) return []
    work += labels.size * label.length ** 2
    return spellings.near(label)
  }
}

function undefinedReference({start, end, urlSpan, label = ''}: Link, [nearest, second]: readonly Near[]): Problem {
  const advice = nearest ? `did you mean [${shortened(nearest.text, shown)}]?` : 'add one, or write the address in the link.'
  const at = urlSpan ?? {start, end}
  const problem: Problem = {at, message: `No definition for [${shortened(label, shown)}]; ${advice}`, data: {label}}
  if (!nearest || !urlSpan) return problem
  const isSlip = nearest.distance <= slip && (second?.distance ?? slip + 1) > slip && !changesMeaning(label, nearest.text)
  // In [text][] the label is also what readers see.
  return isSlip && urlSpan.end + 1 === end && urlSpan.start > start + 1
    ? {...problem, fix: {edits: [{...urlSpan, text: nearest.text}]}}
    : problem
}
