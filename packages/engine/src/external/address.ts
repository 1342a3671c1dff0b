/** A longer address is no link that anybody follows. */
const longest = 2_000

/**
 * The form in which an external address is asked for: as `URL` writes it, without its fragment. Null for what is no address
 * of another site, such as a path, `mailto:`, or one that a template makes.
 */
export function externalAddress(url: string): string | null {
  if (url.length > longest || !/^(?:https?:)?\/\//i.test(url) || /\{[{%]|\$\{|<%/.test(url)) return null
  try {
    const parsed = new URL(url.startsWith('//') ? `https:${url}` : url)
    parsed.hash = ''
    return parsed.href
  } catch {
    return null
  }
}
