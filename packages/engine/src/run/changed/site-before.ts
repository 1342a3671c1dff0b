import {type Document, documentFrom, FormatError, type PageSummary, type Site, summarise} from '@bedside/core'
import {buildSite} from '../../site/index.js'
import type {Library} from '../libraries.js'
import type {Reading} from '../open.js'
import type {Changes, LibraryBefore} from './changes.js'

/** The site with the pages as they were, under the present configuration. */
export function siteOfBefore(library: Library, site: Site, before: LibraryBefore, {changed}: Changes, reading: Reading): Site {
  const summaries: PageSummary[] = []
  for (const path of before.files) {
    const same = changed.has(path) ? undefined : site.pages.get(library.nameOf(path))
    const text = before.texts.get(path)
    const document = same || text === undefined ? null : documentOf(path, text, library, reading)
    const summary = same ?? (document && summaryOf(path, document, library))
    if (summary) summaries.push(summary)
  }
  return buildSite({summaries, files: [...before.files].map((path) => library.nameOf(path)), ...library.site()})
}

function summaryOf(path: string, document: Document, library: Library): PageSummary {
  const {rules, context} = library.fileSettings(path)
  return summarise(document, context, library.holds(path, false) ? rules : [])
}

/** A text that a page had, as a document; null where it cannot be read as what the file is. */
export function documentOf(path: string, text: string, library: Library, {parsers}: Reading): Document | null {
  try {
    return documentFrom(text, {path: library.nameOf(path), parsers})
  } catch (error) {
    if (error instanceof FormatError) return null
    throw error
  }
}
