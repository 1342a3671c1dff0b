import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseMarkdown, parseMdx} from '@bedside/core'
import {loadParsers, walk} from '@bedside/engine'
import {mdxToMdast} from 'satteri'

/** How the trees of the fast parser and of the reference compare over some files. */
export interface Comparison {
  equal: number
  /** Paths whose trees differ, with the first place at which they do. */
  different: {path: string; at: string}[]
}

/** Compares the trees that satteri and remark make of the Markdown, or the MDX, below a folder, to the last position. */
export async function compareParsers(folder: string, extension: 'md' | 'mdx'): Promise<Comparison> {
  const comparison: Comparison = {equal: 0, different: []}
  const {markdown = parseMarkdown} = await loadParsers()
  const mdx = (source: string) => mdxToMdast(source, {features: {frontmatter: true, gfm: true}})
  for (const path of walk(folder).files.filter((one) => one.endsWith(`.${extension}`))) {
    const source = readFileSync(join(folder, path), 'utf8')
    const [fast, reference] = extension === 'md' ? [markdown(source), parseMarkdown(source)] : [mdx(source), parseMdx(source)]
    const at = firstDifference(plain(fast), plain(reference), 'root')
    if (at) comparison.different.push({path, at})
    else comparison.equal++
  }
  return comparison
}

/** A tree as plain data. `data` is left out: it holds each parser's own notes. */
function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'data' ? undefined : value)))
}

/** The path to the first place at which two values differ, or null where they are the same. */
function firstDifference(a: unknown, b: unknown, path: string): string | null {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Object.is(a, b) ? null : `${path}: ${short(a)}, ${short(b)}`
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const difference = firstDifference(left[key] ?? null, right[key] ?? null, `${path}.${key}`)
    if (difference) return difference
  }
  return null
}

function short(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? 'nothing'
}

/** One line: how many trees are equal. */
export function shareText({equal, different}: Comparison, name: string): string {
  const total = equal + different.length
  return total === 0 ? `${name}: no files` : `${name}: ${equal} of ${total} trees equal (${((equal / total) * 100).toFixed(1)} %)`
}
