import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {ActionWorkspace, broken, good, oneRule} from './action-runs.js'
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
    const {outputs, summary} = one.run({formats: 'sarif=reports/a.sarif\njson = a.json\nhtml=a.html\n', 'fail-on': 'never'})
    const paths = JSON.parse(outputs['report-paths']!)
    const json = JSON.parse(readFileSync(paths.json, 'utf8'))
    const html = readFileSync(paths.html, 'utf8')
    for (const part of ['What to review next', 'promises a list. When the list is gone']) expect(html).toContain(part)
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
    ['a report below a file', {formats: 'json=content/a.md/a.json'}, 'cannot write "content/a.md/a.json" ('],
    ['a report in place of a folder', {formats: 'json=content'}, 'cannot write "content" ('],
    ['a report in what Git keeps', {formats: 'json=.Git/config'}, 'leads into a .git folder'],
    ['two reports in one place', {formats: 'json=a/x\ncsv=a/../a/x'}, 'two reports would be written to "a/../a/x"'],
    ['a configuration that is not there', {config: 'none.yaml'}, 'none.yaml']
  ])('%s', (_, inputs, expected) => {
    const {status, commands} = library({'content/a.md': broken, 'empty/data.csv': ''}).run(inputs as Record<string, string>)
    if (typeof expected === 'number') expect(status).toBe(expected)
    else expect([status, commands.at(-1)]).toEqual([1, expect.stringContaining(expected)])
  })

  test('that are the wrong way leave no fault of ours and no folder of the machine in the log', () => {
    const one = library({'a.md': good})
    const nowhere = join(one.temporary, 'no', 'such', 'folder')
    const runs = [
      one.run({baseline: 'nowhere.tsv'}),
      one.run({}, {GITHUB_WORKSPACE: nowhere}),
      one.run({}, {GITHUB_OUTPUT: nowhere}),
      one.run({}, {GITHUB_STEP_SUMMARY: nowhere})
    ]
    for (const {status, commands, log} of runs) {
      expect([status, commands.length]).toEqual([1, 1])
      for (const hidden of ['fault of Bedside', one.top, one.temporary]) expect(log).not.toContain(hidden)
    }
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
