import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {catalogue} from '@bedside/engine'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {ActionWorkspace} from './action-runs.js'
import {type ActionBundle, bundleAction} from './bundle-action.js'
import {timeAction} from './time-action.js'
import {root} from './workspace.js'

const bundle = mkdtempSync(join(tmpdir(), 'bedside-bundle-'))
let made: ActionBundle

beforeAll(async () => {
  made = await bundleAction(bundle)
}, 120_000)

afterAll(() => rmSync(bundle, {recursive: true, force: true}))

const workspace = () => new ActionWorkspace(bundle)

/** A configuration that checks one thing, so that a test is about the action. */
const oneRule = JSON.stringify({
  rules: Object.fromEntries([...catalogue.keys()].map((id) => [id, id === 'links/missing-page' ? 'error' : 'off']))
})

const good = '# Croup\n\nCroup is a cough that young children get.\n'
const broken = '# Croup\n\nSee [the dose](dose.md).\n'

const library = (pages: Readonly<Record<string, string>>) => workspace().write({'bedside.yaml': oneRule, ...pages})

function spineClinic(): ActionWorkspace {
  const made = workspace()
  cpSync(join(root, 'fixtures/spine-clinic'), made.top, {recursive: true})
  return made
}

describe('the bundle', () => {
  test('has action.yml at its top, which names a script that is there and Node 24', () => {
    const {runs} = parse(readFileSync(join(bundle, 'action.yml'), 'utf8'))
    expect(runs.using).toBe('node24')
    expect(existsSync(join(bundle, runs.main))).toBe(true)
  })

  test('is no larger than a checkout of it may be, and holds the licences of what is in it', () => {
    expect(made.scripts).toBeLessThan(4 << 20)
    const licences = readFileSync(join(bundle, 'THIRD-PARTY'), 'utf8')
    for (const name of ['yaml', 'ajv', 'unified', 'picomatch']) expect(licences).toMatch(new RegExp(`^## ${name} \\d`, 'm'))
  })

  test('reads every input that action.yml names, and sets every output', () => {
    const {inputs, outputs} = parse(readFileSync(join(bundle, 'action.yml'), 'utf8'))
    const source = readFileSync(join(root, 'packages/action/src/inputs.ts'), 'utf8')
    for (const name of Object.keys(inputs)) expect(source).toContain(`text('${name}')`)
    expect(Object.keys(library({'a.md': good}).run().outputs).sort()).toEqual(Object.keys(outputs).sort())
  })

  test('names the version of its package', () => {
    const {version} = JSON.parse(readFileSync(join(root, 'packages/action/package.json'), 'utf8'))
    const one = library({'a.md': good})
    one.run({formats: 'json=a.json'})
    expect(JSON.parse(readFileSync(join(one.top, 'a.json'), 'utf8')).tool.version).toBe(version)
  })

  test('is not much slower than the command line', () => {
    const [, text] = /: ([\d.]+) and [\d.]+ times$/.exec(timeAction(bundle, 1)) ?? []
    expect(Number(text)).toBeLessThan(6)
  })
})

