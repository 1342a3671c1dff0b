import type {FrontmatterKey, GuidanceProvider, Setting, SlugStyle} from '@bedside/core'
import type {HouseRule} from '@bedside/house'
import type {GeneratorName} from '../site/index.js'
import type {Origin} from './config-error.js'
import type {Globs} from './globs.js'

/** A configuration with everything that it extends merged in. Plain data: it can be hashed, and sent to another thread. */
export interface Config {
  /** Absolute path of the repository's root. Nothing outside is read, but a file that the user names with `--config`. */
  root: string
  /** Absolute path of the `bedside.yaml`; null where there is none, and the profile `us` applies. */
  path: string | null
  /** Which files are articles; null where nobody says, and every file that Bedside reads is one. */
  files: Globs | null
  ignore: Globs | null
  /** BCP 47 tag, such as `en-US`. */
  locale: string
  /** In the order in which they are tried: the last that matches a file wins. */
  articleTypes: readonly ArticleTypeConfig[]
  reviewers: NamedPath | null
  glossary: NamedPath | null
  /** What pages measured when it was last written. */
  measures: NamedPath | null
  /** Findings that were there when it was written; runs hold them back. */
  baseline: NamedPath | null
  /** Our name (such as `review.by`) -> the keys that carry it. */
  frontmatter: Readonly<Record<string, readonly FrontmatterKey[]>>
  /** What holds for every page that does not say it itself: our name -> a value as frontmatter would have it. */
  defaults: Readonly<Record<string, unknown>>
  site: SiteConfig | null
  /** What gives guidance on the pages that use it. */
  guidance: {providedBy: readonly GuidanceProvider[]}
  /** Rules of the library's own, in order of file and place. */
  houseRules: readonly HouseRule[]
  /** What is said about rules for all files, weakest first: the defaults of the rules, what is extended, the file's own. */
  rules: readonly RuleStatement[]
  /** What is said about some files, weakest first. */
  overrides: readonly Override[]
  /** The files that this was read from, by absolute path, in the order in which they apply. Built-in profiles are not among them. */
  sources: readonly string[]
  /** The files that house rules were read from, by absolute path. */
  houseFiles: readonly string[]
  /** The files of house rules that were asked for beside those that it names, as messages show them. */
  askedHouseFiles: readonly string[]
}

/** An article type as configuration describes it. */
export interface ArticleTypeConfig {
  name: string
  files: Globs | null
  /** A JSON Schema for the frontmatter. */
  frontmatter: NamedPath | null
  /** Kind of guidance -> how much it counts where a page of this type lacks it. Only the kinds that configuration names. */
  guidance: Readonly<Record<string, Setting>>
}

/** A file, or a glob of files, that configuration names. */
export interface NamedPath {
  /** As written. */
  name: string
  /** Absolute path of the folder that the name starts from: that of the file which says it. */
  folder: string
  origin: Origin
}

/** `site` as it is written: how files become addresses, and where links and anchors stand in them. */
interface SiteData {
  generator?: GeneratorName
  content?: string
  base?: string
  url?: string
  repository?: string
  trailingSlash?: 'always' | 'never' | 'either'
  languages?: string[]
  defaultLanguage?: string
  permalinks?: Record<string, string>
  static?: string[]
  routes?: string[]
  redirects?: Record<string, string>
  external?: string[]
  slugs?: SlugStyle
  anchors?: string[]
  links?: string[]
  components?: Record<string, string[]>
}

/** `site` with the folder that its paths start from: from the repository's root, with `/`. */
export interface SiteConfig extends SiteData {
  folder: string
}

/** One line of configuration about one rule. */
export interface RuleStatement {
  rule: string
  setting: Setting
  /** Those that it names. Others keep what was said before. */
  options: Readonly<Record<string, unknown>>
  /** Where it stands; null for the defaults of the rule itself. */
  origin: Origin | null
  optionOrigins: Readonly<Record<string, Origin>>
}

/** Settings for some files. */
export interface Override {
  files: Globs
  locale: string | null
  articleType: string | null
  defaults: Readonly<Record<string, unknown>>
  rules: readonly RuleStatement[]
  origin: Origin
}

/** `bedside.yaml` as it is written, once it is known to be valid. */
export interface ConfigData {
  extends?: string[]
  files?: string[]
  ignore?: string[]
  locale?: string
  articleTypes?: Record<string, {files?: string[]; frontmatter?: string; guidance?: Record<string, Setting>}>
  reviewers?: string
  glossary?: string
  measures?: string
  baseline?: string
  houseRules?: string[]
  frontmatter?: Record<string, KeyData | KeyData[]>
  defaults?: Record<string, unknown>
  site?: SiteData
  guidance?: {providedBy?: (string | {name: string; kinds?: string[]})[]}
  rules?: Record<string, RuleData>
  overrides?: {
    files: string[]
    locale?: string
    articleType?: string
    defaults?: Record<string, unknown>
    rules?: Record<string, RuleData>
  }[]
}

/** A frontmatter key as it is written. */
export type KeyData = string | FrontmatterKey

/** What stands after a rule's id. */
export type RuleData = Setting | [Setting, Record<string, unknown>?]
