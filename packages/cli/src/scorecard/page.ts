import {type InstrumentScore, type ItemScore, itemStates} from '@bedside/core'
import type {FileScorecard} from '@bedside/engine'
import {printable} from '@bedside/report'
import {meaning, wrapped} from './words.js'

/** Wide enough for every number and every state. */
const numberWidth = 4
const stateWidth = 19

/** The checklists of one page as text: each with its counts and its items. */
export function pageText({path, type, instruments, leftOut}: FileScorecard, onlyOpen: boolean): string {
  const kind = type === null ? 'type not known' : `${type.name}${type.origin === 'guess' ? ', a guess' : ''}`
  const lists = instruments.flatMap((instrument) => [...instrumentLines(instrument, onlyOpen), ''])
  const others = leftOut.flatMap(({reason}) => wrapped(`Left out: ${printable(reason)}`, 0))
  return [
    `${printable(path)} (${printable(kind)})`,
    '',
    ...lists,
    ...others,
    ...(others.length > 0 ? [''] : []),
    ...wrapped(meaning, 0),
    ''
  ].join('\n')
}

function instrumentLines(score: InstrumentScore, onlyOpen: boolean): string[] {
  const shown = onlyOpen ? score.items.filter(({state}) => state === 'open') : score.items
  return [...wrapped(`${score.name}: ${countsText(score)}`, 0), ...shown.flatMap(itemLines)]
}

/** How many items are in each state. Answers and support are counted as such: nothing is rated, and no percentage is made. */
function countsText({items, counts}: Pick<InstrumentScore, 'items' | 'counts'>): string {
  const done = counts['machine-supported'] + counts.signed
  const each = itemStates.map((state) => `${counts[state]} ${state === 'not-applicable' ? 'not applicable' : state}`)
  return `${done} of ${items.length} answered or supported; ${each.join(', ')}`
}

function itemLines({number, state, label, reason}: ItemScore): string[] {
  const head = `${number.padStart(numberWidth)}  ${state.padEnd(stateWidth)}`
  return wrapped(`${head}${label}: ${printable(reason)}`, head.length)
}
