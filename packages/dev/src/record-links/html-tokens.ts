/** A piece of an HTML page: a tag, or the text between two tags. */
export type Token =
  | {kind: 'open' | 'close'; name: string; attributes: ReadonlyMap<string, string>}
  | {kind: 'text'; text: string; attributes?: undefined; name?: undefined}

/** Elements whose content is no markup. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea'])

/**
 * The tags and texts of a built page, in order. It reads what generators write, minified or not; it repairs nothing, as a browser would.
 * Comments and the content of scripts are left out.
 */
export function tokensOf(html: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < html.length) {
    const open = tagFrom(html, at)
    if (open > at) tokens.push({kind: 'text', text: decodeReferences(html.slice(at, open))})
    if (open === html.length) break
    if (html.startsWith('<!', open)) {
      at = endAfter(html, html.startsWith('<!--', open) ? '-->' : '>', open)
      continue
    }
    const tag = readTag(html, open)
    tokens.push(tag.token)
    at = tag.end
    if (tag.token.kind === 'open' && raw.has(tag.token.name)) at = rawEnd(html, tag.token.name, at)
  }
  return tokens
}

/** Where the next tag or comment begins; the end of the page where there is none. */
function tagFrom(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    if (/[a-zA-Z/!]/.test(html[at + 1] ?? '')) return at
  }
  return html.length
}

function endAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function rawEnd(html: string, name: string, from: number): number {
  const at = html.indexOf(`</${name}`, from)
  return at < 0 ? html.length : at
}

const attribute = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y

function readTag(html: string, open: number): {token: Extract<Token, {kind: 'open' | 'close'}>; end: number} {
  const closes = html[open + 1] === '/'
  const name = /[a-zA-Z0-9:-]*/y
  name.lastIndex = open + (closes ? 2 : 1)
  const tagName = name.exec(html)![0].toLowerCase()
  const attributes = new Map<string, string>()
  attribute.lastIndex = name.lastIndex
  let end = attribute.lastIndex
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    end = attribute.lastIndex
    attributes.set(match[1]!.toLowerCase(), decodeReferences(match[2] ?? match[3] ?? match[4] ?? ''))
  }
  return {token: {kind: closes ? 'close' : 'open', name: tagName, attributes}, end: endAfter(html, '>', end)}
}

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', para: '¶'}

/** Character references as generators write them: by number, and the few names that they use. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,5}));/g, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}