describe('on the sample library', () => {
  test('annotates the worst ten of each level, says how many more, and fails', () => {
    const {status, commands, log, outputs} = spineClinic().run()
    const of = (level: string) => commands.filter((one) => one.startsWith(`${level} `)).length
    expect([status, of('error'), of('warning')]).toEqual([1, 10, 10])
    expect(log).toContain(`Not annotated: ${Number(outputs.errors) - 10} more errors, ${Number(outputs.warnings) - 10} more warnings`)
  })

  test('writes the summary, the outputs and the reports', () => {
    const one = spineClinic()
    const {outputs, summary} = one.run({formats: 'sarif=reports/a.sarif\njson = a.json\n', 'fail-on': 'never'})
    const paths = JSON.parse(outputs['report-paths']!)
    const json = JSON.parse(readFileSync(paths.json, 'utf8'))
    expect(JSON.parse(readFileSync(paths.sarif, 'utf8')).version).toBe('2.1.0')
    expect([outputs.pages, outputs.errors]).toEqual([json.summary.files, json.summary.errors].map(String))
    expect(outputs['grade-median']).toMatch(/^\d+\.\d$/)
    expect(summary).toMatch(/^# Bedside\n/)
    expect(summary).toContain('## Review queue')
  })

  test('says the same with remark, where it has no native parser', () => {
    const without = mkdtempSync(join(tmpdir(), 'bedside-bundle-'))
    cpSync(bundle, without, {recursive: true})
    rmSync(join(without, 'native'), {recursive: true})
    const reports = [bundle, without].map((folder) => {
      const one = new ActionWorkspace(folder)
      cpSync(join(root, 'fixtures/spine-clinic'), one.top, {recursive: true})
      const {log} = one.run({formats: 'json=../temp/a.json'})
      return {log, json: readFileSync(join(one.temporary, 'a.json'), 'utf8')}
    })
    rmSync(without, {recursive: true})
    expect(reports[1]!.log).toMatch(/holds no native parser for .*; remark reads Markdown instead/)
    expect(reports[1]!.json).toBe(reports[0]!.json)
    if (made.natives.length > 0) expect(reports[0]!.log).not.toContain('remark reads')
  })

  test('where the native parser does not start, remark reads', () => {
    const spoilt = mkdtempSync(join(tmpdir(), 'bedside-bundle-'))
    cpSync(bundle, spoilt, {recursive: true})
    for (const name of made.natives) writeFileSync(join(spoilt, 'native', name), 'no library')
    const {log, status} = new ActionWorkspace(spoilt).write({'bedside.yaml': oneRule, 'a.md': good}).run()
    rmSync(spoilt, {recursive: true})
    expect([status, log]).toEqual([0, expect.stringMatching(/remark reads Markdown instead/)])
  })
})

describe('inputs', () => {
  test.each([
    ['nothing but the default', {}, 1],
    ['never', {'fail-on': 'never'}, 0],
    ['an unknown level', {'fail-on': 'warnings'}, 'fail-on: found "warnings"; did you mean "warning"?'],
    ['no such path', {paths: 'nowhere'}, 'nowhere: there is no such file or folder.'],
    ['a glob that matches nothing', {paths: 'content/**/*.mdx'}, 'this glob matches no file'],
    ['a folder without articles', {paths: 'empty'}, 'no file here that Bedside reads'],
    ['no such working directory', {'working-directory': 'site'}, 'is the checkout step before this one?'],
    ['a path out of the workspace', {paths: '../temp'}, 'leads out of the workspace'],
    ['a report out of the workspace', {formats: 'json=../../a.json'}, 'leads out of the workspace'],
    ['a configuration that is not there', {config: 'none.yaml'}, 'none.yaml']
  ])('%s', (_, inputs, expected) => {
    const {status, commands} = library({'content/a.md': broken, 'empty/data.csv': ''}).run(inputs as Record<string, string>)
    if (typeof expected === 'number') expect(status).toBe(expected)
    else expect([status, commands]).toEqual([1, [expect.stringContaining(expected)]])
  })

  test('paths start from the working directory, and annotations from the repository', () => {
    const {commands} = library({'site/content/a.md': broken, 'b.md': broken}).run({'working-directory': 'site', paths: 'content/**/*.md'})
    expect(commands).toEqual([expect.stringMatching(/^error file=site\/content\/a\.md,line=3,/)])
  })

  test('a cap of no annotations changes the log alone', () => {
    const {status, commands, outputs, log} = library({'a.md': broken}).run({'max-annotations': '0'})
    expect([status, commands, outputs.errors]).toEqual([1, [], '1'])
    expect(log).toContain('Not annotated: 1 more error.')
  })

  test('a baseline holds back what it records', () => {
    const one = library({'a.md': broken, 'known.tsv': ''})
    expect(one.run({baseline: 'known.tsv'}).status).toBe(1)
    expect(one.run({baseline: 'false'}).status).toBe(1)
    expect(one.run({baseline: 'nowhere.tsv'}).commands).toEqual([expect.stringContaining('nowhere.tsv')])
  })

  test('a mistake in the configuration is annotated at its place', () => {
    const {status, commands} = library({'bedside.yaml': 'extends: [us]\nrules:\n  links/mising-page: error\n', 'a.md': good}).run()
    expect(status).toBe(1)
    expect(commands).toEqual([
      expect.stringMatching(/^error file=bedside\.yaml,line=3,col=3,title=[^:]*::.*Did you mean "links\/missing-page"/)
    ])
  })
})

describe('what has changed', () => {
  const twoPages = () => {
    const one = library({'old.md': broken, 'new.md': good})
    const base = one.commit('Two pages')
    one.git('update-ref', 'refs/remotes/origin/main', base)
    one.git('checkout', '--quiet', '-b', 'topic')
    one.write({'new.md': broken})
    one.commit('A link')
    return {one, base}
  }
  const files = (commands: readonly string[]) => commands.map((line) => /file=([^,]*)/.exec(line)?.[1])

  test('in a pull request is what differs from its branch', () => {
    const {one} = twoPages()
    const run = one.run({changed: 'true'}, {event: {pull_request: {base: {sha: '0'.repeat(40)}}}, GITHUB_BASE_REF: 'main'})
    expect([run.status, files(run.commands)]).toEqual([1, ['new.md']])
  })

  test('is known from the payload, too', () => {
    const {one, base} = twoPages()
    const run = one.run({changed: 'true'}, {event: {pull_request: {base: {sha: base}}}, GITHUB_BASE_REF: 'gone'})
    expect(files(run.commands)).toEqual(['new.md'])
  })

  test('after a push is what differs from the commit before', () => {
    const {one, base} = twoPages()
    expect(files(one.run({changed: 'true'}, {event: {before: base}}).commands)).toEqual(['new.md'])
  })

  test('from a base that is named', () => {
    const {one} = twoPages()
    expect(files(one.run({changed: 'true', base: 'main'}).commands)).toEqual(['new.md'])
  })

  test('in a shallow merge of a pull request is what differs from its first parent', () => {
    const {one, base} = twoPages()
    one.git('checkout', '--quiet', '--detach', base)
    one.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic')
    one.git('update-ref', '-d', 'refs/remotes/origin/main')
    const event = {pull_request: {base: {sha: 'a'.repeat(40)}}}
    expect(files(one.run({changed: 'true'}, {event, GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main'}).commands)).toEqual([
      'new.md'
    ])
  })

  test('nothing is no failure, and is said', () => {
    const {one} = twoPages()
    one.git('reset', '--quiet', '--hard', 'main')
    const {status, log} = one.run({changed: 'true'}, {event: {pull_request: {base: {}}}, GITHUB_BASE_REF: 'main'})
    expect([status, log]).toEqual([0, expect.stringMatching(/0 errors, 0 warnings, 0 notes in 0 files/)])
  })

  test('cannot be known where the checkout lacks the base', () => {
    const {one} = twoPages()
    const {status, commands} = one.run({changed: 'true'}, {event: {pull_request: {base: {sha: 'a'.repeat(40)}}}, GITHUB_BASE_REF: 'gone'})
    expect([status, commands]).toEqual([1, [expect.stringContaining('fetch-depth: 0')]])
  })

  test('cannot be a base that is an option of git', () => {
    const {one} = twoPages()
    expect(one.run({changed: 'true', base: '--output=x'}).commands).toEqual([expect.stringContaining('is no revision')])
  })
})

// Windows lets only some users make links, and its names hold no such signs.
describe.skipIf(process.platform === 'win32')('of strangers', () => {
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
