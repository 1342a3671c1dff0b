import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseAst} from 'rolldown/parseAst'
import {root} from '../workspace.js'

/** A regular expression as it stands in a source file. */
export interface Written {
  /** `path:line`. */
  at: string
  source: string
  flags: string
}

/** What is written in the source files of the product. */
export interface Collected {
  /** Literals, and the patterns of our own JSON Schemas. */
  written: readonly Written[]
  /** Places that put a pattern together with `new RegExp` or `RegExp()`, as `path:line`. */
  assembled: readonly string[]
}

/** Source files that are part of what users run: no tests, nothing of dev. */
function productSources(): string[] {
  return ['packages', 'rules']
    .flatMap((top) =>
      readdirSync(join(root, top), {recursive: true, encoding: 'utf8'}).map((path) => `${top}/${path.replaceAll('\\', '/')}`)
    )
    .filter((path) => /\.m?[jt]s$/.test(path) && !/\.test\.ts$|\.d\.ts$|\/(?:dist|node_modules)\/|^packages\/dev\//.test(path))
    .sort()
}

/** Reads all source files with a parser and finds their regular expressions. */
export function collect(paths: readonly string[] = productSources()): Collected {
  const written: Written[] = []
  const assembled: string[] = []
  for (const path of paths) {
    const text = readFileSync(join(root, path), 'utf8')
    visit(parseAst(text, {lang: path.endsWith('ts') ? 'ts' : 'js'}), (node) => {
      const at = () => `${path}:${text.slice(0, node.start).split('\n').length}`
      if (node.regex) written.push({at: at(), source: node.regex.pattern, flags: node.regex.flags})
      if (isAssembly(node)) assembled.push(at())
      // JSON Schema reads its patterns with Unicode.
      if (path.includes('/config/') && isPattern(node)) written.push({at: at(), source: node.value!.value!, flags: 'u'})
    })
  }
  return {written, assembled}
}

/** As much of a node of the syntax tree as is asked of it. */
interface SyntaxNode {
  type: string
  start: number
  regex?: {pattern: string; flags: string} | null
  callee?: {name?: string}
  key?: {name?: string}
  value?: {type?: string; value?: string}
}

function isAssembly({type, callee}: SyntaxNode): boolean {
  return (type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp'
}

function isPattern({type, key, value}: SyntaxNode): boolean {
  return type === 'Property' && key?.name === 'pattern' && value?.type === 'Literal'
}

function visit(value: unknown, found: (node: SyntaxNode) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && 'type' in value) found(value as SyntaxNode)
  for (const part of Object.values(value)) visit(part, found)
}
