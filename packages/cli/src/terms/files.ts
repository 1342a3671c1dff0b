import {isExplained, type LibraryTerm, runTerms, starterGlossary, type TermsOptions} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from '../io.js'
import {termsCsv} from './csv.js'
import {termObject} from './row.js'
import {termsTable} from './table.js'

/** How a list of terms may look. */
export type TermsFormat = 'text' | 'json' | 'csv'

/** What to print of the terms of a run. */
export interface TermsView {
  format: TermsFormat | 'glossary'
  /** True to leave out what is explained. */
  unexplained: boolean
}

/** Lists the terms of files. Gives back 2 where a file could not be read, else 0. */
export async function printTerms(options: TermsOptions, {format, unexplained}: TermsView, io: Io): Promise<number> {
  const {terms, files, faults, notices} = await runTerms(options)
  const shown = unexplained ? terms.filter((term) => !isExplained(term)) : terms
  io.out(format === 'text' ? termsTable(shown, files) : textOf(shown, format))
  for (const notice of notices) io.err(`${printable(notice)}\n`)
  for (const {path, message} of faults) io.err(`${printable(path)}: ${printable(message)}\n`)
  return faults.length > 0 ? 2 : 0
}

function textOf(terms: readonly LibraryTerm[], format: 'json' | 'csv' | 'glossary'): string {
  if (format === 'csv') return termsCsv(terms)
  if (format === 'glossary') return starterGlossary(terms)
  return `${JSON.stringify({version: 1, terms: terms.map(termObject)}, null, 2)}\n`
}
