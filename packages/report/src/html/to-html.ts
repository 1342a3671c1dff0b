import type {Child} from './element.js'

/** Elements without an end tag. */
const empty = new Set(['br', 'hr', 'input'])

/** Elements as HTML. Tags and names of attributes are ours; everything else may be a stranger's. */
export function toHtml(children: readonly Child[]): string {
  return children.map(childHtml).join('')
}

function childHtml(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  const {tag, attributes, children} = child
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<${tag}${named.join('')}>${empty.has(tag) ? '' : `${toHtml(children)}</${tag}>`}`
}

/** Text for HTML, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
