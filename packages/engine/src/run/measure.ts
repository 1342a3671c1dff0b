import {compareText, type Document, languageOf, type Measures, measure, type PassageMeasures, sectionMeasures} from '@bedside/core'
import type {Libraries} from './libraries.js'
import {open, type Reading} from './open.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** What a run that only measures is told. */
export interface MeasureOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'stdin' | 'parser'> {
  /** Primary subtag of the language to measure every file in; where it is left out, the language that each file's words show. */
  language?: string
}

/** What one file measures. */
export interface FileMeasures {
  /** Relative to where the run was started, with `/`. */
  path: string
  /** Primary subtag of the language that it was measured in. */
  language: string
  measures: Measures
  sections: readonly SectionReport[]
}

/** What one section measures, as plain data. */
export interface SectionReport extends PassageMeasures {
  /** Empty for the text before the first heading. */
  title: string
  /** Line of its heading, or of its first text, from 1. */
  line: number
  /** True where it has under 30 sentences. */
  estimate: boolean
}

/** What a run that only measures gives back. */
export interface MeasureResult {
  /** In order of path. */
  files: readonly FileMeasures[]
  /** Files that could not be read, and why. */
  faults: readonly {path: string; message: string}[]
  /** Things said once a run. */
  notices: readonly string[]
}

/**
 * Measures files, folders and globs: finds and reads them as `runLint` does.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to measure.
 */
export async function runMeasure(options: MeasureOptions): Promise<MeasureResult> {
  const {cwd, language} = options
  const {files, faults, libraries, reading, notices} = await prepare(options)
  const measured: FileMeasures[] = []
  const unreadable = [...faults]
  for (const path of files) {
    const opened = openFile(path, libraries, reading)
    if (opened.document) measured.push(measuresOfFile(opened.document, shownPath(path, cwd), language ?? opened.language))
    else unreadable.push({path, message: opened.message})
  }
  return {
    files: measured.sort((a, b) => compareText(a.path, b.path)),
    faults: unreadable.map(({path, message}) => ({path: shownPath(path, cwd), message})).sort((a, b) => compareText(a.path, b.path)),
    notices
  }
}

type Opened = {document: Document; language: string} | {document: null; message: string}

function openFile(path: string, libraries: Libraries, reading: Reading): Opened {
  const {name, context} = libraries.of(path).fileSettings(path)
  const {document, fault} = open(path, name, reading)
  if (!document) return {document, message: fault.findings[0]!.message}
  return {document, language: document.detectedLanguage ?? languageOf(document, context)}
}

/** Plain data only, so that the document can be let go. */
function measuresOfFile(document: Document, path: string, language: string): FileMeasures {
  const sections = sectionMeasures(document, language).map(({section, measured, ...measures}) => ({
    title: section.title,
    line: document.lines.lineAt(section.start),
    ...measures
  }))
  return {path, language, measures: measure(document, language), sections}
}
