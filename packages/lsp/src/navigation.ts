import {type GlossaryEntry, placedAnchorsOf} from '@bedside/core'
import {type LiveLibrary, locateNamed, parseYaml, type TermAt, termAt, usesOf} from '@bedside/engine'
import type {Location} from 'vscode-languageserver/node'
import {type Destination, linkAt, linksTo, locationOf, pathIn, resolve, targetOf} from './links.js'
import {spans} from './places.js'
import type {Page, Workspace} from './workspace.js'

/** The term at an offset of a page, with what explains it; null where there is none. */
export function termOf({live, path}: Page, offset: number): TermAt | null {
  const document = live.document(path)
  return document && termAt(document, offset, live.settings(path))
}

/** Where what stands at an offset is: the page or heading that a link leads to, or what explains a term. */
export function definitionAt(page: Page, offset: number, workspace: Workspace): Location | null {
  const link = linkAt(page, offset)
  const target = link && targetOf(page, link, workspace)
  if (target) return target
  const term = termOf(page, offset)
  if (term?.entry) return entryLocation(page.live, term.entry, workspace)
  return term?.page ? locationOf(page.live, pathIn(page.live, term.page.path), term.page.at, workspace) : null
}

/** The place of an entry in the file of the glossary. */
function entryLocation(live: LiveLibrary, {term}: GlossaryEntry, workspace: Workspace): Location | null {
  const {config} = live.library
  if (!config.glossary) return null
  const path = locateNamed(config.glossary, config, ['.yaml', '.yml', '.json'])
  const {data, valueAt} = parseYaml(path, live.text(path) ?? '')
  const index = Array.isArray(data) ? data.findIndex((one: {term?: unknown} | null) => one?.term === term) : -1
  if (index < 0) return null
  const {line, column} = valueAt([index, 'term'])
  const start = {line: line - 1, character: column - 1}
  return {uri: workspace.uriOf(path), range: {start, end: {...start, character: start.character + term.length}}}
}

/** Everything that leads to what stands at an offset: links to the page or heading, or uses of a term of the glossary. */
export function referencesAt(page: Page, offset: number, workspace: Workspace): Location[] {
  const destination = destinationAt(page, offset)
  if (destination) {
    return linksTo(page.live, destination).map(({path, link}) => locationOf(page.live, path, link.urlSpan ?? link, workspace))
  }
  const entry = termOf(page, offset)?.entry
  return entry ? usesInLibrary(page.live, entry, workspace) : []
}

/** The page or heading that a link at an offset leads to, or the heading that stands there. */
function destinationAt(page: Page, offset: number): Destination | null {
  const link = linkAt(page, offset)
  const resolution = link && resolve(page, link)
  if (resolution?.kind === 'page') return {name: resolution.page.path, fragment: resolution.fragment}
  const heading = headingAt(page, offset)
  return heading && {name: page.live.library.nameOf(page.path), fragment: heading.isTitle ? null : heading.id}
}

/** The heading at an offset of a page: its id, and whether it is the page's title. */
function headingAt({live, path}: Page, offset: number): {id: string; isTitle: boolean} | null {
  const document = live.document(path)
  const section = document?.sections.find(({heading}) => {
    const position = heading?.position
    return position && spans({start: position.start.offset!, end: position.end.offset!}, offset)
  })
  if (!document || !section) return null
  const anchors = placedAnchorsOf(document, live.settings(path).context.links).filter(({title}) => title !== null)
  // A title in the frontmatter that reads the same takes the id.
  const anchor = anchors.find(({at}) => at === section.start) ?? anchors.find(({title}) => title === section.title)
  return section.depth === 1 || anchor ? {id: anchor?.id ?? '', isTitle: section.depth === 1} : null
}

function usesInLibrary(live: LiveLibrary, entry: GlossaryEntry, workspace: Workspace): Location[] {
  return live.library.pages().flatMap((path) => {
    const text = live.text(path)
    return text === null ? [] : usesOf(entry, text).map((span) => locationOf(live, path, span, workspace))
  })
}
