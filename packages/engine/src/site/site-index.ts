import {type Address, compareText, type Hidden, type PageSummary} from '@bedside/core'
import picomatch from 'picomatch'
import type {Addresses, Generator, SiteFiles, SiteSettings} from './generators/index.js'
import {extensionOf, folderOf, join} from './paths.js'
import {type Route, readRoute, routeKey, routesOf} from './routes.js'
import {generatorOf, type SiteParameters, settingsOf} from './settings.js'

/** What a site is built from: what its pages gave up, every file of the library, and `site` of the configuration. */
export interface SiteParts extends SiteParameters {
  summaries: Iterable<PageSummary>
  /** Paths of all files in the library, pages and others, from its root with `/`. */
  files: Iterable<string>
}

/** What an address serves. */
export interface Served {
  path: string
  /** The address that it leads to, where it is a former one. */
  redirect: string | null
}

/** The library, ready for look-ups. */
export interface SiteIndex {
  /** In order of path. */
  pages: ReadonlyMap<string, PageSummary>
  /** Path in Unicode's composed form -> path. */
  files: ReadonlyMap<string, string>
  /** Every folder that holds a file, at any depth; the root is the empty text. */
  folders: ReadonlySet<string>
  /** Folders that hold, directly, an image or a download, as `kindFolder` names them. */
  downloadFolders: ReadonlySet<string>
  generator: Generator | null
  /** True where files are shown as they are, and links go from file to file. */
  isGithub: boolean
  settings: SiteSettings
  patterns: readonly Route[]
  /** Key of an address, as `keyOf` makes it -> what it serves. */
  served: ReadonlyMap<string, Served>
  /** Path -> the address that links should use. */
  mains: ReadonlyMap<string, string>
  /** Path -> why readers do not see it. */
  hidden: ReadonlyMap<string, Hidden>
  /** Addresses that are there although no page that Bedside reads has them, and what others of them begin with. */
  unread: {has(address: string): boolean; prefixes: readonly string[]}
  /** Path -> addresses that it shares with another file. */
  shared: ReadonlyMap<string, readonly {address: string; path: string}[]>
  /** Folders from which an address that begins with a slash may be served. */
  roots: readonly string[]
  isExternal(path: string): boolean
}

/** Extensions of pages, in the order in which a link without one is tried. */
export const pageExtensions: readonly string[] = ['.md', '.mdx', '.markdown', '.html', '.htm', '.txt']

/** Joins page summaries and file names into an index. */
export function indexSite(parts: SiteParts): SiteIndex {
  const {summaries, files, routes = [], external = []} = parts
  const pages = new Map([...summaries].sort((a, b) => compareText(a.path, b.path)).map((page) => [page.path, page]))
  const paths = [...new Set([...pages.keys(), ...files])].sort(compareText)
  const settings = settingsOf(parts, paths)
  const patterns = routes.map(readRoute)
  const generator = generatorOf(parts)
  const known = new Map(paths.map((path) => [path.normalize('NFC'), path]))
  const siteFiles: SiteFiles = {has: (path) => known.has(path), all: paths}
  const unread = generator?.unread(settings, siteFiles) ?? {addresses: [], prefixes: []}
  const unreadKeys = new Set(unread.addresses.map(slashless))
  return {
    pages,
    files: known,
    ...foldersOf(paths),
    generator,
    isGithub: parts.generator === 'github',
    settings,
    patterns,
    ...new AddressBook(settings, generator).fill(paths, pages, patterns, siteFiles),
    unread: {has: (address) => unreadKeys.has(slashless(address)), prefixes: unread.prefixes},
    roots: settings.static,
    isExternal: matcherOf(external)
  }
}

