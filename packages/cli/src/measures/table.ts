import type {FileMeasures} from '@bedside/engine'
import {printable} from '@bedside/report'

/** A column: its heading, and what stands in it. */
type Column = readonly [heading: string, value: (file: FileMeasures) => string]

const counts: readonly Column[] = [
  ['words', ({measures}) => String(measures.words)],
  ['sentences', ({measures}) => String(measures.sentences)]
]

const english: readonly Column[] = [
  ['SMOG', ({measures}) => (measures.status === 'estimate' && measures.smog !== null ? `~${shown(measures.smog)}` : shown(measures.smog))],
  ['F-K', ({measures}) => shown(measures.fleschKincaid)],
  ['Flesch', ({measures}) => shown(measures.flesch)],
  ['fog', ({measures}) => shown(measures.gunningFog)],
  ['D-C', ({measures}) => shown(measures.daleChall)],
  ['difficulty', ({measures}) => shown(measures.difficulty)]
]

const spanish: readonly Column[] = [
  ['F-H', ({measures}) => shown(measures.fernandezHuerta)],
  ['S-P', ({measures}) => shown(measures.szigrisztPazos)],
  ['INFLESZ', ({measures}) => measures.inflesz ?? '-'],
  ['Crawford', ({measures}) => shown(measures.crawford)]
]

const englishKey =
  'SMOG, F-K (Flesch-Kincaid) and fog are US school grades; Flesch is ease from 0 to 100; D-C is the raw Dale-Chall score; difficulty is from ' +
  '0 to 100. SMOG with ~ comes from under 30 sentences and is an estimate; - means that a measure does not apply.'
const spanishKey =
  'F-H (Fernández Huerta) and S-P (Szigriszt-Pazos) are ease from 0 to 100, INFLESZ the band of S-P, Crawford a grade; - means that a measure ' +
  'does not apply.'

/** The measures of files as a table with a line that says what the columns are. Spanish columns stand in it where a file is in Spanish. */
export function measuresTable(files: readonly FileMeasures[]): string {
  if (files.length === 0) return ''
  const inSpanish = files.some(({language}) => language === 'es')
  const inEnglish = files.some(({language}) => language !== 'es')
  const columns = [...counts, ...(inEnglish ? english : []), ...(inSpanish ? spanish : [])]
  const rows = [columns.map(([heading]) => heading), ...files.map((file) => columns.map(([, value]) => value(file)))]
  const widths = columns.map((_, column) => longest(rows.map((row) => row[column]!)))
  const names = ['file', ...files.map(({path}) => printable(path))]
  const nameWidth = longest(names)
  const lines = rows.map((row, index) => [names[index]!.padEnd(nameWidth), ...row.map((cell, at) => cell.padStart(widths[at]!))].join('  '))
  return `${[...lines, '', ...(inEnglish ? [englishKey] : []), ...(inSpanish ? [spanishKey] : [])].join('\n')}\n`
}

function shown(grade: number | null): string {
  return grade === null ? '-' : grade.toFixed(1)
}

function longest(texts: readonly string[]): number {
  return texts.reduce((width, {length}) => Math.max(width, length), 0)
}
