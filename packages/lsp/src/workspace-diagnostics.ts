import {createHash} from 'node:crypto'
import type {LiveLibrary} from '@bedside/engine'
import type {WorkspaceDocumentDiagnosticReport} from 'vscode-languageserver/node'
import {diagnosticsOfFile} from './diagnostics.js'
import type {Workspace} from './workspace.js'

/**
 * The findings of every page of a library, in the order of the library: what the editor has as it is already is not sent again.
 * @param known The id of what the editor has, by the address of a page.
 * @param pause Lets others work between two pages. What it throws ends the work.
 */
export async function* workspaceReports(
  live: LiveLibrary,
  workspace: Workspace,
  known: ReadonlyMap<string, string>,
  pause: () => Promise<void>
): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  for (const path of live.library.pages()) {
    await pause()
    const uri = workspace.uriOf(path)
    const {findings} = live.report(path)
    const open = workspace.textOf(path)
    const items = diagnosticsOfFile(findings, open ? '' : (live.text(path) ?? ''))
    const resultId = createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 16)
    const version = open?.version ?? null
    if (known.get(uri) === resultId) yield {kind: 'unchanged', uri, version, resultId}
    else yield {kind: 'full', uri, version, resultId, items}
  }
}
