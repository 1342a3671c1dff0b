import {existsSync, realpathSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {expect, test, vi} from 'vitest'
import setup from './temporary-folder.js'

test('tests write temporary files into a folder of the run, which is named without links', () => {
  expect(basename(tmpdir())).toMatch(/^bedside-tests-/)
  expect(realpathSync.native(tmpdir())).toBe(tmpdir())
})

test('the folder goes with all that is in it', () => {
  const outer = tmpdir()
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, outer)
  const remove = setup()
  const inner = tmpdir()
  vi.unstubAllEnvs()
  expect([dirname(inner), tmpdir()]).toEqual([outer, outer])
  writeFileSync(join(inner, 'left.md'), '')
  remove()
  expect(existsSync(inner)).toBe(false)
})
