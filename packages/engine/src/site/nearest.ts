import {Neighbours} from './neighbours.js'
import {extensionOf, folderOf, join, nameOf, readTarget, relativePath} from './paths.js'
import {isDownload} from './resolve.js'
import {routeKey} from './routes.js'
import {pageExtensions, type SiteIndex} from './site-index.js'

/** What each kind of link may have meant: a key without extension or slash at its end -> the address as a link would write it. */
interface Choices {
  addresses: ReadonlyMap<string, string>
  neighbours: Neighbours
}

/** A function that finds addresses near a missing one. It makes its tables when a link of their kind is first asked for. */
export function nearestIn(index: SiteIndex): (fromPath: string, url: string) => string[] {
  const made = new Map<string, Choices>()
  const choicesOf = (kind: string, list: () => Map<string, string>): Choices => {
    const known = made.get(kind)
    if (known) return known
    const addresses = list()
    const choices = {addresses, neighbours: new Neighbours(addresses.keys())}
    made.set(kind, choices)
    return choices
  }
  return (fromPath, url) => {
    const path = readTarget(url)?.path ?? ''
    if (path === '') return []
    const download = isDownload(path)
    if (path.startsWith('/')) {
      const {addresses, neighbours} = download
        ? choicesOf('served', () => servedDownloads(index))
        : choicesOf('routes', () => pageRoutes(index))
      return neighbours.near(download ? path.slice(1) : routeKey(path).slice(1)).map((key) => addresses.get(key)!)
    }
    const wanted = join(folderOf(fromPath), path)
    if (wanted === null) return []
    const {addresses, neighbours} = download ? choicesOf('downloads', () => downloadsOf(index)) : choicesOf('pages', () => pagesOf(index))
    const near = neighbours.near(download ? wanted : withoutExtension(wanted)).map((key) => addresses.get(key)!)
    return near.filter((file) => file !== fromPath).map((file) => linkTo(file, fromPath, path))
  }
}

function pageRoutes({mainRoutes, pages}: SiteIndex): Map<string, string> {
  return new Map([...mainRoutes].filter(([path]) => pages.has(path)).map(([, route]) => [routeKey(route).slice(1), route]))
}

function pagesOf({pages}: SiteIndex): Map<string, string> {
  return new Map([...pages.keys()].map((path) => [withoutExtension(path), path]))
}

function downloadsOf({files}: SiteIndex): Map<string, string> {
  return new Map([...files.values()].filter((path) => !pageExtensions.includes(extensionOf(path))).map((path) => [path, path]))
}

function servedDownloads(index: SiteIndex): Map<string, string> {
  const served = new Map<string, string>()
  for (const path of downloadsOf(index).keys()) {
    for (const root of index.roots) {
      const address = root === '' ? path : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null
      if (address !== null && !served.has(address)) served.set(address, `/${address}`)
    }
  }
  return served
}

/** A relative link to a file, in the manner of the link that it replaces: with or without extension, `./` and a slash at its end. */
function linkTo(file: string, fromPath: string, written: string): string {
  const keepsExtension = isDownload(written) || pageExtensions.includes(extensionOf(written))
  const target = keepsExtension ? file : withoutExtension(file) || nameOf(file)
  const link = relativePath(folderOf(fromPath), target)
  return `${written.startsWith('./') && !link.startsWith('.') ? './' : ''}${link}${written.endsWith('/') ? '/' : ''}`
}

/** A page's path without its extension, and a folder's index as the folder. */
function withoutExtension(path: string): string {
  const extension = extensionOf(path)
  const bare = pageExtensions.includes(extension) ? path.slice(0, -extension.length) : path
  return /^_?(?:index|readme)$/i.test(nameOf(bare)) ? folderOf(bare) : bare
}
