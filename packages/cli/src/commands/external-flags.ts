import {lstatSync} from 'node:fs'
import {resolve} from 'node:path'
import {type ExternalOptions, UsageError} from '@bedside/engine'
import type {Io} from '../io.js'
import {version} from '../version.js'

/** The flags about external addresses as commander gives them. */
export interface ExternalFlags {
  external?: boolean
  externalCache?: string
  externalMaxAge?: number
  externalInterval?: number
  externalPerHost?: number
  externalTimeout?: number
  externalMinutes?: number
  externalAllow?: string[]
}

const cacheFolder = '.bedside-cache'

/** Requests that run at once, to all hosts together. */
const overall = 8

/** How long an address is good, how often a host is asked, how long is waited for it, and how long the run may take. */
const usual = {days: 7, perHost: 1, seconds: 1, timeoutSeconds: 20, minutes: 30}

/**
 * How external addresses are asked for; null where nobody asked for that.
 * @throws UsageError where flags go without `--external`, or a value makes no sense.
 */
export function externalOptions(flags: ExternalFlags, io: Io): ExternalOptions | null {
  const [stray] = Object.keys(flags).filter((name) => name.startsWith('external') && name !== 'external')
  if (!flags.external) {
    if (stray) throw new UsageError(`--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} goes with --external.`)
    return null
  }
  if (flags.externalPerHost === 0) throw new UsageError('--external-per-host takes 1 or more: no host can be asked by nobody.')
  if (flags.externalTimeout === 0) throw new UsageError('--external-timeout takes 1 or more: no host answers in no time.')
  return {
    cache: cachePath(flags.externalCache, io),
    maxAgeDays: flags.externalMaxAge ?? usual.days,
    pace: {perHost: flags.externalPerHost ?? usual.perHost, overall, intervalMs: (flags.externalInterval ?? usual.seconds) * 1_000},
    timeoutMs: (flags.externalTimeout ?? usual.timeoutSeconds) * 1_000,
    mostMs: (flags.externalMinutes ?? usual.minutes) * 60_000,
    allow: (flags.externalAllow ?? []).map(allowedHost),
    userAgent: `Bedside/${version()} (link check)`,
    world: io.web,
    ...(io.errIsTerminal && {onProgress: progressOn(io)})
  }
}

function cachePath(given: string | undefined, io: Io): string {
  if (given !== undefined) return resolve(io.cwd, given)
  const folder = resolve(io.cwd, cacheFolder)
  // Whoever wrote the pages may have put a link there that leads out of the library.
  if (lstatSync(folder, {throwIfNoEntry: false})?.isSymbolicLink()) {
    throw new UsageError(`${cacheFolder} is a symbolic link; name the cache with --external-cache.`)
  }
  return resolve(folder, 'external.json')
}

/** A host as `URL` writes it, with its port where that is not the usual one. */
function allowedHost(text: string): string {
  const isHost = text.length <= 300 && !/[/?#@\s\\]/.test(text) && URL.canParse(`http://${text}/`)
  if (isHost) return new URL(`http://${text}/`).host
  throw new UsageError(
    `--external-allow takes a host, such as intranet.example.org or intranet.example.org:8080; found "${text.slice(0, 60)}".`
  )
}

/** Says on one line how far the run is, and clears it at the end. */
function progressOn(io: Io): (done: number, total: number) => void {
  return (done, total) => io.err(done === total ? '\r\u001b[K' : `\rAsking for external addresses: ${done} of ${total}`)
}
