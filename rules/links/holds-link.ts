import {type AnyNode, childrenOf} from '@bedside/core'

/** Marks of an address that stands as plain text, and of a template that may make a link. */
const addressMarks = ['://', 'www.', '@', '{{', '{%']

/** True where a node holds a link, an address as plain text, or something that may make a link when the site is built. */
export function holdsLink(node: AnyNode): boolean {
  switch (node.type) {
    case 'link':
    case 'linkReference':
    case 'html':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return true
    case 'element':
      return node.name === 'button' || node.name === 'iframe' || node.name === 'form' || node.children.some(holdsLink)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isComponent(node.name) || node.children.some(holdsLink)
    case 'text':
      return addressMarks.some((mark) => node.value.includes(mark))
    default:
      return childrenOf(node).some(holdsLink)
  }
}

function isComponent(name: string | null): boolean {
  return name !== null && (/^[A-Z]/.test(name) || name.includes('.'))
}
