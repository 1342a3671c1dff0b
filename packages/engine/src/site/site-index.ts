import {compareText, type PageSummary} from '@bedside/core'
import picomatch from 'picomatch'
import {extensionOf, folderOf, join} from './paths.js'
import {type Route, readRoute, routeKey, routesOf} from './routes.js'

/** What a site is built from: what its pages gave up, every file of the library, and `site` of the configuration. */
export interface SiteParts {
  summaries: Iterable<PageSummary>
  /** Paths of all files in the library, pages and others, from its root with `/`. */
  files: Iterable<string>
  /** What makes the site. So far it changes nothing, since only what holds for every generator is judged. */
  generator?: string | undefined
  /** The folder that holds the pages and, where they stand beside them, images and downloads. */
  content?: string | undefined
  /** Patterns such as `content/{path}.md -> /{path}/`. Without one, nothing is said of addresses that begin with a slash. */
  routes?: readonly string[] | undefined
  /** Globs of addresses that are served from elsewhere, such as `/sign-in/**`. */
  external?: readonly string[] | undefined
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
  patterns: readonly Route[]
  /** Key of a route -> path of the file that it serves. */
  routes: ReadonlyMap<string, string>
  /** Path -> the route that links should use. */
  mainRoutes: ReadonlyMap<string, string>
  /** Folders from which an address that begins with a slash may be served. */
  roots: readonly string[]
  isExternal(path: string): boolean
}

/** Extensions of pages, in the order in which a link without one is tried. */
export const pageExtensions: readonly string[] = ['.md', '.mdx', '.markdown', '.html', '.htm', '.txt']

/** Folders whose files generators serve from the root, beside `site.content`. */
const staticFolders = ['', 'static', 'public']

/** Joins page summaries and file names into an index. */
export function indexSite({summaries, files, content = '', routes = [], external = []}: SiteParts): SiteIndex {
  const pages = new Map([...summaries].sort((a, b) => compareText(a.path, b.path)).map((page) => [page.path, page]))
  const paths = [...new Set([...pages.keys(), ...files])].sort(compareText)
  const patterns = routes.map(readRoute)
  return {
    pages,
    files: new Map(paths.map((path) => [path.normalize('NFC'), path])),
    ...foldersOf(paths),
    patterns,
    ...routeMaps(paths, pages, patterns),
    roots: [...new Set([join('', content) ?? '', ...staticFolders])],
    isExternal: external.length > 0 ? picomatch([...external], {dot: true}) : () => false
  }
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

function routeMaps(paths: readonly string[], pages: ReadonlyMap<string, PageSummary>, patterns: readonly Route[]) {
  const routes = new Map<string, string>()
  const mainRoutes = new Map<string, string>()
  for (const path of paths) {
    const served = routesOf(path, pages.get(path)?.address ?? {}, patterns)
    if (served[0] !== undefined) mainRoutes.set(path, served[0])
    for (const route of served) if (!routes.has(routeKey(route))) routes.set(routeKey(route), path)
  }
  return {routes, mainRoutes}
}
