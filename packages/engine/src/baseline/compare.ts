import type {BaselineEntry} from './baseline-text.js'

/** What was found on a page. */
export interface PageFindings {
  /** From the repository's root, with `/`. */
  path: string
  /** In order of place; each once. */
  findings: readonly Pick<BaselineEntry, 'rule' | 'fingerprint'>[]
}

/** A page's findings against what a baseline holds. */
export interface Comparison {
  /** Path of a page -> keys of its findings that the baseline holds. */
  held: ReadonlyMap<string, ReadonlySet<string>>
  /** Entries whose finding is there no more, under the path that the page has now. */
  fixed: readonly BaselineEntry[]
  /** Entries whose finding is there, and entries of pages that were not looked at, under the path that the page has now. */
  standing: readonly BaselineEntry[]
  /** Pages that were found again under another name: old path -> new path. */
  renamed: ReadonlyMap<string, string>
}

/** What tells a finding from all others of its page. */
export function keyOf({rule, fingerprint}: Pick<BaselineEntry, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`
}

/**
 * Compares the findings of pages with a baseline.
 * @param moves Path of an entry -> path that its page has now.
 * @param isJudged Whether an entry whose finding is not there is known to be fixed; false where nobody looked.
 */
export function compareWithBaseline(
  entries: readonly BaselineEntry[],
  pages: readonly PageFindings[],
  moves: ReadonlyMap<string, string>,
  isJudged: (entry: BaselineEntry) => boolean
): Comparison {
  const found = new Map(pages.map(({path, findings}) => [path, new Set(findings.map(keyOf))]))
  const held = new Map<string, Set<string>>()
  const fixed: BaselineEntry[] = []
  const standing: BaselineEntry[] = []
  for (const entry of entries) {
    const path = moves.get(entry.path) ?? entry.path
    const now = path === entry.path ? entry : {...entry, path}
    const key = keyOf(entry)
    if (found.get(path)?.has(key)) {
      standing.push(now)
      const known = held.get(path)
      if (known) known.add(key)
      else held.set(path, new Set([key]))
    } else if (isJudged(now)) fixed.push(now)
    else standing.push(now)
  }
  return {held, fixed, standing, renamed: moves}
}
