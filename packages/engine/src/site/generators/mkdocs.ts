import {folderOf, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare, hiddenBy} from './parts.js'

/** MkDocs: mkdocs.org/user-guide/writing-your-docs. */
export const mkdocs: Generator = {
  slugs: 'mkdocs',
  content: ['docs', ''],
  static: ['{content}'],
  addressesOf,
  unread: ({base}) => ({addresses: ['404.html', 'search.html', 'sitemap.xml'].map((name) => base + name), prefixes: [`${base}tags/`]}),
  sources: 'extension',
  addresses: true,
  filesBeside: true,
  addsBase: 'never',
  rootedSources: false
}

function addressesOf({path, name, address: given}: PageFile, settings: SiteSettings, files: SiteFiles): Addresses | null {
  if (/\.html?$/i.test(name)) return {main: address(settings.base, name)}
  if (!/\.(?:md|markdown)$/i.test(name) || name.split('/').some((part) => part.startsWith('.'))) return null
  const own = bare(name)
  // Of two indexes of a folder, README is left out.
  if (nameOf(own) === 'README' && files.has(`${folderOf(path)}/index.md`)) return null
  const isIndex = nameOf(own) === 'index' || nameOf(own) === 'README'
  const hidden = hiddenBy({draft: given.draft ?? false}, null)
  const main = settings.uglyUrls
    ? address(settings.base, isIndex ? `${folderOf(own)}/index.html` : `${own}.html`)
    : address(settings.base, isIndex ? folderOf(own) : own, '/')
  return {main: settings.uglyUrls && isIndex ? main.slice(0, -'index.html'.length) : main, ...(hidden && {hidden})}
}
