import {join} from 'node:path'
import {formatOf} from '@bedside/core'
import type {LiveLibrary} from '@bedside/engine'
import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  FileChangeType,
  type FileEvent
} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Client} from './capabilities.js'
import {diagnosticOfMistake, uncheckedPage} from './diagnostics.js'
import {guarded} from './faults.js'
import {Findings} from './findings.js'
import type {ServerOptions, Settings} from './options.js'
import {pauses, Stopped} from './pause.js'
import {type Page, Workspace} from './workspace.js'

/** Milliseconds without a key after which the rest of the library is looked at. */
const quiet = 300

/** Longest time in milliseconds that a slow page waits for the next key. */
const mostPatience = 1000

/** Length in UTF-16 units of the longest page whose findings follow each key: some 80,000 words. */
const longestFollowed = 500_000

/** What a change asks for: a look at what it means for others, a new list of files, or all settings anew. */
type Pending = 'refresh' | 'files' | 'settings'

const thoroughness: readonly Pending[] = ['refresh', 'files', 'settings']

/** One editor at work: its workspace, and what it is told without asking. */
export class Session {
  readonly connection: Connection
  readonly options: ServerOptions
  readonly workspace: Workspace
  readonly findings = new Findings()
  client: Client
  settings: Settings
  /** Rises whenever what is known of the workspace may have changed. */
  changes = 0
  readonly #timers = new Map<string, NodeJS.Timeout | NodeJS.Immediate>()
  /** Milliseconds that a page took last. */
  readonly #took = new Map<string, number>()
  #quietly: NodeJS.Timeout | null = null
  /** What is to be done once it is quiet. */
  #pending: Pending = 'refresh'
  #markReady: () => void = () => {}
  /** Settled once the folders of the workspace are open. */
  readonly ready = new Promise<void>((resolve) => {
    this.#markReady = resolve
  })
  isStopped = false
  #generation = 0
  /** Configuration files that mistakes were shown in. */
  #faulty = new Set<string>()
  #waiting: (() => void)[] = []
  /** Pages that were looked for on the disk since they were opened or saved. */
  readonly #sought = new Set<string>()

  constructor(connection: Connection, options: ServerOptions, {client, settings}: {client: Client; settings: Settings}) {
    this.connection = connection
    this.options = options
    this.client = client
    this.settings = settings
    this.workspace = new Workspace(options)
  }

  /** Opens the folders of the workspace, in place of those that were open. */
  async openFolders(uris: readonly string[]): Promise<void> {
    await this.workspace.setFolders(uris, this.settings.config)
    this.#markReady()
    this.reload(false)
  }

  /** Reads configurations and folders anew. `keeps`: only files came or went. */
  reload(keeps: boolean): void {
    this.workspace.renew(keeps)
    this.#generation++
    this.#showConfigFaults()
    // Findings about the library would go for a moment only to come back.
    if (!keeps) this.#showAll()
    this.#wake()
    this.#do(() => this.#loadAll())
  }

  /** A page or another text was opened. */
  async opened(document: TextDocument): Promise<void> {
    this.workspace.setText(document)
    const path = this.workspace.pathOf(document.uri)
    if (!this.client.pulls) this.show(document.uri)
    await this.#loadAll()
    if (path === null || !this.workspace.page(document.uri)) return
    if (!(await this.workspace.askHistory(path))) return
    this.findings.forget(document.uri)
    this.show(document.uri)
  }

