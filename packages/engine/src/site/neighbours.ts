import {compareText, editDistance} from '@bedside/core'
import {folderOf, nameOf} from './paths.js'

/** Addresses that have more edits than this between them are not near. */
const farthest = 3

/** Names more than this many that look alike are no help: which one was meant is anybody's guess, and comparing them all takes time. */
const mostAlike = 1_000

/** Most addresses that are offered. */
const most = 3

interface Address {
  text: string
  /** In lower case, as is `name`, the last segment. */
  lower: string
  name: string
}

/**
 * Finds addresses near a missing one. A link goes wrong in one of three ways, and each is a look-up in a small group, so that thousands
 * of broken links stay cheap: a slip in the last segment (the folder's other pages), a slip in the folder or a page that moved (pages
 * with the same last segment), a slip in both (last segments of about the same length that begin or end alike).
 */
export class Neighbours {
  readonly #byFolder: ReadonlyMap<string, Address[]>
  readonly #byName: ReadonlyMap<string, Address[]>
  readonly #byLength: ReadonlyMap<number, Address[]>
  readonly #known = new Map<string, readonly string[]>()

  /** @param addresses Paths without a slash at either end. */
  constructor(addresses: Iterable<string>) {
    const all = [...addresses].map((text) => ({text, lower: text.toLowerCase(), name: nameOf(text).toLowerCase()}))
    this.#byFolder = groupBy(all, ({lower}) => folderOf(lower))
    this.#byName = groupBy(all, ({name}) => name)
    this.#byLength = groupBy(all, ({name}) => name.length)
  }

  /** At most three addresses, nearest first. */
  near(address: string): readonly string[] {
    const known = this.#known.get(address)
    if (known) return known
    const found = this.#search(address.toLowerCase())
    this.#known.set(address, found)
    return found
  }

  #search(wanted: string): string[] {
    const name = nameOf(wanted)
    const moved = this.#byName.get(name) ?? []
    const siblings = this.#byFolder.get(folderOf(wanted)) ?? []
    const near = ranked(wanted, [...moved, ...siblings.filter((other) => other.name !== name && mayBeNear(name, other.name))])
    if (near.length > 0) return near
    if (moved.length > 0) return moved.length <= most ? moved.map(({text}) => text).sort(compareText) : []
    const alike = this.#alike(name)
    return alike.length <= mostAlike ? ranked(wanted, alike) : []
  }

  #alike(name: string): Address[] {
    const alike: Address[] = []
    for (let length = name.length - 2; length <= name.length + 2; length++) {
      for (const other of this.#byLength.get(length) ?? []) if (mayBeNear(name, other.name)) alike.push(other)
      if (alike.length > mostAlike) break
    }
    return alike
  }
}

function ranked(wanted: string, candidates: readonly Address[]): string[] {
  const near: {text: string; distance: number}[] = []
  for (const {text, lower} of candidates) {
    const distance = editDistance(wanted, lower, farthest)
    if (distance <= farthest && distance * 2 < Math.max(wanted.length, 3)) near.push({text, distance})
  }
  near.sort((a, b) => a.distance - b.distance || compareText(a.text, b.text))
  return near.slice(0, most).map(({text}) => text)
}

/** False where two names surely lie too far apart: a slip leaves the first or the last letter as it was. */
function mayBeNear(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > farthest) return false
  return name[0] === other[0] || name.at(-1) === other.at(-1)
}

function groupBy<K>(addresses: readonly Address[], keyOf: (address: Address) => K): Map<K, Address[]> {
  const groups = new Map<K, Address[]>()
  for (const address of addresses) {
    const key = keyOf(address)
    const group = groups.get(key)
    if (group) group.push(address)
    else groups.set(key, [address])
  }
  return groups
}
