import {builtInTypes, type Context, type FieldName, type Frontmatter, fieldsOf, type Reviewer} from '@bedside/core'
import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver/node'
import {rangeIn} from './places.js'
import type {Page} from './workspace.js'

/** What Bedside asks of a page's frontmatter, by its own names, with the key that is offered where the configuration names none. */
const fields: Readonly<Record<Exclude<FieldName, 'review.hash' | 'review.status'>, readonly [key: string, says: string]>> = {
  title: ['title', 'The title of the page.'],
  type: ['type', 'The article type.'],
  lang: ['lang', 'The language of the page, such as en-GB.'],
  'review.by': ['reviewedBy', 'Who reviewed the page.'],
  'review.on': ['reviewed', 'The day of the last review, YYYY-MM-DD.'],
  'review.next': ['nextReview', 'The day by which the next review is due, YYYY-MM-DD.'],
  author: ['author', 'Who wrote the page.'],
  publisher: ['publisher', 'Who publishes the page.'],
  sources: ['sources', 'What the page rests on.'],
  related: ['related', 'Pages that belong to this one.'],
  glossary: ['glossary', 'Terms that the page explains.'],
  funding: ['funding', 'Who pays for the page.'],
  published: ['published', 'The day of publication, YYYY-MM-DD.'],
  updated: ['updated', 'The day of the last change, YYYY-MM-DD.']
}

/** Keys, or values of a key, where an offset lies in the frontmatter; null where it does not. */
export function frontmatterItems(page: Page, source: string, offset: number, today: string): CompletionItem[] | null {
  const lines = linesBefore(source, offset)
  if (!lines) return null
  const {context} = page.live.settings(page.path)
  const {indent, key, hasColon, value} = partsOf(lines.at(-1)!)
  if (!hasColon)
    return indent === '' && value === '' ? keyItems(page, source, key, offset, context) : listedItems(page, lines, context, {offset, today})
  const path = indent.trim() === '' && indent !== '' ? [parentOf(lines) ?? '', key] : [key]
  return valueItems(page, path, context, {offset, typed: value, today})
}

/** A line as far as it is written: its key, and the value behind a colon; of a list in brackets the last entry. */
function partsOf(line: string): {indent: string; key: string; hasColon: boolean; value: string} {
  const [start, indent, key] = /^([ \t]*(?:- )?)([\w.-]*)/.exec(line) as unknown as [string, string, string]
  const rest = line.slice(start.length)
  if (!rest.startsWith(':')) return {indent, key, hasColon: false, value: unquoted(rest)}
  const written = rest.slice(1).trimStart()
  const lastEntry = written.startsWith('[') ? written.lastIndexOf(',') + 1 : 0
  return {indent, key, hasColon: true, value: unquoted(written.slice(lastEntry).trimStart())}
}

/** A value without the quotation mark that opens it. */
function unquoted(value: string): string {
  return /^["']/.test(value) ? value.slice(1) : value
}

/** The lines of the frontmatter up to an offset, the fence left out; null where the offset lies behind it, or there is none. */
function linesBefore(source: string, offset: number): string[] | null {
  const before = source
    .slice(0, offset)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
  if (before.length < 2 || before[0]!.trimEnd() !== '---' || before.slice(1).some((line) => /^(?:---|\.\.\.)\s*$/.test(line))) return null
  return before.slice(1)
}

function keyItems(page: Page, source: string, typed: string, offset: number, {frontmatterKeys}: Context): CompletionItem[] {
  const present = new Set([...source.slice(0, 64 * 1024).matchAll(/^([\w.-]+):/gm)].map(([, key]) => key))
  const range = rangeIn(page.text, {start: offset - typed.length, end: offset})
  return Object.entries(fields).flatMap(([field, [usual, says]]) => {
    const keys = frontmatterKeys[field]?.map(({key}) => key.split('.')[0]!) ?? [usual]
    return [...new Set(keys)]
      .filter((key) => !present.has(key) || key === typed)
      .map((key) => ({label: key, kind: CompletionItemKind.Property, detail: says, textEdit: {range, newText: `${key}: `}}))
  })
}

/** Values of an entry of a list: `- ` below a key. */
function listedItems(page: Page, lines: readonly string[], context: Context, at: {offset: number; today: string}): CompletionItem[] {
  const line = lines.at(-1)!.trimStart()
  const key = parentOf(lines)
  return !line.startsWith('- ') || key === null ? [] : valueItems(page, [key], context, {...at, typed: unquoted(line.slice(2).trimStart())})
}

/** The key at the top under which a line stands. */
function parentOf(lines: readonly string[]): string | null {
  const line = lines.slice(0, -1).findLast((one) => /^[\w.-]+:/.test(one))
  return line ? line.slice(0, line.indexOf(':')) : null
}

function valueItems(
  page: Page,
  path: readonly string[],
  context: Context,
  {offset, typed, today}: {offset: number; typed: string; today: string}
): CompletionItem[] {
  const named = fieldNamesOf(path, context)
  const range = rangeIn(page.text, {start: offset - typed.length, end: offset})
  const item = (label: string, detail: string): CompletionItem => ({
    label,
    kind: CompletionItemKind.Value,
    detail,
    textEdit: {range, newText: label}
  })
  const people = named.has('review.by') || named.has('author') ? (context.reviewers ?? []).filter((one) => isActive(one, today)) : []
  return [
    ...people.map(({id, name, credentials}) => ({...item(id, [name, ...credentials].join(', ')), filterText: `${id} ${name}`})),
    ...(named.has('type') ? [...new Set([...context.articleTypes, ...builtInTypes])].map((type) => item(type, 'article type')) : []),
    ...(named.has('review.on') || named.has('updated') || named.has('published') ? [item(today, 'today')] : [])
  ]
}

/** What the keys at a path say to Bedside. */
function fieldNamesOf(path: readonly string[], context: Context): ReadonlySet<FieldName> {
  const data = path.reduceRight<unknown>((inner, key) => ({[key]: inner}), 'x') as Frontmatter['data']
  const none = {start: 0, end: 0, kind: 'yaml', errors: [], valueAt: () => null, keyAt: () => null} as const
  return new Set(fieldsOf({...none, data}, context).keys())
}

function isActive({active}: Reviewer, today: string): boolean {
  return !active || ((active.from ?? '') <= today && (active.until ?? '9999') >= today)
}