  /** A key was struck. */
  changed(document: TextDocument): void {
    this.workspace.setText(document)
    if (this.#isConfiguration(document.uri)) this.#soon('settings')
    else if (!this.#waitsForSave(document)) {
      if (!this.client.pulls) this.#schedule(document.uri)
      this.#soon('refresh')
    }
  }

  saved(document: TextDocument): void {
    this.findings.forget(document.uri)
    if (this.#isConfiguration(document.uri)) this.reload(false)
    else if (!this.workspace.page(document.uri)) this.#soon('files')
    else {
      this.#sought.delete(document.uri)
      this.show(document.uri)
      this.refresh()
      this.#do(() => this.#loadAll())
    }
  }

  closed(document: TextDocument): void {
    const isConfiguration = this.#isConfiguration(document.uri)
    this.workspace.close(document.uri)
    this.findings.drop(document.uri)
    this.#sought.delete(document.uri)
    // Mistakes of configuration stand whether its file is open or not.
    if (!this.client.pulls && !isConfiguration) this.#push(document.uri, [])
    this.#soon(isConfiguration ? 'settings' : 'refresh')
  }

  /** Files came, went or changed on the disk. What an editor holds counts as it has it. */
  filesChanged(changes: readonly FileEvent[]): void {
    for (const {uri, type} of changes) {
      const path = this.workspace.pathOf(uri)
      if (path === null || /[\\/](?:node_modules|\.git)[\\/]/.test(path)) continue
      if (this.workspace.isConfiguration(path)) this.#soon('settings')
      else if (type !== FileChangeType.Changed) this.#soon('files')
      else if (formatOf(path) && !this.workspace.textOf(path)) {
        this.workspace.touch(path)
        this.#soon('refresh')
      } else if (!formatOf(path)) this.#soon('files')
    }
  }

  /** What is to be shown of a page now; nothing where it is not linted. */
  diagnosticsOf(uri: string, resultId?: string): DocumentDiagnosticReport {
    const page = this.workspace.page(uri)
    if (!page) return {kind: 'full', items: this.#unchecked(uri)}
    const shown = this.findings.shown(page, this.#waitsForSave(page.text))
    if (shown.resultId === resultId) return {kind: 'unchanged', resultId}
    return {kind: 'full', resultId: shown.resultId, items: [...shown.diagnostics]}
  }

  /** The findings of a page as it stands, for answers that point into its text. */
  findingsOf(page: Page) {
    return this.findings.shown(page).findings
  }

  /** Tells the editor what was found on a page, or that it should ask. */
  show(uri: string): void {
    if (this.client.pulls) {
      if (this.client.refreshesDiagnostics) this.#do(() => this.connection.languages.diagnostics.refresh())
    } else if (this.workspace.textOf(this.workspace.pathOf(uri) ?? '') && !this.#isConfiguration(uri)) {
      const report = this.diagnosticsOf(uri)
      if (report.kind === 'full') this.#push(uri, report.items)
    }
    this.#wake()
  }

  /** Brings libraries up to date, and shows what that has changed on the pages of the editor. */
  refresh(): void {
    const changed = this.workspace.libraries.filter((live) => live.refresh())
    if (changed.length > 0) this.#showAll()
    this.#wake()
    if (this.client.refreshesLenses) this.#do(() => this.connection.sendRequest(CodeLensRefreshRequest.type))
  }

  /** Every library of the workspace, read in full. */
  async wholeLibraries(pause: () => Promise<void>): Promise<LiveLibrary[]> {
    const all = this.workspace.libraryFolders().flatMap((folder) => this.workspace.liveOf(join(folder, 'page.md')) ?? [])
    const libraries = [...new Set(all)]
    for (const live of libraries) await this.workspace.load(live, pause)
    return libraries
  }

  /** Waits until something may have changed. */
  async untilChange(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Ends what waits. */
  stop(): void {
    this.isStopped = true
    this.#generation++
    for (const timer of this.#timers.values()) cancel(timer)
    if (this.#quietly) clearTimeout(this.#quietly)
    this.#wake()
  }

  #wake(): void {
    this.changes++
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Reads the libraries of open pages, and anew where a page of the disk is not in its library yet. Keys go first. */
  async #loadAll(): Promise<void> {
    const generation = this.#generation
    const pause = pauses(() => generation !== this.#generation)
    try {
      for (const page of this.workspace.pages) {
        if (page.live.isLoaded) continue
        await this.workspace.load(page.live, pause)
        if (page.live.isLoaded) this.#showAll()
      }
      if (this.workspace.pages.some((page) => this.#isUnknown(page))) this.reload(true)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
  }

  #showAll(): void {
    if (this.client.pulls) this.show('')
    else for (const {uri} of this.workspace.pages) this.show(uri)
  }

  #waitsForSave(text: TextDocument): boolean {
    return this.settings.run === 'onSave' || text.getText().length > longestFollowed
  }

  #do(work: () => unknown): void {
    void guarded(this.connection, work)
  }

  #push(uri: string, diagnostics: Diagnostic[]): void {
    this.#do(() => this.connection.sendDiagnostics({uri, diagnostics}))
  }

  /** A page that took long waits as long for the next key. */
  #schedule(uri: string): void {
    const timer = this.#timers.get(uri)
    if (timer) cancel(timer)
    const show = () => {
      this.#timers.delete(uri)
      const from = performance.now()
      this.#do(() => this.show(uri))
      this.#took.set(uri, performance.now() - from)
    }
    const took = this.#took.get(uri) ?? 0
    this.#timers.set(uri, took < 30 ? setImmediate(show) : setTimeout(show, Math.min(took, mostPatience)))
  }

  /** Does something once no key was struck for a while; of several things the most thorough. */
  #soon(what: Pending): void {
    if (thoroughness.indexOf(what) > thoroughness.indexOf(this.#pending)) this.#pending = what
    if (this.#quietly) clearTimeout(this.#quietly)
    this.#quietly = setTimeout(() => {
      const pending = this.#pending
      this.#pending = 'refresh'
      this.#do(() => (pending === 'refresh' ? this.refresh() : this.reload(pending === 'files')))
    }, quiet)
  }

  /** True once for a page on the disk that came after its library was read; Git may ignore it, so nobody looks twice. */
  #isUnknown({uri, path, live}: Page): boolean {
    if (!live.isLoaded || this.#sought.has(uri) || !live.isNew(path)) return false
    this.#sought.add(uri)
    return true
  }

  #isConfiguration(uri: string): boolean {
    const path = this.workspace.pathOf(uri)
    return path !== null && this.workspace.isConfiguration(path)
  }

  #unchecked(uri: string): Diagnostic[] {
    const path = this.workspace.pathOf(uri)
    const fault = path === null || this.#isConfiguration(uri) || !formatOf(path) ? null : this.workspace.faultOf(path)
    return fault ? [uncheckedPage(fault)] : []
  }

  #showConfigFaults(): void {
    const faults = this.workspace.configFaults()
    const faulty = new Set<string>()
    for (const [path, mistakes] of faults) {
      const uri = this.workspace.uriOf(path)
      faulty.add(uri)
      this.#push(uri, mistakes.map(diagnosticOfMistake))
    }
    for (const uri of this.#faulty) if (!faulty.has(uri)) this.#push(uri, [])
    this.#faulty = faulty
  }
}

function cancel(timer: NodeJS.Timeout | NodeJS.Immediate): void {
  clearTimeout(timer as NodeJS.Timeout)
  clearImmediate(timer as NodeJS.Immediate)
}
