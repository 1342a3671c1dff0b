import {defineRule, type Problem} from '@bedside/core'
import {jsonLdBlocks} from '../json-ld/blocks.js'
import {comparisons, reviewDates} from '../json-ld/comparisons.js'
import {pageSays} from '../json-ld/page-says.js'
import {thingsOf} from '../json-ld/things.js'
import {vocabularyFaults} from '../json-ld/vocabulary-faults.js'

export default defineRule({
  id: 'attribution/jsonld-mismatch',
  summary: 'Let embedded JSON-LD say what the page says, in the words of schema.org.',
  severity: 'warning',
  sources: [
    'schema.org, WebPage and MedicalWebPage: reviewedBy, lastReviewed, specialty, medicalAudience',
    'Google Search Central, general structured data guidelines: mark up only what readers can see'
  ],
  *check(document, _options, context) {
    const {roots, faults, spans} = jsonLdBlocks(document)
    for (const fault of faults) {
      yield {at: fault, message: `Search engines cannot read this JSON-LD: ${fault.why}; correct it.`}
    }
    if (roots.length === 0) return
    const things = thingsOf(roots)
    const says = pageSays(document, context, spans)
    const pages = new Set(things.pages.map(({node}) => node))
    const problems: Problem[] = []
    for (const page of things.pages) problems.push(...comparisons(page, things, says, document))
    for (const thing of things.all) {
      problems.push(...vocabularyFaults(thing, things), ...reviewDates(thing, things, pages.has(thing.node) ? says : null, document))
    }
    yield* oncePerPlace(problems)
  }
})

/** A person whom two things name by one id is wrong once. */
function oncePerPlace(problems: readonly Problem[]): Iterable<Problem> {
  return new Map(problems.map((problem) => [`${problem.at.start} ${problem.message}`, problem])).values()
}
