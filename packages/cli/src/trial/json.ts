import {summaryOf} from '@bedside/engine'
import {totalOfAll, totalsByPage, totalsByRule} from './totals.js'
import {summaryText, type TrialView} from './words.js'

/** A trial as JSON, every difference in it. */
export function trialJson(view: TrialView): string {
  const {before, after, differences, tried, verdict} = view
  const data = {
    version: 1,
    tried,
    text: summaryText(view),
    verdict,
    summary: {before: summaryOf(before), after: summaryOf(after)},
    total: totalOfAll(view),
    rules: totalsByRule(view),
    pages: totalsByPage(view),
    differences
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
