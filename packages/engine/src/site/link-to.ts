import type {LinkTarget} from '@bedside/core'
import {isDownload} from './endings.js'
import {hasPageEnding} from './generators/parts.js'
import {extensionOf, folderOf, nameOf, readTarget, relativePath} from './paths.js'
import {addressFolder} from './resolve.js'
import {pageExtensions, type SiteIndex} from './site-index.js'

/** A link from one file to another in the manner of a given one; null where it cannot be written so. */
export function linkTo(index: SiteIndex, fromPath: string, toPath: string, link: LinkTarget): string | null {
  const {url, through, kind, inTag} = link
  const written = readTarget(url ?? '')?.path ?? ''
  const {generator, settings} = index
  if (through === 'ref' || through === 'source') return below(settings.content, toPath)
  if (through === 'post') return nameOf(toPath).slice(0, -extensionOf(toPath).length)
  const main = index.mains.get(toPath)
  if (written.startsWith('/')) {
    if (main === undefined) return generator ? null : `/${toPath}`
    if (generator?.rootedSources && hasPageEnding(written) && kind !== 'html') return `/${below(settings.content, toPath)}`
    return escaped(through === 'base' || addsBaseTo(generator, link) ? main.slice(settings.base.length - 1) : main)
  }
  const isTag = inTag || kind === 'html' || kind === 'media'
  const namesFile =
    !generator ||
    (!isTag && (generator.sources === 'any' || (generator.sources === 'extension' && (hasPageEnding(written) || isDownload(written)))))
  if (namesFile || main === undefined) return escaped(relativeFile(toPath, fromPath, written, index.isGithub))
  return escaped(relativeAddress(addressFolder(index, fromPath), main, written))
}

/** True where the generator puts the base before a link of this kind, so that the link goes without it. */
function addsBaseTo(generator: SiteIndex['generator'], {kind, inTag}: LinkTarget): boolean {
  if (!generator || inTag || generator.addsBase === 'never') return false
  return generator.addsBase !== 'components' || kind === 'html'
}

function below(folder: string, path: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}

/** Spaces and brackets would end a link of Markdown. */
function escaped(url: string): string {
  return url.replace(/[ ()<>"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** A relative link to an address, with `./` where the link that it replaces has it. */
export function relativeAddress(folder: string, address: string, written: string): string {
  const bare = address.replace(/^\/|\/$/g, '')
  const slash = address.endsWith('/') ? '/' : ''
  const link = bare === '' || bare === folder ? upTo(folder, bare) : relativePath(folder, bare) + slash
  return dotted(link, written)
}

function upTo(folder: string, bare: string): string {
  if (bare === folder) return './'
  return '../'.repeat(folder.split('/').length)
}

/** A relative link to a file, in the manner of the link that it replaces: with or without extension, `./` and a slash at its end. */
function relativeFile(file: string, fromPath: string, written: string, keepsExtension: boolean): string {
  const keeps = keepsExtension || isDownload(written) || pageExtensions.includes(extensionOf(written))
  const target = keeps ? file : withoutExtension(file) || nameOf(file)
  return dotted(relativePath(folderOf(fromPath), target), written) + (written.endsWith('/') && !keeps ? '/' : '')
}

function dotted(link: string, written: string): string {
  return written.startsWith('./') && !link.startsWith('.') ? `./${link}` : link
}

/** A page's path without its extension, and a folder's index as the folder. */
export function withoutExtension(path: string): string {
  const extension = extensionOf(path)
  const bare = pageExtensions.includes(extension) ? path.slice(0, -extension.length) : path
  return /^_?(?:index|readme)$/i.test(nameOf(bare)) ? folderOf(bare) : bare
}
