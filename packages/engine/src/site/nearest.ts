import type {LinkTarget} from '@bedside/core'
import {isDownload} from './endings.js'
import {fileAt} from './files.js'
import {hasPageEnding} from './generators/parts.js'
import {linkTo, withoutExtension} from './link-to.js'
import {Neighbours} from './neighbours.js'
import {extensionOf, folderOf, join, readTarget} from './paths.js'
import {addressFolder, wholeAddress} from './resolve.js'
import {routeKey} from './routes.js'
import {pageExtensions, type SiteIndex} from './site-index.js'

/** What a kind of link may have meant: a key without extension or slash at its end -> the path of the file. */
interface Choices {
  paths: ReadonlyMap<string, string>
  neighbours: Neighbours
}

/** A function that finds addresses near a missing one. It makes its tables when a link of their kind is first asked for. */
export function nearestIn(index: SiteIndex): (fromPath: string, link: LinkTarget) => string[] {
  const made = new Map<string, Choices>()
  const choicesOf = (kind: string, list: () => Map<string, string>): Choices => {
    const known = made.get(kind)
    if (known) return known
    const paths = list()
    const choices = {paths, neighbours: new Neighbours(paths.keys())}
    made.set(kind, choices)
    return choices
  }
  const near = ({paths, neighbours}: Choices, wanted: string) => neighbours.near(wanted).map((key) => paths.get(key)!)
  // Generators often make hyphens of spaces.
  const nearRoutes = (choices: Choices, wanted: string) => {
    const found = near(choices, wanted)
    return found.length > 0 || !wanted.includes(' ') ? found : near(choices, wanted.replace(/\s+/g, '-'))
  }
  return (fromPath, link) => {
    const path = readTarget(link.url ?? '')?.path ?? ''
    if (path === '') return []
    if (isDownload(path)) return nearFiles(index, fromPath, path, near, choicesOf)
    const source = namedSource(index, fromPath, path)
    const named = source === undefined ? null : linkTo(index, fromPath, source, link)
    if (named !== null && named !== path) return [named]
    const wanted = wantedAddress(index, fromPath, path, link)
    const found =
      wanted === null
        ? near(
            choicesOf('pages', () => pagesOf(index)),
            wantedFile(index, fromPath, path, link)
          )
        : nearRoutes(
            choicesOf('routes', () => pageRoutes(index)),
            routeKey(wanted).slice(1)
          )
    const links = found
      .filter((file) => file !== fromPath && !index.hidden.has(file))
      .flatMap((file) => linkTo(index, fromPath, file, link) ?? [])
    return [...new Set(links)]
  }
}

/** The page whose source a relative link names, where the generator has given it another address. */
function namedSource(index: SiteIndex, fromPath: string, path: string): string | undefined {
  if (!index.generator || path.startsWith('/')) return undefined
  const place = join(folderOf(fromPath), path)
  const file = place === null ? undefined : fileAt(index, place)
  return file !== undefined && file !== fromPath && index.mains.has(file) && !index.hidden.has(file) ? file : undefined
}

/** The address that a link names, or null where it names a file. */
function wantedAddress(index: SiteIndex, fromPath: string, path: string, {through, kind, inTag}: LinkTarget): string | null {
  const {generator, settings} = index
  if (through === 'ref' || through === 'source' || through === 'post') return null
  if (path.startsWith('/')) {
    if (index.isGithub || (generator?.rootedSources && hasPageEnding(path) && kind !== 'html')) return null
    const whole = wholeAddress(index, fromPath, path, {through, inTag, kind})
    return generator && !whole.startsWith(settings.base) ? settings.base + whole.slice(1) : whole
  }
  if (!generator || generator.sources === 'any' || (generator.sources === 'extension' && hasPageEnding(path))) return null
  const address = join(addressFolder(index, fromPath), path)
  if (address === null) return null
  // A link that climbs too high comes out above the base.
  return `/${address}/`.startsWith(settings.base) ? `/${address}` : settings.base + address
}

function wantedFile({settings}: SiteIndex, fromPath: string, path: string, {through}: LinkTarget): string {
  const folder = through || path.startsWith('/') ? settings.content : folderOf(fromPath)
  return withoutExtension(join(folder, path) ?? path)
}

function nearFiles(
  index: SiteIndex,
  fromPath: string,
  path: string,
  near: (choices: Choices, wanted: string) => string[],
  choicesOf: (kind: string, list: () => Map<string, string>) => Choices
): string[] {
  const {settings} = index
  if (path.startsWith('/')) {
    const served = choicesOf('served', () => servedDownloads(index))
    const based = path.startsWith(settings.base) ? path.slice(settings.base.length) : path.slice(1)
    return served.neighbours.near(based).map((key) => (path.startsWith(settings.base) ? settings.base : '/') + key)
  }
  const wanted = join(folderOf(fromPath), path)
  if (wanted === null) return []
  return near(
    choicesOf('downloads', () => downloadsOf(index)),
    wanted
  ).flatMap((file) => linkTo(index, fromPath, file, {url: path, kind: 'image'}) ?? [])
}

function pageRoutes({mains, pages}: SiteIndex): Map<string, string> {
  return new Map([...mains].filter(([path]) => pages.has(path)).map(([path, route]) => [routeKey(route).slice(1), path]))
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
      if (address !== null && !served.has(address)) served.set(address, path)
    }
  }
  return served
}
