import {compareText} from '@bedside/core'
import type {BaselineEntry} from './baseline-text.js'
import {keyOf, type PageFindings} from './compare.js'

/** Pages that may have been renamed. */
export interface Candidates {
  /** Path of a page that is gone -> its entries. */
  gone: ReadonlyMap<string, readonly BaselineEntry[]>
  /** Pages of which the baseline knows nothing. */
  arrived: readonly PageFindings[]
}

/** Finds which entries lost their page, and which pages have none: only these can be one page under two names. */
export function candidatesFor(
  entries: readonly BaselineEntry[],
  pages: readonly PageFindings[],
  isGone: (path: string) => boolean
): Candidates {
  const byPath = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const known = byPath.get(entry.path)
    if (known) known.push(entry)
    else byPath.set(entry.path, [entry])
  }
  const present = new Set(pages.map(({path}) => path))
  return {
    gone: new Map([...byPath].filter(([path]) => !present.has(path) && isGone(path))),
    arrived: pages.filter(({path, findings}) => findings.length > 0 && !byPath.has(path))
  }
}

/**
 * Finds pages again that were renamed, by their findings alone: a page that arrived is the one that is gone where it has at least half of
 * its findings, among them one that no other page has. A finding that stands on many pages proves nothing, or a page that is deleted would
 * forgive another that is written anew.
 * @returns Old path -> new path; each page once.
 */
export function movesByFindings(
  {gone, arrived}: Candidates,
  entries: readonly BaselineEntry[],
  pages: readonly PageFindings[]
): Map<string, string> {
  const moves = new Map<string, string>()
  if (gone.size === 0 || arrived.length === 0) return moves
  const then = ownersOf(entries.map((entry) => [keyOf(entry), entry.path]))
  const now = ownersOf(pages.flatMap(({path, findings}) => findings.map((finding): [string, string] => [keyOf(finding), path])))
  const arrivedPaths = new Set(arrived.map(({path}) => path))
  const keysNow = new Map(arrived.map(({path, findings}) => [path, new Set(findings.map(keyOf))]))
  const pairs: {from: string; to: string; own: number}[] = []
  for (const [from, own] of gone) {
    const score = new Map<string, number>()
    for (const key of own.map(keyOf)) {
      const [to, ...others] = now.get(key) ?? []
      if (to === undefined || others.length > 0 || then.get(key)!.size > 1 || !arrivedPaths.has(to)) continue
      score.set(to, (score.get(to) ?? 0) + 1)
    }
    for (const [to, count] of score) {
      const shared = own.filter((entry) => keysNow.get(to)!.has(keyOf(entry))).length
      if (2 * shared >= own.length) pairs.push({from, to, own: count})
    }
  }
  const taken = new Set<string>()
  pairs.sort((a, b) => b.own - a.own || compareText(a.from, b.from) || compareText(a.to, b.to))
  for (const {from, to} of pairs) {
    if (moves.has(from) || taken.has(to)) continue
    moves.set(from, to)
    taken.add(to)
  }
  return moves
}

function ownersOf(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>()
  for (const [key, path] of pairs) {
    const known = owners.get(key)
    if (known) known.add(path)
    else owners.set(key, new Set([path]))
  }
  return owners
}
