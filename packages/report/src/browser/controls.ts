import {byId, make} from './dom.js'
import type {Filters, Flag} from './filter.js'
import type {Model} from './model.js'
import {sectionColors} from './palette.js'

const flagTexts: readonly [Flag, string][] = [
  ['orphans', 'Orphans'],
  ['deadEnds', 'Dead ends'],
  ['broken', 'Broken links'],
  ['hidden', 'Not published']
]

/** Makes the filters, and calls when one of them changes. */
export function makeFilters(model: Model, changed: (filters: Filters) => void): void {
  const counts: Record<Flag, number> = {
    orphans: model.orphans.length,
    deadEnds: model.deadEnds.length,
    broken: model.brokenOf.size,
    hidden: model.hidden.of.filter((kind) => kind >= 0).length
  }
  for (const [flag, text] of flagTexts) {
    const box = make('input', {type: 'checkbox', name: 'flag', value: flag})
    box.disabled = counts[flag] === 0
    byId('flags').append(make('label', {}, box, ` ${text} `, make('span', {class: 'number'}, counts[flag].toLocaleString('en'))))
  }
  fillSelect('type', model.types, 'All types', 'No type')
  fillSelect('cluster', model.clusters, 'All clusters', 'Linked with no other page')
  const read = () => changed(readFilters())
  byId('filters').addEventListener('input', read)
  byId('filters').addEventListener('submit', (event) => event.preventDefault())
}

/** More clusters than this nobody picks from a list. */
const mostChoices = 300

function fillSelect(id: string, {names, of}: {names: readonly string[]; of: readonly number[]}, all: string, none: string): void {
  const counts = new Map<number, number>()
  for (const index of of) counts.set(index, (counts.get(index) ?? 0) + 1)
  const choices = [...names.slice(0, mostChoices).entries(), [-1, none] as const].filter(([index]) => counts.has(index))
  byId(id).append(
    make('option', {value: ''}, all),
    ...choices.map(([index, name]) => make('option', {value: String(index)}, `${name} (${counts.get(index)!.toLocaleString('en')})`))
  )
}

function readFilters(): Filters {
  const number = (id: string) => {
    const {value} = byId<HTMLSelectElement>(id)
    return value === '' ? null : Number(value)
  }
  const flags = [...document.querySelectorAll<HTMLInputElement>('#flags input:checked')].map(({value}) => value as Flag)
  return {search: byId<HTMLInputElement>('search').value, flags: new Set(flags), type: number('type'), cluster: number('cluster')}
}

/** Says which colour is which section. */
export function makeLegend({sections: {names}, sharesColors, orphans, brokenOf}: Model): void {
  const item = (classes: string, text: string) =>
    byId('legend').append(make('li', {}, make('i', {class: classes, 'aria-hidden': 'true'}), make('bdi', {}, text)))
  if (sharesColors) byId('legend').append(make('li', {}, `Colours part ${names.length.toLocaleString('en')} folders`))
  else if (names.length > 1) {
    for (const [section, name] of names.slice(0, sectionColors).entries()) item(`dot s${section}`, name || 'top folder')
    if (names.length > sectionColors) item(`dot s${sectionColors}`, `${names.length - sectionColors} more`)
  }
  if (orphans.length > 0) item('dot hollow', 'orphan')
  if (brokenOf.size > 0) item('dot ring', 'broken link')
}
