import type {ExternalState} from './external.js'
import type {Setting} from './finding.js'
import type {SignedContent} from './sign-off/content.js'
import {defaultLinkSettings, type LinkSettings} from './summary/settings.js'
import type {Link, PageSummary} from './summary.js'
import type {SuppressionRecord} from './suppressions.js'

/** What a rule may know beyond its document. It comes in as data: a rule reads no file and no clock. */
export interface Context {
  /** Today as `YYYY-MM-DD`, or null where nobody said: then rules about the age of a review stay silent. */
  today: string | null
  /** BCP 47 tag of the readers, such as `en-US`. A document's own `lang` goes before it. */
  locale: string
  /** The article type that the configuration gives this file, or null. A document's own `type` goes before it. */
  articleType: string | null
  /** Article types that the configuration adds to the built-in ones. */
  articleTypes: readonly string[]
  /** What the configuration says of the guidance that pages owe. */
  guidance: GuidanceSettings
  /** People who may review, or null where no list is kept. */
  reviewers: readonly Reviewer[] | null
  glossary: readonly GlossaryEntry[]
  /** What the page measured before it was changed; null where nothing is known, or nothing has changed: then rules about the change stay silent. */
  before: PageMeasuresBefore | null
  /** What git knows of the page; null where nobody asked git, or it knows nothing: then rules about the history stay silent. */
  history: PageHistory | null
  /** What the configuration says for every page that does not say it itself: our name (such as `publisher`) -> the value, as frontmatter would have it. */
  defaults: Readonly<Record<string, unknown>>
  /** Unusual frontmatter keys: our name (such as `review.by`) -> the keys that carry it here, tried before the usual ones. */
  frontmatterKeys: Readonly<Record<string, readonly FrontmatterKey[]>>
  /** Article type -> the schema that the configuration names for its frontmatter. */
  frontmatterSchemas: ReadonlyMap<string, FrontmatterSchema>
  /** How links and anchors are read. */
  links: LinkSettings
  /** The whole library, or null where a document stands alone: then rules about other pages stay silent. */
  site: Site | null
  /** What became of the page's external addresses, by address as its links have it; null where nobody asked: then rules about other sites stay silent. */
  external: ReadonlyMap<string, ExternalState> | null
  /** Settings of every known rule for this file, for the rules about suppressions. */
  settings: ReadonlyMap<string, Setting>
  /** Filled once the other rules have run; only rules of the phase `suppressions` may read it. */
  suppressions: readonly SuppressionRecord[]
}

/** What a configuration says of guidance. What its kinds mean only the rules about guidance know. */
export interface GuidanceSettings {
  /** Article type -> kind of guidance (such as `K4`) -> how much it counts where it is missing. What is not named keeps its default. */
  kinds: Readonly<Record<string, Readonly<Record<string, Setting>>>>
  /** What gives guidance on every page that uses it, though the page itself does not show it. */
  providedBy: readonly GuidanceProvider[]
}

/** A component, an include or a layout that holds guidance. */
export interface GuidanceProvider {
  /** A component such as `WhenToGetHelp`, an include such as `_includes/when-to-call.md`, or `layout:` with a layout's name. */
  name: string
  /** The kinds that it gives, such as `K4`; null where it gives whatever the page owes. */
  kinds: readonly string[] | null
}

/** A frontmatter key, with the date format it is written in where that is not ISO. */
export interface FrontmatterKey {
  key: string
  /** Such as `MM-dd-yy`: the letters d, M and y in any number and order, the rest literal. */
  format?: string
}

/** A person who may review, as `reviewers.yaml` has it. */
export interface Reviewer {
  id: string
  /** Name of the file that describes this person, without folder and ending, where the file states another id. */
  file?: string
  name: string
  credentials: readonly string[]
  country?: string
  /** Number in a public register with what names the register, such as `GMC 0000000`. */
  registration?: string
  specialty?: string
  /** What this person works as, such as `General practitioner`. */
  job?: string
  url?: string
  /** First and last day, `YYYY-MM-DD`, on which this person may review. */
  active?: {from?: string; until?: string}
  /** Interests that readers should know of; empty where the person states that there are none. */
  conflicts?: readonly string[]
  /** Names or e-mail addresses that this person commits under, where they are not the name above. */
  commitsAs?: readonly string[]
}

/** Whoever made a commit. */
export interface CommitAuthor {
  name: string
  email: string
}

