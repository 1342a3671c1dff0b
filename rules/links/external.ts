import type {ExternalState, Link, Span} from '@bedside/core'

/** What became of the address of a link; null where nobody asked, and for a reference, which is judged at its definition. */
export function stateOf({url, kind}: Link, external: ReadonlyMap<string, ExternalState> | null): ExternalState | null {
  return url === null || kind === 'reference' ? null : (external?.get(url) ?? null)
}

/** Where the address of a link stands, also where the address is all that readers see: `<https://example.org>`, or bare. */
export function addressSpan({urlSpan, url, text, kind, start, end}: Link): Span | null {
  if (urlSpan || kind !== 'link' || (text !== url && `http://${text}` !== url)) return urlSpan
  const around = (end - start - text.length) / 2
  return around === 0 || around === 1 ? {start: start + around, end: end - around} : null
}

/** An external address in pieces, its fragment left out. */
export interface AddressParts {
  /** `https`, or empty for an address that begins with two slashes. */
  scheme: string
  /** In lower case, with its port. */
  host: string
  /** From the first slash on; empty where there is none. */
  path: string
  /** With its `?`; empty where there is none. */
  query: string
}

/** Takes an external address apart. What is no such address gives an empty host. */
export function partsOf(address: string): AddressParts {
  const [, scheme = '', authority = '', path = '', query = ''] = /^(?:([a-z]+):)?\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i.exec(address) ?? []
  return {scheme: scheme.toLowerCase(), host: authority.slice(authority.lastIndexOf('@') + 1).toLowerCase(), path, query}
}

/** A name of a host as a message shows it: the end of a long one, which says whose it is. */
export function shownHost(host: string, most = 32): string {
  return host.length <= most ? host : `…${host.slice(1 - most)}`
}

/** An address as a message shows it: of a long one its host and the end of its path, since those tell addresses apart. */
export function shownAddress(address: string, most = 60): string {
  if (address.length <= most) return address
  const {host, path, query} = partsOf(address)
  const end = path + query
  const shown = shownHost(host)
  const left = most - shown.length
  return shown + (end.length <= left ? end : `/…${end.slice(2 - left)}`)
}
