import {defineRule, type Link, type Problem} from '@bedside/core'
import {shortened} from '../address.js'
import {type AddressFault, faultOf} from '../faults.js'
import {type UnreadLink, unreadLinks} from './unread.js'

const id = 'links/malformed-url'

export default defineRule({
  id,
  summary: 'Write addresses, telephone numbers and e-mail addresses so that they work.',
  severity: 'error',
  phase: 'site',
  sources: [
    'RFC 3986: the form of addresses',
    'RFC 3966: telephone numbers in links',
    'RFC 6068: e-mail addresses in links',
    'CommonMark 0.31.2, section 6.3: an address with spaces stands between < and >'
  ],
  gather: (document) => unreadLinks(document),
  *check(page, _options, {site}) {
    for (const link of page.links) {
      if (link.url === null || link.kind === 'reference' || link.through) continue
      const fault = faultOf(link.url)
      if (!fault) continue
      // A file may be called like a host.
      const found = site?.resolve(page.path, link).kind
      if (found !== 'page' && found !== 'file') yield malformed(link, link.url, fault)
    }
    for (const link of (page.gathered?.[id] ?? []) as readonly UnreadLink[]) yield unread(link)
  }
})

function malformed({urlSpan, ...link}: Link, url: string, {fact, meant, isMild}: AddressFault): Problem {
  const problem: Problem = {
    at: urlSpan ?? link,
    message: `${shortened(url)} ${fact}`,
    data: {url, meant},
    ...(isMild && {atMost: 'warning'})
  }
  return urlSpan && meant !== null ? {...problem, fix: {edits: [{...urlSpan, text: meant}]}} : problem
}

function unread({url, ...at}: UnreadLink): Problem {
  const meant = url.trim().replaceAll(' ', '%20')
  const message = `${shortened(url.trim())} has spaces, so readers see no link; write %20 for each.`
  return {at, message, data: {url, meant}, fix: {edits: [{...at, text: meant}]}}
}
