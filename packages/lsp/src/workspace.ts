import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, isAbsolute, join, resolve} from 'node:path'
import {formatOf} from '@bedside/core'
import {
  type Config,
  type ConfigError,
  isInside,
  type LiveLibraries,
  type LiveLibrary,
  type Mistake,
  type NamedPath,
  openLive,
  repositoryRoot,
  walk
} from '@bedside/engine'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {URI} from 'vscode-uri'
import type {ServerOptions} from './options.js'

/** A page that an editor holds. */
export interface Page {
  uri: string
  /** Absolute; made up for a page that was never saved. */
  path: string
  text: TextDocument
  live: LiveLibrary
}

/** A folder of the workspace with the libraries in it. */
interface Root {
  /** Null for whatever lies in no folder of the workspace. */
  folder: string | null
  top: string
  libraries: LiveLibraries
}

/** What a page of a language is called that was never saved. */
const endings: Readonly<Record<string, string>> = {markdown: '.md', mdx: '.mdx', html: '.html', plaintext: '.txt'}

const configNames = new Set(['bedside.yaml', 'bedside.yml'])

/** The folders and texts that an editor holds, and the libraries that they belong to. */
export class Workspace {
  readonly #options: ServerOptions
  readonly #documents = new Map<string, TextDocument>()
  readonly #uris = new Map<string, string>()
  #roots: Root[] = []
  #day: string

  constructor(options: ServerOptions) {
    this.#options = options
    this.#day = options.today()
  }

