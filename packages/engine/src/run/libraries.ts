import {dirname, join} from 'node:path'
import {type ConfiguredRule, type Context, emptyContext, formatOf, type PageMeasuresBefore, type Setting} from '@bedside/core'
import {catalogue} from '../catalogue.js'
import {
  type Config,
  type FileSettings as ConfigSettings,
  findConfig,
  followed,
  loadConfig,
  loadFrontmatterSchemas,
  loadGlossary,
  loadMeasures,
  loadReviewers,
  matcherOf,
  type RuleData,
  rulesOf,
  settingOf,
  settingsFor
} from '../config/index.js'
import {type ReadFile, readFromDisk, readSource, realPathOf} from '../config/source-files.js'
import {isInside, pathBelow, pathFrom, walk} from '../files/walk.js'
import type {SiteParameters} from '../site/index.js'
import {linkSettings, siteParameters} from './site-parameters.js'
import {repositoryRoot} from './targets.js'

/** What every library of a run shares. */
export interface LibraryOptions {
  /** Absolute path of the repository's root. */
  top: string
  /** Today, `YYYY-MM-DD`. */
  now: string
  /** What is said about rules before every configuration, by id. */
  settings: ReadonlyMap<string, RuleData>
  /** Absolute path of the configuration of every file; null where the nearest one applies. */
  config: string | null
  /** Lists what lies below a folder; left out, each library looks for itself. */
  walk?: typeof walk
  /** Reads configuration in place of the disk, for editors with unsaved changes. */
  readFile?: ReadFile
}

/** What one file is linted with. */
export interface LintSettings {
  /** The path that the document calls itself: from the library's folder, with `/`. */
  name: string
  rules: readonly ConfiguredRule[]
  context: Context
}

/** The libraries of a run: files that share a configuration share one. */
export class Libraries {
  readonly #options: LibraryOptions
  readonly #byConfig = new Map<string, Library>()
  readonly #byFolder = new Map<string, Library>()

  constructor(options: LibraryOptions) {
    this.#options = options
  }

  /** The library that a file belongs to. */
  of(path: string): Library {
    const folder = dirname(path)
    const known = this.#byFolder.get(folder) ?? this.#find(folder)
    this.#byFolder.set(folder, known)
    return known
  }

  /** True where the configuration lets a file be linted: it is not ignored and, unless the user named it, it is among `files`. */
  holds(path: string, named: boolean): boolean {
    return this.of(path).holds(path, named)
  }

  /** Divides files by library, in the order in which they come. */
  group(paths: readonly string[]): {library: Library; files: string[]}[] {
    const groups = new Map<Library, string[]>()
    for (const path of paths) {
      const library = this.of(path)
      const files = groups.get(library)
      if (files) files.push(path)
      else groups.set(library, [path])
    }
    return [...groups].map(([library, files]) => ({library, files}))
  }

  #find(folder: string): Library {
    const {top, config: given} = this.#options
    const root = isInside(top, folder) ? top : repositoryRoot(folder)
    const path = given ?? findConfig(folder, root)
    const key = path ?? root
    const library =
      this.#byConfig.get(key) ?? new Library(loadConfig(path, {root, rules: catalogue, ...readingWith(this.#options)}), this.#options)
    this.#byConfig.set(key, library)
    return library
  }
}

/** The pages under one configuration. */
export class Library {
  readonly config: Config
  /** Absolute path of the folder that holds the configuration; the repository's root where there is none, or where it stands elsewhere. */
  readonly folder: string
  /** True where a rule that reads the site may be on: only then is the rest of the library read. */
  readonly readsSite: boolean
  /** Texts of the files that the schemas of frontmatter were read from: a schema itself is code. */
  readonly schemaTexts: readonly string[]
  readonly #options: LibraryOptions
  readonly #inFiles: (name: string) => boolean
  readonly #isIgnored: (name: string) => boolean
  readonly #shared: Omit<Context, 'articleType' | 'defaults' | 'settings' | 'locale'>
  readonly #known = new Map<ConfigSettings, Omit<LintSettings, 'name'>>()
  readonly #byPath = new Map<string, LintSettings>()
  #walked: string[] | null = null
  #files: ReadonlySet<string> | null = null
  #linked: readonly string[] | null = null
  #site: SiteParameters | null = null
  #measures: ReadonlyMap<string, PageMeasuresBefore> | null = null

