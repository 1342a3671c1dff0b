import {defineRule, type ExternalState} from '@bedside/core'
import {shortened} from '../address.js'
import {addressSpan, partsOf, shownHost, stateOf} from '../external.js'

export default defineRule({
  id: 'links/unreachable-url',
  summary: 'Link to pages of other sites that are still there.',
  severity: 'warning',
  phase: 'site',
  sources: [
    'RFC 9110, sections 15.5.5 (404) and 15.5.11 (410)',
    'PIF TICK, criterion 7: information is easy to access and navigate (2020)'
  ],
  options: {
    ignore: {
      type: 'array',
      items: {type: 'string'},
      default: [],
      description: 'Globs of addresses that are never asked for, such as `example.org` or `*.example.org/forms/**`; the scheme is left out.'
    }
  },
  *check(page, _options, {external}) {
    for (const link of page.links) {
      const state = stateOf(link, external)
      if (state?.outcome !== 'gone' || link.url === null) continue
      const {status, sentTo} = state
      yield {at: addressSpan(link) ?? link, message: messageFor(link.url, state), data: {url: link.url, status, ...(sentTo && {sentTo})}}
    }
  }
})

function messageFor(url: string, {status, sentTo}: Extract<ExternalState, {outcome: 'gone'}>): string {
  const {host, path, query} = partsOf(url)
  if (status === null) {
    return sentTo === null
      ? `There is no host ${shownHost(host)}; correct the address or take the link out.`
      : `The link is sent on to ${shownHost(sentTo)}, and there is no such host; correct it or take it out.`
  }
  return sentTo === null
    ? `${shownHost(host)} has no page ${shortened(path + query || '/', 28)} (${status}); correct the link or take it out.`
    : `The link is sent on to ${shownHost(sentTo)}, which has no such page (${status}); correct it or take it out.`
}
