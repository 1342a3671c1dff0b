import {randomBytes} from 'node:crypto'
import {closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import type {FileReport} from '../run/report.js'
import type {RuleTally, Tally} from '../run/tally.js'
import {dropOld} from './drop-old.js'
import {ownFile} from './pack.js'
import {remove, unfinished} from './pack-writer.js'
import type {KeptPage, KeptRun, PageTrace} from './rerun.js'
import type {RunState} from './run-state.js'
import {digestOf} from './settings-key.js'

/** What a run printed, and its exit code. */
export interface KeptOutput {
  /** UTF-8. */
  text: Uint8Array
  code: number
  /** True where the run was in the state that was asked for. Else its pages may still be good. */
  isSame: boolean
  /** What it knew of its pages; null where that is of no use any more. */
  run(): KeptRun | null
}

/** A page of what a run printed. */
export interface PrintedPage extends Pick<FileReport, 'path' | 'skipped'> {
  tally: Tally
  start: number
  length: number
  /** Null where it cannot be said. */
  trace: PageTrace | null
}

/** What is to be kept of a run. */
export interface Printed {
  /** UTF-8, in order. */
  pieces: readonly Uint8Array[]
  code: number
  /** Nothing where the format gives no page a stretch of its own. */
  pages: readonly PrintedPage[]
  sites: KeptRun['sites']
}

/** The folder, in that of the cache, which holds what runs printed. */
export const outputsFolder = 'runs'

/** The ending of a file that holds it. */
const outputEnding = '.out'

/** MiB of the longest output that is kept; how many are, and their bytes together. */
const longest = 128
const most = 12
const mostBytes = 512 << 20

/** What stands in the first line of a file, after the sum of all that follows that sum. */
interface Head {
  key: string
  frame: string
  code: number
  /** Bytes of what was printed; behind them stand the pages. */
  length: number
}

/** What stands behind the text. Rules are named once, and pages speak of them by number. */
interface Index {
  sites: KeptRun['sites']
  rules: [RuleTally['rule'], RuleTally['severity']][]
  skipped: FileReport['skipped'][]
  pages: PageRow[]
}

type PageRow = [
  path: string,
  start: number,
  length: number,
  base: string,
  site: string,
  skipped: number,
  suppressed: number,
  fixable: number,
  held: number,
  ...rulesAndCounts: number[]
]

const rowLength = 9

/**
 * Reads what a run printed; null where it is not there, or not whole.
 * @param slot What tells one way of running from another, such as its format. Plain data.
 */
export function readOutput(folder: string, slot: unknown, {key, frame}: Pick<RunState, 'key' | 'frame'>): KeptOutput | null {
  try {
    const bytes = readWhole(fileOf(folder, slot))
    const [sumEnd, lineEnd] = [bytes.indexOf(' '), bytes.indexOf(10)]
    if (crc32(bytes.subarray(sumEnd + 1)) !== Number(bytes.toString('utf8', 0, sumEnd))) return null
    const head = JSON.parse(bytes.toString('utf8', sumEnd + 1, lineEnd)) as Head
    const textEnd = lineEnd + 1 + head.length
    const run = () => runFrom(JSON.parse(bytes.toString('utf8', textEnd)) as Index)
    return {
      text: bytes.subarray(lineEnd + 1, textEnd),
      code: head.code,
      isSame: head.key === key,
      run: () => (head.frame === frame ? run() : null)
    }
  } catch {
    return null
  }
}

/** Keeps what a run printed, in place of what the last such run did. What cannot be kept is made anew by the next run. */
export function keepOutput(folder: string, slot: unknown, {key, frame}: Pick<RunState, 'key' | 'frame'>, printed: Printed): void {
  const length = printed.pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (length > longest << 20) return
  const path = fileOf(folder, slot)
  const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}${unfinished}`
  try {
    mkdirSync(join(folder, outputsFolder), {recursive: true, mode: 0o700})
    const head: Head = {key, frame, code: printed.code, length}
    const pieces = [Buffer.from(`${JSON.stringify(head)}\n`), ...printed.pieces, Buffer.from(JSON.stringify(indexOf(printed)))]
    const sum = pieces.reduce((sum, piece) => crc32(piece, sum), 0)
    writePieces(temporary, [Buffer.from(`${sum} `), ...pieces])
    renameSync(temporary, path)
    dropOld(join(folder, outputsFolder), /^[\w-]{43}\.out/, {count: most, bytes: mostBytes})
  } catch {
    remove(temporary)
  }
}

function indexOf({pages, sites}: Printed): Index {
  const rules = new Numbered<Index['rules'][number]>()
  const skipped = new Numbered<FileReport['skipped']>()
  const rows = pages.flatMap(({path, start, length, trace, tally, skipped: silent}): PageRow[] => {
    if (!trace) return []
    const counts = tally.rules.flatMap(({rule, severity, count}) => [rules.of([rule, severity]), count])
    const {suppressed, fixable, held} = tally
    return [[path, start, length, trace.base, trace.site, skipped.of(silent), suppressed, fixable, held, ...counts]]
  })
  return {sites, rules: rules.all, skipped: skipped.all, pages: rows}
}

function runFrom({sites, rules, skipped, pages}: Index): KeptRun {
  const tallyFrom = (row: PageRow): KeptPage['tally'] => {
    const counts: RuleTally[] = []
    for (let at = rowLength; at < row.length; at += 2) {
      const [rule, severity] = rules[row[at] as number]!
      counts.push({rule, severity, count: row[at + 1] as number})
    }
    return {rules: counts, suppressed: row[6], fixable: row[7], held: row[8]}
  }
  const pageFrom = (row: PageRow): KeptPage => ({
    start: row[1],
    length: row[2],
    base: row[3],
    site: row[4],
    skipped: skipped[row[5]]!,
    tally: tallyFrom(row)
  })
  return {sites, pages: new Map(pages.map((row) => [row[0], pageFrom(row)]))}
}

/** Gives equal data one number each. */
class Numbered<T> {
  readonly all: T[] = []
  readonly #known = new Map<string, number>()

  of(data: T): number {
    const key = JSON.stringify(data)
    const known = this.#known.get(key) ?? this.all.push(data) - 1
    this.#known.set(key, known)
    return known
  }
}

function readWhole(path: string): Buffer {
  const file = openSync(path, ownFile)
  try {
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
  } finally {
    closeSync(file)
  }
}

function fileOf(folder: string, slot: unknown): string {
  return join(folder, outputsFolder, `${digestOf(slot)}${outputEnding}`)
}
