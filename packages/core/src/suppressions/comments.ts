import type {Document} from '../document.js'
import {isSpace} from '../formats/characters.js'
import {spanOf} from '../nodes.js'
import type {Span} from '../span.js'
import type {Suppression} from '../suppressions.js'
import {type Directive, readDirective} from './directive.js'

interface Comment extends Span {
  directive: Directive
}

/** A place before every finding: what covers it covers nothing. */
const nothing: Span = {start: -1, end: -1}

/** The suppressions that stand in comments, in order of the places where they end. */
export function commentedSuppressions(document: Document): Suppression[] {
  const comments = commentsIn(document)
  const lines = nextLines(document.source, comments)
  const open: Suppression[] = []
  const done: Suppression[] = []
  for (const [index, comment] of comments.entries()) {
    const {name, fault} = comment.directive
    if (fault) done.push({...suppressionFrom(comment, 'range', nothing), fault})
    else if (name === 'bedside-disable') open.push(suppressionFrom(comment, 'range', {start: comment.end, end: document.source.length}))
    else if (name === 'bedside-enable') done.push(...enable(comment, open))
    else if (name === 'bedside-disable-file') done.push(suppressionFrom(comment, 'file', {start: 0, end: document.source.length}))
    else done.push(suppressionFrom(comment, 'next-line', lines[index]!))
  }
  return [...done, ...open].map((suppression) => withOwnLines(document.source, suppression))
}

function suppressionFrom({start, end, directive}: Comment, kind: Suppression['kind'], covers: Span): Suppression {
  const {rules, ruleSpans, reason, until} = directive
  return {kind, start, end, rules, ruleSpans, reason, until, covers}
}

/** Notes the lines that hold only the comment. One that a `bedside-enable` ends cannot go alone. */
function withOwnLines(source: string, suppression: Suppression): Suppression {
  const {kind, start, end, covers, fault} = suppression
  if (fault || (kind === 'range' && covers.end < source.length)) return suppression
  let from = start
  while (source[from - 1] === ' ' || source[from - 1] === '\t') from--
  let to = end
  while (source[to] === ' ' || source[to] === '\t') to++
  const isAlone = (from === 0 || /[\r\n]/.test(source[from - 1]!)) && (to === source.length || /[\r\n]/.test(source[to]!))
  if (!isAlone) return suppression
  return {...suppression, ownLines: {start: from, end: source.startsWith('\r\n', to) ? to + 2 : Math.min(to + 1, source.length)}}
}

/** Ends the open suppressions that a `bedside-enable` names, or all of them where it names none. Takes what ends out of `open`. */
function enable(comment: Comment, open: Suppression[]): Suppression[] {
  const {rules} = comment.directive
  const still: Suppression[] = []
  const ended: Suppression[] = []
  const covered = ({covers}: Suppression): Span => ({start: covers.start, end: comment.start})
  for (const suppression of open) {
    const ends = (rule: string) => rules.length === 0 || rules.includes(rule)
    if (rules.length === 0 || (suppression.rules.length > 0 && suppression.rules.every(ends))) {
      ended.push({...suppression, covers: covered(suppression)})
    } else if (suppression.rules.some(ends)) {
      ended.push({...narrowed(suppression, ends), covers: covered(suppression)})
      still.push(narrowed(suppression, (rule) => !ends(rule)))
    } else still.push(suppression)
  }
  open.splice(0, open.length, ...still)
  if (ended.length > 0) return ended
  const message = open.some((suppression) => suppression.rules.length === 0)
    ? 'Every rule is off here; write bedside-enable without a rule to end that.'
    : 'This bedside-enable ends nothing; name what was disabled above, or delete it.'
  return [{...suppressionFrom(comment, 'range', nothing), fault: {start: comment.start, end: comment.end, message}}]
}

function narrowed(suppression: Suppression, keep: (rule: string) => boolean): Suppression {
  const kept = suppression.rules.map((rule) => keep(rule))
  return {
    ...suppression,
    rules: suppression.rules.filter((_, index) => kept[index]),
    ruleSpans: suppression.ruleSpans.filter((_, index) => kept[index])
  }
}

/** The comments that begin with the word `bedside`, outside code and frontmatter, and mean something to the linter. */
function commentsIn(document: Document): Comment[] {
  const {source, format} = document
  if (format === 'text') return []
  const [opening, closing] = format === 'mdx' ? ['/*', '*/'] : ['<!--', '-->']
  const hidden = literalSpans(document)
  const comments: Comment[] = []
  let passed = 0
  let at = source.indexOf('bedside')
  while (at >= 0) {
    let from = at + 1
    const start = openedBefore(source, at, opening, format === 'mdx')
    while (passed < hidden.length && hidden[passed]!.end <= start) passed++
    if (start >= 0 && !(passed < hidden.length && hidden[passed]!.start <= start)) {
      const inside = source.indexOf(closing, at)
      if (inside < 0) break
      const end = format === 'mdx' ? skipSpace(source, inside + closing.length) + 1 : inside + closing.length
      const directive = readDirective(source, at, inside)
      if (directive) comments.push({start, end, directive})
      from = end
    }
    at = source.indexOf('bedside', from)
  }
  return comments
}

/** Where the comment starts whose first word stands at `at`, or -1 where no comment opens there. In MDX the brace belongs to it. */
function openedBefore(source: string, at: number, opening: string, braced: boolean): number {
  const start = skipSpaceBack(source, at) - opening.length
  if (start < 0 || !source.startsWith(opening, start)) return -1
  if (!braced) return start
  const brace = skipSpaceBack(source, start) - 1
  return source[brace] === '{' ? brace : -1
}

function literalSpans(document: Document): Span[] {
  const nodes = [document.nodes('code'), document.nodes('inlineCode'), document.nodes('yaml'), document.nodes('toml')]
  return nodes
    .flat()
    .map(spanOf)
    .sort((a, b) => a.start - b.start)
}

/** For each comment the next line after it that is not blank and holds no other such comment at its start. */
function nextLines(source: string, comments: readonly Comment[]): Span[] {
  const indexOfStart = new Map(comments.map(({start}, index) => [start, index]))
  const lines: Span[] = []
  for (let index = comments.length - 1; index >= 0; index--) {
    const line = lineAfter(source, comments[index]!.end)
    const stacked = indexOfStart.get(skipMarks(source, line.start))
    lines[index] = (stacked !== undefined && lines[stacked]) || line
  }
  return lines
}

function lineAfter(source: string, from: number): Span {
  let start = lineEnd(source, from)
  while (start < source.length) {
    start += source.startsWith('\r\n', start) ? 2 : 1
    const end = lineEnd(source, start)
    if (skipMarks(source, start) < end) return {start, end}
    start = end
  }
  return nothing
}

function lineEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at++
  return at
}

/** Skips the blanks and quote marks that a line can begin with. */
function skipMarks(source: string, from: number): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '>') at++
  return at
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at++
  return at
}

function skipSpaceBack(source: string, from: number): number {
  let at = from
  while (at > 0 && isSpace(source.charCodeAt(at - 1))) at--
  return at
}
