import {type FileMeasures, type MeasureOptions, runMeasure} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from '../io.js'
import {measuresCsv} from './csv.js'
import {measuresObject} from './keys.js'
import {measuresTable} from './table.js'

/** How the measures of files may look. */
export type MeasureFormat = 'text' | 'json' | 'csv'

/** Measures files and prints the result. Gives back 2 where a file could not be read, else 0. */
export async function measureFiles(options: MeasureOptions, format: MeasureFormat, io: Io): Promise<number> {
  const {files, faults, notices} = await runMeasure(options)
  io.out(textOf(files, format))
  for (const notice of notices) io.err(`${printable(notice)}\n`)
  for (const {path, message} of faults) io.err(`${printable(path)}: ${printable(message)}\n`)
  return faults.length > 0 ? 2 : 0
}

function textOf(files: readonly FileMeasures[], format: MeasureFormat): string {
  if (format === 'csv') return measuresCsv(files)
  if (format === 'text') return measuresTable(files)
  return `${JSON.stringify({version: 1, files: files.map(fileJson)}, null, 2)}\n`
}

function fileJson({path, language, measures, sections}: FileMeasures) {
  const {status, leftOut} = measures
  return {
    path,
    language,
    status,
    ...measuresObject(measures, language),
    estimate: status !== 'scored',
    leftOut,
    sections: sections.map(({title, line, estimate, ...section}) => ({title, line, ...measuresObject(section, language), estimate}))
  }
}
