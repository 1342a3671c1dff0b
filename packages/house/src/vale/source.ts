import type {Severity} from '@bedside/core'
import type {ScopeData} from '../data.js'
import type {Remark, ValeFile} from './data.js'

/** A rule of a style as plain data. */
export type ValeRule = Readonly<Record<string, unknown>>

/** A rule that is being converted, and what is said of it on the way. */
export class Source {
  readonly file: string
  readonly rule: ValeRule
  readonly left: Remark[] = []
  readonly differences: Remark[] = []
  /** The entries that phrases were made from. */
  readonly entryOf = new Map<string, string>()

  constructor({name, data}: ValeFile) {
    this.file = name
    this.rule = isMapping(data) ? data : {}
  }

  /** Says that an entry, or with null the rule, was not converted. */
  leave(entry: string | null, reason: string): void {
    this.left.push({file: this.file, entry, reason})
  }

  /** Says what the house rule does in another way. */
  differ(entry: string | null, reason: string): void {
    const {file, differences} = this
    if (!differences.some((one) => one.entry === entry && one.reason === reason)) differences.push({file, entry, reason})
  }

  /** A text of the rule; what is no text counts as none. */
  text(key: string): string | undefined {
    const value = this.rule[key]
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }

  /** True where a key says `true`; YAML of older kinds writes `yes`. */
  says(key: string): boolean {
    return isTrue(this.rule[key])
  }

  /** The entries of a list, or the one that stands in its place. */
  list(key: string): string[] {
    const value = this.rule[key]
    if (value === undefined || value === null) return []
    return (Array.isArray(value) ? value : [value]).flatMap((one) => {
      if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return String(one)
      this.leave(`${key}: ${short(one)}`, 'it is no text')
      return []
    })
  }

  /** The pairs of a mapping, or of a list of mappings. */
  pairs(key: string): [string, string][] {
    const value = this.rule[key]
    const mappings = Array.isArray(value) ? value : [value]
    return mappings.flatMap((mapping) => {
      if (isMapping(mapping)) return Object.entries(mapping).map(([from, to]): [string, string] => [from, to === null ? '' : textOf(to)])
      if (mapping !== undefined && mapping !== null) this.leave(`${key}: ${short(mapping)}`, 'it is no pair of texts')
      return []
    })
  }

  /** A whole number of the rule. */
  number(key: string): number | undefined {
    const value = Number(this.rule[key] ?? Number.NaN)
    return Number.isSafeInteger(value) && value >= 0 ? value : undefined
  }
}

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60)

/** True of a mapping. */
export function isMapping(value: unknown): value is ValeRule {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True of a value that says yes. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|on)$/i.test(value))
}

const severities: Readonly<Record<string, Severity>> = {suggestion: 'note', warning: 'warning', error: 'error'}

/** What every house rule may say, from what every rule of Vale may say. */
export function commonOf(
  source: Source,
  {scoped = true} = {}
): {severity: Severity; reason?: string; source?: string; scope?: ScopeData} | null {
  const scope = scoped ? scopeOf(source) : undefined
  if (scope === null) return null
  const level = source.text('level')?.trim().toLowerCase() ?? 'warning'
  if (!Object.hasOwn(severities, level)) source.differ(`level: ${level}`, 'Vale knows no such level; the house rule has severity warning')
  const reason = source.text('description')
  const link = source.text('link')
  return {
    severity: severities[level] ?? 'warning',
    ...(reason !== undefined && {reason: reason.trim()}),
    ...(link !== undefined && {source: link.trim()}),
    ...(scope && {scope})
  }
}

/** Parts of a page by the scope that Vale knows them by; none stands for the whole page. */
const partsByScope: Readonly<Record<string, string | null>> = {
  text: null,
  sentence: null,
  heading: 'headings',
  paragraph: 'paragraphs',
  list: 'lists',
  table: 'tables',
  'table.header': 'tables',
  'table.cell': 'tables',
  link: 'links',
  alt: 'images',
  blockquote: 'quotes',
  title: 'title'
}

/** The scope of a rule; undefined for the whole page, and null where Bedside cannot look there. */
function scopeOf(source: Source): ScopeData | null | undefined {
  const names = source.list('scope').map((name) => name.trim().toLowerCase())
  const found = names.map((name) => partOf(name, source))
  const bad = names.find((_, index) => found[index] === undefined)
  if (bad !== undefined && found.every((part) => part === undefined)) {
    source.leave(null, `it looks at ${bad.slice(0, 60)}, which house rules cannot look at`)
    return null
  }
  for (const [index, name] of names.entries())
    if (found[index] === undefined) source.leave(`scope: ${name.slice(0, 60)}`, 'house rules cannot look there')
  const parts = [...new Set(found.filter((part) => typeof part === 'string'))]
  return found.includes(null) && !parts.some((part) => part.startsWith('!')) ? undefined : parts.length > 0 ? {parts} : undefined
}

function partOf(name: string, source: Source): string | null | undefined {
  const not = name.startsWith('~') ? '!' : ''
  const plain = name.slice(not.length)
  const level = /^heading\.h[1-6]$/.test(plain)
  if (level && not) return undefined
  if (level) source.differ(`scope: ${name}`, 'the house rule looks at headings of every level')
  if (plain.startsWith('table.')) source.differ(`scope: ${name}`, 'the house rule looks at every cell of tables')
  const part = partsByScope[level ? 'heading' : plain]
  return part ? not + part : not ? undefined : part
}
