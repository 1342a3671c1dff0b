import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {type Document, documentFrom, examine, formatOf} from '@bedside/core'
import {Libraries, loadParsers, walk} from '@bedside/engine'

/** Milliseconds by stage, in the order in which the stages run. */
type Stages = Map<string, number>

/**
 * Lints a folder in this fresh process, one thread, every rule of the `us` profile, and prints pages and megabytes a second, peak memory and
 * the share of each stage. The stages are timed one after the other on each page, as a run does them, so views are built once.
 */
export async function bench(folder: string, {rules}: {rules?: string}): Promise<void> {
  const top = resolve(folder)
  const libraries = new Libraries({top, now: '2026-03-01', settings: new Map(), config: null})
  const parsers = await loadParsers(process.env.BEDSIDE_PARSER)
  const files = walk(top).files.filter((path) => formatOf(path))
  const only = rules ? new Set(rules.split(',')) : null
  const stages: Stages = new Map()
  const totals = {bytes: 0, words: 0, findings: 0}
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  for (const file of files) benchFile(join(top, file), {libraries, parsers, only, stages, totals})
  const wall = performance.now() - startedAt
  const {user, system} = process.cpuUsage(cpu)
  print({pages: files.length, wall, cpu: (user + system) / 1000, stages, ...totals})
}

interface Bench {
  libraries: Libraries
  parsers: Awaited<ReturnType<typeof loadParsers>>
  only: ReadonlySet<string> | null
  stages: Stages
  totals: {bytes: number; words: number; findings: number}
}

function benchFile(path: string, {libraries, parsers, only, stages, totals}: Bench): void {
  const time = <T>(stage: string, work: () => T): T => {
    const from = performance.now()
    const result = work()
    stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - from)
    return result
  }
  const bytes = time('read', () => readFileSync(path))
  const source = bytes.toString('utf8')
  const {rules, context, name} = time('settings', () => libraries.of(path).fileSettings(path))
  const {markdown} = parsers
  const timed = markdown && {markdown: (text: string) => time('parse', () => markdown(text))}
  const from = performance.now()
  const parseBefore = stages.get('parse') ?? 0
  const document = documentFrom(source, {path: name, parsers: timed ?? {}})
  const tree = performance.now() - from - ((stages.get('parse') ?? 0) - parseBefore)
  stages.set('tree', (stages.get('tree') ?? 0) + tree)
  views(document, time)
  for (const {lexemes} of document.prose.sentences) totals.words += lexemes.length
  for (const {rule, options} of rules) {
    if (rule.phase !== 'document' || (only && !only.has(rule.id))) continue
    totals.findings += time(rule.id, () => [...rule.check(document, options, context)].length)
  }
  time('summary', () => examine(document, [], context))
  totals.bytes += bytes.length
}

function views(document: Document, time: <T>(stage: string, work: () => T) => T): void {
  time('frontmatter', () => document.frontmatter)
  time('sections', () => document.sections)
  time('blocks', () => document.prose.blocks)
  time('sentences', () => document.prose.sentences)
  time('measures', () => document.measures)
}

interface Result {
  pages: number
  wall: number
  cpu: number
  stages: Stages
  bytes: number
  words: number
  findings: number
}

function print({pages, wall, cpu, stages, bytes, words, findings}: Result): void {
  const seconds = wall / 1000
  const megabytes = bytes / 1e6
  console.log(`${pages} pages, ${megabytes.toFixed(1)} MB, ${words} words, ${findings} findings of rules that read one page`)
  console.log(
    `${(pages / seconds).toFixed(0)} pages/s, ${(megabytes / seconds).toFixed(2)} MB/s, ${(megabytes / (cpu / 1000)).toFixed(2)} MB per CPU second`
  )
  console.log(
    `${seconds.toFixed(2)} s wall, ${(cpu / 1000).toFixed(2)} s CPU, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`
  )
  const sum = [...stages.values()].reduce((total, ms) => total + ms, 0)
  for (const [stage, ms] of [...stages].sort((a, b) => b[1] - a[1])) {
    console.log(
      `${ms.toFixed(0).padStart(7)} ms  ${((ms / sum) * 100).toFixed(1).padStart(5)} %  ${(ms / pages).toFixed(3).padStart(7)} ms/page  ${stage}`
    )
  }
}
