import {type Credits, creditsOf, type DateField, defineRule} from '@bedside/core'
import {moveFix} from '../move-byline.js'

export default defineRule({
  id: 'attribution/unstructured-byline',
  summary: 'Keep author, reviewer and review date in the frontmatter.',
  severity: 'note',
  languages: ['en'],
  sources: [
    'schema.org, WebPage: reviewedBy and lastReviewed',
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): authorship'
  ],
  options: {
    keepText: {
      type: 'boolean',
      default: false,
      description: 'Leave the byline in the text as well, for sites whose templates do not show what the frontmatter says.'
    }
  },
  *check(document, {keepText}, context) {
    if (document.format !== 'markdown' && document.format !== 'mdx') return
    const credits = creditsOf(document, context)
    const missing = missingFields(credits)
    if (missing.length === 0) return
    const at = firstOf(credits)
    const fix = moveFix(document, credits, context, keepText)
    yield {at, message: messageFor(missing), data: {fields: missing}, ...(fix && {fix})}
  }
})

const labels = {author: 'Author', 'review.by': 'Reviewer', 'review.on': 'Review date', 'review.next': 'Next review date'} as const

type FieldInText = keyof typeof labels

/** What the text says, and the frontmatter does not. */
function missingFields({authors, reviewers, bylines, dates, publisher}: Credits): FieldInText[] {
  const named = (people: Credits['authors'], origin: string) =>
    people.some((person) => person.origin === origin && (person.kind === 'named' || person.listed !== null))
  const dated = (field: DateField, origin: string) => dates.some((date) => date.field === field && date.origin === origin)
  const missing: FieldInText[] = []
  const writes = bylines.filter(({roles}) => roles.includes('author')).flatMap(({people}) => people)
  const isOrganization = publisher?.origin === 'frontmatter'
  if (named(writes, 'text') && !authors.some(({origin}) => origin === 'frontmatter') && !isOrganization) missing.push('author')
  const reviews = bylines.filter(({clinical}) => clinical).flatMap(({people}) => people)
  if (named(reviews, 'text') && !reviewers.some(({origin, kind}) => origin === 'frontmatter' && kind !== 'placeholder'))
    missing.push('review.by')
  for (const field of ['review.on', 'review.next'] as const) if (dated(field, 'text') && !dated(field, 'frontmatter')) missing.push(field)
  return missing
}

function firstOf({bylines, dates}: Credits) {
  const inText = [...bylines, ...dates.filter(({origin}) => origin === 'text')]
  return inText.reduce((first, each) => (each.start < first.start ? each : first))
}

function messageFor(missing: readonly FieldInText[]): string {
  const names = missing.map((field) => labels[field])
  const [first = '', ...rest] = names
  const all = [first, ...rest.map((name) => name.toLowerCase())]
  const list = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : first
  return `${list} ${all.length > 1 ? 'stand' : 'stands'} in the text only; move ${all.length > 1 ? 'them' : 'it'} into the frontmatter.`
}
