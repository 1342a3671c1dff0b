import type {Resolution} from '@bedside/core'
import {extensionOf, folderOf, join, readTarget} from './paths.js'
import {routeKey} from './routes.js'
import {kindFolder, pageExtensions, type SiteIndex} from './site-index.js'

const unknown: Resolution = {kind: 'unknown'}

/** Names under which a page stands for its folder. */
const indexNames = ['index', '_index', 'README', 'readme', 'Readme']

/** Extensions of what a program answers, and so of nothing that a library holds. */
const programs = new Set(['.php', '.asp', '.aspx', '.jsp', '.cgi', '.do', '.cfm', '.ashx'])

const downloads = new Set(
  (
    '.pdf .doc .docx .odt .rtf .xls .xlsx .ods .csv .tsv .ppt .pptx .odp .zip .gz .epub .ics .vcf .json .xml .yaml .yml .css .js ' +
    '.png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff .mp3 .m4a .ogg .wav .mp4 .m4v .mov .webm .vtt .srt'
  ).split(' ')
)

/** True for a path that leads to an image or a download and not to a page. */
export function isDownload(path: string): boolean {
  return downloads.has(extensionOf(path))
}

/** Says where a link from a page leads. Where several readings of it are possible, one that finds something is taken. */
export function resolve(index: SiteIndex, fromPath: string, url: string): Resolution {
  const target = readTarget(url)
  if (!target || programs.has(extensionOf(target.path))) return unknown
  const {path, fragment} = target
  if (path === '') return found(index, fromPath, fragment)
  return path.startsWith('/') ? fromRoot(index, path, fragment) : fromPage(index, fromPath, path, fragment)
}

function found(index: SiteIndex, path: string, fragment: string | null): Resolution {
  const page = index.pages.get(path)
  return page ? {kind: 'page', page, fragment} : {kind: 'file', path}
}

/** An address that begins with a slash. Where no route could make it, only what is found counts. */
function fromRoot(index: SiteIndex, path: string, fragment: string | null): Resolution {
  if (index.isExternal(path)) return unknown
  const served = index.routes.get(routeKey(path)) ?? servedFile(index, path)
  if (served !== undefined) return found(index, served, fragment)
  const missing: Resolution = {kind: 'missing', path}
  if (isDownload(path)) return index.roots.some((root) => index.downloadFolders.has(kindFolder(join(root, path) ?? ''))) ? missing : unknown
  return index.patterns.some(({prefix}) => path.startsWith(prefix)) ? missing : unknown
}

function servedFile(index: SiteIndex, path: string): string | undefined {
  const isRouted = index.patterns.some(({prefix}) => path.startsWith(prefix))
  for (const root of index.roots) {
    const candidate = join(root, path)
    const file = candidate === null ? undefined : isRouted ? index.files.get(candidate) : fileAt(index, candidate)
    if (file !== undefined) return file
  }
  return undefined
}

/** A relative address. Generators read it from the file or from the page's own address; a page that either of them reaches is there. */
function fromPage(index: SiteIndex, fromPath: string, path: string, fragment: string | null): Resolution {
  const besideFile = join(folderOf(fromPath), path)
  const besideAddress = join(addressFolder(index, fromPath), path)
  if (besideFile === null || besideAddress === null) return unknown
  if (index.isExternal(`/${besideFile}`) || index.isExternal(`/${besideAddress}`)) return unknown
  const file = fileAt(index, besideFile) ?? index.routes.get(routeKey(`/${besideAddress}`))
  const other = file ?? (index.patterns.length > 0 ? servedFile(index, `/${besideAddress}`) : fileAt(index, besideAddress))
  if (other !== undefined) return found(index, other, fragment)
  if (isDownload(path) && !index.folders.has(folderOf(besideFile))) return unknown
  // A code host shows a folder without an index as a list of its files; a site does not.
  if (index.patterns.length === 0 && index.folders.has(besideFile)) return {kind: 'file', path: besideFile}
  return {kind: 'missing', path}
}

/** The folder from which a browser reads a page's relative links: that of its route, else the one that most generators would give it. */
function addressFolder(index: SiteIndex, fromPath: string): string {
  const route = index.mainRoutes.get(fromPath)
  if (route !== undefined) return join('', route.endsWith('/') ? route : folderOf(route)) ?? ''
  const bare = fromPath.slice(0, fromPath.length - extensionOf(fromPath).length)
  return indexNames.some((name) => bare === name || bare.endsWith(`/${name}`)) ? folderOf(bare) : bare
}

/** The file at a path, the page that has it without its extension, or the index of the folder that it names. */
function fileAt({files}: SiteIndex, path: string): string | undefined {
  const exact = files.get(path)
  if (exact !== undefined) return exact
  const built = /\.html?$/i.test(path) ? path.replace(/\.html?$/i, '') : path
  for (const extension of pageExtensions) {
    const page = files.get(built + extension)
    if (page !== undefined) return page
  }
  for (const name of indexNames) {
    for (const extension of pageExtensions) {
      const page = files.get(path === '' ? name + extension : `${path}/${name}${extension}`)
      if (page !== undefined) return page
    }
  }
  return undefined
}
