import type {Site} from '@bedside/core'

/** Which pages link to each page, in order of path, without the page itself. */
export function inboundOf(site: Pick<Site, 'pages' | 'resolve'>): ReadonlyMap<string, readonly string[]> {
  const inbound = new Map<string, string[]>()
  for (const page of site.pages.values()) {
    for (const path of targetsOf(site, page.path)) {
      if (path === page.path) continue
      const sources = inbound.get(path)
      if (sources) sources.push(page.path)
      else inbound.set(path, [page.path])
    }
  }
  return inbound
}

/** The pages that a page links to, each once. */
export function targetsOf({pages, resolve}: Pick<Site, 'pages' | 'resolve'>, path: string): Set<string> {
  const targets = new Set<string>()
  for (const link of pages.get(path)?.links ?? []) {
    if (link.url === null || link.url.startsWith('#') || link.kind === 'image' || link.kind === 'media') continue
    const resolution = resolve(path, link)
    if (resolution.kind === 'page') targets.add(resolution.page.path)
  }
  return targets
}
