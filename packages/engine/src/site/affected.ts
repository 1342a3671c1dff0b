import type {Link, PageSummary, Site} from '@bedside/core'
import {targetsOf} from './inbound.js'
import {extensionOf, folderOf, nameOf, readTarget} from './paths.js'

/** Names under which a link to a folder finds its page. */
const indexNames = new Set(['', '.', '..', 'index', '_index', 'readme'])

/** A name that fits every page: that of a link which names its target by going up, and of one that leads to the top. */
const anyName = '*'

/**
 * Which pages what rules say of the site may have changed for, now that some pages were changed, added or taken away: those pages, pages whose
 * links could lead to them under an old or a new address, and pages to or from which a link has come or gone. All others stay as they were,
 * so their links need not be followed again.
 * @param before The site without the change, @param after with it; both of the same files and parameters but for the changed pages.
 * @param changed Paths of the changed pages.
 */
export function affectedPages(before: Site, after: Site, changed: Iterable<string>, linkers: Linkers = linkersIn(before)): Set<string> {
  const affected = new Set<string>()
  for (const path of changed) {
    affected.add(path)
    if (!isSameTarget(before, after, path)) {
      for (const name of namesOf(before, after, path)) for (const page of linkers.byName.get(name) ?? []) affected.add(page)
      // A page that came, went or moved may be the one that a broken link meant, or share its address with another.
      if (isMoved(before, after, path)) {
        for (const page of linkers.broken) affected.add(page)
        for (const site of [before, after]) for (const {path: other} of site.sharedAddresses(path)) affected.add(other)
        for (const site of [before, after])
          for (const other of site.translations(path).values()) for (const page of [other, ...site.linkedFrom(other)]) affected.add(page)
      }
    }
  }
  // A link that leads elsewhere now is one less for the page that it led to.
  for (const path of [...affected]) for (const target of differing(targetsOf(before, path), targetsOf(after, path))) affected.add(target)
  return affected
}

/** Pages by what their links name. */
export interface Linkers {
  /** Last name in an address, in lower case, without extension -> pages that have such a link. */
  byName: ReadonlyMap<string, ReadonlySet<string>>
  /** Pages with a link that leads nowhere. */
  broken: ReadonlySet<string>
}

/** Gathers which pages have links that name what: a table that stays good as long as no page changes its links. */
export function linkersIn(site: Site): Linkers {
  const byName = new Map<string, Set<string>>()
  const broken = new Set<string>()
  for (const page of site.pages.values()) {
    for (const link of page.links) {
      const name = nameIn(link)
      if (name === null) continue
      const resolution = site.resolve(page.path, link)
      if (resolution.kind === 'missing') broken.add(page.path)
      for (const one of resolution.kind === 'page' ? [name, nameOfPage(resolution.page.path)] : [name]) {
        const known = byName.get(one)
        if (known) known.add(page.path)
        else byName.set(one, new Set([page.path]))
      }
    }
  }
  return {byName, broken}
}

/** The last name in a link's address; null where it leads to its own page or out of the library. */
function nameIn({url}: Link): string | null {
  const path = url === null ? null : readTarget(url)?.path
  if (path === null || path === undefined || path === '') return null
  return nameOfPage(path)
}

function nameOfPage(path: string): string {
  const bare = path.replace(/\/$/, '')
  const name = nameOf(bare)
    .slice(0, nameOf(bare).length - extensionOf(bare).length)
    .toLowerCase()
  if (!indexNames.has(name)) return name
  const folder = nameOf(folderOf(bare)).toLowerCase()
  return indexNames.has(folder) ? anyName : folder
}

/** Every name under which links may find a page, before or after. */
function namesOf(before: Site, after: Site, path: string): Set<string> {
  const names = new Set([anyName, nameOfPage(path)])
  for (const site of [before, after]) {
    const main = site.addressOf(path)
    const {aliases = [], slug, permalink, url} = site.pages.get(path)?.address ?? {}
    for (const address of [main, slug, permalink, url, ...aliases]) if (address) names.add(nameOfPage(address))
  }
  return names
}

/** True where a link to a page finds the same under the same address. */
function isSameTarget(before: Site, after: Site, path: string): boolean {
  const [old, now] = [before.pages.get(path), after.pages.get(path)]
  if (!old || !now || isMoved(before, after, path)) return false
  return shown(old) === shown(now)
}

/** What rules read of the page that a link leads to. */
function shown({anchors, title, locale, type, includes}: PageSummary): string {
  return JSON.stringify([anchors, title, locale, type, includes])
}

function isMoved(before: Site, after: Site, path: string): boolean {
  const place = (site: Site) =>
    JSON.stringify([
      site.pages.has(path),
      site.addressOf(path),
      site.hiddenBy(path),
      site.pages.get(path)?.address,
      site.pages.get(path)?.locale
    ])
  return place(before) !== place(after)
}

function differing(old: ReadonlySet<string>, now: ReadonlySet<string>): string[] {
  return [...[...old].filter((path) => !now.has(path)), ...[...now].filter((path) => !old.has(path))]
}
