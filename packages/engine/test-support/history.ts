import {join} from 'node:path'
import {contentOf, documentFrom, type PageHistory} from '@bedside/core'
import {loadParsers} from '../src/parsers.js'
import {readHistory} from '../src/run/history.js'
import {Libraries} from '../src/run/libraries.js'
import {historySentence} from '../src/run/notices.js'
import {open} from '../src/run/open.js'
import {findRevision} from '../src/run/revision.js'

/** A page that states the day of its review. */
export const page = (on: string, text = 'Rest for a day.') => `---\nreviewer: Ida Moe, MD\nlastReviewed: ${on}\n---\n\n# Ankle\n\n${text}\n`

/** A day of review, and pages about it. */
export const day = '2026-02-01'
export const signed = page(day)
export const changed = page(day, 'Rest for two days.')
export const earlier = page('2024-01-01')

/** What git knows of pages, by path, as they stand on disk. */
export async function known(folder: string, paths: readonly string[] = ['a.md'], {base = '', rule = 'review/expired'} = {}) {
  const files = paths.map((path) => join(folder, path))
  const libraries = new Libraries({top: folder, now: '2026-03-01', settings: new Map([['review/expired', 'warning']]), config: null})
  const reading = {parsers: await loadParsers(), texts: new Map()}
  const revision = base ? await findRevision(base, folder) : null
  const rules = base ? {reviewed: '', sinceBase: rule} : {reviewed: rule, sinceBase: ''}
  const {history, notices} = await readHistory(files, libraries, reading, {revision, rules})
  const histories = files.map((file) => {
    const {document} = open(file, libraries.of(file).nameOf(file), reading)
    return document && history(file, document)
  })
  return {histories, notices: notices.map(historySentence)}
}

/** The content of a text, as a sign-off holds it. */
export function hashOf(text: string, path = 'a.md'): string {
  return contentOf(documentFrom(text, {path})).hash
}

/** The hash of what was reviewed. */
export const hashIn = (history: PageHistory | null | undefined) => history?.reviewed?.content.hash ?? null
