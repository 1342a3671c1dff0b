import {join} from 'node:path'
import {type Link, placedAnchorsOf, type Resolution, type Span} from '@bedside/core'
import type {LiveLibrary} from '@bedside/engine'
import type {DocumentLink, Location} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {rangeIn, spans} from './places.js'
import type {Page, Workspace} from './workspace.js'

/** The innermost link at an offset of a page; null where there is none. */
export function linkAt({live, path}: Page, offset: number): Link | null {
  const links = (live.summary(path)?.links ?? []).filter((link) => spans(link, offset))
  return links.reduce<Link | null>((best, link) => (best && best.end - best.start <= link.end - link.start ? best : link), null)
}

/** Where a link of a page leads. */
export function resolve({live, path}: Pick<Page, 'live' | 'path'>, link: Link): Resolution {
  const name = live.library.nameOf(path)
  const summary = live.summary(path)
  // Its own page is known before the library is.
  if (!live.site && summary && link.url?.startsWith('#')) return {kind: 'page', page: summary, fragment: link.url.slice(1)}
  return live.site?.resolve(name, link) ?? {kind: 'unknown'}
}

/** Where a link leads, as a place in a file; null where that is unknown. */
export function targetOf(page: Page, link: Link, workspace: Workspace): Location | null {
  const resolution = resolve(page, link)
  if (resolution.kind === 'file') return fileLocation(page.live, resolution.path, workspace)
  if (resolution.kind !== 'page') return null
  const path = pathIn(page.live, resolution.page.path)
  return locationOf(page.live, path, anchorSpan(page.live, path, resolution.fragment), workspace)
}

/** The absolute path of a page or file of a library. */
export function pathIn(live: LiveLibrary, name: string): string {
  return join(live.library.folder, name)
}

function fileLocation(live: LiveLibrary, name: string, workspace: Workspace): Location {
  const start = {line: 0, character: 0}
  return {uri: workspace.uriOf(pathIn(live, name)), range: {start, end: start}}
}

/** What bears an anchor of a page; its start where there is no such anchor. */
function anchorSpan(live: LiveLibrary, path: string, fragment: string | null): Span {
  const document = fragment ? live.document(path) : null
  if (!document || !fragment) return {start: 0, end: 0}
  const id = decoded(fragment).toLowerCase()
  const anchor = placedAnchorsOf(document, live.settings(path).context.links).find((one) => one.id.toLowerCase() === id)
  return {start: anchor?.at ?? 0, end: anchor?.at ?? 0}
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** A stretch of a page or file as a place that editors can go to. */
export function locationOf(live: LiveLibrary, path: string, span: Span, workspace: Workspace): Location {
  const uri = workspace.uriOf(path)
  const open = workspace.textOf(path)
  if (open) return {uri, range: rangeIn(open, span)}
  const text = live.text(path) ?? ''
  // Editors leave out a byte order mark, which offsets count.
  const shift = text.startsWith('\ufeff') ? 1 : 0
  const document = TextDocument.create(uri, '', 0, text.slice(shift))
  return {uri, range: rangeIn(document, {start: span.start - shift, end: span.end - shift})}
}

/** The links of a page that lead to pages and files of its library. */
export function documentLinks(page: Page, workspace: Workspace): DocumentLink[] {
  return (page.live.summary(page.path)?.links ?? []).flatMap((link): DocumentLink[] => {
    const at = link.urlSpan
    const resolution = at ? resolve(page, link) : null
    if (!at || !resolution || (resolution.kind !== 'page' && resolution.kind !== 'file')) return []
    const target = targetOf(page, link, workspace)
    if (!target) return []
    const line = target.range.start.line
    return [{range: rangeIn(page.text, at), target: target.uri + (line > 0 ? `#L${line + 1}` : '')}]
  })
}

/** A place that links lead to: a page, or an anchor of it. */
export interface Destination {
  /** As the library has it. */
  name: string
  /** Null for the page as a whole. */
  fragment: string | null
}

/** Links of all pages of a library to a page or an anchor. */
export function linksTo(live: LiveLibrary, {name, fragment}: Destination): {path: string; link: Link}[] {
  const {site} = live
  if (!site) return []
  const wanted = fragment === null ? null : decoded(fragment)
  const found: {path: string; link: Link}[] = []
  for (const page of site.pages.values()) {
    for (const link of page.links) {
      if (link.url === null || link.kind === 'reference') continue
      const resolution = site.resolve(page.path, link)
      if (resolution.kind !== 'page' || resolution.page.path !== name) continue
      if (wanted === null || (resolution.fragment !== null && decoded(resolution.fragment) === wanted)) {
        found.push({path: pathIn(live, page.path), link})
      }
    }
  }
  return found
}
