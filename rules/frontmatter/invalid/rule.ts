import {articleTypeOf, type Document, defineRule, type FrontmatterSchema, isFrontmatterUnread, type Problem} from '@bedside/core'
import {problemOf} from './fault.js'
import {clipped, longestMessage} from './words.js'

export default defineRule({
  id: 'frontmatter/invalid',
  summary: 'Write frontmatter that can be read and that its schema allows.',
  severity: 'error',
  *check(document, _options, context) {
    for (const error of document.frontmatter?.errors ?? []) yield {at: error, message: clipped(error.message, longestMessage)}
    const type = articleTypeOf(document, context)
    const schema = type && context.frontmatterSchemas.get(type.name)
    if (!schema) return
    for (const problem of problemsIn(document, schema)) yield type.origin === 'guess' ? {...problem, atMost: 'warning'} : problem
  }
})

function* problemsIn(document: Document, schema: FrontmatterSchema): Iterable<Problem> {
  const {frontmatter} = document
  if (frontmatter) {
    // Where the syntax is broken there may be no data to judge.
    if (isFrontmatterUnread(document)) return
    for (const fault of schema.check(frontmatter.data)) yield problemOf(fault, frontmatter, document.source)
  } else if (document.format !== 'text') yield* absence(document, schema)
}

/** Says that there is no frontmatter, where the schema requires keys. */
function* absence({source}: Document, schema: FrontmatterSchema): Iterable<Problem> {
  const keys = schema.check({}).flatMap(({kind, key, path}) => (kind === 'missing-key' && path.length === 0 && key ? [key] : []))
  if (keys.length === 0) return
  const end = source.search(/[\r\n]/)
  const named = keys.slice(0, 3).map((key) => `"${clipped(key, 20)}"`)
  const more = keys.length > 3 ? ` and ${keys.length - 3} more` : ''
  yield {
    at: {start: 0, end: end < 0 ? source.length : end},
    message: `Frontmatter is missing; add it with ${named.join(', ')}${more}.`,
    data: {keys}
  }
}
