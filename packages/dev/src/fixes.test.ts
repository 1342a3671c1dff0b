import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type AnyRule, applyFixes, type Finding, lint, withDefaults} from '@bedside/core'
import {catalogue, runLint} from '@bedside/engine'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {contextOf} from './example-context.js'
import {type Example, examplesIn} from './examples.js'
import {root} from './workspace.js'

const endings = {markdown: 'md', mdx: 'mdx', text: 'txt', html: 'html'} as const

const examples = [...catalogue.values()].flatMap((rule) => {
  const page = join(root, 'rules', rule.id, 'rule.md')
  const all = existsSync(page) ? examplesIn(readFileSync(page, 'utf8')) : []
  return all.filter(({expected}) => expected.length > 0).map((example) => ({rule, example, title: `${rule.id}: ${example.name}`}))
})

function findingsIn(rule: AnyRule, {format, settings}: Example, source: string): Finding[] {
  const configured = {rule, severity: 'warning' as const, options: withDefaults(rule, settings.options)}
  const path = settings.path ?? `example.${endings[format]}`
  return lint(source, {path, format, rules: [configured], context: contextOf(rule, source, path, settings)}).findings
}

const fixesOf = (findings: readonly Finding[]) => findings.flatMap(({fix}) => fix ?? [])

const fixable = examples.filter(({rule, example}) => fixesOf(findingsIn(rule, example, example.source)).length > 0)

/** Line ends and marks that editors write, each with what has to hold of a mended text. */
const manners: [name: string, write: (text: string) => string, holds: (text: string) => boolean][] = [
  ['LF', (text) => text, (text) => !text.includes('\r')],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n'), (text) => !/[^\r]\n|^\n|\r[^\n]|\r$/.test(text)],
  [
    'a byte order mark and CRLF',
    (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    (text) => text.lastIndexOf('\ufeff') === 0 && !/[^\r]\n/.test(text)
  ],
  ['no newline at the end', (text) => text.trimEnd(), (text) => !text.includes('\r')]
]

test('rules that offer fixes are among the examples', () => {
  expect(new Set(fixable.map(({rule}) => rule.id)).size).toBeGreaterThan(9)
})

describe.each(manners)('with %s', (_, write, holds) => {
  test.each(fixable)('$title comes to rest', ({rule, example}) => {
    let text = write(example.source)
    let found = fixesOf(findingsIn(rule, example, text))
    for (let round = 0; found.length > 0; round++) {
      expect(round).toBeLessThan(10)
      const result = applyFixes(text, found)
      expect(result.applied).toBeGreaterThan(0)
      text = result.text
      found = fixesOf(findingsIn(rule, example, text))
    }
    expect(holds(text)).toBe(true)
  })
})

/** Blocks of pages with defects that have fixes: those of the examples, in Markdown, without frontmatter. */
const blocks = fixable
  .filter(({example}) => example.format === 'markdown')
  .flatMap(({example}) => example.source.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n{2,}/))
  .map((block) => block.trim())
  .filter((block) => block !== '')

const heads = ['', ...fixable.flatMap(({example}) => /^---\n[\s\S]*?\n---\n/.exec(example.source)?.[0] ?? [])]

const links = [
  'See [the knee](knee.md#risk).',
  'See [pain](Pain.md).',
  '## Risks of surgery',
  '## How to utilize it',
  'See [it](b.md#how-to-utilize-it).',
  '[x](b.md#risks-of-surgry)'
]

const page = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(fc.constantFrom(...blocks, ...links), {minLength: 1, maxLength: 12}),
    fc.constantFrom(...manners)
  )
  .map(([head, body, [, write, holds]]) => ({text: write(`${head}${body.join('\n\n')}\n`), holds}))

const names = ['knee.md', 'pain.md', 'b.md', 'sub/c.md']

/** Every rule that offers fixes, at its defaults. */
const configuration = `extends: [us]\nrules:\n${[...new Set(fixable.map(({rule}) => rule.id))].map((id) => `  ${id}: warning\n`).join('')}`

async function fixed(pages: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-fixes-'))
  try {
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, 'bedside.yaml'), configuration)
    for (const [name, text] of Object.entries(pages)) {
      mkdirSync(dirname(join(folder, name)), {recursive: true})
      writeFileSync(join(folder, name), text)
    }
    const options = {cwd: folder, paths: [], now: '2026-03-01'}
    const dry = await runLint({...options, fix: 'dry-run'})
    const first = await runLint({...options, fix: 'write'})
    const texts = Object.keys(pages).map((name) => readFileSync(join(folder, name), 'utf8'))
    const second = await runLint({...options, fix: 'write'})
    return {dry, first, second, texts, names: readdirSync(folder, {recursive: true, encoding: 'utf8'})}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

test('pages full of defects come to rest, and no fix is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, {minLength: names.length, maxLength: names.length}), async (pages) => {
      const before = Object.fromEntries(names.map((name, at) => [name, pages[at]!.text]))
      const {dry, first, second, texts, names: left} = await fixed(before)
      expect(first.report.files.flatMap(({findings}) => fixesOf(findings))).toEqual([])
      expect(first.fixes.every(({settled, fault}) => settled && fault === null)).toBe(true)
      expect(second.fixes).toEqual([])
      expect(dry.fixes).toEqual(first.fixes)
      for (const [at, text] of texts.entries()) expect(pages[at]!.holds(text)).toBe(true)
      expect(left.filter((name) => name.includes('.tmp'))).toEqual([])
    }),
    {numRuns: 30}
  )
}, 120_000)
