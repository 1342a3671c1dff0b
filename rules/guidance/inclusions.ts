import {type AnyNode, type Context, childrenOf, type Document, type GuidanceProvider, textOf} from '@bedside/core'

/** Something that a page takes in from elsewhere, or a component that it uses. */
export interface Inclusion {
  /** The component, the path of the include, or `layout:` with the layout's name. */
  name: string
  /** True where it may well hold guidance that the page itself does not show. */
  mayGuide: boolean
}

/** Everything that a document takes in, in no particular order. */
export function inclusionsIn(document: Document): readonly Inclusion[] {
  return document.view(findInclusions)
}

/** What of a page's inclusions the configuration says to give guidance: the kinds, or `all` of what the page owes. */
export function providedKinds(inclusions: readonly Inclusion[], providers: readonly GuidanceProvider[]): ReadonlySet<string> | 'all' {
  const used = providers.filter(({name}) => inclusions.some((inclusion) => isSame(inclusion.name, name)))
  if (used.some(({kinds}) => kinds === null)) return 'all'
  return new Set(used.flatMap(({kinds}) => kinds ?? []))
}

/** The first inclusion that may hold guidance and of which the configuration says nothing. */
export function unseenIn(inclusions: readonly Inclusion[], providers: readonly GuidanceProvider[]): Inclusion | null {
  return inclusions.find(({name, mayGuide}) => mayGuide && !providers.some((provider) => isSame(name, provider.name))) ?? null
}

/**
 * True where advice of one of these kinds stands elsewhere: the configuration says that something on the page gives it, or the page takes in
 * text that nobody here has seen.
 */
export function isElsewhere(kinds: readonly string[], document: Document, {guidance: {providedBy}}: Context): boolean {
  const inclusions = inclusionsIn(document)
  if (inclusions.length === 0) return false
  const provided = providedKinds(inclusions, providedBy)
  return provided === 'all' || kinds.some((kind) => provided.has(kind)) || unseenIn(inclusions, providedBy) !== null
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)]
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`)
}

/** A name without what it may be written with or without: `./`, `/`, the extension, and capitals, which HTML does not keep. */
function plainName(name: string): string {
  const path = name.trim().toLowerCase().replaceAll('\\', '/')
  let from = 0
  while (path.startsWith('/', from) || path.startsWith('./', from) || path.startsWith('../', from)) from = path.indexOf('/', from) + 1
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 && path.length - dot <= 7 ? path.slice(from, dot) : path.slice(from)
}

function findInclusions(document: Document): Inclusion[] {
  return [...layoutsOf(document), ...includesIn(document.source), ...importsIn(document), ...componentsIn(document)]
}

/** The layout. Where the page has no text of its own it may hold all of it, whatever it is called. */
function layoutsOf({frontmatter, prose}: Document): Inclusion[] {
  const layout = frontmatter?.data.layout
  const isNamed = typeof layout === 'string' && layout.trim() !== ''
  const mayGuide = prose.sentences.length === 0
  return isNamed || mayGuide ? [{name: isNamed ? `layout:${layout}` : 'layout', mayGuide}] : []
}

/** Tags by which generators take in text, and what ends each. */
const tags: readonly (readonly [open: string, close: string])[] = [
  ['{%', '%}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{>', '}}'],
  ['{{#include', '}}'],
  ['{!', '!}'],
  ['--8<--', '\n'],
  [':::include', '\n'],
  [':::{include}', '\n'],
  ['```{include}', '\n'],
  ['![[', ']]'],
  ['!!!include', '\n'],
  ['<!--#include', '-->']
]
/** A tag is on one line or a few; whatever goes on longer is none. */
const longestTag = 300

function includesIn(source: string): Inclusion[] {
  const found = new Map<string, Inclusion>()
  for (const [open, close] of tags) {
    for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at + open.length)) {
      const inside = source.slice(at + open.length, at + longestTag)
      const end = inside.indexOf(close)
      const name = end < 0 && close !== '\n' ? null : includedBy(open, inside.slice(0, end < 0 ? longestTag : end))
      if (name !== null) found.set(name, {name, mayGuide: !isNoText(name)})
    }
  }
  return [...found.values()]
}

/** Tags whose argument is what is taken in; in Liquid other tags take in nothing. */
const including = new Set(
  'include include_relative include_cached render partial readfile snippet snippets content-ref transclude embed section'.split(' ')
)

