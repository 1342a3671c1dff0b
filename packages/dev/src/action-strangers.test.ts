import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {onPosix} from '../../engine/test-support/posix.js'
import {ActionWorkspace, broken, good, oneRule} from './action-runs.js'
import {bundleAction} from './bundle-action.js'

const bundle = mkdtempSync(join(tmpdir(), 'bedside-bundle-'))

beforeAll(async () => {
  await bundleAction(bundle)
}, 120_000)

afterAll(() => rmSync(bundle, {recursive: true, force: true}))

const library = (pages: Readonly<Record<string, string>>) => new ActionWorkspace(bundle).write({'bedside.yaml': oneRule, ...pages})

describe('of strangers', () => {
  beforeEach(() => onPosix('only some of its users make symbolic links, and its files cannot have such names'))

  test('file names and words stay words', () => {
    const name = 'a%0A::error::b,line=9::##[add-mask]c\u202e.md'
    const {commands, log} = library({[name]: '# A\n\nSee [x](./%0A::error::z.md).\n'}).run()
    expect(commands).toHaveLength(1)
    expect(commands[0]).toMatch(/^error file=a%250A%3A%3Aerror%3A%3Ab%2Cline=9%3A%3A##\[add-mask\]c\ufffd\.md,line=3,/)
    expect(log.split('\n').filter((line) => line.includes('##[') && !line.startsWith('::'))).toEqual([])
  })

  test('names of configurations stay words', () => {
    const name = '\n::error::x ##[error]'
    const {commands, log} = library({'a.md': good, [`${name}.yaml`]: 'rules: [\n'}).run({config: `b/../${name}.yaml`})
    expect(commands).toHaveLength(1)
    expect(log.split('\n').filter((line) => line.includes('##[') && !line.startsWith('::'))).toEqual([])
  })

  test('outputs cannot be added to', () => {
    const name = 'r\nerrors=0\npages<<x\n99\nx'
    const {outputs} = library({'a.md': broken}).run({formats: `json=${name.replaceAll('\n', '\r')}`})
    expect([outputs.errors, outputs.pages]).toEqual(['1', '1'])
    expect(Object.keys(outputs)).toHaveLength(6)
  })

  test('links that lead out of the workspace are not followed', () => {
    const one = library({'a.md': good})
    mkdirSync(join(one.temporary, 'secret'))
    writeFileSync(join(one.temporary, 'secret', 'b.md'), '# Secret\n\n#### Secret words\n')
    symlinkSync(join(one.temporary, 'secret'), join(one.top, 'content'))
    symlinkSync(join(one.temporary, 'secret', 'b.md'), join(one.top, 'b.md'))
    for (const paths of ['content', 'content/*.md', 'content/b.md', 'b.md', '*/../content/b.md']) {
      const {status, log} = one.run({paths})
      expect([paths, status, log.includes('ecret words')]).toEqual([paths, 1, false])
    }
    const {log, summary} = one.run()
    expect(log).toContain('leads out of the library')
    expect(summary).not.toContain('ecret words')
  })

  test('a configuration or baseline that leads out of the workspace is not read', () => {
    const one = library({'a.md': good})
    writeFileSync(join(one.temporary, 'x.yaml'), 'password: hunter\n')
    symlinkSync(join(one.temporary, 'x.yaml'), join(one.top, 'x.yaml'))
    symlinkSync(join(one.temporary, 'x.yaml'), join(one.top, 'nested.tsv'))
    for (const inputs of [{config: 'x.yaml'}, {baseline: 'nested.tsv'}]) {
      const {commands, log} = one.run(inputs)
      expect([commands, log.includes('hunter')]).toEqual([[expect.stringContaining('leads out of the workspace')], false])
    }
  })

  test('a report does not write through a link', () => {
    const one = library({'a.md': good})
    const profile = join(one.temporary, 'profile')
    writeFileSync(profile, 'as it was')
    mkdirSync(join(one.temporary, 'elsewhere'))
    symlinkSync(profile, join(one.top, 'a.json'))
    expect(one.run({formats: 'json=a.json'}).status).toBe(0)
    expect(readFileSync(profile, 'utf8')).toBe('as it was')
    symlinkSync(tmpdir(), join(one.top, 'reports'))
    expect(one.run({formats: 'json=reports/a.json'}).commands).toEqual([expect.stringContaining('leads out of the workspace')])
  })

  test('nothing of the repository is executed', () => {
    const mark = "require('fs').writeFileSync('ran', '')"
    const page = "import x from './run.mjs'\n\n# A page\n\n{globalThis.process.exit(7)}\n"
    const one = library({
      'a.mdx': page,
      'bedside.config.js': mark,
      'run.mjs': mark,
      'node_modules/satteri/index.js': mark,
      'node_modules/house/index.js': mark,
      'node_modules/house/package.json': '{"main": "index.js", "scripts": {"postinstall": "node index.js"}}',
      'node_modules/house/bedside.yaml': oneRule,
      'bedside.yaml': 'extends: [house]\n'
    })
    one.git('config', 'core.hooksPath', '.')
    const base = one.commit('All')
    expect(one.run({changed: 'true', base}).status).toBe(0)
    expect(one.run().status).toBe(0)
    expect(readdirSync(one.top)).not.toContain('ran')
    expect(readdirSync(one.temporary)).not.toContain('ran')
  })

  test('a summary of many pages stays under 1 MiB', () => {
    const long = 'x'.repeat(180)
    const pages = Object.fromEntries(Array.from({length: 300}, (_, at) => [`${long}-${at}.md`, broken.repeat(4)]))
    const {summary, commands, outputs} = library(pages).run()
    expect(Buffer.byteLength(summary)).toBeLessThan(1 << 20)
    expect([commands.length, outputs.errors]).toEqual([10, '1200'])
  })
})