  constructor(config: Config, options: LibraryOptions) {
    const {root, path} = config
    this.config = config
    this.folder = path !== null && isInside(root, path) ? dirname(path) : root
    this.#options = options
    this.#inFiles = config.files ? matcherOf(config.files) : () => true
    this.#isIgnored = config.ignore ? matcherOf(config.ignore) : () => false
    const schemaTexts: string[] = []
    const read = options.readFile ?? ((file: string) => readFromDisk(file))
    const readFile = (file: string) => {
      const text = read(file)
      schemaTexts.push(text)
      return text
    }
    this.schemaTexts = schemaTexts
    this.#shared = {
      ...emptyContext,
      today: options.now,
      articleTypes: config.articleTypes.map(({name}) => name),
      guidance: {
        kinds: Object.fromEntries(config.articleTypes.map(({name, guidance}) => [name, guidance])),
        providedBy: config.guidance.providedBy
      },
      reviewers: loadReviewers(config, readingWith(options)),
      glossary: loadGlossary(config, readingWith(options)),
      frontmatterKeys: config.frontmatter,
      frontmatterSchemas: loadFrontmatterSchemas(config, {readFile}),
      links: linkSettings(config.site)
    }
    this.readsSite = [...catalogue.values()].some(({id, phase}) => phase === 'site' && mayBeOn(id, config, options.settings))
  }

  /** The day of the run, `YYYY-MM-DD`. */
  get now(): string {
    return this.#options.now
  }

  holds(path: string, named: boolean): boolean {
    const fromRoot = pathFrom(this.config.root, path)
    return !this.#isIgnored(fromRoot) && (named || this.#inFiles(fromRoot))
  }

  /** The path that a file has in this library: from its folder, with `/`. */
  nameOf(path: string): string {
    return pathFrom(this.folder, path)
  }

  /** What a file is linted with. Files with the same settings share rules and context. */
  fileSettings(path: string): LintSettings {
    const asked = this.#byPath.get(path)
    if (asked) return asked
    const settings = settingsFor(this.config, path)
    const known = this.#known.get(settings) ?? this.#settingsFrom(settings)
    this.#known.set(settings, known)
    const made = {name: this.nameOf(path), ...known}
    this.#byPath.set(path, made)
    return made
  }

  #settingsFrom({locale, articleType, defaults, rules}: ConfigSettings): Omit<LintSettings, 'name'> {
    const all = rulesOf(this.config)
    const configured: ConfiguredRule[] = []
    const settings = new Map<string, Setting>()
    for (const [id, before] of rules) {
      const given = this.#options.settings.get(id)
      const {setting: severity, options} = given === undefined ? before : followed(before, given)
      settings.set(id, severity)
      if (severity !== 'off') configured.push({rule: all.get(id)!, severity, options})
    }
    return {rules: configured, context: {...this.#shared, locale, articleType, defaults, settings}}
  }

  /**
   * What pages measured before, by absolute path, as the file says that the configuration names. It is read when first asked for: who
   * writes it anew with `bedside measure` has emptied it by then.
   * @throws ConfigError where it cannot be used.
   */
  readMeasures(): ReadonlyMap<string, PageMeasuresBefore> {
    this.#measures ??= loadMeasures(this.config)
    return this.#measures
  }

  /** Every file of the library's folder that no `.gitignore` hides, by name. */
  files(): ReadonlySet<string> {
    this.#files ??= new Set(this.#walk().map((path) => this.nameOf(path)))
    return this.#files
  }

  /** Absolute paths of the library's articles. */
  pages(): string[] {
    return this.#walk().filter((path) => formatOf(path) && this.holds(path, false))
  }

  /** Absolute paths of what a link may lead to: the articles, and other pages that no article is made of but that the site may show. */
  linkedPages(): readonly string[] {
    this.#linked ??= this.#walk().filter((path) => formatOf(path) && this.holds(path, true))
    return this.#linked
  }

  /** `site` of the configuration, its paths as this library has them, with what the generator's own settings say. */
  site(): SiteParameters {
    this.#site ??= siteParameters(this.config.site, this.nameOf(join(this.config.root, this.config.site?.folder ?? '')), {
      today: this.#options.now,
      files: this.files(),
      read: (name) => this.#readSettings(name)
    })
    return this.#site
  }

  /** The text of a file of the library that holds settings, or null where it cannot be read or is no plain file of a sensible size. */
  #readSettings(name: string): string | null {
    const path = join(this.folder, name)
    if (!isInside(realPathOf(this.config.root), realPathOf(path))) return null
    return readSource(path, readFromDisk).text
  }

  #walk(): string[] {
    const list = this.#options.walk ?? walk
    this.#walked ??= list(this.folder, this.config.root).files.map((file) => pathBelow(this.folder, file))
    return this.#walked
  }
}

/** True unless a rule is off for every file, whatever overrides match. */
function mayBeOn(id: string, {rules, overrides}: Config, settings: ReadonlyMap<string, RuleData>): boolean {
  const given = settings.get(id)
  if (given) return settingOf(given) !== 'off'
  const shared = rules.findLast(({rule}) => rule === id)
  const special = overrides.flatMap((override) => override.rules).filter(({rule}) => rule === id)
  return [shared, ...special].some((statement) => statement && statement.setting !== 'off')
}

function readingWith({readFile}: LibraryOptions): {readFile?: ReadFile} {
  return readFile ? {readFile} : {}
}
