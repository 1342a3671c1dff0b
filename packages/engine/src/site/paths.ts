/** An address within the library, taken apart. Percent escapes are decoded, and letters are in Unicode's composed form. */
export interface Target {
  /** Empty where the address leads to the page itself. */
  path: string
  /** What follows `#`; null where there is none. */
  fragment: string | null
}

/** Marks of a template language: the address is made when the site is built, and the source does not show it. */
const templateMarks = ['{{', '{%', '{#', '${', '<%', '{$']

/** Takes an address apart, or null where it leads out of the library or a template makes it. */
export function readTarget(url: string): Target | null {
  // Docusaurus reads @site as the folder of the site.
  const written = url.trim().replace(/^@site\//, '/')
  if (hasScheme(written) || written.startsWith('//') || written.startsWith('\\')) return null
  if (templateMarks.some((mark) => written.includes(mark))) return null
  const hash = written.indexOf('#')
  const before = hash < 0 ? written : written.slice(0, hash)
  const query = before.indexOf('?')
  return {path: decode(query < 0 ? before : before.slice(0, query)), fragment: hash < 0 ? null : decode(written.slice(hash + 1))}
}

function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url)
}

/** Decodes percent escapes, each by itself where one of them is broken, and composes letters with their accents. */
function decode(text: string): string {
  if (!text.includes('%')) return text.normalize('NFC')
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text.normalize('NFC')
  }
}

/** Joins a path to a folder, or null where it leads out of the library. The result has no slash at either end. */
export function join(folder: string, path: string): string | null {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

/** Joins a relative address to the folder of an address. As browsers have it, nothing leads above the root. */
export function joinAddress(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** An address that begins with a slash, its parts `.` and `..` worked out as browsers do. */
export function withoutDots(path: string): string {
  if (!path.includes('/.')) return path
  const joined = joinAddress('', path)
  return joined === '' ? '/' : `/${joined}${/\/\.{0,2}$/.test(path) ? '/' : ''}`
}

/** The folder of a path; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The extension of a path in lower case, with its dot; empty where there is none. */
export function extensionOf(path: string): string {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot).toLowerCase() : ''
}

/** A link from a folder to a path, both from the library's root: `../b/c.md`. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}
