import {existsSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import type {World} from '@bedside/engine'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {onPosix} from '../../../engine/test-support/posix.js'
import {sandbox} from '../testing.js'

/** Status by address; what is not named is 200, robots.txt is missing. Time stands still while nobody sleeps. */
function web(statuses: Readonly<Record<string, number | string>> = {}): World & {asked: string[]} {
  const asked: string[] = []
  let now = Date.UTC(2026, 2, 1)
  return {
    asked,
    send: async ({url}) => {
      asked.push(url.href)
      const given = url.pathname === '/robots.txt' ? 404 : (statuses[url.href] ?? 200)
      return typeof given === 'number' ? {status: given, headers: {}, body: ''} : {status: 301, headers: {location: given}, body: ''}
    },
    sleep: async (milliseconds) => {
      now += milliseconds
    },
    now: () => now
  }
}

const pagesOf = ({asked}: {asked: string[]}) => asked.filter((url) => !url.endsWith('/robots.txt'))
const config = 'extends: [us]\nrules:\n  links/unreachable-url: [warning, {ignore: ["*.walled.org", "https://clinic.org/forms/**"]}]\n'

const page = [
  '# Opening hours',
  '',
  'See [one](https://clinic.org/gone#part), [two](https://clinic.org/old) and <a href="https://clinic.org/gone">three</a>.',
  '',
  '![Map](https://maps.org/map.png) and [this][wall].',
  '',
  '[wall]: https://www.walled.org/x',
  '[form]: https://clinic.org/forms/1',
  ''
].join('\n')

const clinic = {'https://clinic.org/gone': 404, 'https://clinic.org/old': 'https://clinic.org/new', 'https://maps.org/map.png': 403}

describe('--external', () => {
  test('asks nobody without it', async () => {
    const world = web(clinic)
    const {folder, run} = sandbox({'a.md': page})
    const {out} = await run([], {web: world})
    expect(world.asked).toEqual([])
    expect(out).not.toMatch(/external/i)
    expect(existsSync(join(folder, '.bedside-cache'))).toBe(false)
  })

  test('merged shards say what one run says', async () => {
    const {run} = sandbox({'a.md': page, 'b.md': page, 'bedside.yaml': config})
    for (const index of [1, 2]) await run(['lint', '--shard', `${index}/2`, '--output', `${index}.json`], {web: web(clinic)})
    for (const format of ['text', 'json']) {
      const flags = ['--external', '--external-max-age', '0', '--format', format]
      const single = await run(['lint', ...flags], {web: web(clinic)})
      expect(single.out).toContain('has no page /gone')
      expect(await run(['merge', '2.json', '1.json', ...flags], {web: web(clinic)})).toEqual(single)
    }
  })

  test('asks for each address once, fails no build, and says what it could not check', async () => {
    const world = web(clinic)
    const {run} = sandbox({'a.md': page, 'b.md': page, 'bedside.yaml': config})
    const {code, out} = await run(['--external'], {web: world})
    expect(code).toBe(0)
    expect(pagesOf(world).sort()).toEqual([
      'https://clinic.org/gone',
      'https://clinic.org/gone',
      'https://clinic.org/new',
      'https://clinic.org/old',
      'https://maps.org/map.png',
      'https://maps.org/map.png'
    ])
    expect(out.match(/clinic\.org has no page \/gone \(404\); correct the link or take it out\./g)).toHaveLength(4)
    expect(out.match(/This page has moved to https:\/\/clinic\.org\/new; link there\./g)).toHaveLength(2)
    expect(out).toContain('External addresses: 3. 1 could not be checked (refused to programs 1).')
  })

  test('remembers, and --now decides for how long', async () => {
    const {folder, run} = sandbox({'a.md': page, 'bedside.yaml': config})
    const askedOn = async (...args: string[]) => {
      const world = web(clinic)
      await run(['--external', ...args], {web: world})
      return new Set(pagesOf(world)).size
    }
    expect(await askedOn('--now', '2026-03-01')).toBe(4)
    expect(JSON.parse(readFileSync(join(folder, '.bedside-cache/external.json'), 'utf8')).version).toBe(1)
    expect(await askedOn('--now', '2026-03-01')).toBe(0)
    expect(await askedOn('--now', '2026-03-02')).toBe(2)
    expect(await askedOn('--now', '2026-03-08')).toBe(4)
    expect(await askedOn('--now', '2026-03-08', '--external-max-age', '0')).toBe(4)
    expect(await askedOn('--now', '2026-03-08', '--external-cache', 'other.json')).toBe(4)
  })

  test('says it in JSON as the schema has it', async () => {
    const {run} = sandbox({'a.md': page, 'bedside.yaml': config})
    const {out} = await run(['--external', '--format', 'json'], {web: web(clinic)})
    const report = JSON.parse(out)
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../docs/report.schema.json'), 'utf8'))
    const validate = new Ajv2020().compile(schema)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report.external).toEqual({
      addresses: 3,
      remembered: 0,
      ok: 1,
      gone: 1,
      couldNotCheck: [{url: 'https://maps.org/map.png', why: 'refused', status: 403}]
    })
    expect(report.files[0].findings.map(({rule, severity}: {rule: string; severity: string}) => `${severity} ${rule}`)).toEqual(
      expect.arrayContaining(['warning links/unreachable-url', 'note links/moved-url'])
    )
  })

  test('findings can be suppressed, overridden and turned off like all others', async () => {
    const suppressed = `# Hours\n\n<!-- bedside-disable-next-line links/unreachable-url -- the host is being moved -->\n[one](https://clinic.org/gone)\n`
    const {run} = sandbox({'a.md': suppressed})
    expect((await run(['--external'], {web: web(clinic)})).out).toContain('1 finding suppressed')
    const off = web(clinic)
    await run(['--external', '--rule', 'links/unreachable-url=off', '--rule', 'links/moved-url=off', '--external-max-age', '0'], {web: off})
    expect(off.asked).toEqual([])
    const strict = await run(['--external', '--rule', 'links/unreachable-url=error'], {web: web(clinic)})
    expect(strict.code).toBe(0)
  })

  test('a page that ignores an address hears nothing of what another page asked', async () => {
    const overrides = `${config}overrides:\n  - files: [b.md]\n    rules:\n      links/unreachable-url: [warning, {ignore: []}]\n`
    const text = '# Hours\n\n[one](https://www.walled.org/x)\n'
    const {run} = sandbox({'a.md': text, 'b.md': text, 'bedside.yaml': overrides})
    const {out} = await run(['--external', '--format', 'json'], {web: web({'https://www.walled.org/x': 404})})
    const files = JSON.parse(out).files as {path: string; findings: {rule: string}[]}[]
    expect(files.filter(({findings}) => findings.some(({rule}) => rule === 'links/unreachable-url')).map(({path}) => path)).toEqual([
      'b.md'
    ])
  })

  test.each([
    ['""', 'is empty'],
    ['"clinic.org/["', 'opens [ and never closes it'],
    ['"/forms/**"', 'begins with /']
  ])('a glob that is none asks nobody: %s', async (glob, fault) => {
    const world = web(clinic)
    const {run} = sandbox({'a.md': page, 'bedside.yaml': `rules:\n  links/unreachable-url: [warning, {ignore: [${glob}]}]\n`})
    const {code, err} = await run(['--external'], {web: world})
    expect(code).toBe(2)
    expect(err).toContain('links/unreachable-url: in its option ignore,')
    expect(err).toContain(fault)
    expect(world.asked).toEqual([])
  })

  test('lints standard input, too', async () => {
    const {out} = await sandbox().run(['--external', '--stdin'], {stdin: '[one](https://clinic.org/gone)\n', web: web(clinic)})
    expect(out).toContain('clinic.org has no page /gone (404)')
  })
})

