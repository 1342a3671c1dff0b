import {type Document, type Edit, editFrontmatter, type Finding, suppressionsOf} from '@bedside/core'
import {spans} from './places.js'

/** A way to hold a finding back. The reason is not known yet: `reasonHere` stands in the edits where it goes. */
export interface Suppressing {
  covers: 'place' | 'page'
  edits: Edit[]
}

/** Reads a text as what the page is; null where it cannot be read. */
export type Read = (text: string) => Document | null

/** Stands for a reason that an author has to give. */
export const reasonHere = 'REASON-TO-GIVE'

/**
 * Ways to hold a finding back, at its place and on the whole page, that leave the page's text as it reads now. Plain text knows no comments:
 * there is none.
 */
export function waysToSuppress(document: Document, {rule, start}: Finding, read: Read): Suppressing[] {
  if (document.format === 'text' || rule.startsWith('run/')) return []
  const {frontmatter} = document
  const isInFrontmatter = frontmatter !== null && spans(frontmatter, start.offset) && start.offset < frontmatter.end
  const works = (edits: Edit[] | null): edits is Edit[] => edits !== null && isSound(document, edits, {rule, offset: start.offset}, read)
  const here = isInFrontmatter ? undefined : aroundPlace(document, rule, start.offset).find(works)
  const whole = aroundPage(document, rule).find(works)
  return [...(here ? [{covers: 'place' as const, edits: here}] : []), ...(whole ? [{covers: 'page' as const, edits: whole}] : [])]
}

/** Edits with the reason put in: nothing, or what an editor takes as a place to fill in. */
export function withReason(edits: readonly Edit[], reason: string): Edit[] {
  return edits.map((edit) => ({...edit, text: edit.text.replace(reasonHere, () => reason)}))
}

/** A line before the one that is meant, a comment at the end of the line before it, or a pair of comments around the block. */
function aroundPlace(document: Document, rule: string, offset: number): Edit[][] {
  const {source, lines} = document
  const start = lines.starts[lines.lineAt(offset) - 1]!
  const [indent = ''] = /^[ \t>]*/.exec(source.slice(start, Math.min(offset, start + 200))) ?? []
  const comment = commentIn(document, `bedside-disable-next-line ${rule} -- ${reasonHere}`)
  const before = endOfLineBefore(source, start)
  // Another cell at the end of a row is shown by some generators.
  if (document.nodes('table').some(({position}) => position && position.start.offset! <= offset && offset < position.end.offset!)) {
    return aroundBlock(document, rule, offset)
  }
  return [
    [insert(start, `${indent}${comment}${lineBreakIn(source)}`)],
    ...(before < start ? [[insert(before, ` ${comment}`)]] : []),
    ...aroundBlock(document, rule, offset)
  ]
}

function aroundBlock(document: Document, rule: string, offset: number): Edit[][] {
  const block = document.tree.children.find(({position}) => position && position.start.offset! <= offset && offset <= position.end.offset!)
  if (!block?.position) return []
  const line = lineBreakIn(document.source)
  const [start, end] = [block.position.start.offset!, block.position.end.offset!]
  const opening = commentIn(document, `bedside-disable ${rule} -- ${reasonHere}`)
  return [[insert(start, `${opening}${line}${line}`), insert(end, `${line}${line}${commentIn(document, `bedside-enable ${rule}`)}`)]]
}

function aroundPage(document: Document, rule: string): (Edit[] | null)[] {
  const {frontmatter, source} = document
  const top = frontmatter ? frontmatter.end : source.startsWith('\ufeff') ? 1 : 0
  const line = lineBreakIn(source)
  const comment = commentIn(document, `bedside-disable-file ${rule} -- ${reasonHere}`)
  const value = {rule, reason: reasonHere}
  return [
    frontmatter ? editFrontmatter(document, [{kind: 'append', path: ['bedside', 'disable'], value}]) : null,
    [insert(top, frontmatter ? `${line}${line}${comment}` : `${comment}${line}${line}`)]
  ]
}

function commentIn({format}: Document, text: string): string {
  return format === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`
}

function insert(at: number, text: string): Edit {
  return {start: at, end: at, text}
}

function lineBreakIn(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n'
}

function endOfLineBefore(source: string, start: number): number {
  let end = start
  while (end > 0 && (source[end - 1] === '\n' || source[end - 1] === '\r') && start - end < 2) end--
  return end
}

/** True where edits hold back what a rule found at an offset, and the page has the same blocks, sentences and words as before. */
function isSound(document: Document, edits: readonly Edit[], {rule, offset}: {rule: string; offset: number}, read: Read): boolean {
  const after = read(edited(document.source, edits))
  if (!after || shapeOf(after) !== shapeOf(document)) return false
  const moved = edits.filter(({start}) => start <= offset).reduce((sum, {text}) => sum + text.length, offset)
  return suppressionsOf(after).some(({fault, rules, covers}) => !fault && rules.includes(rule) && spans(covers, moved))
}

function edited(source: string, edits: readonly Edit[]): string {
  const fromEnd = [...edits].sort((a, b) => b.start - a.start)
  return fromEnd.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

/** What readers see of a page: its blocks with their texts. */
function shapeOf({prose, tree}: Document): string {
  const top = tree.children.map(({type}) => type).filter((type) => !silent.has(type))
  return JSON.stringify([top, prose.blocks.map(({kind, text}) => [kind, text.replace(/\s+/g, ' ').trim()])])
}

/** Nodes that say nothing to readers: comments, and what holds settings. */
const silent: ReadonlySet<string> = new Set(['html', 'yaml', 'toml', 'mdxFlowExpression'])
