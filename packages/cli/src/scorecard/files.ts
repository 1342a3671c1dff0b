import {resolve} from 'node:path'
import {type FileScorecard, runScorecard, type ScorecardOptions} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from '../io.js'
import {scorecardsCsv} from './csv.js'
import {pageText} from './page.js'
import {tableText} from './table.js'
import {itemTotals} from './totals.js'
import {meaning} from './words.js'

/** How scorecards may look. */
export type ScorecardFormat = 'text' | 'json' | 'csv'

/** What to print of the scorecards of a run. */
export interface ScorecardView {
  format: ScorecardFormat
  /** True to show open items only. */
  onlyOpen: boolean
}

/** Prints the checklists of files. Gives back 2 where a file could not be read, else 0. */
export async function printScorecards(options: ScorecardOptions, {format, onlyOpen}: ScorecardView, io: Io): Promise<number> {
  const {files, faults, notices} = await runScorecard(options)
  if (format === 'csv') io.out(scorecardsCsv(files, onlyOpen))
  else if (format === 'json') io.out(`${JSON.stringify(scorecardsObject(files, onlyOpen), null, 2)}\n`)
  else if (files.length > 0) io.out(isOnePage(files, options) ? pageText(files[0]!, onlyOpen) : tableText(files, onlyOpen))
  for (const notice of notices) io.err(`${printable(notice)}\n`)
  for (const {path, message} of faults) io.err(`${printable(path)}: ${printable(message)}\n`)
  return faults.length > 0 ? 2 : 0
}

/** True where the command line names one page: a folder that holds one page is shown as a folder. */
function isOnePage(files: readonly FileScorecard[], {cwd, paths}: ScorecardOptions): boolean {
  return files.length === 1 && paths.length === 1 && resolve(cwd, paths[0]!) === resolve(cwd, files[0]!.path)
}

function scorecardsObject(files: readonly FileScorecard[], onlyOpen: boolean) {
  return {
    version: 1,
    meaning,
    files: files.map(({path, type, instruments, leftOut}) => ({
      path,
      type,
      instruments: instruments.map(({items, ...one}) => ({...one, items: onlyOpen ? items.filter(({state}) => state === 'open') : items})),
      leftOut
    })),
    totals: itemTotals(files).filter(({open}) => !onlyOpen || open > 0)
  }
}
