import type {Document} from '../document.js'
import type {Block} from '../prose.js'
import {isLoneLabel, mayHoldStatement, readStatements} from './byline.js'
import {isAtAnEnd} from './text-credits.js'

/** The blocks at either end of a page that say nothing but who made it and when: bylines, labelled dates, and the two lines of a card. */
export function creditBlocks(document: Document): readonly Block[] {
  return document.view(findCreditBlocks)
}

function findCreditBlocks(document: Document): readonly Block[] {
  const found = new Set<Block>()
  const {blocks} = document.prose
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || !isAtAnEnd(index, blocks.length)) continue
    const next = blocks[index + 1]
    if (next && isLoneLabel(block.text) && isCredit(`${block.text}\n${next.text}`)) found.add(block).add(next)
    else if (isCredit(block.text)) found.add(block)
  }
  return [...found]
}

/** True for a text that holds nothing beside bylines and dates with a label. */
function isCredit(text: string): boolean {
  if (!mayHoldStatement(text)) return false
  const {bylines, dates} = readStatements(text)
  const statements = [...bylines, ...dates.map(({start, end}) => ({start: labelStart(text, start), end}))].sort((a, b) => a.start - b.start)
  let rest = ''
  let at = 0
  for (const {start, end} of statements) {
    rest += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return at > 0 && !/[\p{L}\d]/u.test(rest + text.slice(at))
}

/** Where the label of a date starts, such as `Page last reviewed:`: behind the last mark that parts statements. */
function labelStart(text: string, date: number): number {
  let start = date
  while (start > 0 && !'\n|\u00b7\u2022.\u2013\u2014'.includes(text[start - 1]!)) start--
  return start
}
