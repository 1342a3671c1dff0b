import type {Block} from '@bedside/core'
import {frameOfClause} from './frames.js'
import {type Lead, moodOf} from './mood.js'
import {clauseStart, comma, has, type Reading, readingOf} from './reading.js'
import {is} from './vocabulary.js'

/** True for a block that can lead in a list: a heading, or a text that ends in a colon. */
export function mayLeadIn({kind, text}: Block): boolean {
  return kind === 'heading' || text.trimEnd().endsWith(':')
}

/** The items of the list right after a block; none after an item or a cell. */
export function listAfter(blocks: readonly Block[], index: number): Block[] {
  const list: Block[] = []
  const {kind} = blocks[index]!
  if (kind === 'listItem' || kind === 'tableCell') return list
  for (let next = index + 1; next < blocks.length && blocks[next]!.kind === 'listItem'; next++) list.push(blocks[next]!)
  return list
}

/** What a lead-in that breaks off, such as `Your doctor may:`, says of its items; null where it does not break off. */
export function leadOf(block: Block): Lead {
  const sentence = block.sentences.at(-1)
  if (!sentence) return null
  const reading = readingOf(sentence)
  const last = reading.length - 1
  if (has(reading, last, is.negative)) return 'unneeded'
  if (turns(reading)) return 'turn'
  if (!has(reading, last, is.weak | is.strong) && reading.lower[last] !== 'to') return null
  const frame = frameOfClause(reading, clauseStart(reading, last, comma), reading.length)
  if (frame === 'order' || frame === 'open') return 'order'
  return frame === 'unneeded' ? 'unneeded' : 'told'
}

const turning = /^(call|contact|phone|ring|telephone|consult|tell|inform|notify|speak|talk)$/

/** `Contact one of these if it bleeds:`, `You should call:`: whom to turn to stands in the items. */
function turns(reading: Reading): boolean {
  const {lower, length} = reading
  if (length < 2) return false
  for (let at = 0; at < length; at++) {
    if (!turning.test(lower[at]!)) continue
    const next = /^(to|with)$/.test(lower[at + 1] ?? '') ? at + 2 : at + 1
    const said = lower.slice(next, next + 4).join(' ')
    if (next < length && !/^((one|any|either) of )?(the following|these)( |$)/.test(said)) continue
    return moodOf(reading, {verb: at, mention: null, voice: 'active'}, null) === 'directive'
  }
  return false
}
