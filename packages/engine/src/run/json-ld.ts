import {type Context, type Document, type JsonLd, jsonLdOf, summarise} from '@bedside/core'
import {readRoute, routesOf} from '../site/routes.js'
import {UsageError} from '../usage-error.js'
import {readHistory} from './history.js'
import type {Library} from './libraries.js'
import {nothingPast, withPast} from './lint-files.js'
import {historySentence} from './notices.js'
import {open} from './open.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** What a run that prints a page's JSON-LD is told. */
export type JsonLdOptions = Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'parser'>

/**
 * Reads one page, under its nearest configuration, as search engines should read it.
 * @throws ConfigError where a configuration is wrong, UsageError where the paths name no page, several, or one that cannot be read.
 */
export async function runJsonLd(options: JsonLdOptions): Promise<JsonLd> {
  const {cwd, paths} = options
  if (paths.length === 0) throw new UsageError('jsonld: name one page, such as `bedside jsonld articles/asthma.md`.')
  const {files, faults, libraries, reading, notices} = await prepare(options)
  const [path, ...others] = files
  if (path === undefined) throw new UsageError(notices[0] ?? `${faults[0]!.path}: ${faults[0]!.message}`)
  if (others.length > 0) {
    throw new UsageError(`jsonld prints one page, and these are ${files.length}; name one of them, such as ${shownPath(path, cwd)}.`)
  }
  const library = libraries.of(path)
  const {name, context} = library.fileSettings(path)
  const {document, fault} = open(path, name, reading)
  if (!document) throw new UsageError(`${shownPath(path, cwd)}: ${fault.findings[0]!.message}`)
  const {history, notices: said} = await readHistory([path], libraries, reading, {revision: null})
  const informed = withPast(context, path, document, {...nothingPast, history})
  const {data, notes} = jsonLdOf(document, informed, routeOf(document, context, library))
  return {data, notes: [...notices, ...said.map(historySentence), ...notes]}
}

/** Where the site serves a page, as links should write it; null where neither the page nor the configuration says so. */
function routeOf(document: Document, context: Context, library: Library): string | null {
  const {path, address} = summarise(document, context)
  return routesOf(path, address, (library.site().routes ?? []).map(readRoute)).direct[0] ?? null
}
