import {compareText} from '@bedside/core'
import {
  type FileReport,
  type KeptOutput,
  type KeptPage,
  type Printed,
  type PrintedPage,
  type Rerun,
  type RunResult,
  type RunSummary,
  type StartedRun,
  sumOf,
  tallyOf
} from '@bedside/engine'
import {jsonPiecewise, type Piecewise, textPiecewise} from '@bedside/report'
import type {Io} from './io.js'
import {version} from './version.js'

/**
 * Finishes a run beside the last one of its kind, in a format in which each page has its own stretch.
 * @param examined Called before anything is printed.
 */
export async function finishBeside(
  run: StartedRun,
  last: KeptOutput | null,
  format: 'json' | 'text',
  io: Io,
  examined: () => void
): Promise<{result: RunResult; printed: Omit<Printed, 'code'>; summary: RunSummary}> {
  const before = last?.run() ?? null
  const result = await run.finishBeside(before).finally(examined)
  const tool = {name: 'bedside', version: version()}
  const piecewise = format === 'json' ? jsonPiecewise(tool) : textPiecewise({color: io.color, source: result.source})
  return {result, ...(await printBeside(result, last?.text ?? new Uint8Array(), piecewise, io))}
}

/** Prints a run beside an earlier one: what that printed of pages that stayed as they were is copied through. */
async function printBeside(
  {report, rerun}: Pick<RunResult, 'report'> & {rerun: Rerun},
  before: Uint8Array,
  format: Piecewise,
  io: Io
): Promise<{printed: Omit<Printed, 'code'>; summary: RunSummary}> {
  const {notices, external, baseline = null} = report
  const strip = new Strip(format.between, before)
  const pages: PrintedPage[] = []
  for (const [path, page] of inOrder(report.files, rerun.kept)) {
    const isKept = 'start' in page
    const {tally, skipped} = isKept ? page : {tally: tallyOf(page), skipped: page.skipped}
    const place = isKept ? strip.copy(page) : strip.add(await format.page(page))
    pages.push({path, tally, skipped, trace: isKept ? page : (rerun.traces.get(path) ?? null), ...place})
  }
  const tallies = pages.map(({tally}) => tally)
  const {before: head, after} = format.around({notices, ...(external && {external}), baseline, tallies}, strip.isBare)
  const opening = Buffer.from(head)
  const pieces = inPortions([opening, ...strip.pieces(), Buffer.from(after)])
  for (const piece of pieces) {
    if (io.outBytes) io.outBytes(piece)
    else io.out(Buffer.from(piece).toString('utf8'))
  }
  const placed = pages.map((page) => ({...page, start: page.start + opening.length}))
  return {printed: {pieces, pages: placed, sites: rerun.sites}, summary: sumOf(tallies, baseline)}
}

/** The pages of a run in order of path: reports, and pages that an earlier run printed. */
function inOrder(files: readonly FileReport[], kept: ReadonlyMap<string, KeptPage>): [string, FileReport | KeptPage][] {
  const reports = files.map((file): [string, FileReport | KeptPage] => [file.path, file])
  return [...reports, ...kept].sort(([a], [b]) => compareText(a, b))
}

/** The stretches of pages, one after the other: new ones, and stretches of what was printed before, which are not copied. */
class Strip {
  readonly #between: Buffer
  readonly #before: Buffer
  readonly #stretches: {of: Buffer; start: number; end: number}[] = []
  #length = 0

  constructor(between: string, before: Uint8Array) {
    this.#between = Buffer.from(between)
    this.#before = Buffer.from(before.buffer, before.byteOffset, before.length)
  }

  /** True while no page has a stretch. */
  get isBare(): boolean {
    return this.#stretches.length === 0
  }

  add(text: string): {start: number; length: number} {
    const bytes = Buffer.from(text)
    return this.#put(bytes, 0, bytes.length)
  }

  copy({start, length}: Pick<KeptPage, 'start' | 'length'>): {start: number; length: number} {
    return this.#put(this.#before, start, start + length)
  }

  pieces(): Buffer[] {
    return this.#stretches.map(({of, start, end}) => of.subarray(start, end))
  }

  #put(of: Buffer, start: number, end: number): {start: number; length: number} {
    const length = end - start
    if (length === 0) return {start: this.#length, length}
    const last = this.#stretches.at(-1)
    if (last) this.#length += this.#between.length
    // Neighbours that were neighbours before are one stretch, with what stands between them.
    if (last?.of === of && of.subarray(last.end, start).equals(this.#between)) last.end = end
    else this.#stretches.push(...(last ? [{of: this.#between, start: 0, end: this.#between.length}] : []), {of, start, end})
    this.#length += length
    return {start: this.#length - length, length}
  }
}

/** Bytes that are put out at once, at least. */
const portionLength = 1 << 20

/** Pieces joined until they are worth a call of the system; long ones as they are. */
function inPortions(pieces: readonly Buffer[]): Buffer[] {
  const portions: Buffer[] = []
  let waiting: Buffer[] = []
  let length = 0
  const flush = () => {
    if (length > 0) portions.push(waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting))
    waiting = []
    length = 0
  }
  for (const piece of pieces) {
    if (piece.length >= portionLength) flush()
    waiting.push(piece)
    length += piece.length
    if (length >= portionLength) flush()
  }
  flush()
  return portions
}
