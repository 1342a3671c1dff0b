import {defineRule, type Link, type Span} from '@bedside/core'
import {shortened} from '../address.js'

export default defineRule({
  id: 'links/insecure-url',
  summary: 'Link to other sites by https.',
  severity: 'note',
  phase: 'site',
  sources: ['US Office of Management and Budget, memorandum M-15-13: HTTPS everywhere (2015)', 'RFC 9110, section 4.2.2: the https scheme'],
  *check(page) {
    for (const link of page.links) {
      const at = placeOf(link)
      if (!at || !isInsecure(link.url!)) continue
      const message = `The link to ${shortened(hostOf(link.url!))} is not encrypted; write https.`
      const edit = {start: at.start, end: at.start + 'http'.length, text: 'https'}
      yield {at, message, data: {url: link.url}, suggestions: [{message: 'Write https', edits: [edit]}]}
    }
  }
})

/**
 * Where the whole address stands; null where it stands nowhere: of `www.nhs.uk` in running text Markdown makes an http address. An address
 * that is its own link, bare or in angle brackets, is told by its length.
 */
function placeOf({url, kind, urlSpan, start, end}: Link): Span | null {
  if (kind === 'reference' || url === null) return null
  if (urlSpan) return urlSpan.end - urlSpan.start === url.length ? {start: urlSpan.start, end: urlSpan.end} : null
  const around = end - start - url.length
  return around === 0 ? {start, end} : around === 2 ? {start: start + 1, end: end - 1} : null
}

function isInsecure(url: string): boolean {
  if (!/^http:\/\/[^/]/i.test(url)) return false
  const host = hostOf(url)
  return host.includes('.') && !isLocal(host)
}

function hostOf(url: string): string {
  const [authority = ''] = url.slice('http://'.length).split(/[/?#]/, 1)
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase()
}

/** Names that no reader can reach or that are kept for examples (RFC 2606, RFC 6761), and hosts whose addresses are names of formats. */
const reserved = [
  'localhost',
  'local',
  'test',
  'example',
  'invalid',
  'internal',
  'onion',
  'example.com',
  'example.org',
  'example.net',
  'www.w3.org',
  'schema.org'
]

function isLocal(host: string): boolean {
  if (/^[\d.]+$/.test(host) || host.includes(':') || /[{}$%<]/.test(host)) return true
  return reserved.some((name) => host === name || host.endsWith(`.${name}`))
}
