import type {Context} from '../context.js'
import type {Document} from '../document.js'
import type {Span} from '../span.js'
import type {Field, FieldName} from './aliases.js'
import {contributorsFrom, datesFrom} from './frontmatter-credits.js'
import {headOf} from './head.js'
import type {Contributor, CreditDate, DateField} from './person.js'

/** What the configuration says of a field for every page, as a frontmatter field; none where it says nothing. */
function defaultOf(name: FieldName, {defaults}: Context): Field[] {
  return Object.hasOwn(defaults, name) && defaults[name] !== null ? [{path: [name], value: defaults[name]}] : []
}

/** The people whom the configuration names for every page. */
export function defaultPeople(name: 'author' | 'publisher' | 'review.by', document: Document, context: Context): Contributor[] {
  return contributorsFrom(defaultOf(name, context), document, context, 'defaults')
}

/** The people that a page names, or the default ones where it names nobody. A template's empty key names nobody; `TBD` says something. */
export function orDefault(
  people: readonly Contributor[],
  name: 'author' | 'review.by',
  document: Document,
  context: Context
): readonly Contributor[] {
  if (people.some((person) => person.kind !== 'placeholder' || person.name !== '')) return people
  const others = defaultPeople(name, document, context)
  return others.length > 0 ? others : people
}

/** The default dates of a field of which a page states none. */
export function defaultDates(name: DateField, stated: readonly CreditDate[], document: Document, context: Context): CreditDate[] {
  if (stated.some(({field}) => field === name)) return []
  return datesFrom(name, defaultOf(name, context), document, context, 'defaults')
}

/** The default state of a review, or null. */
export function defaultStatus(document: Document, context: Context): ({value: string} & Span) | null {
  const [field] = defaultOf('review.status', context)
  if (typeof field?.value !== 'string') return null
  const {start, end} = headOf(document)
  return {value: field.value, start, end}
}
