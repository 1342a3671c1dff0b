import type {Context} from '../context.js'
import {foldKey, isRecord} from '../credits/aliases.js'
import {frontmatterFieldsOf} from '../credits/credits.js'
import {parseDate} from '../credits/dates.js'
import {isPlaceholder} from '../credits/names.js'
import type {Document} from '../document.js'
import {type JsonLdThing, onOneLine} from './thing.js'

/** What a page's frontmatter says that it rests on, each once. */
export function citationsOf(document: Document, context: Context): readonly JsonLdThing[] {
  const fields = frontmatterFieldsOf(document, context).get('sources') ?? []
  const things = fields.flatMap(({value}) => [value].flat().flatMap((each) => citationThing(each) ?? []))
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()]
}

function citationThing(value: unknown): JsonLdThing | null {
  if (typeof value === 'string') return fromText(value)
  return isRecord(value) ? fromRecord(value) : null
}

function fromText(text: string): JsonLdThing | null {
  const line = onOneLine(text)
  if (line === '' || isPlaceholder(line)) return null
  const link = readLink(line)
  if (link) return {'@type': 'CreativeWork', name: link.text, url: link.url}
  return isAddress(line) ? {'@type': 'CreativeWork', url: line} : {'@type': 'CreativeWork', name: line}
}

/** Reads `[text](https://...)`. */
function readLink(line: string): {text: string; url: string} | null {
  const middle = line.indexOf('](')
  if (!line.startsWith('[') || middle < 2 || !line.endsWith(')')) return null
  const url = line.slice(middle + 2, -1)
  return isAddress(url) ? {text: line.slice(1, middle), url} : null
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^/\s{}<>"]\S*$/i.test(text)
}

const keys = {
  name: ['title', 'name', 'label', 'text', 'citation', 'headline'],
  url: ['url', 'link', 'href', 'uri'],
  doi: ['doi'],
  date: ['year', 'date', 'published', 'publishedon', 'publicationyear', 'datepublished'],
  publisher: ['publisher', 'organisation', 'organization', 'org']
} as const

function fromRecord(record: Readonly<Record<string, unknown>>): JsonLdThing | null {
  const byKey = new Map(Object.entries(record).map(([key, value]) => [foldKey(key), value]))
  const text = (names: readonly string[]) => names.map((name) => plainText(byKey.get(name))).find((value) => value !== null) ?? null
  const name = text(keys.name)
  const address = [text(keys.url), doiAddress(text(keys.doi))].find((each) => each !== null && isAddress(each))
  if (name === null && address === undefined) return null
  const date = isoDate(text(keys.date))
  const publisher = text(keys.publisher)
  return {
    '@type': 'CreativeWork',
    ...(name !== null && {name}),
    ...(address !== undefined && address !== null && {url: address}),
    ...(date !== null && {datePublished: date}),
    ...(publisher !== null && {publisher: {'@type': 'Organization', name: publisher}})
  }
}

function plainText(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? onOneLine(value) : ''
  return text === '' || isPlaceholder(text) ? null : text
}

function doiAddress(doi: string | null): string | null {
  return doi !== null && /^10\.\d{4,9}\/\S+$/.test(doi) ? `https://doi.org/${doi}` : doi
}

/** A year, a month or a day as ISO 8601 has it; null for what can be read in two ways or not at all. */
function isoDate(text: string | null): string | null {
  const reading = text === null ? null : parseDate(text)
  return reading && 'iso' in reading ? reading.iso : null
}
