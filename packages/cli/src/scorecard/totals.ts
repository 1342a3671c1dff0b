import {type InstrumentId, type ItemState, itemStates} from '@bedside/core'
import type {FileScorecard} from '@bedside/engine'

/** How many pages have an item in each state. */
export interface ItemTotal extends Record<ItemState, number> {
  instrument: InstrumentId
  number: string
  label: string
}

/** The states of every item over all pages, those that are most often open first. */
export function itemTotals(files: readonly FileScorecard[]): readonly ItemTotal[] {
  const totals = new Map<string, ItemTotal>()
  for (const {instruments} of files) {
    for (const {instrument, items} of instruments) {
      for (const {number, label, state} of items) {
        const key = `${instrument} ${number}`
        const total = totals.get(key) ?? emptyTotal(instrument, number, label)
        total[state]++
        totals.set(key, total)
      }
    }
  }
  // Sorting keeps the order of items that are open equally often.
  return [...totals.values()].sort((a, b) => b.open - a.open)
}

function emptyTotal(instrument: InstrumentId, number: string, label: string): ItemTotal {
  const none = Object.fromEntries(itemStates.map((state) => [state, 0])) as Record<ItemState, number>
  return {instrument, number, label, ...none}
}
