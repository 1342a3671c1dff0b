import {type AddressParts, partsOf} from '../external.js'

/**
 * True where a page has moved, and not only the way in which its address is written: a slash at the end, a query that the site adds, or the
 * place to which a site sends whoever comes to its front page.
 * @param isSchemeSaid True where somebody else says that the page is served by https.
 */
export function isMoveOfPage(url: string, movedTo: string, isSchemeSaid: boolean): boolean {
  const [from, to] = [partsOf(url), partsOf(movedTo)]
  const isSameHost = from.host === to.host
  if (isFront(from) && !isFront(to) && withoutWww(from.host) === withoutWww(to.host)) return false
  const isSameQuery = from.query === to.query || from.query === ''
  if (!isSameHost || plainPath(from) !== plainPath(to) || !isSameQuery) return true
  return from.scheme !== '' && from.scheme !== to.scheme && !isSchemeSaid
}

/** True where a page was given up: its address now leads to the front page, or to one that says so. */
export function losesPage(url: string, movedTo: string): boolean {
  const to = partsOf(movedTo)
  return (isFront(to) && !isFront(partsOf(url))) || namesOf(to).some((name) => errorNames.has(name))
}

/** True for an address at which a reader signs in, consents or proves to be a person: the page itself is where it was. */
export function leadsToSignIn(movedTo: string): boolean {
  return namesOf(partsOf(movedTo)).some((name) => signInNames.has(name))
}

const errorNames = new Set('404 error notfound pagenotfound 404error error404'.split(' '))
const signInNames = new Set('login signin logon sso auth oauth oauth2 authorize cas saml2 consent captcha challenge'.split(' '))

/** The names between the slashes of a path, as they are compared: lower case, without signs and ending. */
function namesOf({path}: AddressParts): string[] {
  const names = path.toLowerCase().split('/')
  return names.map((name) => name.replace(/\.[a-z]{2,5}$/, '').replace(/[-_]/g, ''))
}

function isFront({path, query}: AddressParts): boolean {
  return query === '' && (path === '' || path === '/' || /^\/(?:index|default|home)(?:\.[a-z]{2,5})?\/?$/i.test(path))
}

function plainPath({path}: AddressParts): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host
}
