/** The part of an address before `?` and `#`. */
export function pathOf(url: string): string {
  return url.slice(0, suffixStart(url))
}

/** The part of an address from `?` or `#` on. */
export function suffixOf(url: string): string {
  return url.slice(suffixStart(url))
}

function suffixStart(url: string): number {
  const hash = url.indexOf('#')
  const query = url.indexOf('?')
  return Math.min(hash < 0 ? url.length : hash, query < 0 ? url.length : query)
}

/** An address as a message shows it: the end of a long one, since that is where addresses differ. */
export function shortened(address: string, most = 40): string {
  return address.length <= most ? address : `…${address.slice(1 - most)}`
}

/** An address as two of them are compared: decoded as far as spaces go, without a slash at its end, in lower case. */
export function comparable(address: string): string {
  const bare = address.endsWith('/') ? address.slice(0, -1) : address
  return bare.replaceAll('%20', ' ').toLowerCase()
}
