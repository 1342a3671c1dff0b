import {type Token, tokensOf} from './html-tokens.js'

/** What a page that a generator built says of addresses. */
export interface BuiltPage {
  /** The code word of the source page that it was built from. */
  code: string | null
  /** Ids, and names of `<a>`, within the main content, in order of place. */
  ids: string[]
  /** The same of the whole page. */
  allIds: ReadonlySet<string>
  /** Links and images of the main content by their text or alternative text. */
  links: ReadonlyMap<string, string>
  /** The address that the page gives as its own. */
  canonical: string | null
  /** Where a page that does nothing but redirect leads. */
  redirect: string | null
}

/** Says which element holds the main content. */
export interface MainContent {
  tag?: string
  class?: string
  /** The value of `role`. */
  role?: string
}

/** Reads a built page. Where no element is its main content, or several are, it has neither ids nor links, nor a code. */
export function readBuiltPage(html: string, main: MainContent): BuiltPage {
  const tokens = tokensOf(html)
  const content = mainTokens(tokens, main)
  return {
    code: codeOf(content.map((token) => (token.kind === 'text' ? token.text : ' ')).join('')),
    ids: [...new Set(content.flatMap(idsOf))],
    allIds: new Set(tokens.flatMap(idsOf)),
    links: linksIn(content),
    canonical: attributeOf(tokens, 'href', (token) => token.name === 'link' && token.attributes?.get('rel') === 'canonical'),
    redirect: redirectOf(tokens)
  }
}

/** The code word that a page carries in its text, so that a built page is known by it; null where there is none. */
export function codeOf(text: string): string | null {
  return /\bPage code: ([a-z0-9-]+)\./.exec(text)?.[1] ?? null
}

/** The tokens of the main content. Where several elements would be it, the page is a list that quotes others: then there are none. */
function mainTokens(tokens: readonly Token[], main: MainContent): Token[] {
  const start = tokens.findIndex((token) => isMain(token, main))
  if (start < 0) return []
  const end = endOfElement(tokens, start)
  return tokens.slice(end).some((token) => isMain(token, main)) ? [] : tokens.slice(start, end)
}

function endOfElement(tokens: readonly Token[], start: number): number {
  let depth = 0
  for (let at = start; at < tokens.length; at++) {
    const {name, kind} = tokens[at]!
    if (name !== tokens[start]!.name) continue
    depth += kind === 'open' ? 1 : -1
    if (depth === 0) return at
  }
  return tokens.length
}

function isMain({kind, name, attributes}: Token, main: MainContent): boolean {
  if (kind !== 'open') return false
  if (main.tag && name !== main.tag) return false
  if (main.role && attributes?.get('role') !== main.role) return false
  return !main.class || (attributes?.get('class') ?? '').split(/\s+/).includes(main.class)
}

function idsOf(token: Token): string[] {
  if (token.kind !== 'open') return []
  const id = token.attributes.get('id')
  const name = token.name === 'a' ? token.attributes.get('name') : undefined
  return [id, name].filter((one) => one !== undefined && one !== '') as string[]
}

function linksIn(content: readonly Token[]): Map<string, string> {
  const links = new Map<string, string>()
  let link: {href: string; text: string} | null = null
  for (const token of content) {
    if (token.kind === 'text') {
      if (link) link.text += token.text
    } else if (token.name === 'a') {
      if (link) links.set(folded(link.text), link.href)
      const href = token.kind === 'open' ? token.attributes.get('href') : undefined
      link = href === undefined ? null : {href, text: ''}
    } else if (token.name === 'img' && token.kind === 'open') {
      links.set(folded(token.attributes.get('alt') ?? ''), token.attributes.get('src') ?? '')
    }
  }
  return links
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

function attributeOf(tokens: readonly Token[], name: string, isWanted: (token: Token) => boolean): string | null {
  return tokens.find((token) => token.kind === 'open' && isWanted(token))?.attributes?.get(name) ?? null
}

/** The target of `<meta http-equiv="refresh" content="0; url=/x/">`. */
function redirectOf(tokens: readonly Token[]): string | null {
  const isRefresh = (token: Token) => token.name === 'meta' && token.attributes?.get('http-equiv')?.toLowerCase() === 'refresh'
  const content = attributeOf(tokens, 'content', isRefresh)
  return content === null ? null : (/url=\s*['"]?([^'"]*)/i.exec(content)?.[1]?.trim() ?? null)
}
