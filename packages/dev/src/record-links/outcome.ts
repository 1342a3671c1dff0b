import type {BuiltPage} from './built-page.js'

/** The host that every sample site is set up for. */
const origin = 'https://clinic.example'

/** What a link leads to in the built site. `dropped` is a link that the built page does not have. */
export type Outcome = 'page' | 'redirect' | 'file' | 'missing' | 'missing-anchor' | 'dropped'

/** A built site: its files from the output folder with `/`, and those of them that are pages. */
export interface BuiltSite {
  /** The path that the site is served under, with `/` at both ends. */
  base: string
  files: ReadonlySet<string>
  pages: ReadonlyMap<string, BuiltPage>
}

/** The address at which a web server shows a built file: `a/index.html` is `/a/`. Written as a reader would, not percent-encoded. */
export function addressOfFile(file: string, base: string): string {
  const path = file === 'index.html' ? '' : file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file
  return base + path.replace(/[%#?]/g, encodeURIComponent)
}

/** The address of a page: what it says itself, where that leads to it, else what its file says. */
export function addressOfPage(file: string, page: BuiltPage, site: BuiltSite): string {
  const own = page.canonical === null ? null : addressIn(page.canonical, '/')
  return own !== null && fileAt(own, site) === file ? own : addressOfFile(file, site.base)
}

/** An `href` as the address that a browser makes of it on a page; null where it leads out of the site. */
export function addressIn(href: string, pageAddress: string): string | null {
  if (href.startsWith('data:')) return 'data:'
  if (!URL.canParse(href, origin + pageAddress)) return null
  const url = new URL(href, origin + pageAddress)
  return url.origin === origin ? shown(url.pathname + url.search) + decoded(url.hash) : null
}

/**
 * What stands at an address. As static hosts do, `/a` leads to `a`, `a.html` or `a/index.html`, and `/a/` to `a/index.html` only;
 * case counts.
 */
export function outcomeOf(address: string, site: BuiltSite): Outcome {
  if (address === 'data:') return 'file'
  const file = fileAt(address, site)
  if (file === null) return 'missing'
  const page = site.pages.get(file)
  if (!page) return 'file'
  if (page.redirect !== null) return 'redirect'
  return hasAnchor(page, address) ? 'page' : 'missing-anchor'
}

function hasAnchor(page: BuiltPage, address: string): boolean {
  const at = address.indexOf('#')
  const fragment = at < 0 ? '' : address.slice(at + 1)
  return fragment === '' || page.allIds.has(fragment) || fragment.toLowerCase() === 'top'
}

function fileAt(address: string, {base, files}: BuiltSite): string | null {
  const path = decoded(address.replace(/[?#].*$/s, ''))
  if (!`${path}/`.startsWith(base)) return null
  const rest = path.slice(base.length)
  const names = rest === '' || rest.endsWith('/') ? [`${rest}index.html`] : [rest, `${rest}.html`, `${rest}/index.html`]
  return names.find((name) => files.has(name)) ?? null
}

/** An address as a reader would write it: only what separates the parts of an address stays percent-encoded. */
function shown(address: string): string {
  try {
    return decodeURI(address).replace(/%(?!23|25|2f|3f)[0-9a-f]{2}/gi, decodeURIComponent)
  } catch {
    return address
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
