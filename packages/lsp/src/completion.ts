import type {GlossaryEntry} from '@bedside/core'
import {type CompletionItem, CompletionItemKind, type CompletionList} from 'vscode-languageserver/node'
import {frontmatterItems} from './complete-frontmatter.js'
import {linkItems} from './complete-links.js'
import {rangeIn} from './places.js'
import type {Page} from './workspace.js'

/** Most items that are offered at once: with each further letter the editor asks again. */
const most = 200

/** What could stand at an offset of a page: keys and values of its frontmatter, addresses and anchors of links, terms of the glossary. */
export function completionsAt(page: Page, offset: number, today: string): CompletionList {
  const source = page.text.getText()
  const items = frontmatterItems(page, source, offset, today) ?? linkItems(page, source, offset) ?? termItems(page, source, offset)
  return {isIncomplete: items.length > most, items: items.slice(0, most)}
}

function termItems(page: Page, source: string, offset: number): CompletionItem[] {
  const {glossary} = page.live.settings(page.path).context
  const [typed = ''] = /[\p{L}\p{N}'’-]{2,40}$/u.exec(source.slice(Math.max(0, offset - 40), offset)) ?? []
  if (typed === '') return []
  const range = rangeIn(page.text, {start: offset - typed.length, end: offset})
  const names = (entry: GlossaryEntry) => [entry.term, ...entry.forms].map((name) => ({name, entry}))
  return glossary.flatMap(names).flatMap(({name, entry}): CompletionItem[] => {
    if (!name.toLowerCase().startsWith(typed.toLowerCase())) return []
    const text = asTyped(name, typed)
    return [{label: text, kind: CompletionItemKind.Text, detail: 'glossary', documentation: entry.gloss, textEdit: {range, newText: text}}]
  })
}

/** A term that begins a sentence is written with a capital. */
function asTyped(name: string, typed: string): string {
  return /^\p{Lu}/u.test(typed) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
