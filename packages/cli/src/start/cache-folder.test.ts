import {chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {cacheFolder} from './cache-folder.js'

let home: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'bedside-home-')))
})

afterEach(() => rmSync(home, {recursive: true, force: true}))

const uid = process.getuid?.()
const place = (env: Record<string, string>, cwd = '/somewhere/else') => cacheFolder({env, cwd, platform: 'linux', uid})

// Windows keeps no modes, and its paths look different.
describe.skipIf(process.platform === 'win32')('the folder of compiled code', () => {
  test("lies where the system keeps a user's caches, and is the user's alone", () => {
    expect(place({HOME: home})).toBe(join(home, '.cache/bedside'))
    expect(place({HOME: home, XDG_CACHE_HOME: join(home, 'x')})).toBe(join(home, 'x/bedside'))
    expect(cacheFolder({env: {HOME: home}, cwd: '/', platform: 'darwin', uid})).toBeNull()
    expect(cacheFolder({env: {HOME: home}, cwd: '/usr', platform: 'darwin', uid})).toBe(join(home, 'Library/Caches/bedside'))
  })

  test('is none where nobody wants one, in CI, and where no home is known', () => {
    expect(place({HOME: home, NODE_DISABLE_COMPILE_CACHE: '1'})).toBeNull()
    expect(place({HOME: home, CI: 'true'})).toBeNull()
    expect(place({})).toBeNull()
    expect(place({HOME: 'relative'})).toBeNull()
    expect(existsSync(join(home, '.cache'))).toBe(false)
  })

  test('is the one that somebody names, in CI as well', () => {
    expect(place({CI: 'true', NODE_COMPILE_CACHE: join(home, 'named')})).toBe(join(home, 'named'))
  })

  test('is never below the current folder, nor in a working copy of Git', () => {
    expect(place({HOME: home}, home)).toBeNull()
    expect(place({HOME: home}, join(home, '.cache'))).toBeNull()
    mkdirSync(join(home, '.git'))
    expect(place({HOME: home})).toBeNull()
  })

  test('is none where others may write to it, own it, or put a link in its place', () => {
    mkdirSync(join(home, '.cache/bedside'), {recursive: true})
    chmodSync(join(home, '.cache/bedside'), 0o777)
    expect(place({HOME: home})).toBeNull()
    chmodSync(join(home, '.cache/bedside'), 0o700)
    expect(cacheFolder({env: {HOME: home}, cwd: '/usr', platform: 'linux', uid: (uid ?? 0) + 1})).toBeNull()
    rmSync(join(home, '.cache/bedside'), {recursive: true})
    mkdirSync(join(home, 'other'))
    symlinkSync(join(home, 'other'), join(home, '.cache/bedside'))
    expect(place({HOME: home})).toBeNull()
  })
})
