import {isSchemaKind} from '@bedside/core'
import type {JsonEntry, JsonNode, JsonObject, JsonText} from './json-text.js'

/** An object with a type in JSON-LD. */
export interface Thing {
  node: JsonObject
  /** Its classes, without the address of the vocabulary. */
  types: readonly string[]
  /** Its properties, without the address of the vocabulary. A key that stands twice counts once, the last time. */
  properties: ReadonlyMap<string, JsonEntry>
}

/** Everything that the JSON-LD of a page speaks of. */
export interface Things {
  all: readonly Thing[]
  /** Those that are the page itself: what it names as a WebPage or an Article, and not what it cites, lists or belongs to. */
  pages: readonly Thing[]
  /** `@id` -> the object that says more than the id. */
  byId: ReadonlyMap<string, JsonObject>
}

/** Properties whose values are other works than the page. */
const otherWorks: ReadonlySet<string> = new Set(
  (
    'citation isBasedOn isBasedOnUrl mentions subjectOf hasPart itemListElement item itemReviewed relatedLink significantLink workExample ' +
    'exampleOfWork review associatedArticle about translationOfWork workTranslation'
  ).split(' ')
)

/** Reads the things of JSON-LD in schema.org's vocabulary; of any other none. */
export function thingsOf(roots: readonly JsonNode[]): Things {
  const all: Thing[] = []
  const byId = new Map<string, JsonObject>()
  const other = new Set<string>()
  const tops: JsonObject[] = []
  const known = new Map<JsonObject, Thing>()
  const visit = (node: JsonNode, within: string | null): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item, within)
    if (node.kind !== 'object') return
    const thing = thingFrom(node)
    known.set(node, thing)
    const id = textAt(thing.properties, '@id')
    if (id !== null && node.entries.length > 1 && !byId.has(id)) byId.set(id, node)
    if (id !== null && within !== null && otherWorks.has(within)) other.add(id)
    if (thing.types.length > 0 && !thing.properties.has('@value')) all.push(thing)
    for (const [name, {value}] of thing.properties) if (name !== '@context') visit(value, name === '@graph' ? null : name)
  }
  for (const root of roots.flatMap(listed)) {
    if (root.kind !== 'object' || !isSchemaOrg(root)) continue
    visit(root, null)
    tops.push(root)
  }
  return {all, pages: pagesIn(tops, other, known), byId}
}

function listed(node: JsonNode): readonly JsonNode[] {
  return node.kind === 'list' ? node.items : [node]
}

/** True unless the context names other vocabularies only. */
function isSchemaOrg(root: JsonObject): boolean {
  const context = root.entries.findLast(({key}) => key === '@context')
  return context === undefined || namesSchemaOrg(context.value)
}

function namesSchemaOrg(node: JsonNode): boolean {
  if (node.kind === 'text') return node.value.toLowerCase().includes('schema.org')
  if (node.kind === 'list') return node.items.some(namesSchemaOrg)
  return node.kind === 'object' && node.entries.some(({value}) => namesSchemaOrg(value))
}

/** The things at the top, in a `@graph`, and what they name as their main entity, as far as they are this page. */
function pagesIn(tops: readonly JsonObject[], other: ReadonlySet<string>, known: ReadonlyMap<JsonObject, Thing>): Thing[] {
  const pages: Thing[] = []
  const visit = (node: JsonNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item)
    if (node.kind !== 'object') return
    const thing = known.get(node)!
    const {properties, types} = thing
    if (types.some(isPageClass) && !other.has(textAt(properties, '@id') ?? '')) pages.push(thing)
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
      const entry = properties.get(name)
      if (entry) visit(entry.value)
    }
  }
  for (const top of tops) visit(top)
  return pages
}

function isPageClass(type: string): boolean {
  return isSchemaKind(type, 'WebPage') || isSchemaKind(type, 'Article')
}

function thingFrom(node: JsonObject): Thing {
  const properties = new Map<string, JsonEntry>()
  for (const entry of node.entries) properties.set(bare(entry.key), entry)
  const type = properties.get('@type')?.value
  const types = type ? listed(type).flatMap((each) => (each.kind === 'text' ? [bare(each.value.trim())] : [])) : []
  return {node, types, properties}
}

/** A name without the address of the vocabulary: `schema:name`, `https://schema.org/name`. */
export function bare(name: string): string {
  return !name.includes(':') ? name : name.replace(/^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/i, '')
}

function textAt(properties: ReadonlyMap<string, JsonEntry>, name: string): string | null {
  const value = properties.get(name)?.value
  return value?.kind === 'text' ? value.value : null
}

/** The values of a property: lists taken apart, `@id` followed, `{"@value": ...}` opened. */
export function valuesOf({properties}: Thing, name: string, {byId}: Pick<Things, 'byId'>): readonly JsonNode[] {
  const entry = properties.get(name)
  return entry ? opened(entry.value, byId, 0) : []
}

function opened(node: JsonNode, byId: Things['byId'], depth: number): readonly JsonNode[] {
  if (depth > 10) return []
  if (node.kind === 'list') return node.items.flatMap((item) => opened(item, byId, depth + 1))
  if (node.kind !== 'object') return [node]
  const literal = node.entries.find(({key}) => key === '@value' || key === '@list' || key === '@set')
  if (literal) return opened(literal.value, byId, depth + 1)
  const id = node.entries.length === 1 && node.entries[0]!.key === '@id' ? node.entries[0]!.value : null
  const target = id?.kind === 'text' ? byId.get(id.value) : undefined
  return [target ?? node]
}

/** Somebody whom JSON-LD names. */
export interface Named {
  name: string
  /** Where the name stands. */
  at: JsonText
  types: readonly string[]
}

/** The people and organizations that a property names; those without a name are left out. */
export function namedIn(thing: Thing, property: string, things: Things): readonly Named[] {
  return valuesOf(thing, property, things).flatMap((node) => {
    if (node.kind === 'text') return /^\s*(?:https?:|$)/i.test(node.value) ? [] : [{name: node.value, at: node, types: []}]
    return node.kind === 'object' ? (nameOf(thingFrom(node)) ?? []) : []
  })
}

function nameOf({properties, types}: Thing): Named | null {
  const text = (name: string) => {
    const value = properties.get(name)?.value
    return value?.kind === 'text' && value.value.trim() !== '' ? value : null
  }
  const name = text('name')
  if (name) return {name: name.value, at: name, types}
  const parts = [text('givenName'), text('familyName')].filter((part) => part !== null)
  return parts[1] ? {name: parts.map(({value}) => value).join(' '), at: parts[1], types} : null
}
