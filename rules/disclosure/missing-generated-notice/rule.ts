import {creditsOf, defineRule, oneLine} from '@bedside/core'
import {hasNotice} from './notice.js'
import {generatedIn} from './says.js'

export default defineRule({
  id: 'disclosure/missing-generated-notice',
  summary: 'Tell readers where a program wrote or drafted the page.',
  severity: 'warning',
  languages: ['en'],
  sources: ['Google Search Central, creating helpful content: how it was made', 'JAMA benchmarks (1997): authorship and disclosure'],
  *check(document, _options, context) {
    const generated = generatedIn(document, context)
    if (!generated || hasNotice(document)) return
    // A byline that readers see says so, too.
    if (creditsOf(document, context).bylines.some(({people}) => people.some(({kind}) => kind === 'machine'))) return
    const {key, value, start, end} = generated
    const fact =
      key === 'author' ? `Author "${oneLine(value, 24)}" is a program` : `Frontmatter says "${oneLine(key, 20)}: ${oneLine(value, 20)}"`
    const message = `${fact}, and the page does not say so; tell readers in a sentence.`
    yield {at: {start, end}, message, data: {key, value}}
  }
})
