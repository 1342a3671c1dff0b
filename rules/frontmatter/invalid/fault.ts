import {editDistance, type Frontmatter, type Problem, type SchemaFault, type Span} from '@bedside/core'
import {clipped, longestMessage} from './words.js'

/** A slip of the keyboard: a name or value with no more edits than this was meant. */
const slip = 2

/** As many characters of a value or name as a message shows. */
const shown = 24

type Path = SchemaFault['path']

/** Puts a fault that the schema found to its place in the source. */
export function problemOf(fault: SchemaFault, frontmatter: Frontmatter, source: string): Problem {
  if (fault.kind === 'missing-key') return missingKey(fault, frontmatter, source)
  return fault.kind === 'unknown-key' ? unknownKey(fault, frontmatter) : wrongValue(fault, frontmatter, source)
}

function missingKey({path, key = ''}: SchemaFault, frontmatter: Frontmatter, source: string): Problem {
  const at = (path.length > 0 && (frontmatter.keyAt(path) ?? frontmatter.valueAt(path))) || openingFence(frontmatter, source)
  const holder = path.length > 0 ? `${named(path)} has` : 'Frontmatter has'
  return {at, message: `${holder} no "${clipped(key, shown)}"; add it.`, data: {key: [...path, key].join('.')}}
}

function unknownKey({path, key = '', nearest}: SchemaFault, frontmatter: Frontmatter): Problem {
  const at = frontmatter.keyAt([...path, key])
  const advice = nearest === undefined ? 'correct it or take it out.' : `did you mean "${clipped(nearest, shown)}"?`
  const message = `${named([...path, key])} is not a known key; ${advice}`
  const problem: Problem = {at: at ?? frontmatter, message, data: {key: [...path, key].join('.')}}
  const isFree = nearest !== undefined && !(nearest in holderOf(frontmatter, path))
  if (!at || !isFree || frontmatter.kind === 'toml' || !isSlip(key, nearest) || !isPlain(nearest)) return problem
  return {...problem, fix: {edits: [{...at, text: nearest}]}}
}

function wrongValue({path, message, nearest}: SchemaFault, frontmatter: Frontmatter, source: string): Problem {
  const value = valueAt(frontmatter, path)
  const place = path.length > 0 ? frontmatter.valueAt(path) : null
  // An empty value has no extent: its key stands for it.
  const seen = place && place.end > place.start ? place : path.length > 0 ? frontmatter.keyAt(path) : null
  const at = seen ?? openingFence(frontmatter, source)
  const problem: Problem = {at, message: valueMessage(path, message, value, nearest), data: {key: path.join('.')}}
  if (!place || nearest === undefined || frontmatter.kind === 'toml' || !isSlip(String(value), nearest)) return problem
  const text = source[place.start] !== '"' && isPlain(nearest) ? nearest : JSON.stringify(nearest)
  return {...problem, fix: {edits: [{start: place.start, end: place.end, text}]}}
}

function valueMessage(path: Path, expected: string, value: unknown, nearest: string | undefined): string {
  const found = written(value)
  const advice =
    nearest === undefined
      ? found === ''
        ? 'fill it in.'
        : `change ${found}.`
      : `found ${found} — did you mean "${clipped(nearest, shown)}"?`
  const subject = path.length > 0 ? named(path) : 'Frontmatter'
  return `${clipped(`${subject} ${expected}`, longestMessage - advice.length - 2)}; ${advice}`
}

/** A value as a message shows it: text in quotes, nothing for what is empty or large. */
function written(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'object') return Array.isArray(value) ? 'the list' : 'the mapping'
  return typeof value === 'string' ? `"${clipped(value.replace(/\s+/g, ' '), shown)}"` : String(value)
}

/** A path as people write it: `"review.on"`, `"sources[2].url"`, entries counted from 1. */
function named(path: Path): string {
  const text = path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${step}` : step),
    ''
  )
  return `"${clipped(text, shown * 2)}"`
}

function isSlip(written: string, meant: string): boolean {
  return editDistance(written.toLowerCase(), meant.toLowerCase(), slip) <= slip
}

/** True for a text that YAML takes for itself without quotes. */
function isPlain(text: string): boolean {
  return /^[A-Za-z][\w./-]*(?: [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
}

function openingFence({start, end}: Frontmatter, source: string): Span {
  const lineEnd = source.slice(start, Math.min(end, start + 10)).search(/[\r\n]/)
  return {start, end: lineEnd < 0 ? end : start + lineEnd}
}

function valueAt({data}: Frontmatter, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], data)
}

function holderOf(frontmatter: Frontmatter, path: Path): object {
  const value = valueAt(frontmatter, path)
  return typeof value === 'object' && value !== null ? value : {}
}
