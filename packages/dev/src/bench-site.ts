import type {Link, PageSummary, Site} from '@bedside/core'
import {affectedPages, buildSite, linkersIn} from '@bedside/engine'

const linksPerPage = 20

/**
 * Builds a made-up site in memory and times what links cost: joining it, following every link, who links to whom, near addresses for
 * broken links, and a change of one heading. A tenth of the links are broken. Printed for a quarter of the pages too, to show how it grows.
 */
export function benchSite(pages: number): void {
  console.log('| pages | links | join, ms | follow, ms | inbound, ms | near, ms each | one page changed, ms | pages affected | MB |')
  console.log('|---|---|---|---|---|---|---|---|---|')
  for (const count of [Math.ceil(pages / 4), pages]) console.log(`| ${row(count).join(' | ')} |`)
}

function row(count: number): string[] {
  const before = usedMegabytes()
  const summaries = Array.from({length: count}, (_, index) => summary(index, count))
  const join = timed(() => siteOf(summaries))
  const site = join.result
  const follow = timed(() => broken(site))
  const inbound = timed(() => site.linkedFrom(pathOf(0, count)))
  const near = timed(() => follow.result.slice(0, 2_000).map(([path, link]) => site.nearest(path, link)))
  const linkers = linkersIn(site)
  const changed = timed(() => {
    const next = siteOf([{...summaries[0]!, anchors: [{id: 'dose', title: 'Dose'}]}, ...summaries.slice(1)])
    const affected = affectedPages(site, next, [pathOf(0, count)], linkers)
    for (const path of affected) for (const link of next.pages.get(path)?.links ?? []) next.resolve(path, link)
    return affected.size
  })
  const numbers = [count, count * linksPerPage, join.ms, follow.ms, inbound.ms]
  return [
    ...numbers.map((number) => number.toFixed(0)),
    (near.ms / Math.min(2_000, follow.result.length)).toFixed(3),
    changed.ms.toFixed(0),
    String(changed.result),
    (usedMegabytes() - before).toFixed(0)
  ]
}

function usedMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

function timed<T>(work: () => T): {ms: number; result: T} {
  const from = performance.now()
  const result = work()
  return {ms: performance.now() - from, result}
}

function siteOf(summaries: readonly PageSummary[]): Site {
  const files = summaries.map(({path}) => path)
  return buildSite({summaries, files, routes: ['content/{path}.md -> /{path}/'], content: 'content'})
}

function broken(site: Site): [path: string, link: Link][] {
  return [...site.pages.values()].flatMap(({path, links}) =>
    links.flatMap((link): [string, Link][] => (site.resolve(path, link).kind === 'missing' ? [[path, link]] : []))
  )
}

/** As many pages to a topic in a large site as in a small one. */
function pathOf(index: number, count: number): string {
  return `content/topic-${index % Math.ceil(count / 100)}/page-about-subject-${index}.md`
}

function summary(index: number, count: number): PageSummary {
  const links = Array.from({length: linksPerPage}, (_, at): Link => {
    const target = pathOf((index * 31 + at * 7_919) % count, count).slice('content'.length, -'.md'.length)
    const url = at % 10 === 9 ? `${target.replace('subject', 'subjekt')}/` : `${target}/#risks`
    return {start: at * 50, end: at * 50 + 40, url, urlSpan: {start: at * 50 + 5, end: at * 50 + 35}, text: 'a link', kind: 'link'}
  })
  const anchors = [{id: 'risks', title: 'Risks'}]
  return {path: pathOf(index, count), title: `Subject ${index}`, locale: 'en-US', type: null, address: {}, anchors, links}
}
