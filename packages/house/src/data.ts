import type {Severity} from '@bedside/core'

/** What a house rule does. */
export const kinds = [
  'avoid',
  'replace',
  'require-phrase',
  'require-section',
  'define-on-first-use',
  'limit',
  'order-of-sections',
  'capitalise',
  'consistent',
  'frontmatter'
] as const

/** What a house rule does. */
export type Kind = (typeof kinds)[number]

/** Parts of a page that a rule can look at. `links` and `images` are the text of links, and what is said of images. */
export const parts = ['headings', 'paragraphs', 'lists', 'tables', 'links', 'images', 'title', 'quotes'] as const

/** A part of a page that a rule can look at. */
export type Part = (typeof parts)[number]

/** Where a rule looks. Entries that begin with `!` are left out. What is not given is everywhere. */
export interface ScopeData {
  parts?: readonly string[]
  /** Fields of the frontmatter; dots lead into mappings. */
  frontmatter?: readonly string[]
  /** Titles of sections; `*` stands for any words. */
  sections?: readonly string[]
  /** Article types. */
  types?: readonly string[]
  /** Globs from the folder of `bedside.yaml`. */
  files?: readonly string[]
  /** Only pages that hold one of these terms. */
  mentions?: readonly string[]
}

/** A text that a rule flags, or allows. */
export type ExampleData =
  | string
  | {
      text: string
      /** What the fixes make of it. */
      fixed?: string
      /** How many findings there are. */
      count?: number
      /** The path that the text stands for. */
      path?: string
      /** The article type that the configuration gives it. */
      type?: string
    }

/** What every house rule may say. */
interface CommonData {
  message?: string
  severity?: Severity | 'off'
  reason?: string
  source?: string
  owner?: string
  /** First and last day on which the rule holds, `YYYY-MM-DD`. */
  since?: string
  until?: string
  language?: string
  scope?: ScopeData
  flags?: readonly ExampleData[]
  allows?: readonly ExampleData[]
}

/** How terms are looked for. */
interface TermSearchData {
  exceptions?: readonly string[]
  matchCase?: boolean
  inflect?: boolean
}

/** A term; with `forms`, forms that cannot be guessed. */
export type TermData = string | {term: string; forms?: readonly string[]}

/** What to write for a term: one text is a fix, several are suggestions. `forms` maps a form of the term to that of its replacement. */
export type ReplacementData = string | readonly string[] | {with: string | readonly string[]; forms?: Readonly<Record<string, string>>}

/** What the value of a field has to be. */
export interface FieldData {
  required?: boolean
  forbidden?: boolean
  type?: 'text' | 'number' | 'boolean' | 'date' | 'list'
  oneOf?: readonly (string | number | boolean)[]
  minWords?: number
  maxWords?: number
  minCharacters?: number
  maxCharacters?: number
}

/** What `limit` counts. */
export const counted = ['uses', 'words', 'sentences', 'characters', 'items'] as const

/** Of what `limit` counts it. */
export const measured = ['page', 'section', 'paragraph', 'sentence', 'heading', 'list', 'list-item', 'table-cell', 'field'] as const

/** A house rule as it is written, of the kind that its type says. */
export type RuleDataOf<K extends Kind> = CommonData & {kind: K} & {
    avoid: TermSearchData & {terms: readonly TermData[]}
    /** Without `fix`, and with `fix: true`, one text to write is a fix; with `fix: false` authors choose it. */
    replace: TermSearchData & {terms: Readonly<Record<string, ReplacementData>>; fix?: boolean}
    'require-phrase': TermSearchData & {phrases: readonly string[]}
    'require-section': {sections: readonly string[]}
    'define-on-first-use': TermSearchData & {terms: readonly TermData[] | Readonly<Record<string, string>>}
    limit: TermSearchData & {
      count: (typeof counted)[number]
      per: (typeof measured)[number]
      max?: number
      min?: number
      terms?: readonly TermData[]
    }
    'order-of-sections': {sections: readonly (string | readonly string[])[]}
    capitalise: {terms?: readonly string[]; style?: 'sentence' | 'title'; exceptions?: readonly string[]}
    consistent: TermSearchData & {terms: readonly (readonly string[])[]}
    frontmatter: {fields: Readonly<Record<string, FieldData>>}
  }[K]

/** A house rule that takes the place of another one. */
export type ExtendingData = CommonData & {
  extends: string
  /** Terms more. */
  add?: readonly TermData[] | Readonly<Record<string, ReplacementData>>
  /** Terms less. */
  remove?: readonly string[]
  /** Options of a built-in rule; of a list `{add, remove}` changes it. */
  options?: Readonly<Record<string, unknown>>
}

/** A house rule as it is written. */
export type RuleData = {[K in Kind]: RuleDataOf<K>}[Kind]

/** A file of house rules as it is written. */
export interface HouseFileData {
  /** What rules of this file rest on, who answers for them, and in which language they are, where they do not say it themselves. */
  source?: string
  owner?: string
  language?: string
  rules: Readonly<Record<string, RuleData | ExtendingData>>
}
