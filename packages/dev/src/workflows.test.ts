import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runLint} from '@bedside/engine'
import {beforeEach, describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {onPosix} from '../../engine/test-support/posix.js'
import {families, root} from './workspace.js'

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

/** What these tests look at in a workflow. */
interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, {steps: Step[]; permissions?: Record<string, string>; strategy?: {matrix: Record<string, string[]>}}>
}

type Action = Record<'inputs' | 'outputs', Record<string, unknown>>

interface Hook {
  entry: string
  files: string
  args: string[]
}

/** The value of a YAML text; it throws where the text has a mistake, or a key stands twice. */
function yamlOf<T = Workflow>(text: string): T {
  const document = parseDocument(text, {version: '1.2', uniqueKeys: true})
  if (document.errors.length > 0) throw document.errors[0]
  return document.toJS() as T
}

/** The YAML blocks of a document, each with its first line. A line `…` stands for lines that are left out. */
const blocksOf = (path: string) =>
  [...textOf(path).matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(
    (match) => [`${path}: ${match[1]!.split('\n')[0]}`, match[1]!.replaceAll(/^…$/gm, '')] as const
  )

const documents = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)

test.each(['README.md', ...documents].flatMap(blocksOf))('%s', (_, text) => expect(yamlOf(text)).toBeTypeOf('object'))

const own = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`)
const workflows: (readonly [string, Workflow])[] = [
  ...own.map((path) => [path, yamlOf(textOf(path))] as const),
  ...blocksOf('docs/ci.md').flatMap(([name, text]) => {
    const value = yamlOf(text)
    return value.jobs ? [[name, value] as const] : []
  })
]

const stepsOf = ({jobs}: Workflow): Step[] => Object.values(jobs).flatMap(({steps}) => steps)

describe.each(workflows)('%s', (_, workflow) => {
  test('says when it runs and asks for as few rights as it needs', () => {
    expect(workflow.on).toBeTruthy()
    expect(workflow.permissions).toBeTypeOf('object')
    // Rights beside the code of strangers are how repositories are taken over.
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
  })

  test('pins actions by major version', () => {
    const used = stepsOf(workflow).flatMap(({uses}) => uses ?? [])
    for (const one of used) expect(one).toMatch(/^(?:[\w.-]+\/[\w./-]+@v\d+|\.\/[\w.-]+)$/)
  })

  test('gives the action only inputs that it has', () => {
    const known = Object.keys(yamlOf<Action>(textOf('packages/action/action.yml')).inputs)
    for (const {uses, with: inputs = {}} of stepsOf(workflow)) {
      if (uses?.startsWith('./')) expect(known).toEqual(expect.arrayContaining(Object.keys(inputs)))
    }
  })

  test('runs nothing that was installed where its token may write to the repository', () => {
    const rightsOf = (job: Workflow['jobs'][string]) => job.permissions ?? workflow.permissions
    const writing = Object.values(workflow.jobs).filter((job) => rightsOf(job).contents === 'write')
    for (const {steps} of writing) for (const {run = ''} of steps) expect(run).not.toMatch(/\b(?:node|npm|npx|pnpm|bash)\b/)
  })

  test('puts nothing that strangers write into a script', () => {
    for (const {run = ''} of stepsOf(workflow)) expect(run).not.toContain('${{')
  })

  test('has scripts that bash can read', () => {
    onPosix('its bash may be another')
    for (const {run = ''} of stepsOf(workflow)) {
      const {status, stderr} = spawnSync('bash', ['-n'], {input: run, encoding: 'utf8'})
      expect([status, stderr]).toEqual([0, ''])
    }
  })
})

const hasTools = process.platform !== 'win32' && ['bash', 'jq'].every((tool) => spawnSync(tool, ['--version']).status === 0)

/** Runs a step of a workflow in `docs/ci.md` with a `gh` that writes down how it was called, and answers a question about what is there. */
function runStep(block: string, name: string, files: Readonly<Record<string, string>>, answer: string): {calls: string[]; body: string} {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-step-'))
  try {
    const gh =
      '#!/bin/sh\necho "$*" >> "$RUNNER_TEMP/calls"\ncase "$1 $2" in "issue list"|"api --paginate") echo "$ANSWER";; "pr list") echo 7;; esac\n'
    writeFileSync(join(folder, 'gh'), gh, {mode: 0o755})
    writeFileSync(join(folder, 'calls'), '')
    mkdirSync(join(folder, 'bedside'))
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    const workflow = yamlOf(blocksOf('docs/ci.md').find(([title]) => title.endsWith(block))![1])
    const {run} = stepsOf(workflow).find((step) => step.name === name)!
    // The command line is not run here; its list is.
    const script = run!.replace(/^node .*$/gm, '')
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      RUNNER_TEMP: folder,
      HOME: folder,
      ANSWER: answer,
      GH_REPO: 'clinic/pages',
      COMMIT: 'a'
    }
    const {status, stderr} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {env, encoding: 'utf8'})
    expect([status, stderr]).toEqual([0, ''])
    const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '')
    return {calls: read('calls').trim().split('\n'), body: read('body') || read('pages')}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

describe('the steps of docs/ci.md', () => {
  beforeEach(({skip}) => {
    onPosix('a step starts a shell script by name')
    if (!hasTools) skip('bash and jq are not both installed')
  })

  const issue = (pages: string, open: string) => runStep('Reviews that are due', 'Write the issue', {pages}, open)
  const comment = (there: string) => runStep('Comment on patient articles', 'Comment', {'bedside/summary.out': '# Bedside\n'}, there)

  test('list the pages that are overdue, and no others', () => {
    const queue = [
      {status: 'expired', path: 'a b.md', due: '2025-01-02'},
      {status: 'due', path: 'c.md', due: '2026-03-01'}
    ]
    const {body} = runStep('Reviews that are due', 'List the pages', {'queue.json': JSON.stringify({queue})}, '')
    expect(body).toBe('- [ ] `a b.md`, due 2025-01-02\n')
  })

  test('open an issue, write it anew, and close it', () => {
    const opened = issue('- [ ] `a.md`\n', '')
    expect(opened.body).toBe('Reviews of these pages are overdue, 1 in all:\n\n- [ ] `a.md`\n')
    expect(opened.calls.at(-1)).toMatch(/^issue create .*--label bedside-reviews /)
    expect(issue('- [ ] `a.md`\n', '12').calls.at(-1)).toMatch(/^issue edit 12 /)
    expect(issue('', '12').calls.at(-1)).toMatch(/^issue close 12 /)
    expect(issue('', '').calls).toHaveLength(1)
  })

  test('write one comment, and write it anew', () => {
    expect(comment('').calls.at(-1)).toMatch(/^api --silent --method POST repos\/clinic\/pages\/issues\/7\/comments -F body=@/)
    expect(comment('99').calls.at(-1)).toMatch(/^api --silent --method PATCH repos\/clinic\/pages\/issues\/comments\/99 -F body=@/)
    expect(comment('').body).toBe('<!-- bedside -->\n# Bedside\n')
  })
})

test('the tests run on every Node and every system that is supported', () => {
  const {os = [], node} = yamlOf(textOf('.github/workflows/test.yml')).jobs.test?.strategy?.matrix ?? {}
  expect([os.length, node]).toEqual([3, ['20.19', '22', '24']])
})

test('docs/action.md names every input and output of the action', () => {
  const {inputs, outputs} = yamlOf<Action>(textOf('packages/action/action.yml'))
  const named = [...textOf('docs/action.md').matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell]) => cell!.split(', '))
  expect([...named].sort()).toEqual([...Object.keys(inputs), ...Object.keys(outputs)].map((name) => `\`${name}\``).sort())
})

