import {mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {dropOld} from './drop-old.js'

/** A folder of such entries, each written a minute after the one before; those that end in `/` are folders. */
function folderOf(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-old-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const [at, name] of names.entries()) {
    if (name.endsWith('/')) mkdirSync(join(folder, name, 'inner'), {recursive: true})
    else writeFileSync(join(folder, name), 'x'.repeat(100))
    utimesSync(join(folder, name), 60 * at, 60 * at)
  }
  return folder
}

test.each<[string, string[], Parameters<typeof dropOld>[2], string[]]>([
  ['the newest stay', ['c1', 'a2', 'b3', 'd4'], {count: 2}, ['b3', 'd4']],
  ['folders with all that is in them', ['c1/', 'a2/', 'b3/'], {count: 1}, ['b3']],
  ['what has another name is not counted', ['c1', 'notes.md', 'a2', 'b3'], {count: 2}, ['a2', 'b3', 'notes.md']],
  ['as many as fit', ['c1', 'a2', 'b3', 'd4'], {count: 9, bytes: 250}, ['b3', 'd4']],
  ['the newest, though it does not fit', ['c1', 'a2'], {count: 9, bytes: 50}, ['a2']],
  ['nothing is there', [], {count: 1}, []]
])('%s', (_, names, most, left) => {
  const folder = folderOf(names)
  dropOld(folder, /^[a-d]\d$/, most)
  expect(readdirSync(folder).sort()).toEqual(left)
})

test('a folder that is not there', () => {
  expect(() => dropOld('/nowhere/at/all', /x/, {count: 1})).not.toThrow()
})
