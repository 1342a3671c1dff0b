import {type Document, isFrontmatterUnread, oneLine, type Span} from '@bedside/core'
import type {FieldData} from '../data.js'
import {valueAt} from '../units.js'
import {type Check, type Making, say} from './kind.js'

/** What the fields of the frontmatter have to be. */
export function frontmatter({data}: Making<'frontmatter'>): Check {
  const fields = Object.entries(data.fields)
  return function* (document) {
    if (isFrontmatterUnread(document)) return
    for (const [field, wanted] of fields) {
      const value = valueAt(document.frontmatter?.data, field)
      const fault = faultOf(value, wanted)
      if (fault === null) continue
      const message =
        data.message === undefined ? `"${oneLine(field, 30)}" ${fault}` : say(data.message, '', {field, value: written(value)})
      yield {at: placeOf(document, field), message, data: {field}}
    }
  }
}

/** What is wrong with a value, to follow the name of its field; null where nothing is. */
function faultOf(value: unknown, {required, forbidden, type, oneOf, ...sizes}: FieldData): string | null {
  const isThere = value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  if (forbidden) return value === undefined ? null : 'does not belong in the frontmatter; remove it.'
  if (!isThere) return required ? 'is missing in the frontmatter; add it.' : null
  if (type && !types[type].test(value)) return `is "${oneLine(written(value), 36)}"; write ${types[type].words}.`
  if (oneOf && !(Array.isArray(value) ? value : [value]).every((one) => oneOf.some((allowed) => String(allowed) === String(one)))) {
    return `is "${oneLine(written(value), 24)}"; write ${oneLine(oneOf.map((one) => `"${one}"`).join(' or '), 44)}.`
  }
  return typeof value === 'string' ? sizeFault(value, sizes) : null
}

function sizeFault(value: string, {minWords, maxWords, minCharacters, maxCharacters}: FieldData): string | null {
  const words = value.split(/\s+/).filter(Boolean).length
  const characters = [...value].length
  if (minWords !== undefined && words < minWords) return `has ${words} ${words === 1 ? 'word' : 'words'}; write at least ${minWords}.`
  if (maxWords !== undefined && words > maxWords) return `has ${words} words; write at most ${maxWords}.`
  if (minCharacters !== undefined && characters < minCharacters) return `has ${characters} characters; write at least ${minCharacters}.`
  if (maxCharacters !== undefined && characters > maxCharacters) return `has ${characters} characters; write at most ${maxCharacters}.`
  return null
}

const types = {
  text: {test: (value: unknown) => typeof value === 'string', words: 'text'},
  number: {test: (value: unknown) => typeof value === 'number', words: 'a number'},
  boolean: {test: (value: unknown) => typeof value === 'boolean', words: 'true or false'},
  date: {test: (value: unknown) => typeof value === 'string' && isDay(value), words: 'a date such as 2026-03-01'},
  list: {test: (value: unknown) => Array.isArray(value), words: 'a list'}
} as const

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text)?.[0]
  if (day === undefined) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ')
  return typeof value === 'object' && value !== null ? 'a mapping' : String(value ?? '')
}

/** The value, else the key, else the start of the frontmatter or of the page. */
function placeOf(document: Document, field: string): Span {
  const {frontmatter} = document
  const path = field.split('.')
  if (!frontmatter) return {start: 0, end: 0}
  return (
    frontmatter.keyAt(path) ??
    frontmatter.valueAt(path) ?? {start: frontmatter.start, end: Math.min(frontmatter.end, frontmatter.start + 3)}
  )
}
