import type {Finding} from '@bedside/core'
import {fingerprintsOf} from './fingerprint.js'
import type {FileReport} from './report.js'

/** A finding that one of two runs has and the other has not, or has in another way. At least one of the two is there. */
export type Difference = {path: string} & (
  | {kind: 'new'; before: null; after: Finding}
  | {kind: 'gone'; before: Finding; after: null}
  /** The same fault, with another severity or, where that is the same, in other words. */
  | {kind: 'severity' | 'wording'; before: Finding; after: Finding}
)

/** The files of a run, and their texts. */
export interface Run {
  files: readonly FileReport[]
  source(path: string): string | null
}

/**
 * What is different in the findings of two runs, by path and, within a file, as the later run has them; what is gone comes last. The same fault
 * is known by its fingerprint, so a text may have been moved between the two.
 */
export function differencesOf(before: Run, after: Run): Difference[] {
  const earlier = new Map(before.files.map((file) => [file.path, file]))
  const later = new Set(after.files.map(({path}) => path))
  return [
    ...after.files.flatMap((file) => inFile(file.path, printed(earlier.get(file.path), before), printed(file, after))),
    ...before.files.filter(({path}) => !later.has(path)).flatMap((file) => inFile(file.path, printed(file, before), new Map()))
  ]
}

type Printed = ReadonlyMap<string, Finding>

function printed(file: FileReport | undefined, {source}: Run): Printed {
  if (!file || file.findings.length === 0) return new Map()
  const prints = fingerprintsOf(file.findings, source(file.path) ?? '')
  return new Map(file.findings.map((finding, index) => [prints[index]!, finding]))
}

function inFile(path: string, earlier: Printed, later: Printed): Difference[] {
  const gone = [...earlier].filter(([print]) => !later.has(print))
  return [
    ...[...later].flatMap(([print, after]) => differenceOf(path, earlier.get(print) ?? null, after) ?? []),
    ...gone.map(([, before]): Difference => ({path, kind: 'gone', before, after: null}))
  ]
}

function differenceOf(path: string, before: Finding | null, after: Finding): Difference | null {
  if (!before) return {path, kind: 'new', before, after}
  if (before.severity !== after.severity) return {path, kind: 'severity', before, after}
  return before.message === after.message ? null : {path, kind: 'wording', before, after}
}
