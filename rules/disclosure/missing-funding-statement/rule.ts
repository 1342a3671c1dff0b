import {
  articleTypeOf,
  type Context,
  creditsOf,
  type Document,
  defineRule,
  type Field,
  frontmatterFieldsOf,
  headOf,
  isClinical,
  isFrontmatterUnread
} from '@bedside/core'
import {linesOf, linksOf} from '../page-text.js'
import {include, isComponent, isHeading, isStatement, leadsToPolicy, tellingWords} from './statements.js'

export default defineRule({
  id: 'disclosure/missing-funding-statement',
  summary: 'Say who paid for the page, and whether interests compete.',
  severity: 'note',
  languages: ['en'],
  sources: [
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): disclosure',
    'HON Code of Conduct, principle 7: financial disclosure',
    'DISCERN, question 6: a page takes no side'
  ],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!isClinical(type) || isFrontmatterUnread(document) || isSaid(document, context)) return
    const message = 'Page does not say who paid for it or whether interests compete; add a sentence or the key "funding".'
    yield {at: headOf(document), message, data: {type: type!.name}, ...(type!.origin === 'guess' && {atMost: 'note'})}
  }
})

function isSaid(document: Document, context: Context): boolean {
  return isInData(document, context) || isOnPage(document) || isShown(document)
}

/* ---- Frontmatter, the configuration and the reviewers list ---- */

function isInData(document: Document, context: Context): boolean {
  if (states({path: ['funding'], value: context.defaults.funding})) return true
  const fields = frontmatterFieldsOf(document, context)
  if ((fields.get('funding') ?? []).some(states)) return true
  const people = [...(fields.get('author') ?? []), ...(fields.get('review.by') ?? [])]
  if (people.some(({value}) => [value].flat().some(hasConflicts))) return true
  const {authors, reviewers} = creditsOf(document, context)
  return [...authors, ...reviewers].some(({listed}) => listed?.conflicts !== undefined)
}

/** True for a person who is written with conflicts of interest, be they none: `{name: Ida Moe, conflicts: []}`. */
function hasConflicts(person: unknown): boolean {
  if (typeof person !== 'object' || person === null) return false
  return Object.entries(person).some(
    ([key, value]) => /^(?:conflict|competing|disclosure|financial)/i.test(key) && states({path: [key], value})
  )
}

/** True for a value that says something: a name, a sentence, or that there is none. An empty list says that nobody has a conflict. */
function states({path, value}: Field): boolean {
  const key = String(path.at(-1)).toLowerCase()
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return !/^(?:|tbd|tba|tbc|todo|to do|pending|x{2,}|\?+|-+|n\/?a|unknown|null)$/i.test(value.trim())
  if (Array.isArray(value))
    return value.length === 0 ? /conflict|competing|coi/.test(key) : value.some((each) => states({path, value: each}))
  if (typeof value === 'object') return Object.entries(value).some(([inner, each]) => states({path: [...path, inner], value: each}))
  return value !== false || !key.includes('disclosure')
}

/* ---- Text and links ---- */

function isOnPage(document: Document): boolean {
  if (document.sections.some(({title}) => isHeading(title))) return true
  return linksOf(document).some(leadsToPolicy) || linesOf(document, tellingWords).some(isStatement)
}

function isShown(document: Document): boolean {
  const names = [...document.nodes('element'), ...document.nodes('mdxJsxFlowElement'), ...document.nodes('mdxJsxTextElement')]
  return names.some((node) => isComponent(node.name ?? '')) || include.test(document.source)
}
