import {statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {catalogue, runLint, Stopwatch} from '@bedside/engine'

/** What a run over a folder took. */
export interface BenchResult {
  pages: number
  /** Bytes of source, words of running text, findings. */
  bytes: number
  words: number
  findings: number
  /** Seconds by the clock and of CPU, JavaScript's own compiler and garbage collector included; peak memory in megabytes. */
  wall: number
  cpu: number
  peak: number
  /** Milliseconds by rule and stage, worst first. */
  stages: readonly (readonly [name: string, ms: number])[]
}

/**
 * Lints a folder in this fresh process, one thread and no cache, and measures it. The first pages of a process are slow, since their code is
 * not compiled yet: the figures hold that too.
 * @param only Rules to run; all of the folder's configuration where it is left out.
 */
export async function bench(folder: string, only?: ReadonlySet<string>): Promise<BenchResult> {
  const cwd = resolve(folder)
  const stopwatch = new Stopwatch(() => performance.now())
  const off = only ? [...catalogue.keys()].filter((id) => !only.has(id)) : []
  const settings = new Map(off.map((id) => [id, 'off'] as const))
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const {report} = await runLint({cwd, paths: [], now: '2026-03-01', settings, stopwatch, parser: process.env.BEDSIDE_PARSER})
  const wall = (performance.now() - startedAt) / 1000
  const {user, system} = process.cpuUsage(before)
  return {
    pages: report.files.length,
    bytes: report.files.reduce((sum, {path}) => sum + statSync(join(cwd, path)).size, 0),
    words: report.files.reduce((sum, {measures}) => sum + measures.words, 0),
    findings: report.files.reduce((sum, {findings}) => sum + findings.length, 0),
    wall,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    stages: [...stopwatch.times].sort(([, a], [, b]) => b - a)
  }
}

/** The result as a table for people. */
export function benchTable({pages, bytes, words, findings, wall, cpu, peak, stages}: BenchResult): string {
  const megabytes = bytes / 1e6
  const sum = stages.reduce((total, [, ms]) => total + ms, 0)
  return [
    `${pages} pages, ${megabytes.toFixed(1)} MB, ${words} words of running text, ${findings} findings`,
    `${(pages / wall).toFixed(0)} pages/s, ${(megabytes / wall).toFixed(2)} MB/s, ${(megabytes / cpu).toFixed(2)} MB per CPU second`,
    `${wall.toFixed(2)} s wall, ${cpu.toFixed(2)} s CPU, peak memory ${peak.toFixed(0)} MB`,
    '',
    ...stages.map(
      ([name, ms]) =>
        `${ms.toFixed(0).padStart(7)} ms  ${((ms / sum) * 100).toFixed(1).padStart(5)} %  ${(ms / pages).toFixed(3).padStart(7)} ms/page  ${name}`
    )
  ].join('\n')
}
