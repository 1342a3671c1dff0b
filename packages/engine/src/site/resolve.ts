import type {LinkTarget, Resolution} from '@bedside/core'
import {byPost, byReference, bySource} from './by-tag.js'
import {isDownload, isProgram} from './endings.js'
import {fileAt, foldedFiles, fromFile, fromRepository, indexNames, recased} from './files.js'
import {hasPageEnding} from './generators/parts.js'
import {relativeAddress} from './link-to.js'
import {found, foundFile, isContent, isExternal, missing, unknown} from './outcome.js'
import {extensionOf, folderOf, join, readTarget, type Target} from './paths.js'
import {pathInRepository} from './repository.js'
import {routeKey} from './routes.js'
import {inWrongCase, isCopiedAsTold, isUnread, served, servedFile} from './served.js'
import {kindFolder, type SiteIndex} from './site-index.js'
import {languageOfPath} from './translations.js'

/** Says where a link from a page leads. Where several readings of it are possible, one that finds something is taken. */
export function resolve(index: SiteIndex, fromPath: string, link: LinkTarget): Resolution {
  const own = ownAddress(index, link.url)
  if (own !== null) return resolve(index, fromPath, {url: own, kind: link.kind, inTag: true})
  const {repository} = index.settings
  const inRepository = repository === null || link.url === null ? null : pathInRepository(repository, link.url.trim())
  if (inRepository !== null) return fromRepository(index, inRepository)
  const target = link.url === null ? null : readTarget(link.url)
  if (!target || isProgram(target.path)) return unknown
  if (target.path === '' && !link.through) return found(index, {path: fromPath, redirect: null}, target.fragment)
  switch (link.through) {
    case 'ref':
      return byReference(index, fromPath, target)
    case 'source':
      return bySource(index, target)
    case 'post':
      return byPost(index, target)
    default:
      return target.path.startsWith('/') ? fromRoot(index, fromPath, target, link) : fromPage(index, fromPath, target, link)
  }
}

/** A link that names the site's own host, from its first slash on; null for any other. */
function ownAddress({settings: {origin}}: SiteIndex, url: string | null): string | null {
  if (origin === null || url === null || !url.toLowerCase().startsWith(origin)) return null
  const rest = url.trim().slice(origin.length)
  return rest === '' ? '/' : rest.startsWith('/') ? rest : null
}

/** A page that a link names by its source. It may have no address, as parts of other pages have none. */
function foundSource(index: SiteIndex, path: string, fragment: string | null): Resolution {
  const resolution = foundFile(index, path, fragment)
  return resolution.kind === 'page' && hasPageEnding(path) && isUnserved(index, path) ? {...resolution, hidden: 'unserved'} : resolution
}

/** True for a page within the content folder to which the generator gives no address: a part of other pages, a hidden file. */
function isUnserved(index: SiteIndex, path: string): boolean {
  return index.generator !== null && !index.mains.has(path) && isContent(index, path)
}

/** An address that begins with a slash. */
function fromRoot(index: SiteIndex, fromPath: string, {path, fragment}: Target, {through, kind, inTag}: LinkTarget): Resolution {
  const {generator} = index
  if (isExternal(index, path)) return unknown
  const source = generator?.rootedSources && kind !== 'html' && hasPageEnding(path) ? rootedSource(index, path) : undefined
  if (source !== undefined) return foundFile(index, source, fragment)
  const address = wholeAddress(index, fromPath, inTag ? path : (generator?.rewrites?.(path) ?? path), {through, inTag, kind})
  const answer = served(index, address, fragment)
  if (answer) return answer
  if (isUnread(index, address)) return unknown
  return inWrongCase(index, address, fragment, path) ?? missingFromRoot(index, path, address)
}

/** A link that begins with a slash as the built page has it: with the base, and the language of its page, where the generator adds them. */
export function wholeAddress(
  {generator, settings}: SiteIndex,
  fromPath: string,
  path: string,
  {through, inTag, kind}: {through?: LinkTarget['through'] | undefined; inTag?: boolean | undefined; kind: LinkTarget['kind']}
): string {
  const {base, defaultLanguage} = settings
  if (through === 'base') return base + path.slice(1)
  if (!generator || inTag || generator.addsBase === 'never') return path
  if (generator.addsBase === 'components') return kind === 'html' ? base + path.slice(1) : path
  if (generator.addsBase === 'unless-there' && base !== '/' && path.startsWith(base)) return path
  const language = languageOfPath({settings}, fromPath)
  return base + (language === null || language === defaultLanguage ? '' : `${language}/`) + path.slice(1)
}

/** A source file by its path from the content folder, or from the folder of the documentation in it. */
function rootedSource(index: SiteIndex, path: string): string | undefined {
  for (const folder of [index.settings.content, join(index.settings.content, 'docs') ?? '']) {
    const place = join(folder, path)
    const file = place === null ? undefined : index.files.get(place)
    if (file !== undefined) return file
  }
  return undefined
}

/** Where no route could make an address, only what is found counts. */
function missingFromRoot(index: SiteIndex, path: string, address: string): Resolution {
  const {generator, settings, patterns, isGithub} = index
  if (isGithub) return missing(path)
  if (generator) {
    if (isCopiedAsTold(index, path)) return unknown
    if (address.startsWith(settings.base)) return missing(path)
    if (hasPageEnding(path) && rootedSource(index, path) !== undefined) return missing(path)
    // Beside the site's own base another application answers, unless the base is all that lacks.
    return served(index, settings.base + path.slice(1), null) ? missing(path) : unknown
  }
  if (patterns.some(({prefix}) => path.startsWith(prefix))) return missing(path)
  return isDownload(path) && index.roots.some((root) => index.downloadFolders.has(kindFolder(join(root, path) ?? '')))
    ? missing(path)
    : unknown
}

