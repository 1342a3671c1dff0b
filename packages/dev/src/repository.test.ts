import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {staleIn} from './generate/files.js'
import {indexes} from './generate/indexes.js'
import {families, root, ruleMarkdown} from './workspace.js'

/** Source files of a folder, tests left out. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts') && !/\/(dist|node_modules)\//.test(path)
    )
    .sort()
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm)].map(
    (match) => match[1] ?? match[2]!
  )
}

/** `path -> import` for every import of the files that the test refuses. */
function refused(paths: readonly string[], isRefused: (specifier: string, path: string) => boolean): string[] {
  return paths.flatMap((path) =>
    importsOf(path)
      .filter((one) => isRefused(one, path))
      .map((one) => `${path} -> ${one}`)
  )
}

const isOurs = (specifier: string) => specifier.startsWith('@bedside/') || specifier === 'bedside'

describe('imports run one way', () => {
  test('core imports no package of ours, and nothing of Node', () => {
    expect(refused(sources('packages/core/src'), (one) => isOurs(one) || one.startsWith('node:'))).toEqual([])
  })

  test('rules import core alone, and nothing of Node; two families ask another one what it knows', () => {
    // readability asks which terms are explained; review asks which sections hold guidance.
    const asks = ['rules/readability/ @bedside/rules-jargon', 'rules/review/ @bedside/rules-guidance']
    const mayAsk = (one: string, path: string) => asks.includes(`${path.slice(0, path.indexOf('/', 6) + 1)} ${one}`)
    const isWrong = (one: string, path: string) => isOurs(one) && one !== '@bedside/core' && !mayAsk(one, path)
    expect(refused(sources('rules'), (one, path) => isWrong(one, path) || one.startsWith('node:'))).toEqual([])
  })

  test('no rule imports another rule', () => {
    const rules = sources('rules').filter((path) => path.endsWith('/rule.ts'))
    expect(refused(rules, (one) => /\/rule\.js$/.test(one))).toEqual([])
  })

  test('house imports core alone, and nothing of Node', () => {
    expect(refused(sources('packages/house/src'), (one) => (isOurs(one) && one !== '@bedside/core') || one.startsWith('node:'))).toEqual([])
  })

  test('the engine imports core, house and rules', () => {
    expect(refused(sources('packages/engine/src'), (one) => isOurs(one) && !/^@bedside\/(core|house|rules-)/.test(one))).toEqual([])
  })

  test('report sees core and engine, and nothing of Node', () => {
    const isWrong = (one: string) => (isOurs(one) && !/^@bedside\/(core|engine)$/.test(one)) || one.startsWith('node:')
    expect(refused(sources('packages/report/src'), isWrong)).toEqual([])
  })

  test('the language server sees core and engine', () => {
    expect(refused(sources('packages/lsp/src'), (one) => isOurs(one) && !/^@bedside\/(core|engine)$/.test(one))).toEqual([])
  })

  test('nothing imports dev', () => {
    const all = [
      'packages/core/src',
      'packages/engine/src',
      'packages/report/src',
      'packages/lsp/src',
      'packages/vscode/src',
      'packages/cli/src',
      'packages/action/src',
      'rules'
    ].flatMap(sources)
    expect(refused(all, (one) => one === '@bedside/dev')).toEqual([])
  })
})

test('core, house and rules read no clock and no process', () => {
  const all = [...sources('packages/core/src'), ...sources('packages/house/src'), ...sources('rules')]
  const readers = all.filter((path) => /\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(root, path), 'utf8')))
  expect(readers).toEqual([])
})

test('family indexes and the catalogue match the folders', () => {
  expect(staleIn(root, indexes(families(), ruleMarkdown))).toEqual([])
})

test('every package of the workspace says the same version, licence and Node', () => {
  const folders = ['packages', 'rules'].flatMap((top) => readdirSync(join(root, top)).map((name) => join(root, top, name, 'package.json')))
  const manifests = folders.map((path) => JSON.parse(readFileSync(path, 'utf8')))
  expect(new Set(manifests.map(({version, license, engines}) => JSON.stringify({version, license, node: engines.node}))).size).toBe(1)
})

describe.each(families().flatMap(({name, rules}) => rules.map((rule) => `${name}/${rule}`)))('rules/%s', (id) => {
  const markdown = readFileSync(join(root, 'rules', id, 'rule.md'), 'utf8')

  test('has a page that names it and says why', () => {
    expect(markdown.split('\n')[0]).toBe(`# ${id}`)
    expect(markdown.split('## Fails')[0]!.length).toBeGreaterThan(200)
  })

  test('has a short summary, and sources where its page names some', async () => {
    const {default: rule} = await import(pathToFileURL(join(root, 'rules', id, 'rule.ts')).href)
    expect(rule.summary.length).toBeLessThanOrEqual(80)
    expect(rule.summary).toMatch(/^[A-Z].*\.$/)
  })
})
