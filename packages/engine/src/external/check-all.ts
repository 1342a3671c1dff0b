import type {ExternalState} from '@bedside/core'
import {isFresh, isLasting, type Remembered, readCache, writeCache} from './cache.js'
import {checkAddress} from './check.js'
import {Hosts, unsure} from './hosts.js'
import {type PaceOptions, paceOf} from './pace.js'
import type {World} from './world.js'

/** How external addresses are checked. */
export interface CheckOptions {
  /** Today, `YYYY-MM-DD`: it decides the age of what is remembered. */
  today: string
  /** Absolute path of the cache. */
  cache: string
  /** Days for which an address that answered well is not asked for again; 0 asks for everything. */
  maxAgeDays: number
  pace: PaceOptions
  /** Time after which no further address is begun. */
  mostMs: number
  /** Hosts, with port where it is not the usual one, that may be private. */
  allowed: ReadonlySet<string>
  /** Told after each address how many are done. */
  onProgress?(done: number, total: number): void
}

/** What was found out. */
export interface Checked {
  states: ReadonlyMap<string, ExternalState>
  /** Addresses that the cache answered for. */
  remembered: number
  /** Why the cache could not be written; null where it was. */
  cacheFault: string | null
}

/** Addresses after which the cache is written, so that a run that is cut short was not for nothing. */
const writtenEvery = 200

/** Finds out what becomes of addresses, each given once as `externalAddress` writes it. Hosts are asked side by side, each at its pace. */
export async function checkAll(addresses: readonly string[], options: CheckOptions, world: World): Promise<Checked> {
  const {today, cache, maxAgeDays, onProgress} = options
  const known = new Map([...readCache(cache)].filter(([, entry]) => isFresh(entry, today, maxAgeDays)))
  const wanted = addresses.filter((address) => !known.has(address))
  const states = new Map(addresses.flatMap((address) => (known.has(address) ? [[address, known.get(address)!.state] as const] : [])))
  const remembered = states.size
  const hosts = new Hosts({world, pace: paceOf(options.pace, world), allowed: options.allowed})
  const until = world.now() + options.mostMs
  let done = 0
  const checkOne = async (address: string): Promise<void> => {
    const state = world.now() < until ? await checkAddress(address, hosts) : unsure('out-of-time')
    states.set(address, state)
    remember(known, address, {on: today, state}, hosts)
    done++
    onProgress?.(done, wanted.length)
    if (done % writtenEvery === 0) writeCache(cache, known)
  }
  const lanes = [...byHost(wanted).values()].flatMap((lane) => {
    const left = lane.values()
    return Array.from({length: options.pace.perHost}, async () => {
      for (const address of left) await checkOne(address)
    })
  })
  await Promise.all(lanes)
  await doubtMissingHosts(states, known, hosts, today)
  return {states, remembered, cacheFault: wanted.length > 0 ? writeCache(cache, known) : null}
}

function remember(known: Map<string, Remembered>, address: string, entry: Remembered, hosts: Hosts): void {
  if (isMissingHost(entry.state) && !hosts.anyAnswered) return
  if (isLasting(entry.state)) known.set(address, entry)
}

function isMissingHost({outcome, status}: ExternalState): boolean {
  return outcome === 'gone' && status === null
}

/**
 * Without a network every name seems not to exist. So where not one host has answered, one that answered lately is asked again, and unless it
 * does, nothing is said of missing hosts.
 */
async function doubtMissingHosts(
  states: Map<string, ExternalState>,
  known: Map<string, Remembered>,
  hosts: Hosts,
  today: string
): Promise<void> {
  const missing = [...states].filter(([address, state]) => isMissingHost(state) && !known.has(address))
  if (missing.length === 0) return
  const answered = [...known].find(([, {state}]) => state.outcome === 'ok')
  if (!hosts.anyAnswered && answered) await checkAddress(answered[0], hosts)
  for (const [address, state] of missing) {
    if (hosts.anyAnswered) known.set(address, {on: today, state})
    else states.set(address, unsure('network'))
  }
}

/** Addresses by host; http and https are one host. */
function byHost(addresses: readonly string[]): Map<string, string[]> {
  const lanes = new Map<string, string[]>()
  for (const address of addresses) {
    const {hostname} = new URL(address)
    const lane = lanes.get(hostname)
    if (lane) lane.push(address)
    else lanes.set(hostname, [address])
  }
  return lanes
}
