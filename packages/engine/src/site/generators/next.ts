import {extensionOf, folderOf, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare, bareAddress, hiddenBy} from './parts.js'

/** Next.js with MDX pages: nextjs.org/docs/app/getting-started/project-structure and /docs/pages/building-your-application/routing. */
export const next: Generator = {
  slugs: 'any',
  content: [''],
  static: ['public'],
  addressesOf,
  unread,
  sources: 'none',
  addresses: true,
  filesBeside: false,
  addsBase: 'components',
  rootedSources: false
}

/** The address of a file of the `app` or `pages` folder without the base; null for one that is no page. */
function routeOf(path: string, {content}: SiteSettings): string | null {
  const start = content === '' ? '' : `${content}/`
  if (!path.startsWith(start)) return null
  const name = path.slice(start.length).replace(/^src\//, '')
  const own = name.slice(0, -extensionOf(name).length)
  if (own.startsWith('app/')) {
    if (nameOf(own) !== 'page') return null
    // Folders in brackets group pages, and those with @ are slots: neither is part of an address.
    return folderOf(own)
      .split('/')
      .slice(1)
      .filter((part) => !/^[(@]/.test(part))
      .join('/')
  }
  if (!own.startsWith('pages/') || own.startsWith('pages/api/') || nameOf(own).startsWith('_')) return null
  return own.slice('pages/'.length).replace(/(^|\/)index$/, '')
}

function addressesOf(page: PageFile, settings: SiteSettings): Addresses | null {
  const route = routeOf(page.path, settings)
  if (route === null || route.includes('[') || bare(page.path) === page.path) return null
  const hidden = hiddenBy(page.address, settings.today, false)
  return {main: bareAddress(settings, route, []), ...(hidden && {hidden})}
}

function unread(settings: SiteSettings, {all}: SiteFiles) {
  const addresses: string[] = []
  const prefixes: string[] = []
  for (const path of all) {
    if (!/\.(?:[jt]sx?|mdx?)$/.test(path)) continue
    const route = routeOf(path, settings)
    if (route === null) continue
    const dynamic = route.indexOf('[')
    if (dynamic < 0 && !/\.mdx?$/.test(path)) addresses.push(bareAddress(settings, route, []))
    else if (dynamic >= 0) prefixes.push(address(settings.base, route.slice(0, dynamic)))
  }
  return {addresses, prefixes: [...prefixes, `${settings.base}api/`, `${settings.base}_next/`]}
}
