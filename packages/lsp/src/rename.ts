import {type Edit, placedAnchorsOf, type Section} from '@bedside/core'
import type {Range, WorkspaceEdit} from 'vscode-languageserver/node'
import {linksTo, locationOf} from './links.js'
import {rangeIn, spans} from './places.js'
import type {Page, Workspace} from './workspace.js'

/** The heading at an offset with the place of its text, and what it says; null where no heading can be renamed. */
export function headingToRename(page: Page, offset: number): {range: Range; placeholder: string} | null {
  const found = headingText(page, offset)
  return found && {range: rangeIn(page.text, found), placeholder: found.title}
}

/** A heading under another name, and every link of the library that leads to it. */
export function renameHeading(page: Page, offset: number, newName: string, workspace: Workspace): WorkspaceEdit | null {
  const found = headingText(page, offset)
  const name = newName.replace(/\s+/g, ' ').trim()
  if (!found || name === '') return null
  const {live, path} = page
  const edit: Edit = {start: found.start, end: found.end, text: name}
  const [was, now] = [anchorAt(page, page.text.getText(), found.at), anchorAt(page, spliced(page.text.getText(), edit), found.at)]
  const changes: NonNullable<WorkspaceEdit['changes']> = {[page.uri]: [{range: rangeIn(page.text, edit), newText: name}]}
  if (was === null || now === null || was === now) return {changes}
  for (const {path: from, link} of linksTo(live, {name: live.library.nameOf(path), fragment: was})) {
    const hash = link.urlSpan ? (live.text(from) ?? '').indexOf('#', link.urlSpan.start) : -1
    if (!link.urlSpan || hash < 0 || hash >= link.urlSpan.end) continue
    const {uri, range} = locationOf(live, from, {start: hash + 1, end: link.urlSpan.end}, workspace)
    changes[uri] = [...(changes[uri] ?? []), {range, newText: now}]
  }
  return {changes}
}

function spliced(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

/** The first id of the heading at an offset of a text of a page. */
function anchorAt({live, path}: Page, text: string, at: number): string | null {
  const document = live.read(path, text)
  if (!document) return null
  const anchors = placedAnchorsOf(document, live.settings(path).context.links)
  return anchors.find((anchor) => anchor.at === at && anchor.title !== null)?.id ?? null
}

/** Where the text of a heading stands: only one that is written as it reads can be renamed. */
function headingText({live, path, text}: Page, offset: number): {start: number; end: number; at: number; title: string} | null {
  const document = live.document(path)
  const section = document?.sections.find((one) => one.heading?.position && spans(spanOfHeading(one), offset))
  if (!document || !section || section.title === '') return null
  const {start, end} = spanOfHeading(section)
  const at = text.getText().slice(start, end).indexOf(section.title)
  return at < 0 ? null : {start: start + at, end: start + at + section.title.length, at: start, title: section.title}
}

function spanOfHeading({heading}: Section): {start: number; end: number} {
  const {start, end} = heading!.position!
  return {start: start.offset!, end: end.offset!}
}
