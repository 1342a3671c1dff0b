import {compareText, LineIndex} from '@bedside/core'
import {type Mistake, originIn, quote} from '../config/config-error.js'

/** A finding that a baseline holds. */
export interface BaselineEntry {
  /** From the repository's root, with `/`. */
  path: string
  rule: string
  /** 16 hex digits, as `fingerprintsOf` makes them. */
  fingerprint: string
}

/** The version that is written and read. */
const version = 1

const headerStart = '# bedside-baseline '

const header = headerStart + version

const explanation = [
  '# Findings that were there when this was written: "bedside lint" holds them back and reports what is new.',
  '# "bedside baseline" writes it, a finding a line: path, rule, fingerprint. The order of lines does not matter.'
]

/** The text of a baseline: sorted, a line for each finding, each once. Equal entries give equal text in whatever order they come. */
export function printBaseline(entries: Iterable<BaselineEntry>): string {
  const lines = [...entries].map(({path, rule, fingerprint}) => `${escapePath(path)}\t${rule}\t${fingerprint}`)
  return [header, ...explanation, ...[...new Set(lines)].sort(compareText), ''].join('\n')
}

/** What a baseline says, or every mistake in it: an entry that nobody understands could hide a finding or lose one. */
export type ParsedBaseline = {entries: BaselineEntry[]; mistakes: null} | {entries: null; mistakes: Mistake[]}

/** Mistakes that are said. A file that was torn in the middle may have one in every line. */
const mostMistakes = 10

/**
 * Reads a baseline. Lines may stand in any order, and more than once, as a merge may leave them; line ends may be those of Windows.
 * @param name The file as messages show it.
 */
export function parseBaseline(text: string, name: string): ParsedBaseline {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const lines = new LineIndex(text)
  const mistakes: Mistake[] = []
  const entries = new Map<string, BaselineEntry>()
  for (const [index, from] of lines.starts.entries()) {
    const begin = index === 0 ? start : from
    const line = text.slice(begin, lines.starts[index + 1] ?? text.length).replace(/\r?\n$|\r$/, '')
    const read = index === 0 || line.startsWith(headerStart) ? readHeader(line) : readLine(line)
    if (read === null) continue
    if ('path' in read) entries.set(`${read.path}\n${read.rule} ${read.fingerprint}`, read)
    else mistakes.push({...originIn(name, text, lines, {start: begin, end: begin + line.length}), ...read})
    // A file of another kind or version is wrong in every line.
    if (mistakes.length >= mostMistakes || (index === 0 && mistakes.length > 0)) break
  }
  return mistakes.length > 0 ? {entries: null, mistakes} : {entries: [...entries.values()], mistakes: null}
}

type Words = Pick<Mistake, 'message' | 'hint'>

function readHeader(line: string): Words | null {
  const said = /^# bedside-baseline (\d{1,9})$/.exec(line.trimEnd())?.[1]
  if (said === String(version)) return null
  if (said !== undefined) {
    const hint = `Use the Bedside that wrote it, or delete the file and record anew with "bedside baseline".`
    return {message: `This baseline is of version ${Number(said)}; this Bedside reads version ${version}.`, hint}
  }
  if (isConflictMarker(line)) return conflictWords
  const what = line === '' ? 'is empty' : `is ${quote(line)}`
  const hint = 'Name another file, or delete this one and record anew with "bedside baseline".'
  return {message: `This is no baseline: its first line ${what} and not "${header}".`, hint}
}

function readLine(line: string): BaselineEntry | Words | null {
  if (line.trim() === '' || line.startsWith('# ')) return null
  if (isConflictMarker(line)) return conflictWords
  const [path, rule, fingerprint, ...more] = line.split('\t')
  if (path === undefined || rule === undefined || fingerprint === undefined || more.length > 0) return shapeWords
  if (!/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/.test(rule)) {
    return {message: `${quote(rule)} is no name of a rule.`, hint: shapeWords.hint}
  }
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) {
    return {message: `${quote(fingerprint)} is no fingerprint: it has 16 hex digits.`, hint: shapeWords.hint}
  }
  const read = unescapePath(path)
  if (read === null) return {message: `${quote(path)} is no path as a baseline writes it.`, hint: pathHint}
  return {path: read, rule, fingerprint}
}

const shapeWords = {
  message: 'A line of a baseline holds a path, a rule and a fingerprint, with a tab between each.',
  hint: 'Restore the line from Git, or delete it: then its finding is reported again.'
}

const pathHint =
  'Paths start from the root of the repository, with / between folders; what else stands in them is written as \\u{hex digits}.'

const conflictWords = {
  message: 'This is a conflict marker of Git: two branches were merged, and nobody said what holds.',
  hint: 'Keep the entries of both sides and delete the marker lines; then "bedside baseline --prune" takes out what is fixed.'
}

function isConflictMarker(line: string): boolean {
  return /^(?:<{7}|>{7}|={7}|\|{7})(?: |$)/.test(line)
}

/** What would end a line or a field, steer a terminal, or be lost on the way, and what begins a line of another kind. */
const hostile = /^[#<>=|\s]|[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\\]/gu

function escapePath(path: string): string {
  return path.replace(hostile, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
}

/** The path that was escaped; null where it is none, is absolute, or leads up. */
function unescapePath(text: string): string | null {
  let isWrong = false
  const path = text.replace(/\\(?:u\{([0-9a-f]{1,6})\})?/g, (_, hex: string | undefined) => {
    const code = Number.parseInt(hex ?? '', 16)
    if (code <= 0x10ffff) return String.fromCodePoint(code)
    isWrong = true
    return ''
  })
  if (isWrong || path.startsWith('/') || path.split('/').some((part) => part === '' || part === '.' || part === '..')) return null
  return path
}
