import {type Child, type Element, element} from './element.js'

/** A part of the overview: a heading that links can lead to, a sentence or two on how to read it, and its content. */
export function section(id: string, title: string, lede: readonly Child[], ...content: readonly Child[]): Element {
  const heading = element('h2', {id: `${id}-title`}, title)
  return element(
    'section',
    {id, 'aria-labelledby': `${id}-title`, tabindex: '-1'},
    heading,
    element('p', {class: 'lede'}, ...lede),
    ...content
  )
}

/** A column of a table: its head, and whether numbers stand in it. */
export type Head = readonly [text: string, className?: string]

/** A table with a caption for who cannot see what stands around it. `fold` rows are shown at first, where there is a script. */
export function table(caption: string, heads: readonly Head[], rows: readonly Element[], fold?: number): Element {
  const cells = heads.map(([text, className]) => element('th', {scope: 'col', ...(className && {class: className})}, text))
  const attributes = fold === undefined ? {} : {'data-fold': String(fold)}
  const body = element('tbody', {}, ...rows)
  const whole = element('table', attributes, element('caption', {}, caption), element('thead', {}, element('tr', {}, ...cells)), body)
  // A wide table moves within its own frame; who has no mouse moves it by the arrow keys.
  return element('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption}, whole)
}

/** A bar of stacked parts, for a cell whose numbers stand beside it. Widths are shares of `most`. */
export function stackedBar(parts: readonly (readonly [className: string, count: number])[], most: number): Element {
  let left = 0
  const rects = parts.flatMap(([className, count]) => {
    const width = (100 * count) / Math.max(1, most)
    const rect = element('rect', {class: className, x: left.toFixed(2), y: '0', width: width.toFixed(2), height: '8'})
    left += width
    return count > 0 ? [rect] : []
  })
  return element('svg', {class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true'}, ...rects)
}
