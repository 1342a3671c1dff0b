import {type PageSummary, type Resolution, type Site, compareText, formatOf} from '@bedside/core'
import picomatch from 'picomatch'
import {Neighbours} from './nearest.js'
import {type Target, extensionOf, folderOf, join, readTarget, relativePath} from './paths.js'
import {type Route, readRoute, routeKey, routesOf} from './routes.js'

export {routeFault} from './routes.js'

/** What a site is built from: what its pages gave up, every file of the library, and `site` of the configuration. */
export interface SiteParts {
  summaries: Iterable<PageSummary>
  /** Paths of all files in the library, pages and others, from its root with `/`. */
  files: Iterable<string>
  /** What makes the site; so far it changes nothing, since only what holds for every generator is judged. */
  generator?: string | undefined
  /** The folder that holds the pages and, where they stand beside them, images and downloads. */
  content?: string | undefined
  /** Patterns such as `content/{path}.md -> /{path}/`. Without one, nothing is said of addresses that begin with a slash. */
  routes?: readonly string[] | undefined
  /** Globs of addresses that are served from elsewhere, such as `/sign-in/**`. */
  external?: readonly string[] | undefined
}

/** Joins page summaries into a site index. It may be built from parts that were made in different threads or machines. */
export function buildSite(parts: SiteParts): Site {
  return new SiteIndex(parts)
}

/** Names under which a page stands for its folder. */
const indexNames = ['index', '_index', 'README', 'readme', 'Readme']

/** Extensions of pages, in the order in which a link without one is tried. */
const pageExtensions = ['.md', '.mdx', '.markdown', '.html', '.htm', '.txt']

/** Folders whose files generators serve from the root, beside `site.content`. */
const staticFolders = ['', 'static', 'public']

const unknown: Resolution = {kind: 'unknown'}

class SiteIndex implements Site {
  readonly pages: ReadonlyMap<string, PageSummary>
  readonly #files = new Map<string, string>()
  readonly #folders = new Set<string>(['']) 
  readonly #patterns: readonly Route[]
  readonly #routes = new Map<string, string>()
  readonly #mainRoutes = new Map<string, string>()
  readonly #roots: readonly string[]
  readonly #isExternal: (path: string) => boolean
  readonly #neighbours: {routes?: Neighbours; pages?: Neighbours; others?: Neighbours} = {}

  constructor({summaries, files, content = '', routes = [], external = []}: SiteParts) {
    this.pages = new Map([...summaries].sort((a, b) => compareText(a.path, b.path)).map((page) => [page.path, page]))
    this.#patterns = routes.map(readRoute)
    this.#roots = [...new Set([join('', content) ?? '', ...staticFolders])]
    this.#isExternal = external.length > 0 ? picomatch([...external], {dot: true}) : () => false
    for (const path of new Set([...this.pages.keys(), ...files])) this.#add(path)
  }

  #add(path: string): void {
    this.#files.set(path.normalize('NFC'), path)
    for (let folder = folderOf(path); !this.#folders.has(folder); folder = folderOf(folder)) this.#folders.add(folder)
    const routes = routesOf(path, this.pages.get(path)?.address ?? {}, this.#patterns)
    if (routes[0] !== undefined) this.#mainRoutes.set(path, routes[0])
    for (const route of routes) if (!this.#routes.has(routeKey(route))) this.#routes.set(routeKey(route), path)
  }

  resolve(fromPath: string, url: string): Resolution {
    const target = readTarget(url)
    if (!target) return unknown
    if (target.path === '') return this.#found(fromPath, target)
    const found = target.path.startsWith('/') ? this.#fromRoot(target.path) : this.#fromPage(fromPath, target.path)
    if (found === 'unknown') return unknown
    return found === 'missing' ? {kind: 'missing', path: target.path} : this.#found(found, target)
  }
}
