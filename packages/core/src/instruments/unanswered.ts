import type {Context} from '../context.js'
import type {Document} from '../document.js'
import {statedIn} from './features-credits.js'
import {pageFrom} from './page.js'
import {isLacking} from './score.js'
import type {Instrument} from './types.js'

/**
 * Numbers of the items that only a person can judge and nobody has answered, in order. Items that the page lacks the matter of are left out,
 * such as those about pictures where it has none, and so is what the frontmatter states.
 * @param answered Numbers of the items that are answered.
 */
export function unansweredIn(
  instrument: Instrument,
  answered: {has(number: string): boolean},
  document: Document,
  context: Context
): string[] {
  const page = pageFrom(document, context, null)
  return instrument.items
    .filter((item) => item.humanOnly && !answered.has(item.number))
    .filter((item) => !isLacking(item, page) && !(item.stated && statedIn(page, item.stated)))
    .map(({number}) => number)
}
