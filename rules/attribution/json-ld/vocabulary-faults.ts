import {isSchemaClass, isSchemaKind, type Problem, parseDate, schemaMembers} from '@bedside/core'
import {shortName} from '../reviewing.js'
import {isTemplate} from './blocks.js'
import type {JsonEntry, JsonNode} from './json-text.js'
import {bare, type Thing, type Things, valuesOf} from './things.js'

/** Where a thing has a property that its class does not have, or a value that the property does not take. */
export function* vocabularyFaults(thing: Thing, things: Things): Iterable<Problem> {
  if (isPage(thing)) yield* pageFaults(thing)
  else if (thing.types.every(isSchemaClass)) yield* misplaced(thing)
  for (const value of valuesOf(thing, 'medicalAudience', things)) if (!isAudience(value)) yield audienceFault(value)
}

function isPage({types}: Thing): boolean {
  return types.some((type) => isSchemaKind(type, 'WebPage'))
}

function* pageFaults({types, properties}: Thing): Iterable<Problem> {
  const medical = properties.get('medicalSpecialty')
  if (medical) yield medicalSpecialtyFault(medical, className(types), properties.has('specialty'))
  const aspect = properties.get('aspect')
  if (aspect) yield {at: aspect.at, message: 'schema.org has given up `aspect`; describe the content with `mainContentOfPage`, or drop it.'}
}

function medicalSpecialtyFault({at, key}: JsonEntry, type: string, hasSpecialty: boolean): Problem {
  const message = `\`medicalSpecialty\` is no property of ${type}; ${hasSpecialty ? 'drop it, `specialty` is there' : 'write `specialty`'}.`
  const length = at.end - at.start
  const isExact = !hasSpecialty && length === key.length
  const start = at.end - 'medicalSpecialty'.length
  return isExact ? {at, message, fix: {edits: [{start, end: at.end, text: 'specialty'}]}} : {at, message}
}

/** `reviewedBy` and `lastReviewed` on what is no page: one fault, since one type cures both. */
function* misplaced({types, properties}: Thing): Iterable<Problem> {
  const found = ['reviewedBy', 'lastReviewed'].flatMap((name) => properties.get(name) ?? [])
  const [first, second] = found.sort((a, b) => a.at.start - b.at.start)
  if (!first) return
  const [names, it] = second
    ? [`\`${bare(first.key)}\` and \`${bare(second.key)}\` belong`, 'them']
    : [`\`${bare(first.key)}\` belongs`, 'it']
  yield {at: first.at, message: `${names} to a WebPage, not to ${className(types)}; put ${it} on a MedicalWebPage.`}
}

function className(types: readonly string[]): string {
  return shortName(types[0] ?? '', 24)
}

/* ---- Audience ---- */

const audiences: readonly string[] = [...schemaMembers.MedicalAudienceType, 'Patient']

/** True for an audience, and for what the source alone cannot tell. */
function isAudience(node: JsonNode): boolean {
  if (node.kind === 'text') return audiences.includes(bare(node.value.trim())) || isTemplate(node.value)
  if (node.kind !== 'object') return false
  const type = node.entries.findLast(({key}) => bare(key) === '@type')?.value
  if (type === undefined) return node.entries.some(({key}) => key === '@id' || bare(key) === 'audienceType')
  const types = type.kind === 'list' ? type.items : [type]
  return types.some((each) => each.kind === 'text' && isAudienceClass(bare(each.value)))
}

function isAudienceClass(type: string): boolean {
  return (
    isSchemaKind(type, 'Audience') || isSchemaKind(type, 'MedicalAudienceType') || type.endsWith('Audience') || audiences.includes(type)
  )
}

function audienceFault(node: JsonNode): Problem {
  const found = node.kind === 'text' ? ` "${shortName(node.value, 30)}"` : ''
  return {at: node, message: `\`medicalAudience\`${found} is no audience; write {"@type": "Patient"} or "Clinician".`}
}

/* ---- Dates ---- */

/** A date of ISO 8601 as far as it can be compared: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for any other text. */
export function isoDateIn(text: string): string | null {
  if (!/^\d{4}(?:\d{4}$|(?:-\d\d(?:-\d\d)?)?(?:$|[T ]))/.test(text.trim())) return null
  const reading = parseDate(text)
  return reading && 'iso' in reading ? reading.iso : null
}

/** The day that a text names in another way, such as `March 1, 2026`; null where it names none, or two. */
export function dayNamedIn(text: string): string | null {
  const reading = parseDate(text)
  return reading && 'iso' in reading && reading.precision === 'day' ? reading.iso : null
}
