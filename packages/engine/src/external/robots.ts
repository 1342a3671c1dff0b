/** What a robots.txt says to one program. */
export interface Robots {
  allows(url: URL): boolean
  /** Seconds that the host wishes between requests; null where it says nothing. */
  crawlDelay: number | null
}

/** A host without a robots.txt. */
export const noRobots: Robots = {allows: () => true, crawlDelay: null}

/** Bytes of a robots.txt that are read: the least that a reader has to manage (RFC 9309, section 2.5). */
export const mostRobotsBytes = 500 * 1024

interface Group {
  agents: string[]
  lines: {allow: boolean; pattern: string}[]
  crawlDelay: number | null
}

/** Reads a robots.txt as RFC 9309 has it, for the program whose product token is given in lower case. */
export function robotsFor(text: string, agent: string): Robots {
  const groups = groupsOf(text)
  const own = groups.filter(({agents}) => agents.includes(agent))
  const chosen = own.length > 0 ? own : groups.filter(({agents}) => agents.includes('*'))
  const lines = chosen.flatMap((group) => group.lines)
  return {
    allows: (url) => isAllowed(encoded(url.pathname + url.search), lines),
    crawlDelay: chosen.map((group) => group.crawlDelay).findLast((delay) => delay !== null) ?? null
  }
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let open = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [key, value] = keyAndValue(line)
    if (key === 'user-agent') {
      if (!open) groups.push({agents: [], lines: [], crawlDelay: null})
      // Of `Name/1.0` the product token counts.
      groups.at(-1)!.agents.push(value.split('/')[0]!.trim().toLowerCase())
      open = true
      continue
    }
    const group = groups.at(-1)
    if (!group || !['allow', 'disallow', 'crawl-delay'].includes(key)) continue
    open = false
    if (key === 'crawl-delay') group.crawlDelay = /^\d{1,6}(?:\.\d{1,3})?$/.test(value) ? Number(value) : group.crawlDelay
    else if (value !== '') group.lines.push({allow: key === 'allow', pattern: encoded(value)})
  }
  return groups
}

function keyAndValue(line: string): [key: string, value: string] {
  const hash = line.indexOf('#')
  const bare = hash < 0 ? line : line.slice(0, hash)
  const colon = bare.indexOf(':')
  return colon < 0 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()]
}

/** The longest pattern that matches counts; of equally long ones that which allows. */
function isAllowed(path: string, lines: Group['lines']): boolean {
  if (path === '/robots.txt') return true
  let best = {allow: true, length: -1}
  for (const {allow, pattern} of lines) {
    if (pattern.length < best.length || (pattern.length === best.length && !allow)) continue
    if (matches(path, pattern)) best = {allow, length: pattern.length}
  }
  return best.allow
}

/** `*` stands for anything, `$` at the end for the end; else a pattern matches what begins with it. Each piece is looked for once. */
function matches(path: string, pattern: string): boolean {
  const toEnd = pattern.endsWith('$')
  const [first = '', ...rest] = (toEnd ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  if (rest.length === 0) return !toEnd || at === path.length
  const last = toEnd ? rest.pop()! : ''
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return !toEnd || (path.length - last.length >= at && path.endsWith(last))
}

/** Percent-escapes in capitals, and what is not ASCII escaped, so that two ways to write one path are one. */
function encoded(path: string): string {
  const ascii = path.replace(/[^\x21-\x7e]+/g, (letters) => encodeURIComponent(Buffer.from(letters).toString()))
  return ascii.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toUpperCase())
}
