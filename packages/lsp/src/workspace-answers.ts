import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver/node'
import {pauses, Stopped} from './pause.js'
import type {Session} from './session.js'
import {workspaceReports} from './workspace-diagnostics.js'

/** How an answer is sent: whether it is still wanted, and in parts where the editor takes parts. */
interface Way {
  token: CancellationToken
  progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined
}

/** The id of what was found in a page that is there no more. */
const nothing = 'gone'

/** Reports that are sent together. */
const together = 50

/**
 * Answers what was found in all pages of the workspace. Where nothing has changed since the last answer, it waits until something does:
 * editors ask again as soon as they are answered.
 */
export async function answerWorkspaceDiagnostics(
  session: Session,
  {previousResultIds}: WorkspaceDiagnosticParams,
  way: Way
): Promise<WorkspaceDiagnosticReport> {
  await session.ready
  const known = new Map((previousResultIds ?? []).map(({uri, value}) => [uri, value]))
  for (;;) {
    const seen = session.changes
    const {items, isNews} = await reportsOf(session, known, way)
    if (isNews || way.token.isCancellationRequested || session.isStopped) return {items}
    if (seen === session.changes) await Promise.race([session.untilChange(), cancelled(way.token)])
  }
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => void token.onCancellationRequested(() => resolve()))
}

async function reportsOf(session: Session, known: ReadonlyMap<string, string>, {token, progress}: Way) {
  const items: WorkspaceDocumentDiagnosticReport[] = []
  const gone = new Map([...known].filter(([, id]) => id !== nothing))
  let isNews = known.size === 0
  const pause = pauses(() => token.isCancellationRequested || session.isStopped)
  try {
    for (const live of await session.wholeLibraries(pause)) {
      for await (const report of workspaceReports(live, session.workspace, known, pause)) {
        gone.delete(report.uri)
        isNews ||= report.kind === 'full'
        items.push(report)
        if (progress && items.length === together) progress.report({items: items.splice(0)})
      }
    }
    for (const uri of gone.keys()) items.push({kind: 'full', uri, version: null, resultId: nothing, items: []})
    return {items, isNews: isNews || gone.size > 0}
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return {items, isNews}
  }
}
