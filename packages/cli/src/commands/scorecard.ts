import {checklistFaults, type InstrumentId, instrumentOf} from '@bedside/core'
import {UsageError} from '@bedside/engine'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {printScorecards, type ScorecardFormat} from '../scorecard/files.js'

/** The flags of `bedside scorecard` as commander gives them. */
export interface ScorecardFlags {
  config?: string
  format: ScorecardFormat
  instrument: string[]
  now?: string
  open?: boolean
}

/** `bedside scorecard`: prints checklists, and gives back 2 where a file could not be read, else 0. */
export async function scorecardCommand(paths: readonly string[], flags: ScorecardFlags, io: Io): Promise<number> {
  const only = flags.instrument.map(idFrom)
  const options = {
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(only.length > 0 && {only})
  }
  return printScorecards(options, {format: flags.format, onlyOpen: flags.open === true}, io)
}

function idFrom(name: string): InstrumentId {
  const instrument = instrumentOf(name)
  if (!instrument) throw new UsageError(`--instrument: ${checklistFaults(name, null)[0]!.message}`)
  return instrument.id
}
