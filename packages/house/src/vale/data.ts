import type {RuleData} from '../data.js'

/** A file of a Vale style. */
export interface ValeFile {
  /** From the folder of the style, such as `WordList.yml`. */
  name: string
  /** The YAML as plain data. */
  data: unknown
}

/** Words of a Vale vocabulary, one a line. */
export interface ValeWords {
  name: string
  kind: 'accept' | 'reject'
  lines: readonly string[]
}

/** A Vale style as it was read. */
export interface ValeStyle {
  /** The name of its folder. */
  name: string
  files: readonly ValeFile[]
  words: readonly ValeWords[]
}

/** Something that a house rule says in another way than the style, or not at all. */
export interface Remark {
  /** The file that it stands in. */
  file: string
  /** The token, the key or the exception; null where the whole rule is meant. */
  entry: string | null
  /** Why, without a stop. */
  reason: string
}

/** A house rule made from a rule of a style. */
export interface ImportedRule {
  /** Without `house/`. */
  name: string
  /** The file that it was made from. */
  file: string
  data: RuleData
}

/** A rule or several made from one file, before their tests are made. */
export interface Converted {
  rules: readonly RuleData[]
  /** Entries of the style: tokens, keys of a swap; one for a rule without such. */
  entries: number
  left: readonly Remark[]
  differences: readonly Remark[]
}

/** What became of a Vale style. */
export interface ValeImport {
  style: string
  rules: readonly ImportedRule[]
  /** Rule files that were read, and those of them that gave a rule. */
  files: number
  convertedFiles: number
  /** Entries that were read, and those of them that came over whole. */
  entries: number
  convertedEntries: number
  /** What was not converted. */
  left: readonly Remark[]
  /** What a house rule does in another way. */
  differences: readonly Remark[]
}
