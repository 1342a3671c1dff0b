import {type Child, type Element, element} from './element.js'
import type {ShownFinding} from './report-data.js'

/** A line of an article, without its end. */
interface Line {
  start: number
  end: number
}

/** Findings of a stretch that are named in its element. */
const mostNamed = 20

/** Characters of a finding that is about words; a longer one is about a passage, and looks paler so that words stand out in it. */
const longestPhrase = 60

/**
 * The text of an article, line by line, with the findings marked at their places. Numbers of findings count from 1. A stretch without length, and
 * one that runs over several lines, has its number on its first line.
 * @param refer Makes the link that stands beside a mark and leads to the finding.
 */
export function markedLines(text: string, findings: readonly ShownFinding[], refer: (number: number) => Element): Child[][] {
  const lines = linesOf(text)
  const refs = refsOf(lines, findings)
  const cuts = cutsOf(findings)
  const sweep = coverOf(findings)
  let next = 0
  return lines.map(({start, end}) => {
    const content: Child[] = [...(refs.get(start) ?? []).map(refer)]
    let at = start
    while (at < end) {
      while (next < cuts.length && cuts[next]! <= at) next++
      const to = Math.min(end, cuts[next] ?? end)
      content.push(...stretch(text.slice(at, to), sweep(at), findings), ...(refs.get(to) ?? []).map(refer))
      at = to
    }
    return content
  })
}

/** Lines end as in editors: with LF, CR or both. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    lines.push({start, end: at})
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  lines.push({start, end: text.length})
  return lines
}

/** Where the number of each finding stands: behind its last character on its first line. */
function refsOf(lines: readonly Line[], findings: readonly ShownFinding[]): Map<number, number[]> {
  const refs = new Map<number, number[]>()
  for (const [index, {start, end}] of findings.entries()) {
    const line = lineAt(lines, start)
    const at = Math.max(line.start, Math.min(end, line.end))
    const known = refs.get(at)
    if (known) known.push(index + 1)
    else refs.set(at, [index + 1])
  }
  return refs
}

function lineAt(lines: readonly Line[], offset: number): Line {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]!
}

/** Where something begins or ends, in order. */
function cutsOf(findings: readonly ShownFinding[]): number[] {
  return [...new Set(findings.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b)
}

/** Gives the findings that cover an offset; offsets are asked for in order. */
function coverOf(findings: readonly ShownFinding[]): (offset: number) => readonly number[] {
  const order = findings.map((_, index) => index).sort((a, b) => findings[a]!.start - findings[b]!.start)
  let active: number[] = []
  let next = 0
  return (offset) => {
    while (next < order.length && findings[order[next]!]!.start <= offset) active.push(order[next++]!)
    active = active.filter((index) => findings[index]!.end > offset)
    return active
  }
}

function stretch(text: string, covered: readonly number[], findings: readonly ShownFinding[]): Child[] {
  const shown = withControls(text)
  if (covered.length === 0) return shown
  const named = covered.slice(-mostNamed)
  const severity = Math.max(...named.map((index) => findings[index]!.severity))
  const shortest = Math.min(...named.map((index) => findings[index]!.end - findings[index]!.start))
  const className = `s${severity}${shortest > longestPhrase ? ' passage' : ''}`
  return [element('mark', {class: className, 'data-findings': named.map((index) => index + 1).join(' ')}, ...shown)]
}

/** Characters that would be obeyed and not seen, but tabs and the marks that only order their own line. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A text in which characters that nobody sees are named by their number. */
export function withControls(text: string): Child[] {
  const children: Child[] = []
  let at = 0
  for (const match of text.matchAll(unseen)) {
    if (match.index > at) children.push(text.slice(at, match.index))
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    children.push(element('span', {class: 'control', title: 'A character that cannot be seen'}, `U+${code}`))
    at = match.index + 1
  }
  if (at < text.length) children.push(text.slice(at))
  return children
}
