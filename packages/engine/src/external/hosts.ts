import type {ExternalState, UnsureReason} from '@bedside/core'
import {askPatiently, type Patience} from './patience.js'
import {reasonNotToAsk} from './public.js'
import {mostRobotsBytes, noRobots, type Robots, robotsFor} from './robots.js'
import type {Answer, Fault} from './world.js'

/** The name by which a robots.txt knows us. */
const agent = 'bedside'

/** A host that wishes for longer between requests gets this many seconds; the rest of the wish would stop the run. */
const longestCrawlDelay = 30

/** After so many addresses of a host that nobody answered, the others are not asked for. */
const mostFailures = 2

/** Redirects of a robots.txt that are followed (RFC 9309, section 2.3.1.2). */
const mostRobotsHops = 5

/** What is learned of a host during a run, so that nothing is asked twice. One for each scheme, host and port. */
interface Host {
  headFirst: boolean
  failures: number
  /** What holds for every address of the host, without another request. */
  settled: ExternalState | null
  robots: Promise<Robots | ExternalState> | null
}

/** What asking hosts needs. */
export interface HostsOptions extends Patience {
  /** Hosts, with port where it is not the usual one, that may be private. */
  allowed: ReadonlySet<string>
}

/** The hosts of a run. */
export class Hosts {
  readonly #options: HostsOptions
  readonly #hosts = new Map<string, Host>()
  /** True once any host answered: before, a name that does not exist may be a network that is down. */
  anyAnswered = false

  constructor(options: HostsOptions) {
    this.#options = options
  }

  /** Asks for an address; without a request where it may not be asked for, or what the host is like says it all. */
  async ask(url: URL): Promise<Answer | ExternalState> {
    const refused = reasonNotToAsk(url, this.#options.allowed)
    if (refused) return unsure(refused)
    const host = this.#of(url)
    host.robots ??= this.#readRobots(url)
    const robots = await host.robots
    if ('outcome' in robots) return robots
    if (host.settled) return host.settled
    if (!robots.allows(url)) return unsure('robots')
    const {answer, refusesHead} = await askPatiently(url, {headFirst: host.headFirst, mostBytes: 0}, this.#options)
    if (refusesHead) host.headFirst = false
    this.#learn(host, answer)
    return answer
  }

  #of({origin}: URL): Host {
    const host = this.#hosts.get(origin) ?? {headFirst: true, failures: 0, settled: null, robots: null}
    this.#hosts.set(origin, host)
    return host
  }

  /** Whoever is busy or does not answer is left alone for the rest of the run. */
  #learn(host: Host, answer: Answer): void {
    if (answer.fault === undefined) {
      this.anyAnswered = true
      host.failures = 0
      if (isBusy(answer.status)) host.settled = unsure('busy', answer.status)
      return
    }
    host.failures++
    const isLasting = answer.fault !== 'timeout' && answer.fault !== 'network'
    if (isLasting || host.failures >= mostFailures) host.settled = stateOfFault(answer.fault)
  }

  /** The robots.txt of a host; where it cannot be read, what holds for every address of the host. A host without one allows everything. */
  async #readRobots(of: URL): Promise<Robots | ExternalState> {
    let url = new URL('/robots.txt', of)
    for (let hop = 0; hop <= mostRobotsHops; hop++) {
      if (reasonNotToAsk(url, this.#options.allowed)) return noRobots
      const {answer} = await askPatiently(url, {headFirst: false, mostBytes: mostRobotsBytes}, this.#options)
      if (answer.fault !== undefined) return hop === 0 ? stateOfFault(answer.fault) : noRobots
      this.anyAnswered = true
      const next = redirectOf(answer, url)
      if (!next) return this.#robotsFrom(answer, of)
      url = next
    }
    return noRobots
  }

  #robotsFrom({status, body}: Answer & {fault?: undefined}, {hostname}: URL): Robots | ExternalState {
    if (isBusy(status)) return unsure('busy', status)
    // Whoever cannot say what is allowed allows nothing (RFC 9309, section 2.3.1.4).
    if (status >= 500 && status < 600) return unsure('robots', status)
    if (status < 200 || status >= 300) return noRobots
    const robots = robotsFor(body, agent)
    if (robots.crawlDelay !== null) this.#options.pace.slowDown(hostname, Math.min(robots.crawlDelay, longestCrawlDelay) * 1_000)
    return robots
  }
}

/** True for a host that asks to be left alone. */
export function isBusy(status: number): boolean {
  return status === 429 || status === 503
}

/** An address that could not be checked. */
export function unsure(why: UnsureReason, status: number | null = null): ExternalState {
  return {outcome: 'unsure', status, why}
}

/** What it means that no host answered. */
export function stateOfFault(fault: Fault): ExternalState {
  if (fault === 'no-host') return {outcome: 'gone', status: null, sentTo: null}
  return unsure(fault === 'no-address' ? 'network' : fault)
}

const redirects = new Set([301, 302, 303, 307, 308])

/** A longer `Location` leads nowhere. */
const longestLocation = 4_000

/** Where an answer sends on to; null where it is no redirect, or to nothing that can be read. */
export function redirectOf({status, headers}: Answer & {fault?: undefined}, from: URL): URL | null {
  const {location} = headers
  if (!redirects.has(status) || !location || location.length > longestLocation) return null
  try {
    // Headers come as Latin-1, but what is not ASCII in an address is UTF-8.
    return new URL(Buffer.from(location, 'latin1').toString('utf8'), from)
  } catch {
    return null
  }
}

/** True for a status that sends on to another address. */
export function isRedirect(status: number): boolean {
  return redirects.has(status)
}
