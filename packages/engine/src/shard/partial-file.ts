import {readFileSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {reasonOf} from '../files/read.js'
import {UsageError} from '../usage-error.js'
import {digestOf} from './digest.js'
import type {PartialReport} from './partial-report.js'
import {isPartialReport} from './partial-shape.js'

/** What the file of a partial report calls itself, and the form that it has. It counts up when the form changes. */
const kind = 'bedside-shard'
const form = 2

/** Longest file that is read, in MiB: a page takes some 20 KiB of it. */
const longestPartial = 256

/** A partial report with the name that messages give it. */
export interface NamedPartial {
  name: string
  partial: PartialReport
}

/**
 * The text of the file that holds a partial report: JSON, with a digest of the report that tells a damaged file.
 * @throws UsageError where it would be too long to be read again.
 */
export function partialText(partial: PartialReport): string {
  const report = JSON.stringify(partial)
  if (report.length > longestPartial << 20)
    throw new UsageError(`This shard's report is longer than ${longestPartial} MiB; use more shards.`)
  return `{"kind":"${kind}","form":${form},"digest":"${digestOf(report)}","report":${report}}\n`
}

/**
 * Reads partial reports.
 * @param paths From `cwd`.
 * @throws UsageError that names the file which cannot be used, and says why.
 */
export function readPartials(paths: readonly string[], cwd: string): NamedPartial[] {
  return paths.map((name) => ({name, partial: partialFrom(textOf(resolve(cwd, name), name), name)}))
}

function textOf(path: string, name: string): string {
  try {
    const facts = statSync(path)
    if (!facts.isFile()) throw new UsageError(`${name} is no file; name the files that bedside lint --shard wrote.`)
    if (facts.size > longestPartial << 20) throw new UsageError(`${name} is longer than ${longestPartial} MiB; use more shards.`)
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${name} cannot be read: ${reasonOf(error)}.`)
  }
}

function partialFrom(text: string, name: string): PartialReport {
  const again = 'make it again with bedside lint --shard'
  const data = parsed(text)
  if (data === undefined) throw new UsageError(`${name} is not JSON, or not all of it; ${again}.`)
  const {kind: stated, form: written, digest, report} = (data ?? {}) as Record<string, unknown>
  if (stated !== kind) throw new UsageError(`${name} is no partial report; name the files that bedside lint --shard wrote.`)
  if (written !== form) throw new UsageError(`${name} was written by another version of Bedside; ${again}.`)
  if (digest !== digestOf(JSON.stringify(report) ?? '')) throw new UsageError(`${name} was changed after it was written; ${again}.`)
  if (!isPartialReport(report)) throw new UsageError(`${name} does not hold what a partial report holds; ${again}.`)
  return report
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