describe('flags', () => {
  test.each([
    [['--external-max-age', '3'], '--external-max-age goes with --external.'],
    [['--external-allow', 'a.org'], '--external-allow goes with --external.'],
    [['--external', '--external-per-host', '0'], '--external-per-host takes 1 or more'],
    [['--external', '--external-timeout', '0'], '--external-timeout takes 1 or more'],
    [['--external', '--external-allow', 'https://a.org/'], '--external-allow takes a host'],
    [['--external', '--external-minutes', 'x'], 'It takes a whole number']
  ])('%j: %s', async (args, message) => {
    const {code, err} = await sandbox({'a.md': page}).run(args, {web: web()})
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('--external-allow asks a private host', async () => {
    const {run} = sandbox({'a.md': '# Hours\n\n[one](http://wiki.internal:8080/x) and [two](http://wiki.internal/x)\n'})
    const world = web()
    await run(['--external', '--external-allow', 'wiki.internal:8080'], {web: world})
    expect(pagesOf(world)).toEqual(['http://wiki.internal:8080/x'])
  })

  test('a cache folder that a symbolic link leads elsewhere is refused', async () => {
    onPosix('only some of its users make symbolic links')
    const {folder, run} = sandbox({'a.md': page})
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, '.bedside-cache'))
    const {code, err} = await run(['--external'], {web: web()})
    expect(code).toBe(2)
    expect(err).toContain('.bedside-cache is a symbolic link; name the cache with --external-cache.')
  })
})
