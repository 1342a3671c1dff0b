import {resolve} from 'node:path'
import {compareText, type Finding} from '@bedside/core'
import {type RunReport, runLint} from '@bedside/engine'
import {frameOf, loadWidth} from '@bedside/report'

/** What `pnpm dev findings` is told. */
export interface FindingsOptions {
  config?: string
  /** Rules to print samples of; all where none is named. */
  rule?: string
  /** Findings to print of each rule. */
  sample: string
  /** Chooses which: the same seed chooses the same findings. */
  seed: string
}

interface Found {
  path: string
  finding: Finding
}

/** Lints real pages and prints what each rule says of them: a table by rule, then samples to read and judge, with their lines. */
export async function findings(folder: string, {config, rule, sample, seed}: FindingsOptions): Promise<void> {
  const cwd = resolve(folder)
  const {report, source} = await runLint({cwd, paths: [], now: '2026-03-01', ...(config !== undefined && {config: resolve(config)})})
  const byRule = groupByRule(report)
  const words = report.files.reduce((sum, {measures}) => sum + measures.words, 0)
  console.log(`${report.files.length} pages, ${words} words of running text`)
  for (const notice of report.notices) console.log(notice)
  console.log('| rule | findings | pages | per 1,000 words |\n|---|---|---|---|')
  for (const [id, found] of byRule) {
    const pages = new Set(found.map(({path}) => path)).size
    console.log(`| ${id} | ${found.length} | ${pages} | ${((found.length / words) * 1000).toFixed(3)} |`)
  }
  const brokenSpans = byRule.flatMap(([, found]) => found).filter(({path, finding}) => !isInside(finding, source(path)))
  console.log(`findings whose span leaves its file: ${brokenSpans.length}`)
  for (const [id, found] of byRule) {
    if (Number(sample) > 0 && (rule === undefined || rule === id))
      await printSample(id, choose(found, Number(sample), Number(seed)), source)
  }
}

function groupByRule({files}: RunReport): [string, Found[]][] {
  const byRule = new Map<string, Found[]>()
  for (const {path, findings: own} of files) {
    for (const finding of own) {
      const found = byRule.get(finding.rule)
      if (found) found.push({path, finding})
      else byRule.set(finding.rule, [{path, finding}])
    }
  }
  return [...byRule].sort(([a], [b]) => compareText(a, b))
}

function isInside({start, end}: Finding, source: string | null): boolean {
  return source !== null && start.offset >= 0 && start.offset <= end.offset && end.offset <= source.length
}

/** Chooses evenly over the whole list, starting at a place that the seed gives: no page and no folder is favoured. */
function choose(found: readonly Found[], count: number, seed: number): Found[] {
  if (found.length <= count) return [...found]
  const step = found.length / count
  const offset = ((seed * 0.618034) % 1) * step
  return Array.from({length: count}, (_, index) => found[Math.floor(index * step + offset)]!)
}

async function printSample(id: string, sample: readonly Found[], source: (path: string) => string | null): Promise<void> {
  const widthOf = await loadWidth()
  console.log(`\n== ${id}`)
  for (const {path, finding} of sample) {
    const {severity, message, start, end} = finding
    console.log(`\n${path}:${start.line}:${start.column} ${severity} ${message}`)
    const frame = frameOf(source(path) ?? '', start, end, widthOf)
    if (frame) console.log(`  ${frame.line}\n  ${frame.marks}`)
  }
}
