/** A link as a source page has it. */
export interface WrittenLink {
  /** Its text, by which the built page's link is found. */
  text: string
  /** The address as written, with shortcodes and tags of the template language as they stand. */
  written: string
  /** Counted from 1. */
  line: number
}

/**
 * The links of a source page of our own: `[text](to)`, `![alt](to)`, `[text][label]`, `<a href="to">text</a>`, `<Link to="to">` and
 * `<img src="to" alt="alt">`. The sample sites keep to these, each on one line; external addresses are left out.
 * @throws Error where two links have the same text, since nothing would tell them apart in the built page.
 */
export function linksWritten(source: string): WrittenLink[] {
  const definitions = definitionsIn(source)
  const links = source
    .split('\n')
    .flatMap((text, index) => [...bracketLinks(text, definitions), ...tagLinks(text)].map((link) => ({...link, line: index + 1})))
  const seen = new Set<string>()
  for (const {text, line} of links) {
    if (seen.has(text)) throw new Error(`line ${line}: another link has the text "${text}" too; give each its own`)
    seen.add(text)
  }
  return links.filter(({written}) => !isExternal(written))
}

/** `pathname:` is Docusaurus's own mark for an address of the site that it shall leave as it is. */
function isExternal(written: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written) && !written.startsWith('pathname:')
}

type LinkText = Omit<WrittenLink, 'line'>

function definitionsIn(source: string): Map<string, string> {
  const definitions = [...source.matchAll(/^\[([^\]\n]+)\]: *(\S.*)$/gm)]
  return new Map(definitions.map((match) => [match[1]!.toLowerCase(), addressFrom(match[2]!, 0, ' ')]))
}

function bracketLinks(line: string, definitions: ReadonlyMap<string, string>): LinkText[] {
  const links: LinkText[] = []
  for (const match of line.matchAll(/\[([^[\]]+)\](?:(\()|\[([^[\]]+)\])/g)) {
    const text = match[1]!.trim()
    const written = match[2] ? addressFrom(line, match.index + match[0].length, ')') : definitions.get(match[3]!.toLowerCase())
    if (written !== undefined) links.push({text, written})
  }
  return links
}

function tagLinks(line: string): LinkText[] {
  const links: LinkText[] = []
  for (const match of line.matchAll(/<(?:a|Link) (?:href|to)="/g)) {
    const from = match.index + match[0].length
    const written = addressFrom(line, from, '"')
    const text = /^"[^>]*>([^<]*)</.exec(line.slice(from + written.length))?.[1]
    if (text) links.push({text: text.trim(), written})
  }
  for (const match of line.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)) links.push({text: match[2]!, written: match[1]!})
  return links
}

/** The address that begins at an offset: to a closing mark or a blank outside `<>`, `{{ }}` and `{% %}`. */
function addressFrom(line: string, from: number, closing: string): string {
  if (line[from] === '<') return line.slice(from + 1, line.indexOf('>', from))
  let at = from
  while (at < line.length && line[at] !== closing && line[at] !== ' ') {
    const template = line.startsWith('{{', at) ? '}}' : line.startsWith('{%', at) ? '%}' : null
    const end = template ? line.indexOf(template, at) : -1
    at = end < 0 ? at + 1 : end + 2
  }
  return line.slice(from, at)
}
