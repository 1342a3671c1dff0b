import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {GeneratedFile} from './indexes.js'

/** Writes generated files that differ from what stands; gives back their paths. */
export function write(top: string, files: readonly GeneratedFile[]): string[] {
  const stale = staleIn(top, files)
  for (const {path, text} of files) {
    if (!stale.includes(path)) continue
    mkdirSync(dirname(join(top, path)), {recursive: true})
    writeFileSync(join(top, path), text)
  }
  return stale
}

/** Paths of generated files that are missing or differ from what they should hold. */
export function staleIn(top: string, files: readonly GeneratedFile[]): string[] {
  return files
    .filter(({path, text}) => !existsSync(join(top, path)) || readFileSync(join(top, path), 'utf8') !== text)
    .map(({path}) => path)
}

/** Pages of `docs/rules/` that no rule stands behind any more. */
export function orphansIn(top: string, files: readonly GeneratedFile[]): string[] {
  const folder = join(top, 'docs', 'rules')
  if (!existsSync(folder)) return []
  const wanted = new Set(files.map(({path}) => path))
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => `docs/rules/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !wanted.has(path))
    .sort()
}

/** Deletes files. */
export function remove(top: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(top, path))
}
