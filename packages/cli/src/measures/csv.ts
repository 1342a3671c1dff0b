import type {FileMeasures} from '@bedside/engine'
import {measureKeys, spanishKeys} from './keys.js'

/** The measures of files as CSV after RFC 4180: a header, one row a file, lines that end in CRLF. What does not apply is empty. */
export function measuresCsv(files: readonly FileMeasures[]): string {
  const header = ['path', 'language', 'status', ...measureKeys, ...spanishKeys]
  const rows = files.map(({path, language, measures}) => [
    path,
    language,
    measures.status,
    ...[...measureKeys, ...spanishKeys].map((key) => measures[key] ?? '')
  ])
  return [header, ...rows].map((row) => `${row.map((value) => csvField(String(value))).join(',')}\r\n`).join('')
}

/** A field, in quotes where it holds what would end it. */
export function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
