import type {Child} from '../html/element.js'

/** Nodes of elements. Text goes in as text: nothing in it is markup. */
export function nodesOf(children: readonly Child[]): (Node | string)[] {
  return children.map((child) => {
    if (typeof child === 'string') return child
    const node = document.createElement(child.tag)
    for (const [name, value] of Object.entries(child.attributes)) node.setAttribute(name, value)
    node.append(...nodesOf(child.children))
    return node
  })
}
