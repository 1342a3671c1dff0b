import {articleTypeOf, creditsOf, defineRule, type Format, headOf, isFrontmatterUnread} from '@bedside/core'
import {shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/missing-author',
  summary: 'Name the author, or the organization that answers for the page.',
  severity: 'warning',
  languages: ['en'],
  sources: [
    'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): authorship',
    'HON Code of Conduct, principle 1: authority'
  ],
  *check(document, _options, context) {
    if (!articleTypeOf(document, context) || isFrontmatterUnread(document)) return
    const {authors, publisher, component} = creditsOf(document, context)
    if (publisher || component || authors.some(({kind}) => kind !== 'placeholder')) return
    const [placeholder] = authors
    if (placeholder?.name) {
      yield {at: placeholder, message: `Author is "${shortName(placeholder.name)}"; name the person or organization that wrote the page.`}
    } else yield {at: placeholder ?? headOf(document), message: `Page names no author and no organization; ${remedy(document.format)}.`}
  }
})

function remedy(format: Format): string {
  return format === 'markdown' || format === 'mdx' ? 'add `author` or `publisher` to its frontmatter' : 'add a byline such as "By NAME"'
}
