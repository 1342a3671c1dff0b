import {join} from 'node:path'
import type {Finding} from '@bedside/core'
import type {BaselineEntry} from '../baseline/baseline-text.js'
import {type Comparison, compareWithBaseline, keyOf} from '../baseline/compare.js'
import {movesByGit} from '../baseline/git-moves.js'
import {type Candidates, candidatesFor, movesByFindings} from '../baseline/moves.js'
import {shownFrom} from '../config/source-files.js'
import {isInside} from '../files/walk.js'
import {type Baseline, isGoneFrom} from './baselines.js'
import {fingerprintsOf} from './fingerprint.js'
import type {Libraries, Library} from './libraries.js'
import {type Reading, sourceOf} from './open.js'
import type {FileReport} from './report.js'

/** What a run has looked at, by absolute path. */
export interface Looked {
  /** Files of which only some rules were run. Nothing that is not found there is known to be fixed. */
  partly: ReadonlySet<string>
  /** Folders of which every page was linted: what is not found there is fixed, whatever became of the page. */
  whole: readonly string[]
  /** Rules that this run alone has switched off. */
  silent: ReadonlySet<string>
}

/** The findings of a page with what a baseline would write of each; null for findings of the run itself, which none holds. */
export interface JudgedPage {
  report: FileReport
  entries: readonly (BaselineEntry | null)[]
}

/** Pages against their baseline. */
export interface Judgement {
  baseline: Baseline
  pages: readonly JudgedPage[]
  comparison: Comparison
}

/** Compares reports, which carry absolute paths, with the baseline of their library. */
export async function judge(baseline: Baseline, reports: readonly FileReport[], looked: Looked, reading: Reading): Promise<Judgement> {
  const pages = reports.map((report) => ({report, entries: entriesOf(report, baseline.root, reading)}))
  const found = pages.map(({report, entries}) => ({
    path: shownFrom(baseline.root, report.path),
    findings: entries.filter((entry) => entry !== null)
  }))
  const candidates = candidatesFor(baseline.entries, found, isGoneFrom(baseline))
  const byFindings = movesByFindings(candidates, baseline.entries, found)
  const moves = new Map([...(await leftToGit(candidates, byFindings, baseline)), ...byFindings])
  return {baseline, pages, comparison: compareWithBaseline(baseline.entries, found, moves, isJudged(baseline, reports, looked))}
}

/** What a baseline would write of each finding of a page; null for findings of the run itself. */
export function entriesOf(report: FileReport, root: string, reading: Reading): (BaselineEntry | null)[] {
  const source = report.findings.length > 0 ? sourceOf(report.path, reading) : null
  if (source === null) return report.findings.map(() => null)
  const prints = fingerprintsOf(report.findings, source)
  const path = shownFrom(root, report.path)
  return report.findings.map(({rule}, at) => (isOfRun(rule) ? null : {path, rule, fingerprint: prints[at]!}))
}

/** That a page could not be checked must never be forgotten. */
function isOfRun(rule: string): boolean {
  return rule.startsWith('run/')
}

/** Git is asked only where the findings leave a page over on both sides. */
async function leftToGit({gone, arrived}: Candidates, known: ReadonlyMap<string, string>, {file, root}: Baseline) {
  const taken = new Set(known.values())
  const free = new Set(arrived.flatMap(({path}) => (taken.has(path) ? [] : [path])))
  const lost = [...gone.keys()].filter((path) => !known.has(path))
  if (free.size === 0 || lost.length === 0) return []
  const moves = await movesByGit(file, root)
  return lost.flatMap((path): [string, string][] => {
    const to = moves.get(path)
    return to !== undefined && free.has(to) ? [[path, to]] : []
  })
}

function isJudged({root}: Baseline, reports: readonly FileReport[], {partly, whole, silent}: Looked): (entry: BaselineEntry) => boolean {
  const linted = new Map(reports.map((report) => [report.path, report]))
  return ({path, rule}) => {
    if (silent.has(rule)) return false
    const absolute = join(root, path)
    const report = linted.get(absolute)
    // A page that could not be read, or a rule that failed, leaves its entries as they are.
    if (report) return !partly.has(absolute) && !report.findings.some((finding) => isOfRun(finding.rule))
    return whole.some((folder) => isInside(folder, absolute))
  }
}

/** True where the baseline holds a finding. */
export function isHeld({comparison}: Judgement, entry: BaselineEntry | null): boolean {
  return entry !== null && (comparison.held.get(entry.path)?.has(keyOf(entry)) ?? false)
}

/** Divides the findings of a page by whether the baseline holds them. */
export function divide(judgement: Judgement, {report, entries}: JudgedPage): {fresh: Finding[]; held: Finding[]} {
  const fresh: Finding[] = []
  const held: Finding[] = []
  for (const [at, finding] of report.findings.entries()) (isHeld(judgement, entries[at]!) ? held : fresh).push(finding)
  return {fresh, held}
}

/** Folders of libraries of which a run has linted every page. */
export function wholeFolders(libraries: readonly Library[], files: readonly string[]): string[] {
  const linted = new Set(files)
  return libraries.filter((library) => library.pages().every((path) => linted.has(path))).map(({folder}) => folder)
}

/** Judges all reports of a run: each against the baseline of its library. Reports of libraries without one are left out. */
export async function judgeAll(
  reports: readonly FileReport[],
  baselines: ReadonlyMap<Library, Baseline>,
  libraries: Libraries,
  looked: Looked,
  reading: Reading
): Promise<Judgement[]> {
  const groups = new Map<Baseline, FileReport[]>([...baselines.values()].map((baseline) => [baseline, []]))
  for (const report of reports) {
    const baseline = baselines.get(libraries.of(report.path))
    if (baseline) groups.get(baseline)!.push(report)
  }
  return Promise.all([...groups].map(([baseline, own]) => judge(baseline, own, looked, reading)))
}
