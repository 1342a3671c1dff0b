/** Where a page lies for the reading of its relative links. Folders are paths from the library's root, with `/`, empty for the root. */
export interface Place {
  /** The folder that the page lies in. */
  folder: string
  /** The folder that links are told from: where the page lay when it was signed, if it was moved since. */
  toldFrom: string
}

/** The folder of a path. */
export function folderOf(path: string | null): string {
  const end = path?.lastIndexOf('/') ?? -1
  return end < 0 ? '' : path!.slice(0, end)
}

/**
 * The target of a link as a sign-off knows it; null for a target that a sign-off does not hold: an address on another site. Telephone
 * numbers and e-mail addresses are held, since a reader is told to call and write to them. The same target written in two ways gives one text.
 */
export function normalTarget(url: string | undefined, place: Place): string | null {
  if (url === undefined) return null
  const trimmed = url.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase()
  if (scheme === 'tel' || scheme === 'sms') return `${scheme}:${trimmed.slice(scheme.length + 1).replace(/[^\d+*#]/g, '')}`
  if (scheme === 'mailto') return decoded(trimmed).toLowerCase()
  if (scheme || trimmed.startsWith('//')) return null
  const [path, rest] = divided(decoded(trimmed))
  if (path === '' || path.startsWith('/')) return path + rest
  return relative(place.toldFrom, joined(place.folder, path)) + rest
}

/** The path of an address, and its query and fragment. */
function divided(url: string): [path: string, rest: string] {
  const at = url.search(/[?#]/)
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)]
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** The segments of a path below a folder, `.` and `..` followed. Those that lead out of the library stay as they are. */
function joined(folder: string, path: string): string[] {
  const segments: string[] = []
  for (const segment of [...folder.split('/'), ...path.split('/')]) {
    if (segment === '' || segment === '.') continue
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else segments.push(segment)
  }
  return segments
}

function relative(folder: string, target: readonly string[]): string {
  const from = folder.split('/').filter(Boolean)
  let shared = 0
  while (shared < from.length && shared < target.length && from[shared] === target[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}
