import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {isNameable, needsNames} from '../../engine/test-support/posix.js'
import {gitDiff, patchOf} from './git-diff.js'

let folder: string

const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bedside-diff-'))
  execFileSync('git', ['init', '--quiet'], {cwd: folder, env})
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** What git makes of files, given as path, text before, text after: their texts once all patches are applied together. */
function applied(changes: readonly (readonly [path: string, before: string, after: string])[]): string[] {
  needsNames(changes.map(([path]) => path))
  for (const [path, before] of changes) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), before)
  }
  const patch = changes.map(([path, before, after]) => gitDiff(path, before, after)).join('')
  if (patch !== '')
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {cwd: folder, env, input: patch, stdio: ['pipe', 'pipe', 'pipe']})
  return changes.map(([path]) => readFileSync(join(folder, path), 'utf8'))
}

const long = Array.from({length: 30}, (_, at) => `Line ${at}\n`).join('')

test.each([
  ['a line', 'a.md', 'one\ntwo\n', 'one\n2\n'],
  ['places far from each other', 'a.md', long, long.replace('Line 2\n', '').replace('Line 25', 'Line 25 a')],
  ['CRLF', 'a.md', 'one\r\ntwo\r\nthree\r\n', 'one\r\n2\r\nthree\r\n'],
  ['endings of every kind', 'a.md', 'one\r\ntwo\nthree\rfour\r\n', 'one\r\n2\nthree\rfour!\r\n'],
  ['no newline at the end', 'a.md', 'one\ntwo', 'one\n2'],
  ['a newline that goes', 'a.md', 'one\n', 'one'],
  ['a newline that comes', 'a.md', 'one', 'one\n'],
  ['a byte order mark', 'a.md', '\ufeffone\r\n', '\ufefftwo\r\n'],
  ['a file that becomes empty', 'a.md', 'one\n', ''],
  ['an empty file', 'a.md', '', 'one\n'],
  ['a line separator and a form feed', 'a.md', 'a\u2028b\fc\u0085d\n', 'a\u2028b\fC\u0085d\n'],
  ['lines that look like a patch', 'a.md', '--- a\n+++ b\n@@ -1 +1 @@\n', '--- a\n@@ -1 +1 @@\n\\ No newline\n'],
  ['spaces in the name', 'a folder/my page.md', 'one\n', 'two\n'],
  ['letters beyond ASCII in the name', 'größe/日本 \u{1f600}.md', 'one\n', 'two\n'],
  ['quotes and backslashes in the name', 'say "a\\b" \'c\'.md', 'one\n', 'two\n'],
  ['control characters in the name', 'a\tb\nc\u0001.md', 'one\n', 'two\n'],
  ['a name that begins with a hyphen', '-a.md', 'one\n', 'two\n'],
  ['a name that holds " b/"', 'a b/x.md', 'one\n', 'two\n']
])('git takes %s', (_, path, before, after) => {
  expect(applied([[path, before, after]])).toEqual([after])
})

test.each([
  ['ended', '\n'],
  ['without an end of the last line', '']
])('tens of thousands of changed lines, %s, take no time', (_, end) => {
  const text = (word: string) => `${Array.from({length: 40_000}, (_, at) => `${word} ${at}`).join('\n')}${end}`
  expect(applied([['many.md', text('utilize'), text('use')]])).toEqual([text('use')])
})

test('where symbolic links lead to a file, Git takes the change of the file', () => {
  mkdirSync(join(folder, 'real'))
  writeFileSync(join(folder, 'real', 'page.md'), 'one\n')
  symlinkSync('real', join(folder, 'linked'), 'junction')
  const patch = patchOf({path: 'linked/page.md', before: 'one\n', after: 'two\n'}, folder)
  execFileSync('git', ['apply', '-'], {cwd: folder, env, input: patch})
  expect(readFileSync(join(folder, 'linked/page.md'), 'utf8')).toBe('two\n')
})

test('from a folder below the root of the repository, of files there and elsewhere', () => {
  const below = join(folder, 'below')
  mkdirSync(below)
  writeFileSync(join(below, 'a b.md'), 'one\n')
  const patch = patchOf({path: 'a b.md', before: 'one\n', after: 'two\n'}, below)
  execFileSync('git', ['apply', '-'], {cwd: below, env, input: patch})
  expect(readFileSync(join(below, 'a b.md'), 'utf8')).toBe('two\n')
  expect(patchOf({path: '../c.md', before: 'one\n', after: 'two\n'}, below)).toContain('--- a/c.md\n')
})

test('nothing is said where nothing changes', () => expect(gitDiff('a.md', 'a\n', 'a\n')).toBe(''))

test('whatever changes, git makes the same of it', () => {
  const line = fc.constantFrom('one', 'two', '', ' ', '-', '+x', '\\', '\u00e9', '\ufeff', '\r', 'a\rb')
  const text = fc
    .tuple(fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), {maxLength: 14}), fc.constantFrom('', 'end', '\r'))
    .map(([lines, end]) => lines.flat().join('') + end)
  const name = fc
    .array(fc.constantFrom('a', ' ', '"', '\\', '\u00e9', '\t', "'", '%', '#', '-'), {minLength: 1, maxLength: 8})
    .map((signs) => `d/${signs.join('')}.md`)
    .filter((path) => isNameable(path))
  const change = fc.tuple(name, text, text)
  fc.assert(
    fc.property(fc.uniqueArray(change, {minLength: 1, maxLength: 4, selector: ([path]) => path}), (changes) => {
      expect(applied(changes)).toEqual(changes.map(([, , after]) => after))
    }),
    {numRuns: 100}
  )
}, 60_000)
