import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {PassThrough} from 'node:stream'
import {onTestFinished} from 'vitest'
import {createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type TextEdit
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI} from 'vscode-uri'
import type {ServerOptions} from './options.js'
import {serve} from './server.js'

/** An editor that knows everything but how to pull. */
export const pushed: ClientCapabilities = {
  workspace: {workspaceEdit: {documentChanges: true, snippetEditSupport: true}, workspaceFolders: true}
}

/** An editor that pulls. */
export const pulling: ClientCapabilities = {...pushed, textDocument: {diagnostic: {}}}

/** A folder with files, and an editor at work in it. Tests only. */
export interface Editor {
  folder: string
  connection: ProtocolConnection
  offers: InitializeResult
  /** What the server wrote into the editor's log. */
  log: string[]
  uri(name: string): string
  write(name: string, text: string): void
  open(name: string, text?: string): void
  type(name: string, edit: {at: string; text: string; instead?: string}): void
  /** Puts edits of the server into a text, as an editor does. */
  apply(name: string, edits: readonly TextEdit[]): void
  save(name: string): void
  close(name: string): void
  text(name: string): TextDocument
  /** The place of the first stretch of a text that reads so, and so many units into it. */
  place(name: string, words: string, into?: number): Position
  /** The next diagnostics pushed for a file for which something holds. */
  pushedWhere(name: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>
}

const languages: Readonly<Record<string, string>> = {md: 'markdown', mdx: 'mdx', html: 'html', txt: 'plaintext', yaml: 'yaml'}

/** Writes files into a folder that goes when the test ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-lsp-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  mkdirSync(join(folder, '.git'))
  for (const [name, text] of Object.entries(files)) writeTo(folder, name, text)
  return folder
}

function writeTo(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), {recursive: true})
  writeFileSync(join(folder, name), text)
}

/** What tests start the server with. */
export const testOptions: ServerOptions = {
  version: '0.0.0',
  today: () => '2026-03-01',
  explanations: async () => ({'links/missing-page': 'Readers who follow such a link get nowhere.'})
}

/** A client and a server that speak to each other in memory. */
function connected(options: ServerOptions): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), options)
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
}

/** Opens an editor in a folder. */
export async function editorIn(
  folder: string,
  {
    capabilities = pushed,
    options = testOptions,
    connection = connected(options),
    ...more
  }: {
    capabilities?: ClientCapabilities
    options?: ServerOptions
    connection?: ProtocolConnection
    settings?: object
    folders?: string[]
  } = {}
): Promise<Editor> {
  const uri = (name: string) => (name.includes(':') ? name : URI.file(join(folder, name)).toString())
  const log: string[] = []
  const inbox = listenFor(connection)
  connection.onNotification(LogMessageNotification.type, ({message}) => void log.push(message))
  connection.listen()
  onTestFinished(() => connection.dispose())
  const folders = (more.folders ?? ['.']).map((name) => ({uri: URI.file(join(folder, name)).toString(), name}))
  const initializationOptions = more.settings ?? null
  const offers = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders,
    initializationOptions
  })
  await connection.sendNotification(InitializedNotification.type, {})
  return {
    folder,
    connection,
    offers,
    log,
    uri,
    ...inbox(uri),
    write: (name, text) => writeTo(folder, name, text),
    ...typing(connection, uri)
  }
}

/** Keeps what is pushed until somebody asks. */
function listenFor(connection: ProtocolConnection): (uri: (name: string) => string) => Pick<Editor, 'pushedWhere'> {
  const latest = new Map<string, readonly Diagnostic[]>()
  const waiting = new Set<() => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, ({uri, diagnostics}) => {
    latest.set(uri, diagnostics)
    for (const look of waiting) look()
  })
  return (uri) => ({
    pushedWhere: (name, holds) =>
      new Promise((resolve) => {
        const look = () => {
          const diagnostics = latest.get(uri(name))
          if (!diagnostics || !holds(diagnostics)) return
          waiting.delete(look)
          resolve(diagnostics)
        }
        waiting.add(look)
        look()
      })
  })
}

type Typing = Pick<Editor, 'open' | 'type' | 'apply' | 'save' | 'close' | 'text' | 'place'>

function typing(connection: ProtocolConnection, uri: (name: string) => string): Typing {
  const texts = new Map<string, TextDocument>()
  const text = (name: string) => texts.get(name)!
  const place: Editor['place'] = (name, words, into = 0) => text(name).positionAt(text(name).getText().indexOf(words) + into)
  const apply: Editor['apply'] = (name, edits) => {
    const before = text(name)
    const changes = [...edits].sort((a, b) => before.offsetAt(b.range.start) - before.offsetAt(a.range.start))
    const contentChanges = changes.map(({range, newText}) => ({range, text: newText}))
    texts.set(name, TextDocument.update(before, contentChanges, before.version + 1))
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: {uri: uri(name), version: text(name).version},
      contentChanges
    })
  }
  return {
    text,
    place,
    apply,
    open: (name, source = '') => {
      const languageId = languages[name.split('.').at(-1)!] ?? 'markdown'
      texts.set(name, TextDocument.create(uri(name), languageId, 1, source))
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: {uri: uri(name), languageId, version: 1, text: source}
      })
    },
    type: (name, {at, text: words, instead = ''}) => {
      const start = place(name, at)
      const end = {line: start.line, character: start.character + instead.length}
      apply(name, [{range: {start, end}, newText: words}])
    },
    save: (name) => void connection.sendNotification(DidSaveTextDocumentNotification.type, {textDocument: {uri: uri(name)}}),
    close: (name) => void connection.sendNotification(DidCloseTextDocumentNotification.type, {textDocument: {uri: uri(name)}})
  }
}
