import type {Root} from 'mdast'
import type {AnyNode, Element} from '../nodes.js'
import type {ElementReader} from './html-mdast.js'
import {isPhrasing} from './html-mdast.js'

type Jsx = Extract<AnyNode, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>

/** Types whose children are lines of text. */
const holdsPhrasing: ReadonlySet<string> = new Set(
  'paragraph heading tableCell emphasis strong delete link linkReference mdxJsxTextElement'.split(' ')
)

/** A tree in which plain lower-case JSX elements have become mdast nodes. Components stay, with their children read. */
export function readJsx(tree: Root, reader: ElementReader): Root {
  return read(tree, reader) as Root
}

/** A copy of a node with the elements below it read, or the node itself where there is none. An element waits for its parent to read it. */
function read(node: AnyNode, reader: ElementReader): AnyNode {
  if (!('children' in node)) return node
  const given = node.children as AnyNode[]
  const children = given.map((child) => read(child, reader))
  const changed = children.some((child, index) => child !== given[index])
  const name = isJsx(node) ? plainName(node) : null
  if (name) return elementOf(node as Jsx, name, unravel(children, reader))
  // Whether a paragraph of elements is a line of text or only blocks is for its parent to say.
  if (!changed || node.type === 'paragraph') return changed ? ({...node, children} as AnyNode) : node
  const settled = holdsPhrasing.has(node.type) ? reader.inline(children) : reader.flow(unravel(children, reader))
  return {...node, children: settled} as AnyNode
}

/** Reads paragraphs that hold elements; where they hold nothing but blocks, the blocks take their place. */
function unravel(children: readonly AnyNode[], reader: ElementReader): AnyNode[] {
  return children.flatMap((node): AnyNode[] => {
    if (node.type !== 'paragraph' || !node.children.some((child) => child.type === 'element')) return [node]
    const blocks = node.children.filter((child) => !isBlankText(child))
    return blocks.every((child) => !isPhrasing(child)) ? blocks : [{...node, children: reader.inline(node.children)}]
  })
}

function elementOf(jsx: Jsx, name: string, children: AnyNode[]): Element {
  const attributes: Record<string, string> = {}
  for (const attribute of jsx.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) continue
    attributes[attribute.name === 'className' ? 'class' : attribute.name.toLowerCase()] = attribute.value ?? ''
  }
  return {type: 'element', name, attributes, children, position: jsx.position}
}

function isJsx(node: AnyNode): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The name of an element that JSX takes for HTML; null for a component or fragment. */
function plainName({name}: Jsx): string | null {
  return name && /^[a-z][a-z0-9]*$/.test(name) ? name : null
}

function isBlankText(node: AnyNode): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