describe('.pre-commit-hooks.yaml', () => {
  const hook = yamlOf<Hook[]>(textOf('.pre-commit-hooks.yaml'))[0]!

  test('runs a script that is there and is called for articles and configurations', () => {
    expect(existsSync(join(root, hook.entry))).toBe(true)
    const files = new RegExp(hook.files)
    for (const path of ['a.md', 'b/c.mdx', 'd.htm', 'bedside.yaml', 'site/bedside.yml']) expect(files.test(path), path).toBe(true)
    for (const path of ['a.ts', 'notbedside.yaml', 'a.md.bak']) expect(files.test(path), path).toBe(false)
  })

  test.skipIf(!existsSync(join(root, 'packages/cli/dist/bin.js')))('reports what differs from the last commit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bedside-hook-'))
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ida Moe', '-c', 'user.email=ida@clinic.example', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder
      })
    const run = () => spawnSync(process.execPath, [join(root, hook.entry), ...hook.args], {cwd: folder, encoding: 'utf8'})
    try {
      const off = families().flatMap(({name, rules}) => rules.map((rule) => [`${name}/${rule}`, 'off']))
      writeFileSync(join(folder, 'bedside.yaml'), JSON.stringify({rules: {...Object.fromEntries(off), 'links/missing-page': 'error'}}))
      writeFileSync(join(folder, 'old.md'), '# Old\n\nSee [x](gone.md).\n')
      git('init', '--quiet')
      git('add', '--all')
      git('commit', '--quiet', '--message', 'Old')
      expect(run().status).toBe(0)
      writeFileSync(join(folder, 'new.md'), '# New\n\nSee [y](gone.md).\n')
      git('add', '--all')
      const {status, stdout} = run()
      expect([status, /^new\.md/m.test(stdout), /^old\.md/m.test(stdout)]).toEqual([1, true, false])
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  })
})

test('the documents have no error and no warning of our own', async () => {
  const pages = readdirSync(root).filter((name) => name.endsWith('.md'))
  const {report} = await runLint({cwd: root, paths: ['docs', ...pages], now: '2026-03-01'})
  const serious = report.files.flatMap(({path, findings}) =>
    findings.filter(({severity}) => severity !== 'note').map(({start, rule, message}) => `${path}:${start.line} ${rule} ${message}`)
  )
  expect(report.files.length).toBeGreaterThan(20)
  expect(serious).toEqual([])
})
