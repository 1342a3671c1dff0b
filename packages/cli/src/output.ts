import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from './io.js'

/**
 * Prints a report, or writes it to the file that `--output` names and says so.
 * @throws UsageError where the file cannot be written.
 */
export function putOut(text: string, output: string | undefined, io: Io): void {
  if (output === undefined) {
    io.out(text)
    return
  }
  try {
    writeFileSync(resolve(io.cwd, output), text)
  } catch (error) {
    throw new UsageError(`--output: cannot write ${output} (${(error as NodeJS.ErrnoException).code}).`)
  }
  io.err(`Wrote ${printable(output)}.\n`)
}
