import type {Document} from '@bedside/core'
import {requiredKindTable as matrix} from './data/required-kinds.js'
import {allKinds, type Kind} from './kinds.js'
import {topic, topicsOf} from './topics.js'

/** How much a kind matters to an article type: `error` kinds are reported by default, `warning` kinds when all are asked for. */
export type Weight = 'error' | 'warning'

/** The kinds of guidance that an article type owes its reader, in order; none for types that Bedside does not know. */
export function requiredKinds(type: string): readonly (readonly [kind: Kind, weight: Weight])[] {
  const row = (matrix.types as Readonly<Record<string, Partial<Record<Kind, Weight>>>>)[type]
  return row ? allKinds.flatMap((kind) => (row[kind] ? [[kind, row[kind]] as const] : [])) : []
}

/** Kinds about medicines. */
const aboutMedicines: ReadonlySet<Kind> = new Set(['K1', 'K7', 'K8'])

/** False for advice on medicines where the page speaks of none, unless the page is about them. */
export function applies(kind: Kind, type: string, document: Document): boolean {
  if (!aboutMedicines.has(kind) || type === 'medicine' || type === 'supplement') return true
  return (topicsOf(document.prose.words) & topic.medicine) !== 0
}
