import {documentFrom, FormatError, type PageMeasuresBefore} from '@bedside/core'
import type {Libraries} from './libraries.js'
import {type Reading, sourceOf} from './open.js'
import {findRevision, type Revision, textsAt} from './revision.js'

/** What a page measured before, by absolute path; null where nothing is known, or nothing has changed. */
export type Before = (path: string) => PageMeasuresBefore | null

/** Where it is looked up what pages measured before. */
export interface Base {
  /** Null where each library's own file of measures says it. */
  revision: Revision | null
}

/**
 * Finds what pages are compared with, so that mistakes are said before a page is linted or mended.
 * @param name A git revision; where it is left out, the file that `measures` of each configuration names.
 * @throws UsageError where there is no such revision, ConfigError where such a file cannot be used.
 */
export async function findBase(name: string | undefined, cwd: string, files: readonly string[], libraries: Libraries): Promise<Base> {
  if (name !== undefined) return {revision: await findRevision(name, cwd)}
  for (const {library} of libraries.group(files)) library.readMeasures()
  return {revision: null}
}

/** What files measured before. Texts of a revision are measured here, so it is asked for once files have been mended. */
export async function measuresBefore({revision}: Base, files: readonly string[], libraries: Libraries, reading: Reading): Promise<Before> {
  if (!revision) return (path) => libraries.of(path).readMeasures().get(path) ?? null
  const known = new Map<string, PageMeasuresBefore>()
  for await (const {path, text} of textsAt(revision, files)) {
    // Most pages are as they were, and need not be measured twice.
    const measures = text === sourceOf(path, reading) ? null : measuresOf(text, libraries.of(path).nameOf(path), reading)
    if (measures) known.set(path, measures)
  }
  return (path) => known.get(path) ?? null
}

/** What a text measures that stands for a file; null where it cannot be read as what the file is. */
function measuresOf(text: string, name: string, {parsers}: Reading): PageMeasuresBefore | null {
  try {
    const {smog, fleschKincaid, sentences} = documentFrom(text, {path: name, parsers}).measures
    return {smog, fleschKincaid, sentences}
  } catch (error) {
    if (error instanceof FormatError) return null
    throw error
  }
}
