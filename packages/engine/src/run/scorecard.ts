import {
  compareText,
  conclude,
  type Directive,
  type Document,
  examine,
  type InstrumentId,
  languageOf,
  reviewsOf,
  type Scorecard,
  scoreItems
} from '@bedside/core'
import {guidanceIn} from '@bedside/rules-guidance'
import {readHistory} from './history.js'
import type {LintSettings} from './libraries.js'
import {nothingPast, withPast} from './lint-files.js'
import {historySentence} from './notices.js'
import {open} from './open.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** What a run that shows checklists is told. */
export interface ScorecardOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'stdin' | 'parser'> {
  /** The checklists to show; all where it is left out. */
  only?: readonly InstrumentId[]
}

/** The checklists of one file. */
export interface FileScorecard extends Scorecard {
  /** Relative to where the run was started, with `/`. */
  path: string
}

/** What a run that shows checklists gives back. */
export interface ScorecardResult {
  /** In order of path. */
  files: readonly FileScorecard[]
  /** Files that could not be read, and why. */
  faults: readonly {path: string; message: string}[]
  /** Things said once a run. */
  notices: readonly string[]
}

/**
 * Shows of files, folders and globs what the rules saw of each item of each checklist, and what people signed. Finds and reads them as
 * `runLint` does, with the rules of each page's configuration; those that read other pages carry no item, and are left out.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function runScorecard(options: ScorecardOptions): Promise<ScorecardResult> {
  const {cwd, only} = options
  const {files, faults, libraries, reading, notices} = await prepare(options)
  const {history, notices: said} = await readHistory(files, libraries, reading, {revision: null})
  const scored: FileScorecard[] = []
  const unreadable = faults.map(({path, message}) => ({path, message}))
  for (const path of [...files].sort(compareText)) {
    const settings = libraries.of(path).fileSettings(path)
    const {document, fault} = open(path, settings.name, reading)
    if (document) {
      const context = withPast(settings.context, path, document, {...nothingPast, history})
      scored.push({path: shownPath(path, cwd), ...scorecardOf(document, {...settings, context}, only)})
    } else unreadable.push({path, message: fault.findings[0]!.message})
  }
  return {
    files: scored.sort((a, b) => compareText(a.path, b.path)),
    faults: unreadable.map(({path, message}) => ({path: shownPath(path, cwd), message})).sort((a, b) => compareText(a.path, b.path)),
    notices: [...notices, ...said.map(historySentence)]
  }
}

function scorecardOf(document: Document, {rules, context}: LintSettings, only?: readonly InstrumentId[]): Scorecard {
  const {findings, suppressed, skipped} = conclude(examine(document, rules, context), rules, context)
  // What an editor holds back with a reason is still there.
  const all = [...findings, ...suppressed]
  const crashed = new Set(all.flatMap(({rule, data}) => (rule === 'run/rule-crashed' ? [data?.rule] : [])))
  const idle = new Set(skipped?.rules)
  const ran = new Set(rules.flatMap(({rule: {id, phase}}) => (phase === 'document' && !idle.has(id) && !crashed.has(id) ? [id] : [])))
  const directives = languageOf(document, context) === 'en' ? directivesIn(document) : null
  return scoreItems({document, context, reviews: reviewsOf(document, context), findings: all, ran, directives, ...(only && {only})})
}

function directivesIn(document: Document): Directive[] {
  return guidanceIn(document).flatMap(({stance, start, end, kinds, trigger, urgency}) =>
    stance === 'directive' ? [{start, end, kinds, saysWhen: trigger !== null || urgency === 'emergency'}] : []
  )
}
