import {mkdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {compareText, daysBetween, type ExternalState, unsureReasons} from '@bedside/core'
import {readFromDisk, readSource} from '../config/source-files.js'
import {reasonOf} from '../files/read.js'
import {externalAddress} from './address.js'

/** What became of an address, and the day on which it was asked for, `YYYY-MM-DD`. */
export interface Remembered {
  on: string
  state: ExternalState
}

/** Days for which an address that did not answer well is remembered: it may be mended by tomorrow. */
const failureDays = 1

/** MiB of the longest cache that is read. */
const longestCache = 64

/** True while what is remembered is young enough not to be asked again. */
export function isFresh({on, state}: Remembered, today: string, maxAgeDays: number): boolean {
  const age = daysBetween(on, today)
  return age >= 0 && age < (state.outcome === 'ok' ? maxAgeDays : Math.min(failureDays, maxAgeDays))
}

/** True for what is worth remembering: what a host said, and no passing trouble of our own. */
export function isLasting(state: ExternalState): boolean {
  return state.outcome !== 'unsure' || !['network', 'not-public', 'out-of-time'].includes(state.why)
}

/** Reads a cache. What cannot be read, or is not of its form, is as if it were not there: that costs time only. */
export function readCache(path: string): Map<string, Remembered> {
  const {text} = readSource(path, (file) => readFromDisk(file, longestCache))
  const known = new Map<string, Remembered>()
  for (const [address, entry] of Object.entries(addressesOf(text ?? ''))) {
    if (externalAddress(address) === address && isRemembered(entry)) known.set(address, {on: entry.on, state: entry.state})
  }
  return known
}

function addressesOf(text: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text)
    return isRecord(data) && data.version === 1 && isRecord(data.addresses) ? data.addresses : {}
  } catch {
    return {}
  }
}

/** Replaces a cache in one step, its addresses in order. Says why where it cannot. */
export function writeCache(path: string, known: ReadonlyMap<string, Remembered>): string | null {
  const rows = [...known]
    .sort(([a], [b]) => compareText(a, b))
    .map(([address, entry]) => `  ${JSON.stringify(address)}: ${JSON.stringify(entry)}`)
  const text = `{"version": 1, "addresses": {\n${rows.join(',\n')}\n}}\n`
  let temporary: string | null = null
  try {
    mkdirSync(dirname(path), {recursive: true})
    const folder = realpathSync(dirname(path))
    temporary = join(folder, `${basename(path)}.bedside-${process.pid}`)
    writeFileSync(temporary, text, {flag: 'wx'})
    renameSync(temporary, join(folder, basename(path)))
    return null
  } catch (error) {
    if (temporary && (error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(temporary, {force: true})
    return reasonOf(error)
  }
}

function isRemembered(value: unknown): value is Remembered {
  return isRecord(value) && typeof value.on === 'string' && /^\d{4}-\d\d-\d\d$/.test(value.on) && isState(value.state)
}

function isState(value: unknown): value is ExternalState {
  if (!isRecord(value) || !isStatus(value.status)) return false
  const {outcome, status} = value
  if (outcome === 'ok') return status !== null && isAddress(value.movedTo) && isAddress(value.plainAt)
  if (outcome === 'gone') return value.sentTo === null || typeof value.sentTo === 'string'
  return outcome === 'unsure' && unsureReasons.some((reason) => reason === value.why)
}

function isStatus(value: unknown): boolean {
  return value === null || (Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 999)
}

function isAddress(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
