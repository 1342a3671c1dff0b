import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {runLint} from '../run/run.js'

// Small pages that reach for one another: links to pages, to headings and to what is not there, terms explained in more than one way, dates.
const paths = ['a.md', 'b.md', 'c/d.md', 'c/index.md', 'es/a.md', 'e.txt'] as const

const line = fc.constantFrom(
  '## Rest',
  '## Pain',
  'See [knees](b.md#rest).',
  'See [pain](../a.md#pain).',
  'See [more](c/d.md) and [all](c/).',
  'See [none](gone.md).',
  'See [A](A.md).',
  '![A knee](knee.png)',
  'Edema (swelling of the legs) is common.',
  'Edema (a kind of cake with cherries) is common.',
  'Utilize a pillow for the iatrogenic edema.',
  'Reviewed by Ida Moe, MD on 2 March 2026.',
  'Reviewed by Tom Reyes, MD.',
  'Call 999.',
  '<!-- bedside-disable-next-line readability/complex-word -- until 2026-03-02: in the source -->'
)
const front = fc.constantFrom(
  '',
  '---\nlastReviewed: 2026-03-05\nreviewer: Ida Moe, MD\n---\n',
  '---\nnextReview: 2026-03-03\n---\n',
  '---\nlang: es\n---\n',
  '---\ndraft: true\n---\n',
  '---\npermalink: /knee/\naliases: [/a/]\n---\n'
)
const text = fc.tuple(front, fc.array(line, {maxLength: 6})).map(([head, lines]) => `${head}# Page\n\n${lines.join('\n\n')}\n`)

const configurations = [
  'extends: [us]\n',
  'extends: [us]\n# A comment changes nothing.\n',
  'extends: [uk]\nlocale: en-GB\n',
  'extends: [us]\nreviewers: reviewers.yaml\n',
  'extends: [us]\nglossary: glossary.yaml\n',
  'extends: [us]\nignore: [b.md]\n',
  'extends: [us]\nrules: {readability/complex-word: error, links/missing-page: off}\n',
  'extends: [us]\noverrides: [{files: ["c/**"], articleType: medicine, rules: {review/missing-date: error}}]\n',
  'extends: [us]\narticleTypes: {page: {files: ["**"], frontmatter: schema.yaml}}\n',
  'extends: [us]\nsite: {routes: ["{path}.md -> /{path}/"]}\n',
  'extends: [us]\ndefaults: {publisher: The Clinic}\n'
] as const

const data = {
  'reviewers.yaml': [
    '- {id: ida, name: Ida Moe, credentials: [MD]}\n',
    '- {id: ida, name: Ida Moe, credentials: [MD], active: {until: 2026-03-03}}\n',
    '- {id: tom, name: Tom Reyes, credentials: [MD]}\n'
  ],
  'glossary.yaml': ['- {term: edema, gloss: swelling}\n', '- {term: iatrogenic, gloss: caused by treatment}\n'],
  'schema.yaml': ['type: object\nrequired: [lastReviewed]\n', 'type: object\n']
} as const

const edit = fc.oneof(
  {weight: 6, arbitrary: fc.record({kind: fc.constant('write'), path: fc.constantFrom(...paths), text})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('delete'), path: fc.constantFrom(...paths)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('rename'), path: fc.constantFrom(...paths), to: fc.constantFrom(...paths)})},
  {
    weight: 2,
    arbitrary: fc.record({kind: fc.constant('write'), path: fc.constant('bedside.yaml'), text: fc.constantFrom(...configurations)})
  },
  ...Object.entries(data).map(([path, texts]) => ({
    weight: 1,
    arbitrary: fc.record({kind: fc.constant('write'), path: fc.constant(path), text: fc.constantFrom(...texts)})
  })),
  {
    weight: 2,
    arbitrary: fc.record({kind: fc.constant('day'), now: fc.constantFrom('2026-03-01', '2026-03-04', '2027-01-01', '2030-01-01')})
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('only'), path: fc.constantFrom(...paths)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('parser'), parser: fc.constantFrom('remark', 'fast')})},
  {weight: 1, arbitrary: fc.constant({kind: 'again'})}
)

type Edit = {kind: string; path?: string; to?: string; text?: string; now?: string; parser?: string}

/** Applies an edit and gives what the next run is told. */
function apply(folder: string, {kind, path = '', to = '', text = ''}: Edit): void {
  const place = (name: string) => {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    return join(folder, name)
  }
  if (kind === 'write') writeFileSync(place(path), text)
  if (kind === 'delete') rmSync(place(path), {force: true})
  if (kind === 'rename') {
    try {
      renameSync(place(path), place(to))
    } catch {
      // There was none.
    }
  }
}

test('a run with a cache says what one without says, whatever was changed since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, {minLength: 4, maxLength: 6}), fc.array(edit, {minLength: 1, maxLength: 8}), async (texts, edits) => {
      const folder = mkdtempSync(join(tmpdir(), 'bedside-edits-'))
      const cwd = join(folder, 'library')
      try {
        mkdirSync(join(cwd, '.git'), {recursive: true})
        for (const [at, content] of texts.entries()) apply(cwd, {kind: 'write', path: paths[at]!, text: content})
        for (const [path, [content]] of Object.entries(data)) apply(cwd, {kind: 'write', path, text: content})
        apply(cwd, {kind: 'write', path: 'bedside.yaml', text: configurations[0]})
        let options = {cwd, paths: [] as string[], now: '2026-03-01', parser: 'fast'}
        for (const one of [{kind: 'again'}, ...(edits as Edit[])]) {
          apply(cwd, one)
          options = {...options, now: one.now ?? options.now, parser: one.parser ?? options.parser}
          const told = one.kind === 'only' ? {...options, paths: [one.path!]} : options
          const said = async (cache: {folder: string; build: string} | null) => {
            try {
              return JSON.stringify((await runLint({...told, cache})).report, null, 1)
            } catch (error) {
              return String(error)
            }
          }
          expect(await said({folder: join(folder, 'cache'), build: '1'}), JSON.stringify(one)).toBe(await said(null))
        }
      } finally {
        rmSync(folder, {recursive: true, force: true})
      }
    }),
    {numRuns: Number(process.env.BEDSIDE_RUNS ?? 25)}
  )
}, 300_000)
