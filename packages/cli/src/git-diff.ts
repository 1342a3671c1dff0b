import {resolve} from 'node:path'
import {repositoryRoot, shownPath} from '@bedside/engine'
import {type StructuredPatchHunk, structuredPatch} from 'diff'

/** The change of a file, given by its path from a folder, as a patch for its repository: `git apply` takes it anywhere in there. */
export function patchOf({path, before, after}: {path: string; before: string; after: string}, cwd: string): string {
  return gitDiff(shownPath(resolve(cwd, path), repositoryRoot(cwd)), before, after)
}

/**
 * The change of a text as a unified diff that `git apply` takes, its path from the root of the repository. Line endings, a byte order mark
 * and a missing end of the last line are kept as they are. Empty where nothing changes.
 */
export function gitDiff(path: string, before: string, after: string): string {
  const {hunks} = structuredPatch(path, path, before, after, '', '', {context: 3})
  if (hunks.length === 0) return ''
  const [from, to] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  return `diff --git ${from} ${to}\n--- ${ended(from)}\n+++ ${ended(to)}\n${hunks.map(hunkText).join('')}`
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
