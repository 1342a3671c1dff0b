import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {main} from '../main.js'
import {sandbox} from '../testing.js'

const long = `We ${'really '.repeat(24)}like rest.`
const page = (sentences: string) => `---\ntype: news\npublisher: Example Trust\n---\n\n# Rest\n\n${sentences}\n`

/** A watch that goes on until `end`. What it prints is waited for. */
function watching(files: Record<string, string>, args: readonly string[] = []) {
  const box = sandbox(files)
  let printed = ''
  let end = () => {}
  const interrupted = new Promise<void>((resolve) => {
    end = resolve
  })
  const say = (text: string) => {
    printed += text
  }
  const code = main(['--watch', ...args], {
    cwd: box.folder,
    out: say,
    err: say,
    stdin: async () => '',
    ask: async () => '',
    interactive: false,
    color: false,
    env: {},
    today: () => '2026-03-01',
    clock: () => '09:30:00',
    interrupted: () => interrupted
  })
  /** Resolves once a text was printed that was not there before, with what was printed since. */
  const until = async (text: string) => {
    for (let tries = 0; !printed.includes(text); tries++) {
      if (tries > 1500) throw new Error(`Never printed: ${text}\n${printed}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const since = printed
    printed = ''
    return since
  }
  const path = (name: string) => join(box.folder, name)
  const stop = async () => {
    end()
    return await code
  }
  return {until, path, stop, write: (name: string, text: string) => writeFileSync(path(name), text), folder: box.folder}
}

let open: ReturnType<typeof watching> | null = null
const begin = (...args: Parameters<typeof watching>) => {
  open = watching(...args)
  return open
}

afterEach(async () => {
  await open?.stop()
  if (open) rmSync(open.folder, {recursive: true, force: true})
  open = null
})

describe('a watch', () => {
  test('lints, and again at each change, and says what is different', async () => {
    const {until, write, stop} = begin({'a.md': page('Rest is good.'), 'b.md': page(long)})
    expect(await until('Watching; Ctrl-C ends it.\n')).toContain('0 errors, 1 warning, 0 notes in 1 of 2 files.')
    write('a.md', page(long))
    expect(await until('in 2 pages.\n')).toBe(`
── 09:30:00  a.md ──

a.md  news
    8:1  warning  Sentence has 27 words; split it or cut it to 20 or fewer.  readability/long-sentence
        8 | ${long.slice(0, 96)}…
          | ${'^'.repeat(96)}

Findings: 1 new. Now 0 errors, 2 warnings and 0 notes in 2 pages.
`)
    write('a.md', page(`One more line.\n\n${long}`))
    expect(await until('in 2 pages.\n')).toContain('The same findings as before.')
    write('b.md', page('Rest is good.'))
    expect(await until('in 2 pages.\n')).toBe(
      '\n── 09:30:00  b.md ──\n\nFindings: 1 gone. Now 0 errors, 1 warning and 0 notes in 2 pages.\n'
    )
    expect(await stop()).toBe(130)
  })

  test('sees pages that come and go, and files that an editor puts in the place of others', async () => {
    const {until, write, path} = begin({'a.md': page('Rest is good.'), '.gitignore': 'site/\n'})
    await until('Watching')
    write('new.md', page(long))
    expect(await until('in 2 pages.\n')).toContain('1 new')
    write('.a.md.swp', page(long))
    renameSync(path('.a.md.swp'), path('a.md'))
    expect(await until('in 2 pages.\n')).toContain('Findings: 1 new. Now 0 errors, 2 warnings')
    mkdirSync(path('site'))
    write('site/a.md', page(long))
    rmSync(path('new.md'))
    const text = await until('in 1 page.\n')
    expect(text).toContain('Findings: 1 gone.')
    expect(text).not.toContain('site')
  })

  test('outlives mistakes in the configuration, and hears of files that it names', async () => {
    const {until, write} = begin({'a.md': page(long), 'bedside.yaml': 'ruls: {}\n'})
    expect(await until('Watching')).toContain('Unknown key "ruls"')
    write('bedside.yaml', 'extends: [./shared.yaml]\n')
    expect(await until('shared.yaml" does not exist')).toContain('bedside.yaml ──')
    write('shared.yaml', 'rules: {readability/long-sentence: error}\n')
    expect(await until('explain readability/long-sentence')).toContain('1 error, 0 warnings')
    write('shared.yaml', 'rules: {readability/long-sentence: off}\n')
    expect(await until('in 1 page.\n')).toContain('Findings: 1 gone. None are left')
  })

  test('writes reports to files, which do not set it off', async () => {
    const {until, write, path} = begin({'a.md': page(long)}, ['--format', 'json=report.json', '--format', 'text'])
    await until('Watching')
    write('a.md', page('Rest is good.'))
    const text = await until('in 1 page.\n')
    expect(text).toContain('Wrote report.json.')
    expect(text).not.toContain('report.json ──')
    expect(JSON.parse(readFileSync(path('report.json'), 'utf8')).summary.warnings).toBe(0)
  })

  test('tells errors alone with --quiet', async () => {
    const {until, write} = begin({'a.md': page('Rest is good.')}, ['--quiet'])
    await until('Watching')
    write('a.md', page(long))
    expect(await until('in 1 page.\n')).toContain('The same findings as before. None are left')
  })
})

test.each([
  [['--stdin'], 'leave it out with --stdin'],
  [['--shard', '1/2'], 'leave it out with --shard'],
  [['--fix'], 'leave --watch out to fix'],
  [['--fix-dry-run'], 'leave --watch out'],
  [['--external'], 'leave --watch out'],
  [['--timing'], 'leave --watch out'],
  [['--rule', 'readability/high-grade=error:{targt:6}'], 'Did you mean "target"?'],
  [['gone/'], 'gone/'],
  [['--format', 'json'], 'write other formats to a file, as in --format json=report.json']
])('--watch with %s is senseless', async (args, words) => {
  const {code, err} = await sandbox({'a.md': '# Rest\n'}).run(['--watch', ...args])
  expect(code).toBe(2)
  expect(err).toContain(words)
})
