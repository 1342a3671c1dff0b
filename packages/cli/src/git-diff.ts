import {existsSync, realpathSync} from 'node:fs'
import {resolve} from 'node:path'
import {repositoryRoot, shownPath} from '@bedside/engine'
import {type StructuredPatchHunk, structuredPatch} from 'diff'

/**
 * The change of a file, given by its path from a folder, as a patch for its repository: `git apply` takes it anywhere in there. Where a
 * symbolic link leads to the file, the patch is of the file: to Git, a link holds a path and no text.
 */
export function patchOf({path, before, after}: {path: string; before: string; after: string}, cwd: string): string {
  const [folder, file] = [realpathSync(cwd), resolve(cwd, path)]
  const real = existsSync(file) ? realpathSync(file) : resolve(folder, path)
  return gitDiff(shownPath(real, repositoryRoot(folder)), before, after)
}

/**
 * The change of a text as a unified diff that `git apply` takes, its path from the root of the repository. Line endings, a byte order mark
 * and a missing end of the last line are kept as they are. Empty where nothing changes.
 */
export function gitDiff(path: string, before: string, after: string): string {
  const hunks = hunksOf(before, after)
  if (hunks.length === 0) return ''
  const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  return `diff --git ${from} ${to}\n--- ${ended(from)}\n+++ ${ended(to)}\n${hunks.map(hunkText).join('')}`
}

/** Lines taken out and put in at which the search for the shortest diff ends: its time grows with their square. */
const mostChanged = 2000

function hunksOf(before: string, after: string): StructuredPatchHunk[] {
  const patch = structuredPatch('', '', before, after, '', '', {context: 3, maxEditLength: mostChanged})
  return patch?.hunks ?? [wholeHunk(before, after)]
}

/** All lines taken out, and all put in. */
function wholeHunk(before: string, after: string): StructuredPatchHunk {
  const [old, made] = [markedLines('-', before), markedLines('+', after)]
  const count = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('\\')).length
  return {oldStart: 1, oldLines: count(old), newStart: 1, newLines: count(made), lines: [...old, ...made]}
}

function markedLines(sign: '-' | '+', text: string): string[] {
  const lines = text.split('\n').map((line) => sign + line)
  return lines.at(-1) === sign ? lines.slice(0, -1) : [...lines, '\\ No newline at end of file']
}

function hunkText({oldStart, oldLines, newStart, newLines, lines}: StructuredPatchHunk): string {
  // An empty side is said to stand after the line before it.
  const [from, to] = [oldLines === 0 ? oldStart - 1 : oldStart, newLines === 0 ? newStart - 1 : newStart]
  return `@@ -${from},${oldLines} +${to},${newLines} @@\n${lines.map((line) => `${line}\n`).join('')}`
}

/** A path as git writes it: in quotes and with escapes where it holds what would end or change a line. */
function quoted(path: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path
  const escapes: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'}
  const escaped = (sign: string) => escapes[sign] ?? `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
  return `"${path.replace(/["\\\u0000-\u001f\u007f]/g, escaped)}"`
}

/** A tab ends a name that holds spaces, as git does it, so that no reader takes what follows a space for a date. */
function ended(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name
}
