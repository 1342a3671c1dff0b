import {hash} from 'node:crypto'
import type {Finding} from '@bedside/core'

/** Characters of a place that count, white space folded: the beginning of a long paragraph tells it from others. */
const longest = 200

/** A place of so many characters stands for itself. A word or two could stand anywhere, so what surrounds them counts, too. */
const plenty = 40

/** Characters that count on each side of a short place, white space folded: three or four words. */
const around = 20

/** Units that are read for each character that counts: white space may be wide, as in an indented table. */
const slack = 10

/**
 * Fingerprints of the findings of one file, in their order: 16 hex digits each. They stay when text is moved within the file, rewrapped or
 * indented, when lines are put in above, and when the file is renamed. They are made of the rule, the words at the place and, where these are
 * few, those around them in the same sentence, the facts that are words, and the finding's number among its equals.
 * @param source The text that the findings are of.
 */
export function fingerprintsOf(findings: readonly Finding[], source: string): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const identity = [finding.rule, ...wordsAt(source, finding.start.offset, finding.end.offset), ...factsOf(finding)]
    const key = JSON.stringify(identity)
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return hashOf([key, number])
  })
}

/** A fingerprint for lists that know no files, such as GitLab's: findings of two files never share one. */
export function fingerprintIn(path: string, fingerprint: string): string {
  return hashOf([path, fingerprint])
}

function hashOf(parts: readonly (string | number)[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 16)
}

const sentenceEnd = /[.!?](?: |$)/

/** The text of a place, and of its surroundings where it is short. An empty place, such as the top of a file, has none. */
function wordsAt(source: string, start: number, end: number): string[] {
  if (end <= start) return []
  const place = folded(source.slice(start, Math.min(end, start + longest * slack))).slice(0, longest)
  if (place.length >= plenty) return [place]
  const before = folded(source.slice(blockStart(source, start), start)).slice(-around)
  const after = folded(source.slice(end, blockEnd(source, end))).slice(0, around)
  // What other sentences say makes no difference.
  return [place, before.split(sentenceEnd).at(-1)!, after.split(sentenceEnd)[0]!]
}

/** A text with its white space folded. Case is kept: "IT" is not "it". */
function folded(text: string): string {
  return text.replace(/[\s\ufeff]+/g, ' ').trim()
}

/** Where the block around an offset begins, or a place nearer that is far enough. */
function blockStart(source: string, offset: number): number {
  const least = Math.max(0, offset - around * slack)
  let at = offset
  for (; at > least; at--) {
    // A line end divides blocks where the line behind it begins one.
    if (isLineEnd(source, at - 1) && beginsBlock(source, at)) return at
  }
  return at
}

/** Where the block around an offset ends, or a place nearer that is far enough. */
function blockEnd(source: string, offset: number): number {
  const most = Math.min(source.length, offset + around * slack)
  for (let at = offset; at < most; at++) if (isLineEnd(source, at) && beginsBlock(source, at + 1)) return at
  return most
}

function isLineEnd(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  // Of CRLF the second unit ends the line.
  return code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)
}

/** What begins a block in the formats that Bedside reads: an empty line, list items, headings, quotes, rows, tags, and keys of frontmatter. */
const opening = /^[ \t]{0,12}(?:$|[\r\n\-*+#>|<~`{]|\d{1,4}[.)][ \t]|[\w-]{1,40}:)/

function beginsBlock(source: string, at: number): boolean {
  return opening.test(source.slice(at, at + 60))
}

/**
 * The facts of a finding that are words, or codes such as `K7`, by key: they tell two findings at one title apart. Numbers and dates change
 * from day to day, paths with each move, and the type of a page may be a guess that any edit can turn.
 */
function factsOf({data = {}}: Finding): string[] {
  return Object.keys(data)
    .sort()
    .flatMap((key) => {
      const value = data[key]
      return typeof value === 'string' && key !== 'type' && /^(?:[\p{L}\p{M} '’-]{1,60}|\p{Lu}\d{1,3})$/u.test(value)
        ? [`${key}=${value}`]
        : []
    })
}
