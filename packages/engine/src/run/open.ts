import {type Document, documentFrom, FormatError, findingOf, LineIndex, type Parsers, untimed} from '@bedside/core'
import type {Rerun} from '../cache/rerun.js'
import type {RunCache} from '../cache/run-cache.js'
import {readText} from '../files/read.js'
import type {ExaminedFile} from './lint-files.js'
import type {FileReport} from './report.js'
import type {Stopwatch} from './stopwatch.js'

/** How files are read during a run. */
export interface Reading {
  parsers: Parsers
  /** Texts by absolute path that stand for what the disk holds: standard input, and files that were just fixed. */
  texts: Map<string, string>
  /** Measures the run, where somebody wants to know. */
  stopwatch?: Stopwatch | undefined
  /** What earlier runs found out about pages; left out where nobody wants it. */
  cache?: RunCache
  /** What an earlier run printed, and how it shows paths; left out where nothing is to be left out of the report. */
  again?: {rerun: Rerun; shown: (path: string) => string}
  /** Hears of each page, by absolute path, once it was examined. */
  examined?: ((file: string) => void) | undefined
  /** What threads found out about pages, until somebody asks; left out where none were at work. */
  ahead?: Map<string, ExaminedFile>
}

/** A file as a document, or the report of why it is none. */
export type Opened = {document: Document; fault: null} | {document: null; fault: FileReport}

/** The text of a file, or null where it cannot be read. */
export function sourceOf(path: string, {texts}: Reading): string | null {
  return texts.get(path) ?? readText(path).text
}

/**
 * Opens a file, given by its absolute path, as a document of its library.
 * @param name The path as the library has it: what the document calls itself.
 */
export function open(path: string, name: string, reading: Reading): Opened {
  const time = reading.stopwatch?.time ?? untimed
  const held = reading.texts.get(path)
  const {text, fault} = held === undefined ? time('read', () => readText(path)) : {text: held, fault: null}
  if (text === null) return {document: null, fault: faultReport(path, fault.rule, fault.message)}
  try {
    return {document: time('parse', () => documentFrom(text, {path: name, parsers: reading.parsers})), fault: null}
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return {document: null, fault: faultReport(path, 'run/unparsable', `Not checked: ${error.message}.`, text, error.offset)}
  }
}

/** The report of a file that could not be checked: one error, and no measures. */
export function faultReport(path: string, rule: string, message: string, text = '', offset = 0): FileReport {
  const at = {start: offset, end: Math.min(text.length, offset + 1)}
  const finding = findingOf(rule, 'error', {at, message}, new LineIndex(text))
  const {measures} = documentFrom('', {format: 'text'})
  return {path, title: null, type: null, findings: [finding], suppressed: [], measures, skipped: null}
}
