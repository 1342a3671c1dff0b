import type {Link, PageSummary, Resolution, Site} from '@bedside/core'

/** A link with its address and where that leads. A reference has none: it is judged at its definition. */
export interface Target {
  link: Link
  url: string
  resolution: Resolution
}

interface Latest {
  page: PageSummary
  targets: readonly Target[]
}

/** The page that was asked for last: the rules of the family ask for one page after the other, and pages of a large library are not kept. */
const latest = new WeakMap<Site, Latest>()

/** Where each link of a page leads, worked out once for all rules of the family. */
export function targetsOf(site: Site, page: PageSummary): readonly Target[] {
  const known = latest.get(site)
  if (known?.page === page) return known.targets
  const targets = page.links.flatMap((link): Target[] => {
    if (link.url === null || link.kind === 'reference') return []
    return [{link, url: link.url, resolution: site.resolve(page.path, link)}]
  })
  latest.set(site, {page, targets})
  return targets
}

/** True for two languages that readers take for one: `en-GB` and `en-US`. */
export function sameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other)
}

function primary(locale: string): string {
  return locale.toLowerCase().split('-')[0]!
}
