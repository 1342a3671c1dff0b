import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, describe, expect, test} from 'vitest'
import {isNameable} from '../../../engine/test-support/posix.js'
import {type Sandbox, sandbox, shardsOf} from '../testing.js'

const boxes: Sandbox[] = []

function boxWith(files: Readonly<Record<string, string | Uint8Array>>): Sandbox {
  const box = sandbox(files)
  boxes.push(box)
  return box
}

afterEach(() => {
  for (const {folder} of boxes.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** What parts of pages a library is made of: defects, cross-references, suppressions of every kind, and files that cannot be read. */
const blocks = [
  'Rest for one day. Call us where the pain grows.',
  'Bring the following with you:',
  'See [the risks](b.md#risks) and [nothing](missing.md).',
  'See [the first page](/a/) and [the page above](../a.md#dose).',
  '## Risks',
  '## Dose',
  'Click [here](b.md) for details.',
  '<!-- bedside-disable-next-line links/missing-page -- it comes soon -->\n\nSee [soon](soon.md).',
  '<!-- bedside-disable links/missing-anchor until 2026-01-01 -- over -->',
  '<!-- bedside-disable-file -->',
  '<!-- bedside-disable-next-line no/such-rule -->',
  'You will utilize a cannula for the thrombectomy. The anticoagulation was commenced by the physician who was called by the nurse.',
  'El dolor de la espalda es muy común entre las personas mayores. Llame a su médico cuando el dolor no se quita con el descanso.',
  '| a | b |\n|---|---|\n| Ada Example | 1 |',
  '\u{1f600} caf\u00e9 \u202e mirrored \ufeff',
  'Call 999 at once. Take 5 mg every day.'
]
const front = [
  '',
  'title: Knee',
  'reviewer: Ada Example, MD\nlastReviewed: 2020-01-01',
  'type: [oops',
  'aliases: [/a/]',
  'draft: true',
  'bedside-disable: [x]'
]
const paths = [
  'a.md',
  'b.md',
  'sub/a.md',
  'sub/b c.md',
  'back\\slash.md',
  'sub/caf\u00e9.md',
  'es/a.md',
  'c.html',
  'd.txt',
  'e.mdx',
  'nested/a.md',
  'nested/b.md'
].filter((path) => isNameable(path))

const page = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...front),
        fc.array(fc.constantFrom(...blocks), {maxLength: 6}),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff')
      )
      .map(
        ([head, body, end, mark]) =>
          mark + [...(head ? ['---', head, '---', ''] : []), body.join('\n\n'), ''].join('\n').replaceAll('\n', end)
      )
  },
  {weight: 1, arbitrary: fc.constant(new Uint8Array([0x23, 0x20, 0xff, 0xfe]))},
  {weight: 1, arbitrary: fc.constant('')}
)

const configuration = fc.constantFrom(
  {},
  {'bedside.yaml': 'extends: [us]\nignore: [sub/**]\n'},
  {
    'bedside.yaml': 'extends: [us]\nfiles: ["**/a.md"]\nrules:\n  structure/skipped-heading-level: error\n',
    'nested/bedside.yaml': 'extends: [us]\nlocale: es-US\n'
  },
  {
    'bedside.yaml': 'extends: [us]\nsite: {routes: ["{path}.md -> /{path}/"]}\nreviewers: people.yaml\n',
    'people.yaml': '- {id: ada, name: Ada Example, credentials: [MD]}\n'
  }
)

const library = fc
  .uniqueArray(fc.constantFrom(...paths), {minLength: 1, maxLength: 7})
  .chain((names) => fc.tuple(...names.map((name) => page.map((content) => [name, content] as const))))
  .map((entries) => Object.fromEntries(entries))

