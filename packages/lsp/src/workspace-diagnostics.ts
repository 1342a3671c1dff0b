import {createHash} from 'node:crypto'
import type {LiveLibrary} from '@bedside/engine'
import type {WorkspaceDocumentDiagnosticReport} from 'vscode-languageserver/node'
import {diagnosticsOfFile} from './diagnostics.js'
import type {Workspace} from './workspace.js'

/** What was last found out about pages of a library: the state that it rests on, and the id of the result. */
const latest = new WeakMap<LiveLibrary, Map<string, {state: string; resultId: string}>>()

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
  const results = latest.get(live) ?? new Map<string, {state: string; resultId: string}>()
  latest.set(live, results)
  for (const path of live.library.pages()) {
    await pause()
    const uri = workspace.uriOf(path)
    const open = workspace.textOf(path)
    const version = open?.version ?? null
    const state = live.stateOf(path)
    const before = results.get(path)
    if (before?.state === state && known.get(uri) === before.resultId) {
      yield {kind: 'unchanged', uri, version, resultId: before.resultId}
      continue
    }
    const {findings} = live.report(path)
    const items = diagnosticsOfFile(findings, open ? '' : (live.text(path) ?? ''))
    const resultId = createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 16)
    results.set(path, {state, resultId})
    if (known.get(uri) === resultId) yield {kind: 'unchanged', uri, version, resultId}
    else yield {kind: 'full', uri, version, resultId, items}
  }
}
