import {type Block, type Document, documentFrom, spanOf as nodeSpan, type Section, type Sentence, type Span} from '@bedside/core'
import type {Part} from './data.js'

/** A stretch of a page that can be searched: a block of prose, what is said of an image, or a field of the frontmatter. */
export interface Unit {
  /** Units of a page are numbered in the order in which they are searched. */
  order: number
  part: Part | null
  /** The field of the frontmatter; null elsewhere. */
  field: string | null
  block: Block
  sentences: readonly Sentence[]
  section: Section | null
  quoted: boolean
  /** The place in the source of a stretch of the block's text. */
  spanOf(start: number, end: number): Span
  /** True where `spanOf` gives the very letters of the text, so that an edit can be made. */
  exact: boolean
}

const partOf = {heading: 'headings', paragraph: 'paragraphs', listItem: 'lists', tableCell: 'tables'} as const

/**
 * What of a page can be searched: its prose, the texts of images, its title in the frontmatter, and the fields that are named.
 * @param mayHold False of texts outside prose that need not be taken apart.
 */
export function unitsOf(document: Document, fields: ReadonlySet<string>, mayHold: (text: string) => boolean): Unit[] {
  const units = proseUnits(document)
  const add = (more: Omit<Unit, 'order'>[]) => {
    for (const unit of more) units.push({...unit, order: units.length})
  }
  add(imageUnits(document, mayHold))
  for (const field of new Set(['title', ...fields])) add(fieldUnits(document, field, mayHold))
  return units
}

/** The blocks of a page's prose. */
export function proseUnits(document: Document): Unit[] {
  return document.view(blocksAsUnits).slice()
}

function blocksAsUnits(document: Document): Unit[] {
  return document.prose.blocks.map((block, order) => ({
    order,
    part: partOf[block.kind],
    field: null,
    block,
    sentences: block.sentences,
    section: block.section,
    quoted: block.quoted,
    spanOf: (start, end) => block.spanOf(start, end),
    exact: true
  }))
}

function imageUnits(document: Document, mayHold: (text: string) => boolean): Omit<Unit, 'order'>[] {
  const images = [...document.nodes('image'), ...document.nodes('imageReference')]
  return images.flatMap((image) => {
    const {alt} = image
    if (!alt?.trim() || !mayHold(alt)) return []
    const at = nodeSpan(image)
    const written = document.source.slice(at.start, at.end)
    const start = [`![${alt}]`, `alt="${alt}"`, `alt='${alt}'`].map((shape) => written.indexOf(shape)).find((from) => from >= 0)
    const from = start === undefined ? null : at.start + written.indexOf(alt, start)
    const section = sectionAt(document.sections, at.start)
    return textUnits(alt, from, at).map((unit) => ({...unit, part: 'images' as const, field: null, section}))
  })
}

/** The last section that starts at an offset or before it. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sections[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return sections[low - 1] ?? null
}

/** The text of a field of the frontmatter, or the texts of its list. */
export function fieldUnits(document: Document, field: string, mayHold: (text: string) => boolean = () => true): Omit<Unit, 'order'>[] {
  const {frontmatter} = document
  if (!frontmatter) return []
  return textsAt(frontmatter.data, field).flatMap(({path, text}) => {
    if (!mayHold(text)) return []
    const at = frontmatter.valueAt(path) ?? frontmatter
    // In TOML the key stands before it.
    const inside = document.source.slice(at.start, at.end).lastIndexOf(text)
    const part = field === 'title' ? ('title' as const) : null
    return textUnits(text, inside < 0 ? null : at.start + inside, at).map((unit) => ({...unit, part, field, section: null}))
  })
}

/** The value at a field, where dots lead into mappings. */
export function valueAt(data: unknown, field: string): unknown {
  let value = data
  for (const key of field.split('.')) value = isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textsAt(data: unknown, field: string): {path: (string | number)[]; text: string}[] {
  const value = valueAt(data, field)
  const path = field.split('.')
  const all = Array.isArray(value) ? value.map((one, index) => ({path: [...path, index], text: one})) : [{path, text: value}]
  return all.filter((one): one is {path: (string | number)[]; text: string} => typeof one.text === 'string' && one.text.trim() !== '')
}

/** A text that stands in the source from `from` on, or where that is null somewhere in `whole`. */
function textUnits(text: string, from: number | null, whole: Span): Omit<Unit, 'order' | 'part' | 'field' | 'section'>[] {
  return documentFrom(text, {format: 'text'}).prose.blocks.map((block) => ({
    block,
    sentences: block.sentences,
    quoted: false,
    exact: from !== null,
    spanOf: (start, end) => {
      const span = block.spanOf(start, end)
      return from === null ? whole : {start: from + span.start, end: from + span.end}
    }
  }))
}