// Without their first slash, a glob of any folders stands for none at all as well: one for every PDF takes in /a.pdf, too.
function matcherOf(globs: readonly string[]): (address: string) => boolean {
  if (globs.length === 0) return () => false
  const matches = picomatch(
    globs.map((glob) => glob.replace(/^\//, '')),
    {dot: true}
  )
  return (address) => matches(address.replace(/^\//, ''))
}

function slashless(address: string): string {
  return address.replace(/(?:\/|\/index\.html)$/, '')
}

/** Under what name an address is looked up. Where no generator is named, nobody knows which endings a host forgives: all are the same. */
export function keyOf(generator: Generator | null, address: string): string {
  return generator ? address : routeKey(address)
}

function foldersOf(paths: readonly string[]): {folders: Set<string>; downloadFolders: Set<string>} {
  const folders = new Set([''])
  const downloadFolders = new Set<string>()
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
    downloadFolders.add(kindFolder(path))
  }
  return {folders, downloadFolders}
}

const images = new Set('.png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff'.split(' '))

/** The folder of a path with the kind of file: a folder that holds leaflets does not have to hold pictures. */
export function kindFolder(path: string): string {
  const extension = extensionOf(path)
  return `${images.has(extension) ? 'image' : extension} ${folderOf(path)}`
}

/** Gathers which address serves which file. */
class AddressBook {
  readonly served = new Map<string, Served>()
  readonly mains = new Map<string, string>()
  readonly hidden = new Map<string, Hidden>()
  readonly shared = new Map<string, {address: string; path: string}[]>()
  readonly #settings: SiteSettings
  readonly #generator: Generator | null

  constructor(settings: SiteSettings, generator: Generator | null) {
    this.#settings = settings
    this.#generator = generator
  }

  /** Main addresses go before others, and those before former ones, whichever files they come from. */
  fill(paths: readonly string[], pages: ReadonlyMap<string, PageSummary>, patterns: readonly Route[], files: SiteFiles) {
    const all = paths.flatMap((path) => {
      const page = pages.get(path)
      const addresses = this.#addressesOf(path, page, patterns, files)
      return addresses ? [{path, ...composed(addresses)}] : []
    })
    for (const {path, main, hidden} of all) {
      this.mains.set(path, main)
      if (hidden) this.hidden.set(path, hidden)
    }
    for (const {path, main} of all) this.#claim(path, main, pages.get(path)?.address.redirectTo ?? null)
    for (const {path, also = []} of all) for (const address of also) this.#claim(path, address, null)
    for (const {path, main, redirects = []} of all) for (const address of redirects) this.#claim(path, address, main)
    this.#addRedirects()
    const bundles = new Map(all.flatMap(({path, main, resources}) => (resources === undefined ? [] : [[resources, {path, main}] as const])))
    if (bundles.size > 0) for (const path of files.all) if (!this.mains.has(path)) this.#addResource(path, bundles)
    return {served: this.served, mains: this.mains, hidden: this.hidden, shared: this.shared}
  }

  #addressesOf(path: string, page: PageSummary | undefined, patterns: readonly Route[], files: SiteFiles): Addresses | null {
    const address: Address = page?.address ?? {}
    const stated = routesOf(path, address, patterns)
    if (!this.#generator) {
      const [main, ...others] = stated.direct
      const draft: {hidden?: Hidden} = address.draft ? {hidden: 'draft'} : {}
      return main === undefined ? null : {main, also: others, redirects: stated.redirects, ...draft}
    }
    // A pattern of the configuration goes before what the generator would do.
    if (patterns.length > 0 && stated.direct[0] !== undefined && stated.fromPattern) {
      const [main, ...also] = stated.direct.map((route) => this.#withBase(route))
      return {main: main!, also, redirects: stated.redirects.map((route) => this.#withBase(route)), ...(address.draft && {hidden: 'draft'})}
    }
    const {content} = this.#settings
    const isInside =
      content === '' ||
      path.startsWith(`${content}/`) ||
      Object.values(this.#settings.languageFolders).some((folder) => path.startsWith(`${folder}/`))
    if (!page || !isInside) return null
    const name = content !== '' && path.startsWith(`${content}/`) ? path.slice(content.length + 1) : path
    return this.#generator.addressesOf({path, name, address, title: page.title}, this.#settings, files)
  }

  #withBase(route: string): string {
    const {base} = this.#settings
    return route.startsWith(base) ? route : base + route.slice(1)
  }

  #claim(path: string, address: string, redirect: string | null): void {
    const keys = this.#generator ? keysOf(address) : [routeKey(address)]
    for (const [index, key] of keys.entries()) {
      const known = this.served.get(key)
      if (!known) this.served.set(key, {path, redirect: redirect ?? (this.#isOtherSlash(address, key) ? address : null)})
      else if (index === 0 && known.path !== path && !known.redirect) this.#share(known.path, path, address)
    }
  }

  /** Where the configuration says how addresses end, a host leads from the other spelling to that one. */
  #isOtherSlash(address: string, key: string): boolean {
    const {trailingSlash} = this.#settings
    return trailingSlash !== 'either' && (key === `${address}/` || `${key}/` === address)
  }

  /** Two pages that readers see cannot both have an address. */
  #share(first: string, second: string, address: string): void {
    if (this.hidden.has(first) || this.hidden.has(second)) return
    for (const [path, other] of [
      [first, second],
      [second, first]
    ] as const) {
      const known = this.shared.get(path)
      if (known) known.push({address, path: other})
      else this.shared.set(path, [{address, path: other}])
    }
  }

  /** Former addresses that the configuration lists. */
  #addRedirects(): void {
    const {redirects, base, content, uglyUrls} = this.#settings
    for (const [from, to] of Object.entries(redirects)) {
      const source = join(content, to)
      const target = (source !== null && this.mains.get(source)) || (to.startsWith('/') ? to : null)
      const found =
        target === null
          ? undefined
          : (this.served.get(keyOf(this.#generator, target)) ?? this.served.get(keyOf(this.#generator, base + target.slice(1))))
      if (!found) continue
      const former = from.startsWith('/')
        ? [from, base + from.slice(1)]
        : [`${base}${from}`, `${base}${from.replace(/\.md$/, uglyUrls ? '.html' : '/')}`]
      for (const address of former) this.#claim(found.path, address, this.mains.get(found.path) ?? target)
    }
  }

  /** A file of a bundle is served below the address of the bundle's page. */
  #addResource(path: string, bundles: ReadonlyMap<string, {path: string; main: string}>): void {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      const page = bundles.get(folder)
      if (page && page.path !== path) this.#claim(path, `${page.main.replace(/\/?$/, '/')}${path.slice(folder.length + 1)}`, null)
    }
  }
}

function composed({main, also = [], redirects = [], ...rest}: Addresses): Addresses {
  const nfc = (text: string) => text.normalize('NFC')
  return {main: nfc(main), also: also.map(nfc), redirects: redirects.map(nfc), ...rest}
}

/** The spellings of an address that hosts answer with the same page, the address itself first. */
function keysOf(address: string): string[] {
  if (address.endsWith('/')) return address === '/' ? ['/', '/index.html'] : [address, address.slice(0, -1), `${address}index.html`]
  if (address.endsWith('.html')) {
    const stem = address.slice(0, -'.html'.length)
    return stem.endsWith('/index') ? [address, stem.slice(0, -'index'.length), stem] : [address, stem]
  }
  return [address, `${address}/`]
}
