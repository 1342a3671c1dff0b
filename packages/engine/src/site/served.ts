import type {Resolution} from '@bedside/core'
import {isDownload} from './endings.js'
import {fileAt} from './files.js'
import {namesIn} from './names.js'
import {found, foundFile} from './outcome.js'
import {join, nameOf} from './paths.js'
import {keyOf, type SiteIndex} from './site-index.js'

/** What an address serves: a page, or a file of a folder that is served as it is. */
export function served(index: SiteIndex, address: string, fragment: string | null): Resolution | null {
  const known = index.served.get(keyOf(index.generator, address))
  if (known) return found(index, known, fragment)
  const file = servedFile(index, address)
  return file === undefined ? null : foundFile(index, file, fragment)
}

export function servedFile(index: SiteIndex, address: string): string | undefined {
  const {generator, settings, patterns, files} = index
  if (!address.startsWith(settings.base)) return undefined
  const path = address.slice(settings.base.length)
  const isRouted = generator !== null || patterns.some(({prefix}) => address.startsWith(prefix))
  for (const root of index.roots) {
    const candidate = join(root, path)
    const file =
      candidate === null || path === '' ? undefined : isRouted || index.isGithub ? files.get(candidate) : fileAt(index, candidate)
    // A page that has an address of its own is not served under its source's.
    if (file !== undefined && !(generator && index.mains.has(file))) return file
  }
  return undefined
}

export function isUnread(index: SiteIndex, address: string): boolean {
  return index.unread.has(address) || index.unread.prefixes.some((prefix) => address.startsWith(prefix))
}

/** The same address with other capital letters, which some file systems and hosts forgive. */
export function inWrongCase(index: SiteIndex, address: string, fragment: string | null, written: string): Resolution | null {
  const right = foldedAddresses(index).get(keyOf(index.generator, address).toLowerCase())
  const known = right === undefined || right === address ? undefined : index.served.get(right)
  if (right === undefined || !known) return null
  const shown = known.redirect ?? (address.length === right.length ? right : (index.mains.get(known.path) ?? right))
  const lacks = address.length - written.length
  return found(index, {...known, redirect: null}, fragment, {why: 'case', url: shown.slice(Math.max(0, lacks))})
}

const folded = new WeakMap<SiteIndex, Map<string, string>>()

function foldedAddresses(index: SiteIndex): Map<string, string> {
  const known = folded.get(index)
  if (known) return known
  const made = new Map<string, string>()
  for (const address of index.served.keys()) {
    const lower = address.toLowerCase()
    if (!made.has(lower)) made.set(lower, address)
  }
  folded.set(index, made)
  return made
}

/** Where a program says which files are copied, a file of that name may be served under another address. */
export function isCopiedAsTold(index: SiteIndex, path: string): boolean {
  if (!index.generator?.copiesAsTold || !isDownload(path)) return false
  return namesIn(index).files.has(nameOf(path))
}
