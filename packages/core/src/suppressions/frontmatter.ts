import type {Document} from '../document.js'
import type {Frontmatter} from '../frontmatter.js'
import {nearestTo} from '../nearest.js'
import type {Span} from '../span.js'
import type {Suppression, SuppressionFault} from '../suppressions.js'
import {dateMessage, isDate} from './directive.js'

type Path = readonly (string | number)[]

const entryKeys = ['rule', 'reason', 'until']

/** The suppressions under `bedside: {disable: [...]}`. Each holds for the whole file. */
export function frontmatterSuppressions(document: Document): Suppression[] {
  const {frontmatter} = document
  const settings = frontmatter?.data.bedside
  if (!frontmatter || settings === undefined || settings === null) return []
  if (!isRecord(settings)) return [faulty(frontmatter, ['bedside'], 'Write the suppressions as a list under "bedside: disable:".')]
  const wrong = Object.keys(settings).find((key) => key !== 'disable')
  if (wrong !== undefined) return [faulty(frontmatter, ['bedside', wrong], unknownKey(wrong, ['disable']), 'key')]
  const {disable} = settings
  if (disable === undefined || disable === null) return []
  const path: Path = ['bedside', 'disable']
  if (!Array.isArray(disable)) return [readEntry(frontmatter, disable, path, document.source.length)]
  return disable.map((entry, index) => readEntry(frontmatter, entry, [...path, index], document.source.length))
}

/** Reads one entry: a rule's id, or an object with `rule` (one id or a list), `reason` and `until`. */
function readEntry(frontmatter: Frontmatter, entry: unknown, path: Path, length: number): Suppression {
  const at = placeOf(frontmatter, path)
  const covers = {start: 0, end: length}
  if (typeof entry === 'string') return {kind: 'file', ...at, rules: [entry], ruleSpans: [at], reason: null, until: null, covers}
  if (!isRecord(entry)) return faulty(frontmatter, path, 'Write a suppression as {rule, reason, until}.')
  const wrong = Object.keys(entry).find((key) => !entryKeys.includes(key))
  if (wrong !== undefined) return faulty(frontmatter, [...path, wrong], unknownKey(wrong, entryKeys), 'key')
  const {rule, reason, until} = entry
  const listed = Array.isArray(rule) ? rule : rule === undefined || rule === null ? [] : [rule]
  if (!listed.every((id) => typeof id === 'string'))
    return faulty(frontmatter, [...path, 'rule'], 'Write "rule" as a rule\'s id or a list of ids.')
  if (until !== undefined && until !== null && !(typeof until === 'string' && isDate(until))) {
    return faulty(frontmatter, [...path, 'until'], dateMessage(String(until)))
  }
  const ruleSpans = listed.map((_, index) => placeOf(frontmatter, [...path, 'rule', ...(Array.isArray(rule) ? [index] : [])]))
  return {kind: 'file', ...at, rules: listed, ruleSpans, reason: textOrNull(reason), until: textOrNull(until), covers}
}

function faulty(frontmatter: Frontmatter, path: Path, message: string, part: 'key' | 'value' = 'value'): Suppression {
  const at = (part === 'key' && frontmatter.keyAt(path)) || placeOf(frontmatter, path)
  const fault: SuppressionFault = {start: at.start, end: at.end, message}
  const covers = {start: -1, end: -1}
  return {kind: 'file', start: at.start, end: at.end, rules: [], ruleSpans: [], reason: null, until: null, covers, fault}
}

function placeOf(frontmatter: Frontmatter, path: Path): Span {
  const {start, end} = frontmatter.valueAt(path) ?? frontmatter.keyAt(path) ?? frontmatter
  return {start, end}
}

function unknownKey(key: string, known: readonly string[]): string {
  const [nearest] = nearestTo(key, known)
  const hint = nearest ? `did you mean "${nearest.text}"?` : `write ${known.map((name) => `"${name}"`).join(', ')}.`
  return `There is no key "${key.slice(0, 32)}" here; ${hint}`
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
