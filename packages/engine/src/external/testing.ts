import {Hosts} from './hosts.js'
import {type PaceOptions, paceOf} from './pace.js'
import type {Answer, Request, World} from './world.js'

/** A request as a fake world saw it. */
interface Seen {
  at: number
  method: Request['method']
  url: string
}

/** A world without a network, whose clock jumps to the next moment at which somebody wakes up. Tests only. */
export interface FakeWorld extends World {
  readonly seen: Seen[]
  /** Most requests that were under way at once: to any host, and to one. */
  readonly most: {overall: number; perHost: number}
}

/** 2026-03-01 at noon. */
export const noon = Date.UTC(2026, 2, 1, 12)

/**
 * Makes a fake world.
 * @param answer Gives the answer to a request; a number is a status. What is not answered is 404, so that robots.txt is missing.
 * @param latency Milliseconds that each answer takes.
 */
export function fakeWorld(answer: (request: Request) => Answer | number | undefined, latency = 50): FakeWorld {
  let now = noon
  const timers: {at: number; wake: () => void}[] = []
  const tick = (): void => {
    timers.sort((a, b) => a.at - b.at)
    const next = timers.shift()
    if (!next) return
    now = Math.max(now, next.at)
    next.wake()
    if (timers.length > 0) setImmediate(tick)
  }
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      timers.push({at: now + milliseconds, wake})
      if (timers.length === 1) setImmediate(tick)
    })
  const seen: Seen[] = []
  const most = {overall: 0, perHost: 0}
  const busy = new Map<string, number>()
  const send = async (request: Request): Promise<Answer> => {
    const {url, method} = request
    seen.push({at: now, method, url: url.href})
    busy.set(url.hostname, (busy.get(url.hostname) ?? 0) + 1)
    most.perHost = Math.max(most.perHost, busy.get(url.hostname)!)
    most.overall = Math.max(
      most.overall,
      [...busy.values()].reduce((sum, count) => sum + count, 0)
    )
    await sleep(latency)
    busy.set(url.hostname, busy.get(url.hostname)! - 1)
    const given = answer(request) ?? 404
    return typeof given === 'number' ? status(given) : given
  }
  return {send, sleep, now: () => now, seen, most}
}

/** An answer with a status and headers. */
export function status(code: number, headers: Record<string, string> = {}, body = ''): Answer {
  return {status: code, headers, body}
}

/** A redirect. */
export function redirect(code: number, location: string): Answer {
  return status(code, {location})
}

/** Hosts in a fake world. */
export function hostsIn(world: World, {allowed = [], ...pace}: Partial<PaceOptions> & {allowed?: string[]} = {}): Hosts {
  const options = {perHost: 1, overall: 8, intervalMs: 1_000, ...pace}
  return new Hosts({world, pace: paceOf(options, world), allowed: new Set(allowed)})
}