function includedBy(open: string, inside: string): string | null {
  const words = inside
    .split(/[\s"'()=,]/)
    .filter((word) => word !== '' && word !== '-' && word !== 'file' && word !== 'path' && word !== 'virtual' && word !== '{')
  const [first = '', second] = words
  if (including.has(first.toLowerCase())) return second ?? null
  // `{{< /note >}}` closes; the path of a server's include may begin with a stroke.
  if (open === '{%' || first === '' || (open.startsWith('{{') && first.startsWith('/'))) return null
  return first
}

/** Includes that bring pictures, links and the like. */
const noText = new Set(
  (
    'figure image images img picture photo icon video youtube vimeo audio map gist tweet instagram ref relref toc table-of-contents ' +
    'highlight head header footer nav navigation breadcrumb breadcrumbs sidebar menu analytics meta seo share social search logo banner ' +
    'math latex param date button link links scripts script css style styles comments pagination author byline'
  ).split(' ')
)

function isNoText(name: string): boolean {
  if (/\.(?:png|jpe?g|gif|svg|webp|avif|mp[34]|pdf)$/i.test(name)) return true
  const plain = plainName(name)
  return noText.has(plain.slice(plain.lastIndexOf('/') + 1))
}

/** Markdown files that MDX imports, which then stand somewhere in the page. */
function importsIn(document: Document): Inclusion[] {
  return document.nodes('mdxjsEsm').flatMap(({value}) => value.split('\n').flatMap(importedText))
}

function importedText(line: string): Inclusion[] {
  const path = line.startsWith('import') ? line.split(/["']/).at(-2) : undefined
  return path !== undefined && /\.mdx?$/.test(path) ? [{name: path, mayGuide: true}] : []
}

function componentsIn(document: Document): Inclusion[] {
  const found: Inclusion[] = []
  for (const node of [...document.nodes('mdxJsxFlowElement'), ...document.nodes('mdxJsxTextElement')]) {
    if (!node.name) continue
    found.push({name: node.name, mayGuide: isGuidance(node.name) && hidesText(node)})
    if (takesIn(node.name)) found.push(...node.attributes.flatMap(({value}) => pathIn(value)))
  }
  for (const node of document.nodes('element')) {
    if (node.name.includes('-') || isGuidance(node.name)) found.push({name: node.name, mayGuide: isGuidance(node.name) && hidesText(node)})
    if (takesIn(node.name)) found.push(...Object.values(node.attributes).flatMap(pathIn))
  }
  return [...found, ...document.nodes('html').flatMap(({value}) => rawComponent(value))]
}

/** True for `Include`, `Partial`, `IncludeMarkdown`. */
function takesIn(name: string): boolean {
  return /^(?:include|partial|snippet|transclu|embed|import)/i.test(name)
}

/** The file that `<Include src="help.md" />` names. */
function pathIn(value: unknown): Inclusion[] {
  return typeof value === 'string' && /\.(?:mdx?|html?|txt)$/i.test(value.slice(-6)) ? [{name: value, mayGuide: !isNoText(value)}] : []
}

/** A component that stands in Markdown as a block by itself: `<WhenToCall />`. */
function rawComponent(html: string): Inclusion[] {
  const tag = html.slice(0, longestTag)
  const name = /^<([A-Z][\w.]*)/.exec(tag)?.[1]
  if (name === undefined) return []
  const end = tag.indexOf('>')
  const paths = takesIn(name) ? tag.slice(0, end).split(/["']/).flatMap(pathIn) : []
  return [...paths, {name, mayGuide: isGuidance(name) && (tag[end - 1] === '/' || /["'][^"' ]* [^"']*["']/.test(tag.slice(0, end)))}]
}

const guiding =
  /guidance|call-?out|care-?card|emergency|urgent|when-?to|get-?help|getting-?help|seek|red-?flag|warning|advice|crisis|alert|doctor|help-?box|safety/

/** True for `WhenToGetHelp`, `CallOut`, `CareCard`, `emergency-box`. */
function isGuidance(name: string): boolean {
  return guiding.test(
    name
      .slice(0, 80)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
  )
}

/** True where a component shows no text of its own, or takes some in an attribute: `<CareCard heading="See a GP if you have">`. */
function hidesText(node: Extract<AnyNode, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' | 'element'}>): boolean {
  if (!childrenOf(node).some((child) => textOf(child).trim() !== '')) return true
  const values = Array.isArray(node.attributes) ? node.attributes.map(({value}) => value) : Object.values(node.attributes)
  return values.some((value) => typeof value === 'string' && value.trim().includes(' '))
}
