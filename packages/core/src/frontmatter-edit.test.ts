import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {documentFrom} from './document.js'
import {applyFixes} from './fix.js'
import {editFrontmatter, type FrontmatterChange} from './frontmatter-edit.js'

function edited(source: string, ...changes: FrontmatterChange[]): string | null {
  const edits = editFrontmatter(documentFrom(source, {path: 'page.md'}), changes)
  if (!edits) return null
  const {text, applied} = applyFixes(source, [{edits}])
  expect(applied).toBe(1)
  return text
}

const entry = {by: 'ida-moe', on: '2026-03-02'}
const append: FrontmatterChange = {kind: 'append', path: ['review'], value: entry}
const set = (path: (string | number)[], value: unknown): FrontmatterChange => ({kind: 'set', path, value})

describe('an entry is added to a list', () => {
  test.each<[name: string, before: string, after: string]>([
    ['where there is no frontmatter', '# Asthma\n', '---\nreview:\n  - by: ida-moe\n    on: 2026-03-02\n---\n\n# Asthma\n'],
    ['where the frontmatter is empty', '---\n---\n# Asthma\n', '---\nreview:\n  - by: ida-moe\n    on: 2026-03-02\n---\n# Asthma\n'],
    ['where it holds a comment only', '---\n# none\n---\n', '---\n# none\nreview:\n  - by: ida-moe\n    on: 2026-03-02\n---\n'],
    [
      'where the key is missing',
      "---\ntitle:   'Asthma'  # quoted\n# the end\n---\n",
      "---\ntitle:   'Asthma'  # quoted\nreview:\n  - by: ida-moe\n    on: 2026-03-02\n# the end\n---\n"
    ],
    [
      'where the key is empty',
      '---\nreview: # soon\ntitle: A\n---\n',
      '---\nreview: # soon\n  - by: ida-moe\n    on: 2026-03-02\ntitle: A\n---\n'
    ],
    [
      'behind others, indented as they are',
      '---\nreview:\n- by: a\n  note: x # kept\n\ntitle: A\n---\n',
      '---\nreview:\n- by: a\n  note: x # kept\n- by: ida-moe\n  on: 2026-03-02\n\ntitle: A\n---\n'
    ],
    ['in brackets', '---\nreview: [{by: a}]\n---\n', '---\nreview: [{by: a}, {by: ida-moe, on: 2026-03-02}]\n---\n'],
    ['in empty brackets', '---\nreview: []\n---\n', '---\nreview: [{by: ida-moe, on: 2026-03-02}]\n---\n'],
    [
      'where a single mapping stands',
      '---\nreview:\n  by: a # first\n  hash: b\ntitle: A\n---\n',
      '---\nreview:\n  - by: a # first\n    hash: b\n  - by: ida-moe\n    on: 2026-03-02\ntitle: A\n---\n'
    ],
    ['where it stands in brackets', '---\nreview: {by: a}\n---\n', '---\nreview: [{by: a}, {by: ida-moe, on: 2026-03-02}]\n---\n'],
    [
      'with the line endings of the file',
      '\ufeff---\r\ntitle: A\r\n---\r\n\r\nText\r\n',
      '\ufeff---\r\ntitle: A\r\nreview:\r\n  - by: ida-moe\r\n    on: 2026-03-02\r\n---\r\n\r\nText\r\n'
    ],
    [
      'behind a text of several lines',
      '---\nreview:\n  - note: |\n      one\n      two\n\ntitle: A\n---\n',
      '---\nreview:\n  - note: |\n      one\n      two\n  - by: ida-moe\n    on: 2026-03-02\n\ntitle: A\n---\n'
    ]
  ])('%s', (_name, before, after) => expect(edited(before, append)).toBe(after))
})

