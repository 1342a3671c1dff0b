import type {Setting} from './finding.js'
import type {PageSummary} from './summary.js'
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
  /** People who may review, or null where no list is kept. */
  reviewers: readonly Reviewer[] | null
  glossary: readonly GlossaryEntry[]
  /** What the page measured before it was changed; null where nothing is known, or nothing has changed: then rules about the change stay silent. */
  before: PageMeasuresBefore | null
  /** Unusual frontmatter keys: our name (such as `review.by`) -> the keys that carry it here, tried before the usual ones. */
  frontmatterKeys: Readonly<Record<string, readonly FrontmatterKey[]>>
  /** Article type -> the schema that the configuration names for its frontmatter. */
  frontmatterSchemas: ReadonlyMap<string, FrontmatterSchema>
  /** The whole library, or null where a document stands alone: then rules about other pages stay silent. */
  site: Site | null
  /** Settings of every known rule for this file, for the rules about suppressions. */
  settings: ReadonlyMap<string, Setting>
  /** Filled once the other rules have run; only rules of the phase `suppressions` may read it. */
  suppressions: readonly SuppressionRecord[]
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
  name: string
  credentials: readonly string[]
  country?: string
  specialty?: string
  url?: string
  active?: {from?: string; until?: string}
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

/** The library as a rule sees it: pages, and where a link leads. */
export interface Site {
  /** Every page by its path, in order of path. */
  readonly pages: ReadonlyMap<string, PageSummary>
  /** Says where a link from a page leads, as far as the source alone can tell. */
  resolve(fromPath: string, url: string): Resolution
  /** Paths or routes near a missing one, nearest first, as links from `fromPath` would write them. */
  nearest(fromPath: string, url: string): readonly string[]
}

/** Where a link leads. `unknown`: outside the library, or made by something that the source does not show; rules stay silent. */
export type Resolution =
  | {kind: 'page'; page: PageSummary; fragment: string | null}
  | {kind: 'file'; path: string}
  | {kind: 'missing'; path: string}
  | {kind: 'unknown'}

/** A context that knows nothing beyond the document: what `lint` and the plugin form start from. */
export const emptyContext: Context = {
  today: null,
  locale: 'en-US',
  articleType: null,
  articleTypes: [],
  reviewers: null,
  glossary: [],
  before: null,
  frontmatterKeys: {},
  frontmatterSchemas: new Map(),
  site: null,
  settings: new Map(),
  suppressions: []
}
