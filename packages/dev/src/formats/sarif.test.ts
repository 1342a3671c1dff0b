import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {catalogue, type FileReport, runLint} from '@bedside/engine'
import {formats, type Reported} from '@bedside/report'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type {Log, Result} from 'sarif'
import {describe, expect, test} from 'vitest'
import {root} from '../workspace.js'
import {hostileRuns, runOf} from './runs.js'

/** The folder of Microsoft's SARIF tool; null where it is not installed, since it is made for Linux only. */
const multitool = folderOf('@microsoft/sarif-multitool-linux')
const runs = process.platform === 'linux' && process.arch === 'x64'
if (!runs) console.warn('SARIF is NOT checked by Microsoft’s tool here: it is made for Linux on x64 only. CI does it.')

function folderOf(name: string): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return null
  }
}

const resultsOf = (run: Reported): Result[] => (JSON.parse(formats.sarif(run)) as Log).runs[0]!.results!

/** What the tool says of SARIF logs, as rule ids with the level; nothing where all is well. */
function complaints(...logs: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-sarif-'))
  try {
    const files = logs.map((log, at) => {
      const file = join(folder, `${at}.sarif`)
      writeFileSync(file, log)
      return file
    })
    const output = join(folder, 'validation.json')
    validate(files, output)
    expect(existsSync(output)).toBe(true)
    const said = (JSON.parse(readFileSync(output, 'utf8').replace(/^\ufeff/, '')) as Log).runs[0]!
    // Bedside has no home page yet, which the tool would like as `informationUri`.
    const results = (said.results ?? []).filter(({message}) => message.id !== 'Warning_ProvideToolnformationUri')
    return results.map(({ruleId, level = 'warning', message}) => `${level} ${ruleId} ${message.id} ${message.arguments?.join(' | ')}`)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function validate(files: readonly string[], output: string): void {
  const program = join(multitool!, 'Sarif.Multitool')
  chmodSync(program, 0o755)
  const args = ['validate', ...files, '--output', output, '--log', 'ForceOverwrite', '--rule-kind', 'Sarif;Ghas']
  try {
    execFileSync(program, args, {stdio: 'pipe', env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'}})
  } catch {
    // It ends with 1 where it found anything: the output says what.
  }
}

describe.skipIf(!runs)('SARIF, checked by Microsoft’s tool', () => {
  test('of the sample library has no fault', async () => {
    const {report, source} = await runLint({cwd: join(root, 'fixtures/spine-clinic'), paths: [], now: '2026-03-01'})
    expect(complaints(formats.sarif({report, source, tool: {name: 'bedside', version: '0.1.0'}}))).toEqual([])
  })

  test('of a run with a baseline has no fault', () => {
    const {report} = one
    expect(complaints(formats.sarif({...one, report: {...report, baseline: {fixed: 1}}}))).toEqual(complaints(formats.sarif(one)))
  })

  test('of hostile runs has no fault', () => {
    const samples = fc.sample(hostileRuns, {numRuns: 20, seed: 20260301})
    expect(complaints(...samples.map((run) => formats.sarif(run)))).toEqual([])
  })

  test('the tool finds a fault where there is one', () => {
    expect(complaints(formats.sarif(one).replace('"startLine": 1', '"startLine": 0'))).not.toEqual([])
  })

  test('keeps to the schema, whatever the names and messages', () => {
    const schema = JSON.parse(readFileSync(join(multitool!, 'sarif-2.1.0.json'), 'utf8'))
    const validates = new Ajv2020({strict: false, validateFormats: false}).compile(schema)
    fc.assert(
      fc.property(hostileRuns, (run) => {
        validates(JSON.parse(formats.sarif(run)))
        expect(validates.errors).toBeNull()
      })
    )
  })
})

const one = runOf([
  {
    path: 'a b/é#1.md',
    source: '# 😀 Sciatica\r\n\r\nx',
    findings: [
      {rule: 'x/y', severity: 'note', message: 'M.', at: {start: 5, end: 13}, fix: {edits: [{start: 15, end: 17, text: ''}]}},
      {rule: 'x/z', severity: 'error', message: 'M.', at: {start: 0, end: 0}, suppressed: true}
    ]
  }
])

const heldBack = (file: FileReport): FileReport => ({...file, findings: [], held: file.findings})

describe('a result', () => {
  test('says its place in UTF-16 columns, and its file percent-encoded', () => {
    expect(resultsOf(one)[0]!.locations![0]!.physicalLocation).toEqual({
      artifactLocation: {uri: 'a%20b/%C3%A9%231.md', uriBaseId: '%SRCROOT%'},
      region: {startLine: 1, startColumn: 6, endLine: 1, endColumn: 14}
    })
  })

  test('carries its fix, in lines and columns', () => {
    expect(resultsOf(one)[0]!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
      {deletedRegion: {startLine: 2, startColumn: 1, endLine: 3, endColumn: 1}, insertedContent: {text: ''}}
    ])
  })

  test('says that it was suppressed, and comes after all that was not', () => {
    expect(resultsOf(one).map(({ruleId, suppressions}) => [ruleId, suppressions])).toEqual([
      ['x/y', []],
      ['x/z', [{kind: 'inSource'}]]
    ])
  })

  test('is new where a baseline applies, and what that holds is counted but not listed', () => {
    expect(resultsOf(one).map(({baselineState}) => baselineState)).toEqual([undefined, undefined])
    const held: Reported = {...one, report: {...one.report, baseline: {fixed: 0}, files: [heldBack(one.report.files[0]!)]}}
    expect(resultsOf(held).map(({ruleId, baselineState}) => [ruleId, baselineState])).toEqual([['x/z', undefined]])
    const fresh: Reported = {...one, report: {...one.report, baseline: {fixed: 0}}}
    expect(resultsOf(fresh).map(({baselineState}) => baselineState)).toEqual(['new', undefined])
    const notes = (JSON.parse(formats.sarif(held)) as Log).runs[0]!.invocations![0]!.toolExecutionNotifications!
    expect(notes.map(({message}) => message.text)).toEqual(['Held back by the baseline, and not among the results: 1 finding.'])
  })

  test('has one fingerprint, with a baseline and without', () => {
    const at = [0, 7].map((start) => ({start, end: start + 4}))
    const findings = at.map((place) => ({rule: 'x/y', severity: 'note' as const, message: 'M.', at: place}))
    const two = runOf([{path: 'a.md', source: 'Rest.\n\nRest.\n', findings}])
    const [file] = two.report.files
    const second: Reported = {
      ...two,
      report: {
        ...two.report,
        baseline: {fixed: 0},
        files: [{...file!, findings: file!.findings.slice(1), held: file!.findings.slice(0, 1)}]
      }
    }
    expect(resultsOf(second)[0]!.partialFingerprints).toEqual(resultsOf(two)[1]!.partialFingerprints)
  })

  test('names its rule by number, too', () => {
    const {results, tool} = (JSON.parse(formats.sarif(one)) as Log).runs[0]!
    for (const {ruleId, ruleIndex} of results!) expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
  })

  test.each([
    ['C:/site/a.md', {uri: 'file:///C:/site/a.md'}],
    ['/site/a b.md', {uri: 'file:///site/a%20b.md'}],
    ['../a.md', {uri: '../a.md', uriBaseId: '%SRCROOT%'}],
    ['a:b\ud800.md', {uri: 'a%3Ab%EF%BF%BD.md', uriBaseId: '%SRCROOT%'}]
  ])('of %s has an address', (path, location) => {
    const run = runOf([{path, source: 'x', findings: [{rule: 'x/y', severity: 'note', message: 'M.', at: {start: 0, end: 1}}]}])
    expect(resultsOf(run)[0]!.locations![0]!.physicalLocation!.artifactLocation).toEqual(location)
  })
})

test('every rule describes itself in the 1,024 characters that GitHub takes, and has help', async () => {
  const {explanations} = await import('bedside/explanations')
  const findings = [...catalogue.keys()].map((rule) => ({rule, severity: 'note' as const, message: 'M.', at: {start: 0, end: 1}}))
  const run = {...runOf([{path: 'a.md', source: 'x', findings}]), explanations: {...explanations, 'review/expired': 'word '.repeat(900)}}
  const {rules} = (JSON.parse(formats.sarif(run)) as Log).runs[0]!.tool.driver
  expect(rules).toHaveLength(catalogue.size)
  for (const {id, shortDescription, fullDescription, help} of rules!) {
    for (const {text} of [shortDescription!, fullDescription!]) expect([id, text.length > 20 && text.length <= 1024]).toEqual([id, true])
    expect(help!.text.length).toBeGreaterThanOrEqual(fullDescription!.text.length)
  }
})

test('of 6,000 findings the 5,000 worst are there, and how many are not is said', () => {
  const severities = ['note', 'error', 'warning'] as const
  const findings = Array.from({length: 6000}, (_, at) => ({
    rule: 'x/y',
    severity: severities[at % 3]!,
    message: 'M.',
    at: {start: at, end: at + 1}
  }))
  const {results, invocations} = (JSON.parse(formats.sarif(runOf([{path: 'a.md', source: 'x'.repeat(6001), findings}]))) as Log).runs[0]!
  expect(results).toHaveLength(5000)
  expect(results!.filter(({level}) => level === 'note')).toHaveLength(1000)
  expect(results![0]!.level).toBe('error')
  expect(invocations![0]!.toolExecutionNotifications).toEqual([
    {level: 'warning', message: {text: '1000 findings left out: this file holds the 5000 worst of 6000.'}}
  ])
})
