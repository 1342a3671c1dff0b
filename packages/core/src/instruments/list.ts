import {isClinical} from '../article-type.js'
import type {ArticleType} from '../summary.js'
import {cdcIndex} from './cdc-index.js'
import {discern} from './discern.js'
import {jama} from './jama.js'
import {pematP} from './pemat-p.js'
import type {Instrument, InstrumentId, Item} from './types.js'

/** Every checklist that Bedside knows, in the order in which they are shown. */
export const instruments: readonly Instrument[] = [pematP, cdcIndex, discern, jama]

/** The ids of the checklists. */
export const instrumentIds: readonly InstrumentId[] = instruments.map(({id}) => id)

/** The checklist of an id, in any case and with `_` or a space for `-`; null where there is none. */
export function instrumentOf(name: string): Instrument | null {
  const id = foldId(name)
  return instruments.find((one) => foldId(one.id) === id) ?? null
}

function foldId(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '')
}

/** The item that a number names, such as `3`, `"3"` or `a`; null where the checklist has no such item. */
export function itemOf({items}: Instrument, number: string): Item | null {
  const wanted = number.trim().toUpperCase()
  return items.find((item) => item.number === wanted) ?? null
}

/** Why a checklist is not made for a page of a type, in a sentence; null where it is. */
export function whyNotFor({name, appliesTo}: Instrument, type: ArticleType | null): string | null {
  if (appliesTo === 'patient-pages') {
    if (type === null || type.name === 'news' || isClinical(type)) return null
    return `${name} is for pages that inform patients; the type of this one is ${type.name}.`
  }
  if (type && appliesTo.includes(type.name)) return null
  const made = `${name} is for pages about treatments (${appliesTo.join(', ')})`
  return type ? `${made}; the type of this one is ${type.name}.` : `${made}; the type of this one is not known.`
}
