import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'

// Small pages that reach for one another: links to pages, to headings and to what is not there, terms explained in more than one way, dates.
export const paths = ['a.md', 'b.md', 'c/d.md', 'c/index.md', 'es/a.md', 'e.txt', 'f.md', 'c/g.md'] as const

// So many words that a page owes its readers a link to it.
const long = `Rest the knee. ${'Raise your leg on a pillow when you sit down. '.repeat(6)}`

const line = fc.constantFrom(
  '## Rest',
  '## Pain',
  'See [knees](b.md#rest).',
  'See [pain](../a.md#pain).',
  'See [more](c/d.md) and [all](c/).',
  'See [none](gone.md).',
  'See [A](A.md).',
  'See [f](/f.md), [g](/c/g.md#rest) and [d](/c/d.md).',
  'See [knees][1] and [ftp](htp://example.org/a b).',
  '[1]: b.md#pain',
  long,
  '![A knee](knee.png)',
  'Edema (swelling of the legs) is common.',
  'Edema (legs that are swollen) is common.',
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
  '---\ntype: condition\nrelated: [c/d.md]\n---\n',
  '---\ntype: medicine\n---\n',
  '---\ndraft: true\n---\n',
  '---\npermalink: /knee/\naliases: [/a/]\n---\n'
)
/** A small page. */
export const text = fc.tuple(front, fc.array(line, {maxLength: 6})).map(([head, lines]) => `${head}# Page\n\n${lines.join('\n\n')}\n`)

export const configurations = [
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

export const data = {
  'reviewers.yaml': [
    '- {id: ida, name: Ida Moe, credentials: [MD]}\n',
    '- {id: ida, name: Ida Moe, credentials: [MD], active: {until: 2026-03-03}}\n',
    '- {id: tom, name: Tom Reyes, credentials: [MD]}\n'
  ],
  'glossary.yaml': ['- {term: edema, gloss: swelling}\n', '- {term: iatrogenic, gloss: caused by treatment}\n'],
  'schema.yaml': ['type: object\nrequired: [lastReviewed]\n', 'type: object\n']
} as const

/** An edit of a small library. */
export const edit = fc.oneof(
  {weight: 6, arbitrary: fc.record({kind: fc.constant('write'), path: fc.constantFrom(...paths), text})},
  // A little more or less text: most of what is known of the page and of others stays as it was, but for places.
  {
    weight: 8,
    arbitrary: fc.record({kind: fc.constant('line'), path: fc.constantFrom(...paths), text: line, at: fc.nat(40)})
  },
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

export type Edit = {kind: string; path?: string; to?: string; text?: string; at?: number; now?: string; parser?: string}

/** Applies an edit to a library; what changes only what a run is told is left to the caller. */
export function apply(folder: string, {kind, path = '', to = '', text = '', at = 0}: Edit): void {
  const place = (name: string) => {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    return join(folder, name)
  }
  if (kind === 'write') writeFileSync(place(path), text)
  if (kind === 'delete') rmSync(place(path), {force: true})
  if (kind === 'line') {
    const lines = existsSync(place(path)) ? readFileSync(place(path), 'utf8').split('\n') : []
    // Into the text, and not into the frontmatter or before a heading's number sign.
    const from = Math.max(lines.indexOf('# Page') + 1, 0)
    lines.splice(from + (at % (lines.length - from + 1)), at % 3 === 0 ? 2 : 0, '', text, '')
    writeFileSync(place(path), lines.join('\n'))
  }
  if (kind === 'rename') {
    try {
      renameSync(place(path), place(to))
    } catch {
      // There was none.
    }
  }
}
