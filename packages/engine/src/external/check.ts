import type {ExternalState} from '@bedside/core'
import {type Hosts, isBusy, isRedirect, redirectOf, stateOfFault, unsure} from './hosts.js'

/** Redirects of an address that are followed. */
const mostHops = 5

/** Statuses by which a host refuses whoever asks, be it a person or a program; 999 is what some social networks send to programs. */
const refusals = new Set([401, 402, 403, 406, 407, 451, 999])

/** Says what becomes of an external address, as `externalAddress` writes it. Redirects are followed one by one, each as carefully. */
export async function checkAddress(address: string, hosts: Pick<Hosts, 'ask'>): Promise<ExternalState> {
  const from = new URL(address)
  const seen = new Set<string>()
  let url = from
  let movedTo: string | null = null
  let isPermanent = true
  for (let hop = 0; hop <= mostHops; hop++) {
    const asked = withoutFragment(url)
    if (seen.has(asked.href)) break
    seen.add(asked.href)
    const answer = await hosts.ask(asked)
    if ('outcome' in answer) return sentOn(answer, from, asked)
    if (answer.fault !== undefined) return sentOn(stateOfFault(answer.fault), from, asked)
    if (!isRedirect(answer.status)) return sentOn(stateOfStatus(answer.status, {from, url: asked, movedTo}), from, asked)
    const next = redirectOf(answer, asked)
    if (!next) return unsure('redirects', answer.status)
    isPermanent &&= answer.status === 301 || answer.status === 308
    if (isPermanent) movedTo = next.href
    url = next
  }
  return unsure('redirects')
}

function withoutFragment(url: URL): URL {
  const bare = new URL(url)
  bare.hash = ''
  return bare
}

/** Names the host that says an address is gone, where redirects led to another one. */
function sentOn(state: ExternalState, from: URL, to: URL): ExternalState {
  return state.outcome === 'gone' && from.hostname !== to.hostname ? {...state, sentTo: to.hostname} : state
}

function stateOfStatus(status: number, {from, url, movedTo}: {from: URL; url: URL; movedTo: string | null}): ExternalState {
  if ((status >= 200 && status < 300) || status === 304) {
    const plainAt = from.protocol === 'https:' && url.protocol === 'http:' ? url.href : null
    return {outcome: 'ok', status, movedTo, plainAt}
  }
  if (status === 404 || status === 410) return {outcome: 'gone', status, sentTo: null}
  if (refusals.has(status)) return unsure('refused', status)
  if (isBusy(status)) return unsure('busy', status)
  return unsure(status >= 500 && status < 600 ? 'server-error' : 'odd-answer', status)
}
