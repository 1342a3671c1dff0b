import type {FileMeasures} from '@bedside/engine'
import {csvText} from '@bedside/report'
import {measureKeys, spanishKeys} from './keys.js'

/** The measures of files as CSV: a header, one row a file. What does not apply is empty. */
export function measuresCsv(files: readonly FileMeasures[]): string {
  const header = ['path', 'language', 'status', ...measureKeys, ...spanishKeys]
  const rows = files.map(({path, language, measures}) => [
    path,
    language,
    measures.status,
    ...[...measureKeys, ...spanishKeys].map((key) => measures[key] ?? '')
  ])
  return csvText([header, ...rows])
}
