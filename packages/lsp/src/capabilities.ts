import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind
} from 'vscode-languageserver/node'
import {type EditSupport, fixAllKind} from './code-actions.js'

/** What of an editor's abilities changes what the server does. */
export interface Client extends EditSupport {
  /** Asks for diagnostics itself. */
  pulls: boolean
  refreshesDiagnostics: boolean
  refreshesLenses: boolean
  watchesFiles: boolean
  configuration: boolean
  folders: boolean
}

export function clientFrom({textDocument, workspace}: ClientCapabilities): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    configuration: workspace?.configuration ?? false,
    folders: workspace?.workspaceFolders ?? false,
    versions: workspace?.workspaceEdit?.documentChanges ?? false,
    snippets: workspace?.workspaceEdit?.snippetEditSupport ?? false
  }
}

/** What the server offers. */
export function offersTo(client: Client, version: string): InitializeResult {
  return {
    serverInfo: {name: 'bedside', version},
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
      ...(client.pulls && {diagnosticProvider: {identifier: 'bedside', interFileDependencies: true, workspaceDiagnostics: true}}),
      codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]},
      codeLensProvider: {},
      completionProvider: {triggerCharacters: ['(', '#', '/', '"', ':']},
      definitionProvider: true,
      documentLinkProvider: {},
      hoverProvider: true,
      referencesProvider: true,
      renameProvider: {prepareProvider: true},
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
    }
  }
}

/** Files whose coming, going and changing the server wants to hear of: pages, what configuration reads, and what pages link to. */
export const watched = '**/*.{md,markdown,mdx,html,htm,txt,yaml,yml,json,tsv,toml,png,jpg,jpeg,gif,svg,webp,avif,pdf}'
