import {folderOf, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare} from './parts.js'

/** VitePress: vitepress.dev/guide/routing. */
export const vitepress: Generator = {
  slugs: 'vitepress',
  content: ['docs', ''],
  static: ['{content}/public'],
  addressesOf,
  unread: ({base, content}, {all}) => ({
    addresses: [`${base}404.html`],
    prefixes: all.flatMap((path) => {
      const start = content === '' ? '' : `${content}/`
      const dynamic = path.startsWith(start) && path.endsWith('.md') ? path.indexOf('[', start.length) : -1
      return dynamic < 0 ? [] : [address(base, path.slice(start.length, dynamic))]
    })
  }),
  sources: 'none',
  rewrites: (path, {trailingSlash}) => {
    if (path.endsWith('/') || path === '') return path
    // Clean addresses lose their ending, written or not.
    if (trailingSlash === 'never') return path.replace(/\.(?:md|html)$/, '')
    return /\.(?!md$)[a-z0-9]{1,5}$/i.test(path) ? path : `${path.replace(/\.md$/, '')}.html`
  },
  addresses: true,
  filesBeside: true,
  addsBase: 'always',
  rootedSources: false
}

function addressesOf({name}: PageFile, {base, uglyUrls, trailingSlash}: SiteSettings, _files: SiteFiles): Addresses | null {
  if (name.includes('[') || name.startsWith('.vitepress/') || name.startsWith('public/')) return null
  const own = bare(name)
  if (nameOf(own) === 'index') return {main: address(base, folderOf(own), '/')}
  const file = `${address(base, own)}.html`
  return uglyUrls || trailingSlash === 'either' ? {main: file} : {main: address(base, own), also: [file]}
}
