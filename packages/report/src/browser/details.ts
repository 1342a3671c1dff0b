import {byId, counted, isolated, make} from './dom.js'
import {type Model, nameOf} from './model.js'
import {dotOf, tagsOf} from './table.js'

/** Items of a list that are made at first. */
const firstItems = 50

/** Shows what is known of a page, and hides it for none. */
export function showDetails(model: Model, page: number | null, select: (page: number | null) => void): void {
  const details = byId('details')
  details.replaceChildren()
  details.hidden = page === null
  if (page === null) return
  const close = make('button', {type: 'button', class: 'close', 'aria-label': 'Close', title: 'Close (Esc)'}, '×')
  close.addEventListener('click', () => select(null))
  details.append(
    close,
    make('h2', {}, dotOf(model, page), isolated(nameOf(model, page))),
    make('p', {class: 'path'}, isolated(model.paths[page]!)),
    factsOf(model, page),
    ...brokenList(model, page),
    ...pageList(model, 'Links here from', model.sources[page]!, select, 'incoming'),
    ...pageList(model, 'Links to', model.links[page]!, select, 'outgoing')
  )
}

function factsOf(model: Model, page: number): HTMLElement {
  const {addresses, types, locales, clusters} = model
  const facts: [string, string | null | undefined][] = [
    ['Address', addresses[page]],
    ['Type', types.names[types.of[page]!]],
    ['Language', locales.names[locales.of[page]!]],
    ['Cluster', clusters.names[clusters.of[page]!] ?? 'none: linked with no other page']
  ]
  const list = make('dl')
  for (const [name, value] of facts) if (value) list.append(make('div', {}, make('dt', {}, name), make('dd', {}, isolated(value))))
  list.append(...tagsOf(model, page))
  return list
}

function brokenList({brokenOf}: Model, page: number): HTMLElement[] {
  const broken = brokenOf.get(page) ?? []
  if (broken.length === 0) return []
  const items = broken.map(({url, line}) => make('li', {}, make('code', {}, isolated(url)), ` line ${line}`))
  return [make('h3', {class: 'bad'}, counted(broken.length, 'broken link')), make('ul', {class: 'broken'}, ...items)]
}

function pageList(model: Model, title: string, pages: readonly number[], select: (page: number) => void, side: string): HTMLElement[] {
  const list = make('ul', {class: 'links'})
  const item = (page: number) => {
    const button = make(
      'button',
      {type: 'button', class: 'page', title: model.paths[page]!},
      dotOf(model, page),
      isolated(nameOf(model, page))
    )
    button.addEventListener('click', () => select(page))
    return make('li', {}, button)
  }
  list.append(...pages.slice(0, firstItems).map(item))
  if (pages.length > firstItems) {
    const more = make('button', {type: 'button'}, `Show all ${pages.length.toLocaleString('en')}`)
    more.addEventListener('click', () => list.replaceChildren(...pages.map(item)))
    list.append(make('li', {}, more))
  }
  const heading = make('h3', {class: side}, `${title} ${counted(pages.length, 'page')}`)
  return pages.length > 0 ? [heading, list] : [heading]
}