/** A relative address: of a file, or from the page's own address, as the generator has it; where none is named, one that finds something. */
function fromPage(index: SiteIndex, fromPath: string, target: Target, link: LinkTarget): Resolution {
  const {generator} = index
  const besideFile = join(folderOf(fromPath), target.path)
  const rewritten = link.inTag ? target.path : (generator?.rewrites?.(target.path) ?? target.path)
  const besideAddress = join(addressFolder(index, fromPath), rewritten)
  if (besideAddress === null || (besideFile === null && !generator)) return unknown
  const slash = rewritten.endsWith('/') || /(?:^|\/)\.{1,2}$/.test(target.path) ? '/' : ''
  const address = `/${besideAddress}${besideAddress === '' ? '' : slash}`
  if ((besideFile !== null && isExternal(index, `/${besideFile}`)) || isExternal(index, address)) return unknown
  if (!generator) return index.isGithub ? fromFile(index, besideFile!, target) : anyReading(index, besideFile!, address, target)
  if (!index.mains.has(fromPath)) return fromUnserved(index, fromPath, besideFile, target)
  const file = besideFile === null ? undefined : sourceFor(index, fromPath, besideFile, target.path, link)
  if (file !== undefined) return foundSource(index, file, target.fragment)
  const answer = served(index, address, target.fragment)
  if (answer) return answer
  if (isUnread(index, address)) return unknown
  const otherCase = inWrongCase(index, address, target.fragment, address)
  if (otherCase) return relativeInstead(index, fromPath, otherCase, target.path)
  return isCopiedAsTold(index, target.path) ? unknown : missing(target.path)
}

/** A page without an address is shown by others, from whose address its links are read, or by a code host, which reads them from the file. */
function fromUnserved(index: SiteIndex, fromPath: string, place: string | null, {path, fragment}: Target): Resolution {
  const file = place === null ? undefined : fileAt(index, place)
  if (file !== undefined) return foundFile(index, file, fragment)
  if (isContent(index, fromPath) || place === null || index.folders.has(place)) return unknown
  return missing(path)
}

/** The right spelling of a relative link. */
function relativeInstead(index: SiteIndex, fromPath: string, resolution: Resolution, written: string): Resolution {
  if (resolution.kind === 'missing' || resolution.kind === 'unknown' || !resolution.instead?.url) return resolution
  return {
    ...resolution,
    instead: {...resolution.instead, url: relativeAddress(addressFolder(index, fromPath), resolution.instead.url, written)}
  }
}

/** The source file that a relative link names, where the generator makes an address of such links. */
function sourceFor(index: SiteIndex, from: string, place: string, written: string, {inTag, kind}: LinkTarget): string | undefined {
  const generator = index.generator!
  // Tags in Markdown stay as they are, and components get what they are given.
  if (inTag || kind === 'html' || kind === 'media') return undefined
  if (isDownload(written)) return generator.filesBeside ? index.files.get(place) : undefined
  if (generator.sources === 'none' && !index.settings.linksSources) return undefined
  if (generator.sources === 'any') return fileAt(index, place)
  if (!hasPageEnding(written)) return undefined
  const file = index.files.get(place) ?? (generator.rootedSources && !written.startsWith('.') ? rootedSource(index, written) : undefined)
  return file !== undefined && (generator.linksTo?.(from, file, index.settings) ?? true) ? file : undefined
}

function anyReading(index: SiteIndex, besideFile: string, address: string, {path, fragment}: Target): Resolution {
  const file = fileAt(index, besideFile) ?? index.served.get(routeKey(address))?.path
  const other = file ?? (index.patterns.length > 0 ? servedFile(index, address) : fileAt(index, address.slice(1)))
  if (other !== undefined) return foundFile(index, other, fragment)
  const otherCase = foldedFiles(index).get(besideFile.toLowerCase())
  if (otherCase !== undefined)
    return found(index, {path: otherCase, redirect: null}, fragment, {why: 'case', url: recased(path, otherCase)})
  if (isDownload(path) && index.patterns.length === 0 && !index.folders.has(folderOf(besideFile))) return unknown
  // A code host shows a folder without an index as a list of its files; a site does not.
  if (index.patterns.length === 0 && index.folders.has(besideFile)) return {kind: 'file', path: besideFile}
  return missing(path)
}

/** The folder from which a browser reads a page's relative links: that of its address, else the one that most generators would give it. */
export function addressFolder(index: SiteIndex, fromPath: string): string {
  const main = index.mains.get(fromPath)
  if (main !== undefined) return join('', main.endsWith('/') ? main : folderOf(main)) ?? ''
  const {content} = index.settings
  // A page that the generator copies as it is keeps its place.
  if (index.generator) return folderOf(content !== '' && fromPath.startsWith(`${content}/`) ? fromPath.slice(content.length + 1) : fromPath)
  const bare = fromPath.slice(0, fromPath.length - extensionOf(fromPath).length)
  return indexNames.some((name) => bare === name || bare.endsWith(`/${name}`)) ? folderOf(bare) : bare
}
