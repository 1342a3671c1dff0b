import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {asciiOf, bundleCli, cliEntry} from './bundle-cli.js'
import {root} from './workspace.js'

const top = mkdtempSync(join(tmpdir(), 'bedside-cli-'))
const bundle = join(top, 'package')
const cache = join(top, 'cache')

beforeAll(async () => {
  await bundleCli(bundle)
}, 120_000)

afterAll(() => rmSync(top, {recursive: true, force: true}))

const article = join(root, 'fixtures/spine-clinic/content/conditions/sciatica.md')
const linted = [article, '--now', '2026-03-01']

function run(script: string, args: readonly string[], {env = {}, node = [] as string[]} = {}) {
  const all = {...process.env, NODE_COMPILE_CACHE: cache, NODE_DISABLE_COMPILE_CACHE: '', NO_COLOR: '1', ...env}
  const {status, stdout, stderr} = spawnSync(process.execPath, [...node, script, ...args], {cwd: root, env: all, encoding: 'utf8'})
  return {status, stdout, stderr}
}

const bundled = (args: readonly string[], options = {}) => run(join(bundle, cliEntry), args, options)
const plain = (args: readonly string[]) => run(join(root, 'packages/cli/dist/bin.js'), args)

const {version} = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {version: string}

const scriptsIn = (folder: string) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /\.c?js$/.test(name))

describe('the package', () => {
  test('names its version', () => expect(bundled(['--version'])).toEqual({status: 0, stdout: `${version}\n`, stderr: ''}))

  test('holds what its package.json names, no dependency of ours, and the licences of what is in it', () => {
    const {bin, files, dependencies = {}} = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8'))
    for (const path of [bin.bedside, ...files]) expect(existsSync(join(bundle, path)), path).toBe(true)
    expect(dependencies).toEqual({})
    expect(readFileSync(join(bundle, 'THIRD-PARTY'), 'utf8')).toMatch(/^## commander \d/m)
  })

  test('is ASCII and starts with the line that names Node', () => {
    const folder = join(bundle, 'dist/js')
    for (const name of scriptsIn(folder)) expect(/[^\0-\x7f]/.exec(readFileSync(join(folder, name), 'utf8'))?.[0], name).toBeUndefined()
    expect(readFileSync(join(bundle, cliEntry), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('says the same of an article as the plain command line: compiled anew, from the cache, and with remark', () => {
    const expected = plain(linted)
    expect(expected.stdout).toContain('sciatica.md')
    for (const env of [{NODE_DISABLE_COMPILE_CACHE: '1'}, {}, {}, {BEDSIDE_PARSER: 'remark'}])
      expect(bundled(linted, {env})).toEqual(expected)
  })

  test('says the same with threads as without', () => {
    const library = ['fixtures/spine-clinic', '--now', '2026-03-01', '--format', 'json']
    const expected = bundled([...library, '--no-cache', '--threads', '1'])
    expect(expected.stdout).toContain('sciatica.md')
    const hook = join(top, 'threads.cjs')
    writeFileSync(hook, 'require("node:worker_threads").isMainThread || require("node:fs").writeSync(2, "a thread\\n")')
    const {stderr, ...threaded} = bundled([...library, '--no-cache', '--threads', '3'], {node: ['--require', hook]})
    expect({...threaded, stderr: ''}).toEqual(expected)
    expect(stderr).toBe('a thread\n'.repeat(2))
  })

  test('keeps what it finds out for the next run, under the name of its build', () => {
    const pages = join(top, 'pages')
    const [first, second] = [1, 2].map(() => bundled([...linted, '--cache-location', pages]))
    expect(first!.stderr).toBe('')
    expect(second).toEqual(first)
    expect(readdirSync(join(pages, 'lint'))).toHaveLength(1)
    for (const name of scriptsIn(join(bundle, 'dist/js')))
      expect(readFileSync(join(bundle, 'dist/js', name), 'utf8')).not.toContain('the-id-of')
  })

  test('loads the native parser beside it', () => {
    const {optionalDependencies} = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8'))
    const here = Object.keys(optionalDependencies).filter((name) => existsSync(join(bundle, 'node_modules', name)))
    expect(here.length).toBeGreaterThan(0)
    const code = 'process.once("exit", () => process.stderr.write(process.report.getReport().sharedObjects.join("\\n")))'
    const hook = join(top, 'objects.cjs')
    writeFileSync(hook, code)
    expect(bundled(linted, {node: ['--require', hook]}).stderr).toContain('satteri_napi')
  })

  test('prints the help of every command', () => {
    const {stdout} = bundled(['--help'])
    const names = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z-]+) /gm)].map((match) => match[1]!)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names.filter((one) => one !== 'help')) {
      expect(bundled([name, '--help']).stdout).toMatch(new RegExp(`^Usage: bedside ${name}`))
    }
  })

  test('loads the code of every command', () => {
    for (const args of [
      ['measure', article],
      ['terms', article],
      ['scorecard', article],
      ['jsonld', article, '--now', '2026-03-01'],
      ['graph', 'fixtures/spine-clinic/content'],
      ['review-queue', '--now', '2026-03-01', '--format', 'ics', 'fixtures/spine-clinic'],
      ['explain', 'links/missing-page'],
      ['sign', article, '--as', 'nobody', '--dry-run'],
      ['merge', 'no-such-file.json'],
      ['init'],
      [...linted, '--fix-dry-run'],
      [...linted, '--format', 'sarif'],
      ['lint', 'no-such-file.md']
    ]) {
      const {status, stderr} = bundled(args)
      expect([0, 1, 2], args.join(' ')).toContain(status)
      expect(stderr, args.join(' ')).not.toContain('fault of Bedside')
    }
  }, 180_000)
})

