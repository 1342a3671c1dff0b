import {compareText, editDistance} from '@bedside/core'
import {folderOf, nameOf} from './paths.js'

/** Addresses that have more edits than this between them are not near. */
const farthest = 3

/** Most addresses that are offered. */
const most = 3

/**
 * Finds addresses near a missing one. A link goes wrong in one of three ways, and each is a look-up in a small group, so that thousands
 * of broken links stay cheap: a slip in the last segment (the folder's other pages), a slip in the folder or a page that moved (pages
 * with the same last segment), a slip in both (last segments of about the same length that begin or end alike).
 */
export class Neighbours {
  readonly #byFolder: Map<string, string[]>
  readonly #byName: Map<string, string[]>
  readonly #byLength: Map<number, string[]>
  readonly #known = new Map<string, readonly string[]>()

  /** @param addresses Paths without a slash at either end. */
  constructor(addresses: Iterable<string>) {
    const all = [...addresses]
    this.#byFolder = groupBy(all, (address) => folderOf(address).toLowerCase())
    this.#byName = groupBy(all, (address) => nameOf(address).toLowerCase())
    this.#byLength = groupBy(all, (address) => nameOf(address).length)
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
    const siblings = (this.#byFolder.get(folderOf(wanted)) ?? []).filter((other) => mayBeNear(name, nameOf(other)))
    const near = ranked(wanted, new Set([...moved, ...siblings]))
    if (near.length > 0) return near
    if (moved.length > 0) return moved.length <= most ? [...moved].sort(compareText) : []
    const alike: string[] = []
    for (let length = name.length - 2; length <= name.length + 2; length++) alike.push(...(this.#byLength.get(length) ?? []))
    return ranked(wanted, new Set(alike.filter((other) => mayBeNear(name, nameOf(other)))))
  }
}

function ranked(wanted: string, candidates: ReadonlySet<string>): string[] {
  const near: {address: string; distance: number}[] = []
  for (const address of candidates) {
    const distance = editDistance(wanted, address.toLowerCase(), farthest)
    if (distance <= farthest && distance * 2 < Math.max(wanted.length, 3)) near.push({address, distance})
  }
  near.sort((a, b) => a.distance - b.distance || compareText(a.address, b.address))
  return near.slice(0, most).map(({address}) => address)
}

/** False where two names surely lie too far apart: a slip leaves the first or the last letter as it was. */
function mayBeNear(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > farthest) return false
  return name[0] === other[0]?.toLowerCase() || name.at(-1) === other.at(-1)?.toLowerCase()
}

function groupBy<K>(addresses: readonly string[], keyOf: (address: string) => K): Map<K, string[]> {
  const groups = new Map<K, string[]>()
  for (const address of addresses) {
    const key = keyOf(address)
    const group = groups.get(key)
    if (group) group.push(address)
    else groups.set(key, [address])
  }
  return groups
}