describe('a key is given a value', () => {
  test.each<[name: string, before: string, change: FrontmatterChange[], after: string]>([
    ['in place of another', '---\na: "1" # c\nb: 2\n---\n', [set(['a'], 'x')], '---\na: x # c\nb: 2\n---\n'],
    ['where it had none', '---\na:\nb: 2\n---\n', [set(['a'], 'x')], '---\na: x\nb: 2\n---\n'],
    ['where it was missing', '---\na: 1\n---\n', [set(['b'], 'x'), set(['c'], 'y')], '---\na: 1\nb: x\nc: y\n---\n'],
    [
      'within an entry',
      '---\nr:\n  - by: a\n    on: b\nt: 1\n---\n',
      [set(['r', 0, 'on'], 'c')],
      '---\nr:\n  - by: a\n    on: c\nt: 1\n---\n'
    ],
    [
      'a new one within an entry',
      '---\nr:\n  - by: a # c\nt: 1\n---\n',
      [set(['r', 0, 'on'], 'c')],
      '---\nr:\n  - by: a # c\n    on: c\nt: 1\n---\n'
    ],
    [
      'a mapping for a mapping',
      '---\nr:\n  - s:\n      x: 1\n      y: 2\n    z: 3\n---\n',
      [set(['r', 0, 's'], {q: 1})],
      '---\nr:\n  - s:\n      q: 1\n    z: 3\n---\n'
    ],
    [
      'a mapping at the end, and a key behind it',
      '---\nr:\n  - s:\n      x: 1\n---\n',
      [set(['r', 0, 's'], {q: 1}), set(['r', 0, 'page'], 'a.md')],
      '---\nr:\n  - s:\n      q: 1\n    page: a.md\n---\n'
    ],
    ['in braces', '---\nr: {by: a, on: b}\n---\n', [set(['r', 'on'], 'c'), set(['r', 'x'], 'd')], '---\nr: {by: a, on: c, x: d}\n---\n'],
    ['numbers as keys', '---\na: 1\n---\n', [set(['b'], {1: 'agree', 15: 'na'})], '---\na: 1\nb:\n  1: agree\n  15: na\n---\n'],
    ['deep below keys that are missing', '---\na: 1\n---\n', [set(['b', 'c'], 'x')], '---\na: 1\nb:\n  c: x\n---\n']
  ])('%s', (_name, before, changes, after) => expect(edited(before, ...changes)).toBe(after))
})

test.each(['~', 'null'])('an entry for a key that is %s', (nothing) =>
  expect(edited(`---\nreview: ${nothing} # c\nb: 1\n---\n`, {...append, value: {by: 'a'}})).toBe('---\nreview:\n  - by: a # c\nb: 1\n---\n')
)

test.each(['---\na: [\n---\n', '---\na: 1\na: 2\n---\n', '---\na: &x {b: 1}\nreview: *x\n---\n', '---\nreview: done\n---\n'])(
  'what cannot be changed so is left alone: %j',
  (source) => expect(edited(source, append)).toBeNull()
)

test('in TOML, at the end', () => {
  const source = '+++\r\ntitle = "A" # kept\r\n+++\r\n\r\nText\r\n'
  const nested = {...entry, sections: {top: 'x'}}
  expect(edited(source, {...append, value: nested})).toBe(
    '+++\r\ntitle = "A" # kept\r\n[[review]]\r\nby = "ida-moe"\r\non = "2026-03-02"\r\n\r\n[review.sections]\r\ntop = "x"\r\n+++\r\n\r\nText\r\n'
  )
  expect(edited(source, set(['title'], 'B'))).toBeNull()
})

const key = fc.constantFrom('title', 'type', 'tags', 'note', 'owner', 'on')
const scalar = fc.oneof(fc.string({maxLength: 12}), fc.integer(), fc.boolean(), fc.constant(null))
const value = fc.oneof(scalar, fc.array(scalar, {maxLength: 3}), fc.dictionary(key, scalar, {maxKeys: 3}))

test('the data changes as asked, every line outside stays, and a second change finds the first', () => {
  const input = fc.record({
    data: fc.dictionary(key, value, {minKeys: 1, maxKeys: 5}),
    reviews: fc.option(fc.array(fc.dictionary(key, scalar, {minKeys: 1, maxKeys: 3}), {maxLength: 3}), {nil: undefined}),
    flow: fc.boolean(),
    crlf: fc.boolean()
  })
  fc.assert(
    fc.property(input, ({data, reviews, flow, crlf}) => {
      const all = {...data, ...(reviews && {review: reviews}), last: 'line'}
      const yaml = stringify(all, {version: '1.2', ...(flow && {collectionStyle: 'flow'})})
      // A mapping in braces over the whole is no way in which frontmatter is written.
      const source = `---\n# comment\n${
        flow
          ? Object.entries(all)
              .map(([name, each]) => stringify({[name]: each}, {version: '1.2'}))
              .join('')
          : yaml
      }---\n\nText\n`
      const before = crlf ? source.replaceAll('\n', '\r\n') : source
      const document = documentFrom(before, {path: 'page.md'})
      if (document.frontmatter!.errors.length > 0) return
      const after = edited(before, append)
      expect(after).not.toBeNull()
      const result = documentFrom(after!, {path: 'page.md'}).frontmatter!
      expect(result.errors).toEqual([])
      expect(result.data).toEqual({
        ...document.frontmatter!.data,
        review: [...((document.frontmatter!.data.review as unknown[]) ?? []), entry]
      })
      expect(after!.length - before.length).toBeLessThan(80)
      let from = 0
      for (const line of before.split('\n')) {
        if (line.startsWith('review')) continue
        const at = after!.indexOf(line, from)
        expect(at, line).toBeGreaterThanOrEqual(0)
        from = at + line.length
      }
    }),
    {numRuns: 300}
  )
})