/** Modules of Node and scripts that a command line loads beyond those of an empty process, in a fresh process. */
function loadedBy(args: readonly string[]): {builtins: string[]; scripts: string[]} {
  const hook = join(top, 'loaded.cjs')
  writeFileSync(
    hook,
    `const before = new Set(process.moduleLoadList)
    const fs = require('node:fs')
    const read = fs.readFileSync
    const scripts = []
    fs.readFileSync = (path, ...more) => (String(path).endsWith('.cjs') && scripts.push(String(path)), read(path, ...more))
    process.once('exit', () => {
      const builtins = process.moduleLoadList.filter((one) => !before.has(one) && one.startsWith('NativeModule '))
      fs.writeSync(2, JSON.stringify({builtins: builtins.map((one) => one.slice(13)), scripts}))
    })`
  )
  return JSON.parse(bundled(args, {node: ['--require', hook]}).stderr)
}

test('no script imports a module of Node, which code that was compiled before may not do', () => {
  const folder = join(bundle, 'dist/js')
  const importing = readdirSync(folder).filter(
    (name) => name.endsWith('.cjs') && /\bimport\(["'`]node:/.test(readFileSync(join(folder, name), 'utf8'))
  )
  expect(importing).toEqual([])
})

describe('starting loads little', () => {
  test('--version loads one script, and nothing of streams or the network', () => {
    const {builtins, scripts} = loadedBy(['--version'])
    expect(scripts.map((path) => path.slice(bundle.length + 1).replaceAll('\\', '/'))).toEqual([cliEntry])
    expect(builtins.filter((name) => /^(net|http|https|tls|crypto|child_process|readline|stream|zlib|dns)\b/.test(name))).toEqual([])
    expect(builtins.length).toBeLessThan(10)
  })

  test('an article loads neither the web nor other commands', () => {
    const {builtins, scripts} = loadedBy(linted)
    expect(builtins.filter((name) => /^(http|https|tls|dns|readline)\b/.test(name))).toEqual([])
    expect(scripts.filter((path) => /(ics|graph|explanations|external-[^f]|git-diff|string-width|sarif)[^/]*$/.test(path))).toEqual([])
  })

  test('an article without a library, and no cache of results, loads neither ciphers nor other processes', () => {
    const page = join(top, 'alone', 'sciatica.md')
    mkdirSync(join(top, 'alone'))
    copyFileSync(article, page)
    const {builtins} = loadedBy([page, '--now', '2026-03-01', '--no-cache'])
    expect(builtins.filter((name) => /^(crypto|child_process|worker_threads)\b/.test(name))).toEqual([])
  })
})

describe('the cache of compiled code', () => {
  const blobs = () => readdirSync(cache, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.blob'))

  test('is written once and costs nothing but time where it is torn, foreign or gone', () => {
    const expected = bundled(linted)
    const names = blobs()
    expect(names.length).toBeGreaterThan(3)
    for (const spoil of [
      () => Buffer.alloc(0),
      (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
      (bytes: Buffer) => bytes.map((byte, at) => (at % 97 === 50 ? byte ^ 0xff : byte)),
      () => Buffer.from('something else')
    ]) {
      for (const name of names) writeFileSync(join(cache, name), spoil(readFileSync(join(cache, name))))
      expect(bundled(linted)).toEqual(expected)
    }
    expect(blobs().sort()).toEqual(names.sort())
  })

  test('never lies below the current folder or in a working copy', () => {
    const copy = join(top, 'copy')
    mkdirSync(join(copy, '.git'), {recursive: true})
    bundled(linted, {env: {NODE_COMPILE_CACHE: join(copy, 'cache')}})
    expect(existsSync(join(copy, 'cache'))).toBe(false)
  })
})

test('ASCII keeps what a script means', () => {
  for (const script of [
    '"\u00e9\u{1f600}"',
    '`\\\\\u2013`',
    '/^[\u2013-\u2015]$/u.test("\u2014")',
    '/^\\\u2013$/.test("\u2013")',
    '"\\n\u00e9"'
  ]) {
    expect(asciiOf(script)).toMatch(/^[\0-\x7f]*$/)
    expect(Function(`return ${asciiOf(script)}`)()).toEqual(Function(`return ${script}`)())
  }
})
