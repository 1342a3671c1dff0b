import {defineRule, type Link, type Problem} from '@bedside/core'
import {addressSpan, partsOf, shownAddress, shownHost, stateOf} from '../external.js'
import {isMoveOfPage, leadsToSignIn, losesPage} from './moves.js'

/** A longer address is offered by nobody. */
const longest = 500

export default defineRule({
  id: 'links/moved-url',
  summary: 'Link to where pages of other sites are now.',
  severity: 'note',
  phase: 'site',
  sources: ['RFC 9110, sections 15.4.2 (301) and 15.4.9 (308): use the new address from now on'],
  options: {
    lasting: {
      type: 'array',
      items: {type: 'string'},
      default: ['doi.org', 'dx.doi.org', 'hdl.handle.net', 'purl.org', 'w3id.org', 'n2t.net', 'identifiers.org'],
      description: 'Hosts whose addresses are made to last and to send on, so that they are the ones to link to.'
    }
  },
  *check(page, {lasting}, {external, settings}) {
    const isSchemeSaid = (settings.get('links/insecure-url') ?? 'off') !== 'off'
    for (const link of page.links) {
      const state = stateOf(link, external)
      if (state?.outcome !== 'ok' || link.url === null || lasting.includes(partsOf(link.url).host)) continue
      if (state.plainAt !== null) yield unencrypted(link, link.url, state.plainAt)
      else if (state.movedTo !== null && !leadsToSignIn(state.movedTo) && isMoveOfPage(link.url, state.movedTo, isSchemeSaid))
        yield moved(link, link.url, state.movedTo)
    }
  }
})

function unencrypted(link: Link, url: string, plainAt: string): Problem {
  const message = `The link is sent on to ${shownHost(partsOf(plainAt).host)} without encryption; link to an encrypted page.`
  return {at: addressSpan(link) ?? link, message, data: {url, plainAt}}
}

function moved(link: Link, url: string, movedTo: string): Problem {
  const span = addressSpan(link)
  const at = span ?? link
  const data = {url, movedTo}
  if (losesPage(url, movedTo)) {
    const host = shownHost(partsOf(movedTo).host)
    return {at, data, message: `The page now leads to the front or error page of ${host}; find what was meant.`}
  }
  const message = `This page has moved to ${shownAddress(movedTo)}; link there.`
  if (!span || movedTo.length > longest) return {at, message, data}
  return {at, message, data, suggestions: [{message: `Link to ${movedTo}`, edits: [{...span, text: written(movedTo, url, link)}]}]}
}

/** The new address with the link's fragment, written so that neither Markdown nor HTML takes a sign of it for its own. */
function written(movedTo: string, url: string, {kind, inTag}: Pick<Link, 'kind' | 'inTag'>): string {
  const fragment = movedTo.includes('#') || !url.includes('#') ? '' : url.slice(url.indexOf('#'))
  const escaped = movedTo.replace(/[()[\]<>{}'"`|\\*\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  return (inTag || kind === 'html' ? escaped.replaceAll('&', '&amp;') : escaped) + fragment
}
