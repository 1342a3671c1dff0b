import {builtInTypeOf, type Document, type GuidanceSettings, type Setting} from '@bedside/core'
import {requiredKindTable as matrix} from './data/required-kinds.js'
import {allKinds, type Kind} from './kinds.js'
import {topic, topicsOf} from './topics.js'

/** How much a kind matters to an article type: `error` kinds are asked for by default, most `warning` kinds only when all are. */
export type Weight = 'error' | 'warning'

type Row = Partial<Record<Kind, Weight>>

/**
 * The kinds of guidance that an article type owes its reader, in order. A type of one's own that bears another name of a built-in one, such
 * as `surgery`, owes what that one owes; none for types that Bedside does not know.
 */
export function requiredKinds(type: string): readonly (readonly [kind: Kind, weight: Weight])[] {
  const row = (matrix.types as Readonly<Record<string, Row>>)[builtInNameOf(type)]
  return row ? allKinds.flatMap((kind) => (row[kind] ? [[kind, row[kind]] as const] : [])) : []
}

/** The built-in type that a type of one's own is another name of, such as `procedure` for `surgery`; else the name as it is. */
export function builtInNameOf(type: string): string {
  return builtInTypeOf(type) ?? type
}

/** The kinds that a type is asked for by default though they count as a warning. */
const askedOf = (type: string): readonly string[] =>
  (matrix.asked as Readonly<Record<string, readonly string[]>>)[builtInNameOf(type)] ?? []

/** How much each kind counts where a page of a type lacks it, in order: what the configuration says of the kind, else the matrix. */
export function owedKinds(
  type: string,
  settings: GuidanceSettings,
  include: 'required' | 'all'
): readonly (readonly [kind: Kind, setting: Exclude<Setting, 'off'>])[] {
  const own = Object.hasOwn(settings.kinds, type) ? settings.kinds[type]! : {}
  const asked = askedOf(type)
  const matrixed = new Map(requiredKinds(type).filter(([kind, weight]) => weight === 'error' || include === 'all' || asked.includes(kind)))
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
  return (document.view(topicsOfPage) & topic.medicine) !== 0
}

function topicsOfPage({prose}: Document): number {
  let topics = 0
  for (const {lexemes} of prose.sentences) topics |= topicsOf(lexemes)
  return topics
}
