/** What is wrong with an address by its form alone. */
export interface AddressFault {
  /** What is measured, to follow the address in a message, and what to do. */
  fact: string
  /** The address as it was surely meant; null where somebody has to say it. */
  meant: string | null
  /** True where browsers mostly guess right. */
  isMild?: true
}

/** Marks of a template language: what the address comes to, the source does not show. */
const templateMarks = ['{{', '{%', '${', '<%', '{$', '%%']

/** The fault in the form of an address, or null where its form is right or made by a template. */
export function faultOf(written: string): AddressFault | null {
  const url = written.trim()
  if (url === '' || templateMarks.some((mark) => url.includes(mark))) return null
  const colon = url.indexOf(':')
  const scheme = colon > 0 && colon < 12 ? url.slice(0, colon).toLowerCase() : ''
  if (scheme === 'tel' || scheme === 'sms') return faultOfPhone(url, colon)
  if (scheme === 'mailto') return faultOfMail(url, colon)
  return faultOfScheme(url) ?? faultOfHost(url) ?? faultOfEscapes(url)
}

/** Separators that may stand in a number, and what may follow it: an extension, a pause, a star or a hash of a service code. */
const phone = /^\+?[0-9*#().\-\s]+(?:[;,?&pwxPWX][^<>"\s]*)?$/

function faultOfPhone(url: string, colon: number): AddressFault | null {
  const number = decoded(url.slice(colon + 1))
  const start = url.slice(0, colon + 1)
  if (number.startsWith('//')) return {fact: 'has slashes before the number; take them out.', meant: start + number.slice(2).trim()}
  const [main = ''] = number.split(/[;,?&]/, 1)
  if (!/[0-9*#]/.test(main)) return {fact: 'holds no telephone number; add the digits.', meant: null}
  if (/\p{L}/u.test(main.replace(/(?:ext|x|p|w)\.?\s?\d+$/i, '')))
    return {fact: 'holds letters; write the digits that they stand for.', meant: null}
  if (/\s/.test(number)) return {fact: 'has spaces in the number; take them out.', meant: start + number.replace(/\s+/g, '-')}
  return phone.test(main) ? null : {fact: 'holds a sign that no telephone dials; write digits and hyphens.', meant: null}
}

function faultOfMail(url: string, colon: number): AddressFault | null {
  const start = url.slice(0, colon + 1)
  const rest = url.slice(colon + 1)
  if (rest.startsWith('//')) return {fact: 'has slashes before the e-mail address; take them out.', meant: start + rest.slice(2)}
  const query = rest.indexOf('?')
  const receivers = decoded(query < 0 ? rest : rest.slice(0, query))
  if (receivers === '' && query >= 0) return null
  if (/^\s/.test(receivers) && isMail(receivers.trim()))
    return {fact: 'begins with a space; take it out.', meant: start + rest.replace(/^(?:\s|%20)+/, '')}
  const wrong = receivers.split(/[,;]/).find((receiver) => !isMail(receiver.trim()))
  return wrong === undefined ? null : {fact: 'is no whole e-mail address; correct it.', meant: null}
}

/** True for `name@host.end`. */
function isMail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const bare = text.endsWith('>') ? text.slice(text.lastIndexOf('<') + 1, -1) : text
  if (bare !== text) return isMail(bare)
  return at > 0 && !/\s/.test(text) && /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(text.slice(at + 1))
}

const twice = /^https?:\/{0,2}(?=https?:\/)/i

/** Beginnings that were meant to be `https://` or `http://`: a sign too many, too few or in the wrong place. */
const slips = /^h?t{1,4}p{1,3}(s{0,2})(?:[:;]{1,2}\/{1,3}|[:;]?\/{2,3})(?=[^/])/i

function faultOfScheme(url: string): AddressFault | null {
  if (twice.test(url)) return {fact: 'begins twice; keep one beginning.', meant: url.replace(twice, '')}
  const begins = slips.exec(url)
  if (begins && !/^https?:\/\//i.test(url))
    return {fact: 'has a slip in its beginning; write https://.', meant: `http${begins[1] ? 's' : ''}://${url.slice(begins[0].length)}`}
  if (begins && url[begins[0].length - 2] === '/' && url[begins[0].length - 3] === '/')
    return {fact: 'has a slash too many; write https://.', meant: `http${begins[1] ? 's' : ''}://${url.slice(begins[0].length)}`}
  if (/^www\.[^/.]+\.[^/]/i.test(url))
    return {fact: 'lacks https://, so browsers look for it on this site; add it.', meant: `https://${url}`}
  if (isHostLike(url)) return {fact: 'lacks https://, so browsers look for it on this site; add it.', meant: `https://${url}`}
  if (!/[\s/:?#]/.test(url) && isMail(url)) return {fact: 'lacks mailto: before the e-mail address; add it.', meant: `mailto:${url}`}
  return null
}

/** Ends of host names that no file and no folder has. */
const hostEnd = /^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|nhs\.uk|co\.uk|org\.uk|gov\.uk|gov\.au|gc\.ca)$/i

/** True for `example.org/page`. */
function isHostLike(url: string): boolean {
  const [host = ''] = url.split(/[/?#]/, 1)
  return host.length < 254 && host.includes('.') && hostEnd.test(host)
}

function faultOfHost(url: string): AddressFault | null {
  if (!/^https?:\/\//i.test(url)) return null
  const rest = url.slice(url.indexOf('//') + 2)
  const [authority = ''] = rest.split(/[/?#]/, 1)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  if (/\s/.test(host) || host.includes(',') || host.includes('..') || host === '' || host.startsWith('.'))
    return {fact: 'names no host that can be; correct it.', meant: null}
  if (/\s/.test(rest)) return {fact: 'has spaces; write %20 for each.', meant: url.replace(/\s/g, '%20'), isMild: true}
  return null
}

function faultOfEscapes(url: string): AddressFault | null {
  const at = url.search(/%(?![0-9a-f]{2})/i)
  if (at < 0 || /^(?:javascript|data):/i.test(url)) return null
  // Beside whole escapes it is one that was cut off, and nobody knows how it went on.
  if (/%[0-9a-f]{2}%(?![0-9a-f]{2})/i.test(url)) return {fact: 'has an escape that was cut off; write it out.', meant: null, isMild: true}
  return {
    fact: 'has a percent sign that begins no escape; write %25 for it.',
    meant: url.replace(/%(?![0-9a-f]{2})/gi, '%25'),
    isMild: true
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
