import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {onPosix} from '../../test-support/posix.js'
import {repository} from '../../test-support/repository.js'
import {replaceFile} from './replace.js'

const textAt = (folder: string, path = 'a.md') => readFileSync(join(folder, path), 'utf8')

test.each(['one\r\ntwo\r\n', '\ufeffone', '', 'a\rb\u2028c \u{1f600}\n'])(
  'every byte of %j is written, and no other file is left',
  (after) => {
    const folder = repository({'a.md': 'before'})
    expect(replaceFile({path: join(folder, 'a.md'), before: 'before', after, root: folder})).toBeNull()
    expect(textAt(folder)).toBe(after)
    expect(readdirSync(folder)).toEqual(['a.md'])
  }
)

test.each([0o600, 0o644, 0o664, 0o666, 0o755, 0o200])('a mode of %o stays, whatever the umask', (mode) => {
  onPosix('its files have no modes')
  const folder = repository({'a.md': 'before'})
  chmodSync(join(folder, 'a.md'), mode)
  const umask = process.umask(0o077)
  try {
    expect(replaceFile({path: join(folder, 'a.md'), before: 'before', after: 'after', root: folder})).toBeNull()
  } finally {
    process.umask(umask)
  }
  expect(statSync(join(folder, 'a.md')).mode & 0o7777).toBe(mode)
})

describe('symbolic links', () => {
  test('the file that one leads to is written, and the link stays', () => {
    const folder = repository({'b/real.md': 'before', 'a.md': '-> b/real.md'})
    expect(replaceFile({path: join(folder, 'a.md'), before: 'before', after: 'after', root: folder})).toBeNull()
    expect([textAt(folder, 'b/real.md'), readlinkSync(join(folder, 'a.md'))]).toEqual(['after', 'b/real.md'])
    expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true)
  })

  test('nothing is written outside the root, through a link to a file or to a folder', () => {
    onPosix('only some of its users make symbolic links')
    const outside = repository({'real.md': 'before'})
    const folder = repository({'a.md': `-> ${join(outside, 'real.md')}`})
    symlinkSync(outside, join(folder, 'b'))
    for (const path of ['a.md', 'b/real.md']) {
      const fault = replaceFile({path: join(folder, path), before: 'before', after: 'after', root: folder})
      expect(fault).toBe('a symbolic link leads out of the library')
    }
    expect(textAt(outside, 'real.md')).toBe('before')
    expect(readdirSync(outside)).toEqual(['real.md'])
  })

  test('a root that is itself reached through a link', () => {
    onPosix('only some of its users make symbolic links')
    const real = repository({'a.md': 'before'})
    const folder = join(repository({}), 'link')
    symlinkSync(real, folder)
    expect(replaceFile({path: join(folder, 'a.md'), before: 'before', after: 'after', root: folder})).toBeNull()
    expect(textAt(real)).toBe('after')
  })
})

describe('a file stays as it is', () => {
  const left = (folder: string) => [textAt(folder), readdirSync(folder)]

  test.each(['else', 'before\n', '\ufeffbefore', 'BEFORE', ''])('that was changed to %j since it was read', (now) => {
    const folder = repository({'a.md': now})
    const fault = replaceFile({path: join(folder, 'a.md'), before: 'before', after: 'after', root: folder})
    expect(fault).toBe('it was changed while it was checked; run this again')
    expect(left(folder)).toEqual([now, ['a.md']])
  })

  test('that was changed to bytes which read alike', () => {
    const folder = repository({})
    writeFileSync(join(folder, 'a.md'), new Uint8Array([0x61, 0xff]))
    const fault = replaceFile({path: join(folder, 'a.md'), before: 'a\ufffd', after: 'after', root: folder})
    expect(fault).toBe('it was changed while it was checked; run this again')
  })

  test('that is read-only', () => {
    const folder = repository({'a.md': 'before'})
    chmodSync(join(folder, 'a.md'), 0o444)
    expect(replaceFile({path: join(folder, 'a.md'), before: 'before', after: 'after', root: folder})).toBe('the file is read-only')
    expect(left(folder)).toEqual(['before', ['a.md']])
  })

  test('that has become a folder, or is gone', () => {
    const folder = repository({})
    mkdirSync(join(folder, 'a.md'))
    expect(replaceFile({path: join(folder, 'a.md'), before: 'before', after: 'after', root: folder})).toBe('it is a folder')
    expect(replaceFile({path: join(folder, 'b.md'), before: 'before', after: 'after', root: folder})).toBe('there is no such file')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })
})
