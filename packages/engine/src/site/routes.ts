import type {Address} from '@bedside/core'
import {folderOf, join} from './paths.js'

/** A pattern of `site.routes`, such as `content/{path}.md -> /{path}/`, ready for use. */
export interface Route {
  /** Routes that the pattern can make all begin so. */
  prefix: string
  /** The route of a file, or null where the pattern does not fit it. */
  routeOf(path: string): string | null
}

/** Says what is wrong with a pattern of `site.routes`, or null where nothing is. */
export function routeFault(pattern: string): string | null {
  const sides = pattern.split('->').map((side) => side.trim())
  if (sides.length !== 2 || sides.includes('')) return 'write a route as "files -> address", such as "content/{path}.md -> /{path}/"'
  const [file, address] = sides as [string, string]
  if (!address.startsWith('/')) return `the address "${address}" must begin with /`
  const known = namesIn(file)
  const unknown = namesIn(address).find((name) => !known.includes(name))
  return unknown === undefined ? null : `the address uses {${unknown}}, which the file side does not name`
}

/**
 * Reads a pattern. `{path}` stands for any part of a path, slashes included, every other name in braces for a part without slashes.
 * A file called `index` or `README` has the route of its folder.
 * @throws RangeError where `routeFault` finds something wrong.
 */
export function readRoute(pattern: string): Route {
  const fault = routeFault(pattern)
  if (fault) throw new RangeError(`${pattern}: ${fault}`)
  const [file, address] = pattern.split('->').map((side) => side.trim()) as [string, string]
  const names = namesIn(file)
  const matcher = matcherOf(file)
  const routeOf = (path: string): string | null => {
    const found = matcher.exec(path)
    if (!found) return null
    const values = new Map(names.map((name, index) => [name, found[index + 1]!]))
    return tidy(address.replace(/\{(\w+)\}/g, (_, name: string) => withoutIndex(values.get(name)!)))
  }
  return {prefix: address.slice(0, (address.indexOf('{') + 1 || address.length + 1) - 1), routeOf}
}

function matcherOf(file: string): RegExp {
  const source = file.replace(/\{(\w+)\}|([.*+?^$()|[\]\\{}])/g, (_, name?: string, sign?: string) =>
    name ? (name === 'path' ? '(.+)' : '([^/]+)') : `\\${sign}`
  )
  return new RegExp(`^${source}$`)
}

function namesIn(side: string): string[] {
  return [...side.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
}

function withoutIndex(value: string): string {
  return value.replace(/(^|\/)(?:_?index|readme)$/i, '')
}

/** A route with single slashes. What is left of `/index.html` without its name is the folder. */
function tidy(route: string): string {
  return route.replace(/\/{2,}/g, '/').replace(/\/\.html?$/, '/')
}

/** Under what name a route is looked up: a page is the same with and without a slash, `index.html` or `.html` at its end. */
export function routeKey(route: string): string {
  let end = route.length
  while (end > 0 && route[end - 1] === '/') end--
  const bare = route.slice(0, end)
  const page = bare.replace(/\.html?$/i, '')
  return /(?:^|\/)index$/.test(page) ? page.slice(0, -'/index'.length) : page
}

/** The addresses of a page as patterns and its frontmatter have them. */
export interface RoutesOf {
  /** The one that links should use first. What the frontmatter says goes before what the patterns make. */
  direct: string[]
  redirects: string[]
  /** True where a pattern fits the file. */
  fromPattern: boolean
}

/** The routes of a page: what its frontmatter says goes with or before what the patterns make. */
export function routesOf(path: string, {permalink, slug, url, aliases = []}: Address, patterns: readonly Route[]): RoutesOf {
  const route = firstRoute(path, patterns)
  const made = route === null ? [] : [slug ? withSlug(route, slug) : route]
  const stated = [permalink, url].filter((address) => address !== undefined && !address.includes(':')).map((address) => `/${address}`)
  const main = stated[0] ?? made[0]
  const redirects = aliases.map((alias) =>
    alias.startsWith('/') ? alias : `/${join(folderOf(routeKey(main ?? `/${path}`)), alias) ?? ''}`
  )
  const neat = (routes: readonly string[]) => routes.map((route) => tidy(route).normalize('NFC'))
  return {direct: neat([...stated, ...made]), redirects: neat(redirects), fromPattern: made.length > 0}
}

/** The route that the first pattern which fits a file makes of it. */
function firstRoute(path: string, patterns: readonly Route[]): string | null {
  for (const pattern of patterns) {
    const route = pattern.routeOf(path)
    if (route !== null) return route
  }
  return null
}

/** A slug that begins with a slash is the whole route; any other takes the place of the last segment. */
function withSlug(route: string, slug: string): string {
  if (slug.startsWith('/')) return slug
  const end = route.endsWith('/') ? '/' : ''
  return `${folderOf(routeKey(route))}/${slug}${end}`
}
