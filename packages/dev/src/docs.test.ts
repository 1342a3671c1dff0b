import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {main} from 'bedside'
import {afterAll, describe, expect, test} from 'vitest'
import {program} from './program.js'
import {root} from './workspace.js'

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...markdownBelow('docs')]

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
    .sort()
}

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** Lines of the shell blocks of a document; `console` blocks only illustrate. */
function commandsOf(path: string): string[] {
  const blocks = [...textOf(path).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1]!)
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line && !line.startsWith('#'))
}

/** A copy of the sample library, for commands that write. */
const sample = mkdtempSync(join(tmpdir(), 'bedside-docs-'))
cpSync(join(root, 'fixtures/spine-clinic'), sample, {recursive: true})
mkdirSync(join(sample, '.git'))
afterAll(() => rmSync(sample, {recursive: true, force: true}))

const commands = documents.flatMap((path) => commandsOf(path).map((command) => [path, command] as const))
const scripts = JSON.parse(textOf('package.json')).scripts as Record<string, string>

describe('commands in the documents', () => {
  const ofBedside = commands.flatMap(([path, command]) => {
    const args = /^(?:pnpm --silent bedside|pnpm bedside|node packages\/cli\/dist\/bin\.js)(?: (.*))?$/.exec(command)
    return args ? [[path, command, args[1]?.split(' ').filter(Boolean) ?? []] as const] : []
  })

  test('there are some', () => expect(ofBedside.length).toBeGreaterThan(0))

  test.each(ofBedside)('%s: %s', async (path, __, args) => {
    const quiet = {
      cwd: path === 'docs/sharding.md' ? sample : root,
      out: () => {},
      err: () => {},
      stdin: async () => '# A page\n',
      ask: async () => 'n'
    }
    const code = await main(args, {...quiet, interactive: false, color: false, env: {}, today: () => '2026-03-01'})
    expect([0, 1]).toContain(code)
  })

  test.each(commands.filter(([, command]) => !ofBedside.some(([, one]) => one === command)))('%s: %s', (_, command) => {
    const [tool, ...words] = command.split(' ')
    if (tool === 'pnpm' && words[0] === 'dev') expect(program.commands.map((one) => one.name())).toContain(words[1])
    else if (tool === 'npm' || tool === 'pnpm')
      expect([...Object.keys(scripts), 'install', 'exec']).toContain(words[0] === 'run' ? words[1] : words[0])
    else expect(['git', 'cd', 'cp', 'mkdir']).toContain(tool)
  })
})

/** Links of a document to files of the repository: path, and fragment dropped. */
function fileLinks(path: string): string[] {
  const prose = textOf(path).replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
  return [...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g)].map((match) => match[1]!)
}

test.each(documents.map((path) => [path]))('links of %s lead to files', (path) => {
  expect(fileLinks(path).filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
})

test('the report that the README shows is part of the one that the sample library has', () => {
  const shown = /<!-- report:start -->\n```text\n([\s\S]*?)\n```\n<!-- report:end -->/.exec(textOf('README.md'))?.[1]?.split('\n') ?? []
  const expected = new Set(textOf('fixtures/spine-clinic/expected-report.txt').split('\n'))
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.filter((line) => !expected.has(line))).toEqual([])
})
