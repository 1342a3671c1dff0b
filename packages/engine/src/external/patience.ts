import type {Pace} from './pace.js'
import type {Answer, Request, World} from './world.js'

/** Times that a request is repeated, and how long the host is left alone before each where it does not say it. */
const pauses = [2_000, 8_000]

/** A host that wishes to be left alone for longer is not asked again in this run. */
const longestPause = 60_000

/** What asking patiently needs. */
export interface Patience {
  world: World
  pace: Pace
}

/** How a request is made: whether HEAD is tried first, and what is read of the body. */
export interface Manner extends Pick<Request, 'mostBytes'> {
  headFirst: boolean
}

/** The answer after all patience, and whether the host did not understand HEAD. */
export interface Patient {
  answer: Answer
  refusesHead: boolean
}

/** Sends a request at the pace of its host: HEAD, then GET where the answer to HEAD says little, and again after a pause if that may help. */
export async function askPatiently(url: URL, {headFirst, mostBytes}: Manner, {world, pace}: Patience): Promise<Patient> {
  let method: Request['method'] = headFirst ? 'HEAD' : 'GET'
  let refusesHead = false
  for (let tries = 0; ; ) {
    const answer = await pace.run(url.hostname, () => world.send({url, method, mostBytes}))
    if (method === 'HEAD' && isNoAnswerToHead(answer)) {
      method = 'GET'
      refusesHead = answer.fault === undefined && (answer.status === 405 || answer.status === 501)
      continue
    }
    const pause = pauses[tries]
    if (pause === undefined || !mayPass(answer)) return {answer, refusesHead}
    const wished = wishedPause(answer, world.now()) ?? pause
    if (wished > longestPause) return {answer, refusesHead}
    pace.pause(url.hostname, wished)
    tries++
  }
}

/** Many servers answer HEAD wrongly or not at all, so nothing bad is believed of it. Who is busy is not asked once more at once. */
function isNoAnswerToHead(answer: Answer): boolean {
  if (answer.fault !== undefined) return answer.fault === 'timeout' || answer.fault === 'network'
  return answer.status >= 400 && !isBusy(answer)
}

/** True for 429, and for 503 with a wish to wait. */
function isBusy(answer: Answer): boolean {
  return answer.fault === undefined && (answer.status === 429 || (answer.status === 503 && 'retry-after' in answer.headers))
}

/** True where the next try may have another answer. */
function mayPass(answer: Answer): boolean {
  if (answer.fault !== undefined) return answer.fault === 'timeout' || answer.fault === 'network' || answer.fault === 'no-address'
  return answer.status === 429 || (answer.status >= 500 && answer.status < 600 && answer.status !== 501)
}

/** Milliseconds that `Retry-After` asks for (RFC 9110, section 10.2.3): seconds, or an HTTP date. Null where it cannot be read. */
function wishedPause(answer: Answer, now: number): number | null {
  const wish = answer.fault === undefined ? answer.headers['retry-after']?.trim() : undefined
  if (wish === undefined || wish.length > 40) return null
  if (/^\d+$/.test(wish)) return Number(wish) * 1_000
  const until = /^[A-Z]/i.test(wish) ? Date.parse(wish) : Number.NaN
  return Number.isNaN(until) ? null : Math.max(0, until - now)
}
