import {type ChildProcess, spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import {root} from '../workspace.js'

/** The smallest editor there is, at the other end of a spawned `bedside lsp`. */
export class EditorAtWork {
  readonly #connection: ProtocolConnection
  readonly #server: ChildProcess
  readonly #folder: string
  readonly #texts = new Map<string, {version: number; text: string}>()
  /** The last diagnostics of each file as JSON, and how many came. */
  readonly #pushes = new Map<string, {count: number; text: string}>()
  readonly #waiting = new Set<() => void>()
  /** How many diagnostics of a file had come when it was last written in. */
  readonly #seen = new Map<string, number>()

  private constructor(server: ChildProcess, connection: ProtocolConnection, folder: string) {
    this.#server = server
    this.#connection = connection
    this.#folder = folder
  }

  static async start(folder: string, bin: string, pulls: boolean): Promise<EditorAtWork> {
    const server = spawn(process.execPath, [join(root, bin), 'lsp', '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
    const editor = new EditorAtWork(server, connection, folder)
    connection.onNotification('textDocument/publishDiagnostics', (sent) => editor.#keep(sent))
    connection.listen()
    const uri = pathToFileURL(folder).href
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      capabilities: pulls ? {textDocument: {diagnostic: {}}} : {},
      workspaceFolders: [{uri, name: 'library'}]
    })
    await connection.sendNotification('initialized', {})
    return editor
  }

  get pid(): number {
    return this.#server.pid!
  }

  open(name: string): void {
    const text = readFileSync(join(this.#folder, name), 'utf8')
    this.#texts.set(name, {version: 1, text})
    const textDocument = {uri: this.#uriOf(name), languageId: 'markdown', version: 1, text}
    void this.#connection.sendNotification('textDocument/didOpen', {textDocument})
  }

  /** Puts a text in place of the first words of a page that read so. */
  replace(name: string, words: string, text: string): void {
    const known = this.#texts.get(name)!
    const start = known.text.indexOf(words)
    const end = start + words.length
    const changed = {version: known.version + 1, text: known.text.slice(0, start) + text + known.text.slice(end)}
    this.#texts.set(name, changed)
    this.#seen.set(name, this.#pushes.get(this.#uriOf(name))?.count ?? 0)
    const range = {start: placeIn(known.text, start), end: placeIn(known.text, end)}
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument: {uri: this.#uriOf(name), version: changed.version},
      contentChanges: [{range, text}]
    })
  }

  /** The diagnostics of a file, once they hold something. */
  async pushed(name: string, holds: (text: string) => boolean): Promise<void> {
    await this.#until(() => {
      const known = this.#pushes.get(this.#uriOf(name))
      return known !== undefined && holds(known.text)
    })
  }

  /** The next diagnostics of a file after it was last written in. */
  async nextPush(name: string): Promise<void> {
    await this.#until(() => (this.#pushes.get(this.#uriOf(name))?.count ?? 0) > (this.#seen.get(name) ?? 0))
  }

  async pull(name: string): Promise<string> {
    return JSON.stringify(await this.#connection.sendRequest('textDocument/diagnostic', {textDocument: {uri: this.#uriOf(name)}}))
  }

  stop(): void {
    this.#connection.dispose()
    this.#server.kill()
  }

  #uriOf(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href
  }

  #keep({uri, diagnostics}: {uri: string; diagnostics: unknown}): void {
    const count = (this.#pushes.get(uri)?.count ?? 0) + 1
    this.#pushes.set(uri, {count, text: JSON.stringify(diagnostics)})
    for (const look of this.#waiting) look()
  }

  #until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }
}

function placeIn(text: string, offset: number): {line: number; character: number} {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length - 1, character: before.at(-1)!.length}
}