  /** Opens folders in place of those that were open. `config` names a configuration for all, from each folder. */
  async setFolders(uris: readonly string[], config: string): Promise<void> {
    const folders = uris.flatMap((uri) => pathOfUri(uri) ?? [])
    const {parser} = this.#options
    const open = async (folder: string | null, top: string): Promise<Root> => {
      const path = config === '' ? null : isAbsolute(config) ? config : resolve(folder ?? top, config)
      return {folder, top, libraries: await openLive({top, now: this.#day, config: folder === null ? null : path, parser})}
    }
    // A file that lies nowhere is taken with its own repository or folder.
    const roots = [...folders.map((folder) => open(folder, repositoryRoot(folder))), open(null, join(tmpdir(), 'bedside-nowhere'))]
    this.#roots = await Promise.all(roots)
    for (const document of this.#documents.values()) this.setText(document)
  }

  get folders(): string[] {
    return this.#roots.flatMap(({folder}) => folder ?? [])
  }

  /** Pages of editors, those left out that no configuration wants or can be read for. */
  get pages(): Page[] {
    return [...this.#documents.keys()].flatMap((uri) => this.page(uri) ?? [])
  }

  /** Libraries that somebody has looked at. */
  get libraries(): LiveLibrary[] {
    return this.#roots.flatMap(({libraries}) => libraries.all)
  }

  /** Takes in a text of an editor, new or changed. */
  setText(document: TextDocument): void {
    this.#documents.set(document.uri, document)
    const path = this.pathOf(document.uri)
    if (path === null) return
    this.#uris.set(path, document.uri)
    this.#rootOf(path)?.libraries.setText(path, document.getText())
  }

  /** Lets a text go: the disk's counts again. */
  close(uri: string): void {
    const path = this.pathOf(uri)
    this.#documents.delete(uri)
    if (path === null) return
    this.#uris.delete(path)
    this.#rootOf(path)?.libraries.setText(path, null)
  }

  /** A page that an editor holds; null where it is none, where its configuration leaves it out or cannot be read. */
  page(uri: string): Page | null {
    const text = this.#documents.get(uri)
    const path = this.pathOf(uri)
    if (!text || path === null || !formatOf(path) || this.faultOf(path)) return null
    const live = this.liveOf(path)
    return live && (isUnsaved(uri) || live.holds(path)) ? {uri, path, text, live} : null
  }

  /** The library of a path; null where its configuration cannot be read and never could. */
  liveOf(path: string): LiveLibrary | null {
    this.#turnDay()
    const root = this.#rootOf(path)
    try {
      return root?.libraries.of(path) ?? null
    } catch {
      return null
    }
  }

  /** Why a page cannot be checked; null where it can, if only by a configuration as it was. */
  faultOf(path: string): ConfigError | null {
    if (this.liveOf(path)) return null
    return this.#rootOf(path)?.libraries.faultOf(path) ?? null
  }

  /** Reads what the pages of a library give up to its site. Without configuration only what lies in the workspace is a library. */
  async load(live: LiveLibrary, pause: () => Promise<void>): Promise<void> {
    const {config, folder} = live.library
    const root = this.#roots.find(({libraries}) => libraries.all.includes(live))
    if (!root || (root.folder === null && config.path === null) || !existsSync(folder)) return
    await root.libraries.load(live, pause)
  }

  /** Asks Git about a page. True where it knows something that was not known before. */
  async askHistory(path: string): Promise<boolean> {
    return (await this.#rootOf(path)?.libraries.askHistory([path])) ?? false
  }

  /** Notes that the disk has another text of a page that no editor holds. */
  touch(path: string): void {
    this.#rootOf(path)?.libraries.touch(path)
  }

  /** Reads configurations and folders anew. `keeps`: only files came or went. */
  renew(keeps: boolean): void {
    for (const {libraries} of this.#roots) libraries.renew({now: this.#day, keeps})
  }

  /** Folders of the workspace, and those in them that hold a configuration. */
  libraryFolders(): string[] {
    return this.#roots.flatMap(({folder, top}) => {
      if (folder === null || !existsSync(folder)) return []
      const configs = walk(folder, top).files.filter((path) => configNames.has(basename(path)))
      return [...new Set([folder, ...configs.map((path) => dirname(join(folder, path)))])]
    })
  }

  /** Mistakes of every configuration in the workspace, by the file that holds them. */
  configFaults(): Map<string, Mistake[]> {
    const byFile = new Map<string, Mistake[]>()
    for (const folder of this.libraryFolders()) {
      const {top, libraries} = this.#rootOf(folder)!
      for (const mistake of libraries.faultOf(join(folder, 'page.md'))?.errors ?? []) {
        const file = resolve(top, mistake.file)
        const same = byFile.get(file) ?? []
        if (!same.some((one) => one.line === mistake.line && one.message === mistake.message)) same.push(mistake)
        byFile.set(file, same)
      }
    }
    return byFile
  }

  /** True for a file that configuration is read from, or would be. While a configuration cannot be read, nobody knows what it names. */
  isConfiguration(path: string): boolean {
    if (!/\.(?:ya?ml|json|tsv)$/i.test(path)) return false
    if (configNames.has(basename(path)) || this.#roots.some(({libraries}) => libraries.isFaulty)) return true
    return this.libraries.some(
      ({library: {config}}) =>
        config.sources.includes(path) || config.houseFiles.includes(path) || namedIn(config).some((file) => isNamed(file, path))
    )
  }

  /** The path of a file, or one that stands for a page that was never saved; null for anything else, such as a file out of Git. */
  pathOf(uri: string): string | null {
    const path = pathOfUri(uri)
    if (path !== null || !isUnsaved(uri)) return path
    const ending = endings[this.#documents.get(uri)?.languageId ?? '']
    if (ending === undefined) return null
    const name = uri.replace(/[^A-Za-z0-9]+/g, '-')
    return join(this.#roots[0]?.folder ?? tmpdir(), `${name}${ending}`)
  }

  /** How the editor calls a file. */
  uriOf(path: string): string {
    return this.#uris.get(path) ?? URI.file(path).toString()
  }

  /** The open text of a path. */
  textOf(path: string): TextDocument | null {
    return this.#documents.get(this.#uris.get(path) ?? '') ?? null
  }

  /** The innermost folder of the workspace that holds a path. */
  #rootOf(path: string): Root | undefined {
    const holding = this.#roots.filter(({folder}) => folder !== null && isInside(folder, path))
    const [innermost] = holding.sort((a, b) => b.folder!.length - a.folder!.length)
    return innermost ?? this.#roots.find(({folder}) => folder === null)
  }

  /** Reviews age by the day. */
  #turnDay(): void {
    const today = this.#options.today()
    if (today === this.#day) return
    this.#day = today
    this.renew(false)
  }
}

function namedIn({glossary, reviewers, measures, baseline, articleTypes}: Config): NamedPath[] {
  const files = [glossary, reviewers, measures, baseline, ...articleTypes.map(({frontmatter}) => frontmatter)]
  return files.filter((file) => file !== null)
}

/** A glob names whatever lies below the folders before its first star. */
function isNamed({folder, name}: NamedPath, path: string): boolean {
  const star = name.search(/[*?[{]/)
  return star < 0 ? resolve(folder, name) === path : isInside(resolve(folder, name.slice(0, name.lastIndexOf('/', star) + 1)), path)
}

function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:')
}

function pathOfUri(uri: string): string | null {
  try {
    const parsed = URI.parse(uri, true)
    return parsed.scheme === 'file' && parsed.fsPath !== '' ? resolve(parsed.fsPath) : null
  } catch {
    return null
  }
}