/** What git knows of a page. Plain data. */
export interface PageHistory {
  /**
   * The page as it stood when its latest review was recorded: in the first commit that states its date, or at the end of that day where that
   * is later. Null where it was not asked for, because sign-offs carry hashes, or the history does not reach back so far.
   */
  reviewed: {
    commit: string
    content: SignedContent
    /** Ids of the sections that held doses, numbers or guidance, by kind. */
    kinds: Readonly<Record<string, readonly string[]>>
  } | null
  /** Against where this branch left the revision of `--base`; null without one, and where the page is as it was there, byte for byte. */
  sinceBase: {
    /** Who changed what the page says, oldest change first; nobody where it says what it said. Touching only frontmatter or markup changes nothing. */
    authors: readonly CommitAuthor[]
    /** The sign-offs that stood there already, as `signOffKey` writes them; none for a new page. */
    signedBefore: readonly string[]
  } | null
}

/** A term that the library explains in its glossary. */
export interface GlossaryEntry {
  term: string
  forms: readonly string[]
  gloss: string
}

/** What an earlier text of a page measured, as `bedside measure` has it. */
export interface PageMeasuresBefore {
  /** Null under 10 sentences. */
  smog: number | null
  fleschKincaid: number | null
  sentences: number
}

/** A compiled JSON Schema for frontmatter. The engine makes it, since compiling needs ajv. */
export interface FrontmatterSchema {
  /** The schema's path as the configuration writes it. */
  name: string
  check(data: unknown): readonly SchemaFault[]
}

/** One fault that a schema found in plain data. */
export interface SchemaFault {
  /** Keys and indexes that lead to the value. For a missing or unknown key: the object that lacks or holds it. */
  path: readonly (string | number)[]
  /** The key that is missing or not allowed, where that is the fault. */
  key?: string
  kind: 'missing-key' | 'unknown-key' | 'value'
  /** Such as `must be one of draft, approved`. */
  message: string
  /** The nearest allowed name or value, where one is near. */
  nearest?: string
}

/**
 * The library as its readers meet it: its pages, where they are served, and where links between them lead. Of other pages a rule must not use
 * places, `start` and `end`; and whether it speaks of a page must not follow from places in that page: where only places move, it is not asked.
 */
export interface Site {
  /** Every page by its path, in order of path. */
  readonly pages: ReadonlyMap<string, PageSummary>
  /** Says where a link from a page leads, as far as the source alone can tell. */
  resolve(fromPath: string, link: LinkTarget): Resolution
  /** Addresses near a missing one, nearest first, as a link from `fromPath` in the same manner would write them. */
  nearest(fromPath: string, link: LinkTarget): readonly string[]
  /** The address of a page, such as `/spine/fusion/`; null where it has none or nothing is known of addresses. */
  addressOf(path: string): string | null
  /** Why readers do not see a page; null where they do. */
  hiddenBy(path: string): Hidden | null
  /** A link from one page to another in the manner of a given link, its query and fragment left out; null where it cannot be written so. */
  linkTo(fromPath: string, toPath: string, manner: LinkTarget): string | null
  /** The same page in other languages: locale -> path. Without the page itself. */
  translations(path: string): ReadonlyMap<string, string>
  /** Pages that link to a page, in order of path, without the page itself. */
  linkedFrom(path: string): readonly string[]
  /** Other pages and files that claim an address which this page claims as well, each with the address. */
  sharedAddresses(path: string): readonly {address: string; path: string}[]
}

/** What of a link says where it leads. */
export type LinkTarget = Pick<Link, 'url' | 'through' | 'kind' | 'inTag'>

/**
 * Where a link leads. `unknown`: outside the library, or made by something that the source does not show; rules stay silent.
 * `instead` is the address to use in its place, written like the link: where the link names a former address (`redirect`), or letters in the
 * wrong case (`case`), which some file systems and hosts forgive and others do not.
 */
export type Resolution =
  | {kind: 'page'; page: PageSummary; fragment: string | null; hidden?: Hidden; instead?: Instead}
  | {kind: 'file'; path: string; instead?: Instead}
  | {kind: 'missing'; path: string; isFile: boolean}
  | {kind: 'unknown'}

/** Why readers do not see a page. */
export type Hidden = 'draft' | 'future' | 'expired' | 'unserved'

/** Another address for what a link means. */
export interface Instead {
  why: 'redirect' | 'case'
  /** Null where it cannot be written in the manner of the link. */
  url: string | null
}

/** A context that knows nothing beyond the document: what `lint` and the plugin form start from. */
export const emptyContext: Context = {
  today: null,
  locale: 'en-US',
  articleType: null,
  articleTypes: [],
  guidance: {kinds: {}, providedBy: []},
  reviewers: null,
  glossary: [],
  before: null,
  history: null,
  defaults: {},
  frontmatterKeys: {},
  frontmatterSchemas: new Map(),
  links: defaultLinkSettings,
  site: null,
  external: null,
  settings: new Map(),
  suppressions: []
}
