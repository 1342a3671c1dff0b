import {type AnyNode, childrenOf, type Element} from '../nodes.js'
import type {RawNode} from './html-tree.js'

/** What stands around an article on a page without `<article>` or `<main>`. */
const furniture: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'meta',
  'link',
  'base'
])

/** Class names of an aside that is a call-out of the article. */
const callout = /call-?out|care-?card|alert|warning|urgent|emergency|advice|notice|inset|admonition|caution|important/i

/**
 * The part of a page that is its article: the first `<article>`, else `<main>` or what has that role, else the body without navigation,
 * site header, footer, forms and those asides that are no call-outs. Comments from the rest of the page stay, since suppressions stand in them.
 */
export function articleOf(page: readonly RawNode[]): RawNode[] {
  const elements: Element[] = []
  const comments: RawNode[] = []
  const visit = (node: RawNode): void => {
    if (node.type === 'html') comments.push(node)
    if (node.type !== 'element') return
    elements.push(node)
    for (const child of node.children) visit(child)
  }
  for (const node of page) visit(node)
  const article =
    elements.find(({name}) => name === 'article') ??
    elements.find(({name}) => name === 'main') ??
    elements.find(({attributes}) => attributes.role === 'main')
  const content = article ? [article] : contentOf(elements.find(({name}) => name === 'body')?.children ?? withoutHtml(page))
  return withComments(content, comments)
}

/** The nodes of a page; of the `<html>` element its children, where its body has no tag of its own. */
function withoutHtml(page: readonly RawNode[]): readonly RawNode[] {
  return page.flatMap((node) => (node.type === 'element' && node.name === 'html' ? (node.children as RawNode[]) : [node]))
}

function contentOf(body: readonly RawNode[]): RawNode[] {
  return body.filter((node) => node.type !== 'element' || !((furniture.has(node.name) && !isCallout(node)) || isSiteHeader(node)))
}

/** `<aside class="callout">` and `<aside role="note">` hold what readers must not miss. */
function isCallout({name, attributes}: Element): boolean {
  return (
    name === 'aside' && (attributes.role === 'note' || attributes.role === 'alert' || callout.test((attributes.class ?? '').slice(0, 300)))
  )
}

/** A header that does not hold the article's own title. */
function isSiteHeader(node: Element): boolean {
  return node.name === 'header' && !holdsTitle(node)
}

function holdsTitle(node: AnyNode): boolean {
  return (node.type === 'element' && node.name === 'h1') || childrenOf(node).some(holdsTitle)
}

/** Puts the comments that stand outside the content before and after it. */
function withComments(content: readonly RawNode[], comments: readonly RawNode[]): RawNode[] {
  const offsetOf = (node: RawNode | undefined) => node?.position?.start.offset ?? 0
  const inside = new Set<unknown>()
  const visit = (node: AnyNode): void => {
    inside.add(node)
    for (const child of childrenOf(node)) visit(child)
  }
  for (const node of content) visit(node)
  const outside = comments.filter((comment) => !inside.has(comment))
  return [...content, ...outside].sort((a, b) => offsetOf(a) - offsetOf(b))
}
