import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type Position,
  TextDocuments
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {clientFrom, offersTo, watched} from './capabilities.js'
import {codeActions} from './code-actions.js'
import {codeLenses} from './code-lens.js'
import {completionsAt} from './completion.js'
import {guarded, sayFault} from './faults.js'
import {hoverAt} from './hover.js'
import {documentLinks} from './links.js'
import {definitionAt, referencesAt} from './navigation.js'
import {type ServerOptions, settingsFrom} from './options.js'
import {headingToRename, renameHeading} from './rename.js'
import {Session} from './session.js'
import type {Page} from './workspace.js'
import {answerWorkspaceDiagnostics} from './workspace-answers.js'

/** Serves an editor over a connection until it hangs up. Nothing of the workspace is executed, and nothing asks the network. */
export function serve(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument)
  let session: Session | null = null
  connection.onInitialize((params) => {
    const client = clientFrom(params.capabilities ?? {})
    session = new Session(connection, options, {client, settings: settingsFrom(params.initializationOptions)})
    answerQuestions(connection, session)
    hearOfTexts(documents, session)
    hearOfWorkspace(connection, session, foldersOf(params))
    return offersTo(client, options.version)
  })
  connection.onShutdown(() => session?.stop())
  documents.listen(connection)
  connection.listen()
}

function foldersOf({workspaceFolders, rootUri}: InitializeParams): string[] {
  const folders = Array.isArray(workspaceFolders) ? workspaceFolders.map(({uri}) => uri) : []
  return folders.length > 0 ? folders : typeof rootUri === 'string' ? [rootUri] : []
}

/** What editors do with texts. A fault of ours is said in the editor's log, and the next text is heard of all the same. */
function hearOfTexts(documents: TextDocuments<TextDocument>, session: Session): void {
  const heard = (what: (document: TextDocument) => unknown) => (event: {document: TextDocument}) =>
    void guarded(session.connection, async () => {
      await session.ready
      await what(event.document)
    })
  documents.onDidOpen(heard((document) => session.opened(document)))
  documents.onDidChangeContent(heard((document) => session.changed(document)))
  documents.onDidSave(heard((document) => session.saved(document)))
  documents.onDidClose(heard((document) => session.closed(document)))
}

/** What happens to folders, files and settings. */
function hearOfWorkspace(connection: Connection, session: Session, first: readonly string[]): void {
  let folders = [...first]
  const {client} = session
  const readSettings = async (sent: unknown) => {
    const data = client.configuration ? await connection.workspace.getConfiguration('bedside') : sent
    const settings = settingsFrom(data)
    const isSame = settings.config === session.settings.config
    session.settings = settings
    if (!isSame) await session.openFolders(folders)
  }
  const start = async () => {
    if (client.configuration) {
      void connection.client.register(DidChangeConfigurationNotification.type, {section: 'bedside'}).catch(() => {})
      session.settings = settingsFrom(await connection.workspace.getConfiguration('bedside').catch(() => null))
    }
    if (client.watchesFiles) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: [{globPattern: watched}]}).catch(() => {})
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => uri))
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({uri}) => uri)]
        void guarded(connection, () => session.openFolders(folders))
      })
    }
    await session.openFolders(folders)
  }
  connection.onInitialized(() => void guarded(connection, start))
  connection.onDidChangeConfiguration(({settings}) => {
    void guarded(connection, () => readSettings((settings as {bedside?: unknown} | null)?.bedside))
  })
  connection.onDidChangeWatchedFiles(({changes}) => void guarded(connection, () => session.filesChanged(changes)))
}

/** The questions of editors. One about a page that is not linted is answered with nothing. */
function answerQuestions(connection: Connection, session: Session): void {
  const {workspace, options} = session
  const about = <P extends {textDocument: {uri: string}}, T>(answer: (page: Page, params: P) => T | Promise<T>, nothing: Awaited<T>) => {
    return async (params: P): Promise<Awaited<T>> => {
      try {
        await session.ready
        const page = workspace.page(params.textDocument.uri)
        return page ? await answer(page, params) : nothing
      } catch (error) {
        sayFault(connection, error)
        return nothing
      }
    }
  }
  const at = ({text}: Page, {position}: {position: Position}) => text.offsetAt(position)
  connection.onCodeAction(
    about((page, {range, context}) => codeActions(page, {range, only: context.only}, session.findingsOf(page), session.client), [])
  )
  connection.onCodeLens(about((page) => codeLenses(page), []))
  connection.onCompletion(about((page, params) => completionsAt(page, at(page, params), options.today()), null as never))
  connection.onDefinition(about((page, params) => definitionAt(page, at(page, params), workspace), null))
  connection.onDocumentLinks(about((page) => documentLinks(page, workspace), []))
  connection.onHover(
    about(async (page, {position}) => hoverAt(page, position, session.findingsOf(page), await options.explanations()), null)
  )
  connection.onReferences(about((page, params) => referencesAt(page, at(page, params), workspace), []))
  connection.onPrepareRename(about((page, params) => headingToRename(page, at(page, params)), null))
  connection.onRenameRequest(about((page, params) => renameHeading(page, at(page, params), params.newName, workspace), null))
  if (session.client.pulls) {
    connection.languages.diagnostics.on(async ({textDocument, previousResultId}) => {
      await session.ready
      return session.diagnosticsOf(textDocument.uri, previousResultId)
    })
    connection.languages.diagnostics.onWorkspace((params, token, _, progress) =>
      answerWorkspaceDiagnostics(session, params, {token, progress})
    )
  }
}
