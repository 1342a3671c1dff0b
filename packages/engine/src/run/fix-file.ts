import {applyFixes, examine, type Finding, type Site} from '@bedside/core'
import type {Library} from './libraries.js'
import {concludeFile} from './lint-files.js'
import {open, type Reading, sourceOf} from './open.js'

/** What fixing made of a text. */
export interface FixedFile {
  /** The text as it was read. */
  before: string
  after: string
  /** Findings mended, by rule. */
  mended: Readonly<Record<string, number>>
  /** False where fixes still followed each other when fixing stopped. */
  settled: boolean
}

/** Passes after which fixing a text stops: a fix may uncover another one, but never so often. */
const mostPasses = 10

/** Fixes a text until no fix is left; nothing is written. Null where the file cannot be read or nothing is to be mended. */
export function fixFile(path: string, library: Library, site: Site | null, reading: Reading): FixedFile | null {
  const before = sourceOf(path, reading)
  if (before === null) return null
  const mended: Record<string, number> = {}
  let after = before
  let settled = false
  for (let pass = 0; pass < mostPasses && !settled; pass++) {
    const findings = fixableIn(path, after, library, site, reading)
    const {text, fixes} = applyFixes(
      after,
      findings.map(({fix}) => fix!)
    )
    settled = text === after
    after = text
    const applied = new Set(fixes)
    for (const {rule, fix} of settled ? [] : findings) if (applied.has(fix!)) mended[rule] = (mended[rule] ?? 0) + 1
  }
  return after === before ? null : {before, after, mended, settled}
}

function fixableIn(path: string, text: string, library: Library, site: Site | null, reading: Reading): Finding[] {
  const {rules, context, name} = library.fileSettings(path)
  const {document} = open(path, name, {...reading, texts: new Map([[path, text]])})
  if (!document) return []
  const {findings} = concludeFile(path, examine(document, rules, context), library, site)
  return findings.filter(({fix}) => fix)
}
