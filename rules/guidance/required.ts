import {builtInTypeOf, type Document, type GuidanceSettings, type Setting} from '@bedside/core'
import {requiredKindTable as matrix} from './data/required-kinds.js'
import {allKinds, type Kind} from './kinds.js'
import {topic, topicsOf} from './topics.js'

/** How much a kind matters to an article type: `error` kinds are asked for by default, `warning` kinds when all are. */
export type Weight = 'error' | 'warning'

type Row = Partial<Record<Kind, Weight>>

/**
 * The kinds of guidance that an article type owes its reader, in order. A type of one's own that bears another name of a built-in one, such
 * as `surgery`, owes what that one owes; none for types that Bedside does not know.
 */
export function requiredKinds(type: string): readonly (readonly [kind: Kind, weight: Weight])[] {
  const rows = matrix.types as Readonly<Record<string, Row>>
  const row = Object.hasOwn(rows, type) ? rows[type] : rows[builtInTypeOf(type) ?? '']
  return row ? allKinds.flatMap((kind) => (row[kind] ? [[kind, row[kind]] as const] : [])) : []
}

/** How much each kind counts where a page of a type lacks it, in order: what the configuration says of the kind, else the matrix. */
export function owedKinds(
  type: string,
  settings: GuidanceSettings,
  include: 'required' | 'all'
): readonly (readonly [kind: Kind, setting: Exclude<Setting, 'off'>])[] {
  const own = Object.hasOwn(settings.kinds, type) ? settings.kinds[type]! : {}
  const matrixed = new Map(requiredKinds(type).filter(([, weight]) => weight === 'error' || include === 'all'))
  return allKinds.flatMap((kind) => {
    const setting = own[kind] ?? matrixed.get(kind) ?? 'off'
    return setting === 'off' ? [] : [[kind, setting] as const]
  })
}

/** Kinds about medicines. */
const aboutMedicines: ReadonlySet<Kind> = new Set(['K1', 'K7', 'K8'])

/** False for advice on medicines where the page speaks of none, unless the page is about them. */
export function applies(kind: Kind, type: string, document: Document): boolean {
  if (!aboutMedicines.has(kind) || type === 'medicine' || type === 'supplement') return true
  return (topicsOf(document.prose.words) & topic.medicine) !== 0
}
