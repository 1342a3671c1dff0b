import {type CacheOptions, type KeptOutput, keepOutput, type Printed, readOutput, type StartedRun} from '@bedside/engine'
import type {Destination} from './destinations.js'
import type {Io} from './io.js'
import type {ReportFlags} from './run-output.js'

/** What a run of the same kind printed, and a way to keep what this one prints. */
export interface Replay {
  /** Null where nothing was kept. */
  output(): KeptOutput | null
  /** Keeps what was printed, unless the files have changed since they were read. */
  keep(printed: Printed): void
}

/** Null where what a run prints does not follow from its state alone, or is not printed. */
export function replayOf(
  {state}: StartedRun,
  cache: CacheOptions | null,
  destinations: readonly Destination[],
  {quiet, failOn, maxWarnings}: Pick<ReportFlags, 'quiet' | 'failOn' | 'maxWarnings'>,
  io: Io
): Replay | null {
  const [destination, ...others] = destinations
  if (!state || !cache || !destination || others.length > 0 || destination.file !== undefined) return null
  // Reports for people also tell what is to be reviewed, which follows from more.
  if (destination.format === 'markdown' || destination.format === 'html') return null
  const told = [destination.format, quiet ?? false, failOn, maxWarnings ?? null, io.color]
  const slot = [io.cwd, told]
  return {
    output: () => readOutput(cache.folder, slot, state),
    keep: (printed) => {
      if (state.holds()) keepOutput(cache.folder, slot, state, printed)
    }
  }
}

/** The world, with an ear on what is printed. */
export function recordingOf(io: Io): {io: Io; printed(): Uint8Array} {
  const texts: string[] = []
  const out = (text: string) => {
    texts.push(text)
    io.out(text)
  }
  return {io: {...io, out}, printed: () => Buffer.from(texts.join(''))}
}
