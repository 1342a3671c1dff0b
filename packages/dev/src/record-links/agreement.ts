import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Link, PageSummary, Site} from '@bedside/core'
import {type LibrarySite, readSites} from '@bedside/engine'
import type {Outcome} from './outcome.js'
import type {SiteRecord} from './record.js'

/** How far Bedside's reading of a site agrees with what the generator made of it. */
export interface Agreement {
  generator: string
  /** Links that both judge alike. */
  same: number
  /** Links of which Bedside says nothing, since the source does not show where they lead. */
  silent: number
  /** What differs, each as one line: a page, an id or a link, what is recorded, and what Bedside says. */
  differences: string[]
}

/** Reads the sample site in a folder and holds it against its record. */
export async function agreementWith(record: SiteRecord, folder: string): Promise<Agreement> {
  const [library] = (await readSites({cwd: folder, paths: [], now: '2026-11-22'})) as [LibrarySite]
  const {site} = library
  const agreement: Agreement = {generator: record.generator, same: 0, silent: 0, differences: []}
  for (const source of new Set(record.pages.map((page) => page.source))) comparePage(source, record, site, agreement)
  for (const source of record.unpublished) compareUnpublished(source, site, agreement)
  for (const link of record.links) compareLink(link, folder, site, agreement)
  return agreement
}

function comparePage(source: string, record: SiteRecord, site: Site, {differences}: Agreement): void {
  const page = site.pages.get(source)
  // A template language that Bedside does not read.
  if (!page) return
  const recorded = record.pages.filter((one) => one.source === source)
  const ours = site.addressOf(source)
  const plain = (address: string | null) => address?.replace(/\/$/, '')
  if (!recorded.some(({address}) => plain(address) === plain(ours)))
    differences.push(`${source}: recorded at ${recorded[0]!.address}, ours ${ours}`)
  const ids = new Set(page.anchors.map(({id}) => id))
  for (const id of new Set(recorded.flatMap((one) => one.ids)))
    if (!ids.has(id)) differences.push(`${source}: #${id} is recorded, not ours`)
}

function compareUnpublished(source: string, site: Site, {differences}: Agreement): void {
  const address = site.pages.has(source) ? site.addressOf(source) : null
  const isHidden = site.hiddenBy(source) !== null || site.pages.get(source)?.address.redirectTo !== undefined
  if (address !== null && !isHidden) differences.push(`${source}: not published, ours at ${address}`)
}

function compareLink(recorded: SiteRecord['links'][number], folder: string, site: Site, agreement: Agreement): void {
  const page = site.pages.get(recorded.source)
  if (!page) return
  const link = linkAt(page, recorded, readFileSync(join(folder, recorded.source), 'utf8'))
  const ours = link === null ? 'not read' : outcomeOf(page, link, site)
  if (ours === recorded.outcome) agreement.same++
  else if (ours === 'unknown' || ours === 'not read') agreement.silent++
  else agreement.differences.push(`${recorded.source}:${recorded.line} ${recorded.written}: recorded ${recorded.outcome}, ours ${ours}`)
}

function linkAt({links}: PageSummary, {line, written}: SiteRecord['links'][number], source: string): Link | null {
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  const here = links.filter((link) => link.url !== null && lineOf(link.start) <= line && lineOf(link.end) >= line)
  return here.find(({url}) => url === written) ?? here.find(({url}) => written.includes(url!)) ?? here[0] ?? null
}

/** Bedside's judgement in the words of the record. What only some hosts forgive, and what readers do not see, is missing to a reader. */
function outcomeOf(page: PageSummary, link: Link, site: Site): Outcome | 'unknown' {
  const resolution = site.resolve(page.path, link)
  if (resolution.kind === 'unknown' || resolution.kind === 'missing') return resolution.kind
  if (resolution.instead) return resolution.instead.why === 'redirect' ? 'redirect' : 'missing'
  if (resolution.kind === 'file') return 'file'
  if (resolution.hidden) return 'missing'
  const {fragment} = resolution
  if (fragment === null || fragment === '' || fragment === 'top' || resolution.page.includes) return 'page'
  return resolution.page.anchors.some(({id}) => id.normalize('NFC') === fragment) ? 'page' : 'missing-anchor'
}
