import {type Document, oneLine, type Problem, type Sentence, type Span, spanOf} from '@bedside/core'
import type {Match} from '../matcher.js'
import type {Scope} from '../scope.js'
import {fieldUnits, proseUnits, sectionAt, type Unit} from '../units.js'
import {type Check, finder, listOf, type Making, say, spanOfMatch, textOfMatch} from './kind.js'

/** Something that has a limit: where it is reported, and the sentences in it. */
interface Whole {
  at: Span
  units: readonly Unit[]
  /** Null where all sentences of the units count. */
  sentence: Sentence | null
  /** Entries of a list. */
  items: number
}

/** How much there may be of something, or has to be. */
export function limit({data, scope, matcher, language}: Making<'limit'>): Check {
  const find = data.count === 'uses' ? finder({matcher, scope}, listOf(data.terms ?? [], data, language)) : () => []
  const {max = Number.POSITIVE_INFINITY, min = 0} = data
  return function* (document) {
    const uses = data.count === 'uses' ? usesIn(find(document)) : null
    for (const whole of wholesOf(document, data.per, scope)) {
      const matches = uses ? matchesIn(whole, uses) : []
      const count = uses ? matches.length : countOf(whole, data.count)
      if (count > max || count < min) yield problemOf(whole, {count, matches, match: matches[max] ?? matches.at(-1)}, data)
    }
  }
}

function wholesOf(document: Document, per: Making<'limit'>['data']['per'], scope: Scope): Whole[] {
  const whole = (at: Span, units: readonly Unit[], more: Partial<Whole> = {}): Whole => ({at, units, sentence: null, items: 0, ...more})
  if (per === 'list')
    return listsIn(document, scope).map((node) => whole(spanOf(node.children[0] ?? node), [], {items: node.children.length}))
  if (per === 'field') {
    return scope.fields.flatMap((field) =>
      fieldUnits(document, field).map((unit) => whole(unit.spanOf(0, unit.block.text.length), [{...unit, order: -1}]))
    )
  }
  const units = proseUnits(document).filter(scope.holdsUnit)
  if (per === 'page') return [whole(document.head, units)]
  if (per === 'section') return sectionsOf(units, whole)
  const kind = kinds[per]
  const inParts = kind === null ? units : units.filter(({block}) => block.kind === kind)
  if (per === 'sentence') return inParts.flatMap((unit) => unit.sentences.map((sentence) => whole(sentence, [unit], {sentence})))
  return inParts.map((unit) => whole(unit.block, [unit]))
}

function listsIn(document: Document, scope: Scope) {
  return document.nodes('list').filter((node) => scope.holdsSection(sectionAt(document.sections, spanOf(node).start)))
}

const kinds = {paragraph: 'paragraph', heading: 'heading', 'list-item': 'listItem', 'table-cell': 'tableCell', sentence: null} as const

function sectionsOf(units: readonly Unit[], whole: (at: Span, units: readonly Unit[]) => Whole): Whole[] {
  const bySection = new Map<Unit['section'], Unit[]>()
  for (const unit of units) {
    const known = bySection.get(unit.section) ?? []
    bySection.set(unit.section, known)
    if (unit.part !== 'headings') known.push(unit)
  }
  return [...bySection].flatMap(([section, own]) => (section?.heading ? whole(spanOf(section.heading), own) : []))
}

/** Matches by the number of their unit, and by their sentence. */
type Uses = ReadonlyMap<number | Sentence, readonly Match[]>

function usesIn(matches: readonly Match[]): Uses {
  const found = new Map<number | Sentence, Match[]>()
  for (const match of matches) {
    for (const key of [match.unit.order, match.sentence]) {
      const known = found.get(key)
      if (known) known.push(match)
      else found.set(key, [match])
    }
  }
  return found
}

function matchesIn({units, sentence, at}: Whole, uses: Uses): readonly Match[] {
  if (sentence) return uses.get(sentence) ?? []
  if (units[0]?.order === -1) return [...new Set([...uses.values()].flat())].filter((match) => isWithin(spanOfMatch(match), at))
  return units.flatMap(({order}) => uses.get(order) ?? [])
}

const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

function countOf({units, sentence, items}: Whole, count: Making<'limit'>['data']['count']): number {
  if (count === 'items') return items
  const sentences = sentence ? [sentence] : units.flatMap((unit) => unit.sentences)
  if (count === 'sentences') return sentences.length
  if (count === 'words') return sentences.reduce((sum, {lexemes}) => sum + lexemes.length, 0)
  if (sentence) return sentence.text.length
  return units.reduce((sum, {block}) => sum + block.text.replace(/\s+/g, ' ').trim().length, 0)
}

const things = {
  page: 'page',
  section: 'section',
  paragraph: 'paragraph',
  sentence: 'sentence',
  heading: 'heading',
  list: 'list',
  'list-item': 'item',
  'table-cell': 'cell',
  field: 'field'
} as const

interface Found {
  count: number
  matches: readonly Match[]
  /** The first one too many, else the last one. */
  match: Match | undefined
}

function problemOf({at}: Whole, {count, matches, match}: Found, data: Making<'limit'>['data']): Problem {
  const {max, min, per} = data
  const tooMany = max !== undefined && count > max
  const what = count === 1 ? data.count.slice(0, -1) : data.count
  const used = [...new Set(matches.map(({pattern}) => pattern.entry.term))].join('", "')
  const terms = used === '' ? '' : ` of "${oneLine(used, 40)}"`
  const rest = tooMany ? (max === 0 ? 'take it out.' : `write at most ${max}.`) : `write at least ${min}.`
  const usual = `This ${things[per]} has ${count} ${what}${terms}; ${rest}`
  const values = {count, ...(max !== undefined && {max}), ...(min !== undefined && {min}), match: match ? textOfMatch(match) : ''}
  const facts = {count, ...(match && {term: match.pattern.entry.term})}
  return {at: match && tooMany ? spanOfMatch(match) : at, message: say(data.message, usual, values), data: facts}
}
