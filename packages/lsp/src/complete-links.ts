import type {Link, PageSummary} from '@bedside/core'
import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver/node'
import {resolve} from './links.js'
import {rangeIn} from './places.js'
import type {Page} from './workspace.js'

/** Longest address that is looked at, in UTF-16 units. */
const longest = 400

/** Addresses of pages, and behind `#` anchors of the page, where the address of a link is being written; null anywhere else. */
export function linkItems(page: Page, source: string, offset: number): CompletionItem[] | null {
  const typed = addressBefore(source, offset)
  if (typed === null) return null
  const hash = typed.indexOf('#')
  if (hash >= 0) return anchorItems(page, typed.slice(0, hash), {start: offset - typed.length + hash + 1, end: offset})
  return /^[a-z][a-z0-9+.-]*:/i.test(typed) ? [] : pageItems(page, typed, offset)
}

/** What stands of an address before an offset: behind `](`, `href="` or `]: `; null where no address is being written. */
function addressBefore(source: string, offset: number): string | null {
  const line = source.slice(Math.max(source.lastIndexOf('\n', offset - 1) + 1, offset - longest), offset)
  const [, address] = /(?:\]\(<?|\bhref=["']|^ {0,3}\[[^\]]{1,99}\]: ?)([^\s()"'<>]*)$/.exec(line) ?? []
  return address ?? null
}

function linkFrom(url: string): Link {
  return {start: 0, end: 0, url, urlSpan: null, text: '', kind: 'link'}
}

function anchorItems(page: Page, address: string, span: {start: number; end: number}): CompletionItem[] {
  const target = resolve(page, linkFrom(`${address}#`))
  const summary = address === '' ? page.live.summary(page.path) : target.kind === 'page' ? target.page : null
  const range = rangeIn(page.text, span)
  return (summary?.anchors ?? []).map(({id, title}, at) => ({
    label: id,
    kind: CompletionItemKind.Reference,
    ...(title !== null && {detail: title}),
    filterText: `${id} ${title ?? ''}`,
    sortText: String(at).padStart(6, '0'),
    textEdit: {range, newText: id}
  }))
}

function pageItems({live, path, text}: Page, typed: string, offset: number): CompletionItem[] {
  const {site} = live
  const name = live.library.nameOf(path)
  const words = typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const fits = (page: PageSummary) => words.every((word) => `${page.path} ${page.title ?? ''}`.toLowerCase().includes(word))
  const range = rangeIn(text, {start: offset - typed.length, end: offset})
  // A page is written as the link begins: from the root, or from this page.
  const manner = linkFrom(typed.startsWith('/') || typed.startsWith('./') ? typed : 'page.md')
  return [...(site?.pages.values() ?? [])].flatMap((page): CompletionItem[] => {
    if (page.path === name || !fits(page)) return []
    const address = site!.linkTo(name, page.path, manner)
    if (address === null) return []
    const label = page.title ?? page.path
    const said = {detail: page.path, filterText: `${address} ${label}`, textEdit: {range, newText: address}}
    return [{label, kind: CompletionItemKind.File, ...said}]
  })
}