test('merged shards say what one run says, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      configuration,
      fc.integer({min: 1, max: 5}),
      fc.constantFrom([], ['a.md', '.'], ['**/*.md']),
      async (files, config, count, given) => {
        const box = boxWith({'a.md': '# Knee\n', ...files, ...config})
        const single = await box.run(['lint', ...given, '--format', 'json'])
        expect(single.code).toBeLessThan(2)
        const names = await shardsOf(box, count, given)
        for (const flags of [
          ['--format', 'json'],
          ['--format', 'text'],
          ['--format', 'html'],
          ['--quiet'],
          ['--fail-on', 'note'],
          ['--max-warnings', '1', '--fail-on', 'never']
        ]) {
          expect(await box.run(['merge', ...names.toReversed(), ...flags])).toEqual(await box.run(['lint', ...given, ...flags]))
        }
      }
    ),
    {numRuns: 20}
  )
}, 120_000)

const pages = Object.fromEntries(
  Array.from({length: 8}, (_, at) => [`p${at}.md`, `# Page ${at}\n\nSee [it](p${(at + 3) % 10}.md#page).\n`])
)

describe('a shard', () => {
  test('holds the same files on every machine', async () => {
    const box = boxWith(pages)
    const names = await shardsOf(box, 3)
    const shares = names.map((name) => {
      const {report} = JSON.parse(readFileSync(join(box.folder, name), 'utf8'))
      return report.libraries[0].files.map(({path}: {path: string}) => path)
    })
    expect(shares).toEqual([['p0.md', 'p1.md', 'p3.md', 'p6.md'], ['p2.md', 'p4.md', 'p7.md'], ['p5.md']])
  })

  test('that is empty is fine, and says so', async () => {
    const box = boxWith({'a.md': '# Knee\n'})
    const runs = [await box.run(['lint', '--shard', '1/2']), await box.run(['lint', '--shard', '2/2'])]
    expect(runs.map(({code}) => code)).toEqual([0, 0])
    expect(
      runs
        .map(({err}) => err)
        .sort()
        .join('')
    ).toContain('1 file in all, none falls to it, which is fine.')
    const {code} = await box.run(['merge', 'bedside-shard-1-of-2.json', 'bedside-shard-2-of-2.json', '--fail-on', 'never'])
    expect(code).toBe(0)
  })

  test('writes where --output says, and holds no path of the machine', async () => {
    const box = boxWith(pages)
    const {err} = await box.run(['lint', join(box.folder, 'p0.md'), '--shard', '1/1', '--output', 'one.json'])
    expect(err).toBe('Wrote one.json.\nShard 1 of 1: 1 file in all, 1 linted. bedside merge joins the shards.\n')
    expect(readFileSync(join(box.folder, 'one.json'), 'utf8')).not.toContain(box.folder)
  })

  test.each([
    [['--shard', '0/4'], '--shard takes the number of the shard and of all shards, such as 2/4, at most 1000; found "0/4".'],
    [['--shard', '5/4'], 'found "5/4".'],
    [['--shard', '1/1001'], 'found "1/1001".'],
    [['--shard', 'one'], 'found "one".'],
    [['--shard', '1/2', '--stdin'], '--shard divides files, and standard input is one text; leave one of the flags out.'],
    [['--shard', '1/2', '--fix'], '--fix needs all files together; run it without --shard.'],
    [
      ['--shard', '1/2', '--format', 'json'],
      '--shard writes a partial report; give --format to bedside merge, which prints the whole one.'
    ],
    [['--shard', '1/2', '--quiet'], 'give --quiet to bedside merge'],
    [['--shard', '1/2', '--fail-on', 'note'], 'give --fail-on to bedside merge'],
    [['--shard', '1/2', '--external'], 'give --external to bedside merge'],
    [['--shard', '1/2', '--max-warnings', '0'], 'give --max-warnings to bedside merge'],
    [['--shard', '1/2', 'nothing.md'], 'nothing.md: there is no such file or folder.']
  ])('%j is refused', async (args, message) => {
    const {code, err} = await boxWith(pages).run(['lint', ...args])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
