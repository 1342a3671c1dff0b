import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {main} from 'bedside'
import {afterAll, expect, test} from 'vitest'
import {root} from './workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'bedside-house-'))
mkdirSync(join(folder, '.git'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** The files of house rules that a document shows. */
function shownFiles(document: string): string[] {
  const blocks = [...readFileSync(join(root, document), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1]!)
  return blocks.filter((block) => /^rules:\n {2}[a-z-]+:\n {4}(?:kind|extends):/m.test(block))
}

const files = shownFiles('docs/house-rules.md')

test('every kind is shown', () => {
  const shown = new Set(files.join('\n').match(/kind: [a-z-]+/g))
  expect(shown.size).toBe(10)
})

test.each(files.map((text, index) => [index + 1, text] as const))(
  'house rules %i of docs/house-rules.md do as they say',
  async (index, text) => {
    const name = `${index}.yaml`
    writeFileSync(join(folder, name), text)
    let printed = ''
    const print = (more: string) => {
      printed += more
    }
    const world = {
      cwd: folder,
      out: print,
      err: print,
      stdin: async () => '',
      ask: async () => '',
      interactive: false,
      color: false,
      env: {}
    }
    expect(`${await main(['rules', 'test', name], {...world, today: () => '2026-03-01'})} ${printed}`).toMatch(/^0 /)
  }
)
