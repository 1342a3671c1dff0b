import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {documentFrom} from './document.js'
import {readPlainYaml} from './frontmatter-plain.js'
import {readYaml} from './frontmatter-yaml.js'

function read(source: string) {
  const {frontmatter} = documentFrom(source)
  const slice = (span: {start: number; end: number} | null | undefined) => (span ? source.slice(span.start, span.end) : null)
  return {
    data: frontmatter?.data,
    errors: frontmatter?.errors.map((error) => [error.message, slice(error)]),
    value: (...path: (string | number)[]) => slice(frontmatter?.valueAt(path)),
    key: (...path: (string | number)[]) => slice(frontmatter?.keyAt(path))
  }
}

describe('YAML', () => {
  test('gives data and places', () => {
    const page = read(
      '---\ntitle: "Back pain"\nreviewed: 2026-01-02\nby:\n  - name: Ana Lee\n    credentials: [MD, FACS]\ndraft: no # yet\n---\n\nText'
    )
    expect(page.data).toEqual({
      title: 'Back pain',
      reviewed: '2026-01-02',
      by: [{name: 'Ana Lee', credentials: ['MD', 'FACS']}],
      draft: 'no'
    })
    expect(page.value('title')).toBe('"Back pain"')
    expect(page.key('by', 0, 'credentials')).toBe('credentials')
    expect(page.value('by', 0, 'credentials', 1)).toBe('FACS')
    expect(page.value('by')).toBe('- name: Ana Lee\n    credentials: [MD, FACS]')
    expect(page.value('nothing', 'here')).toBe(null)
  })

  test.each([
    ['\uFEFF---\r\ntitle: A\r\nby:\r\n- B\r\n---\r\nText', 'A', '- B'],
    ['---\ntitle: A\nby:\n  - B\n\n---\n', 'A', '- B']
  ])('counts byte order marks and line endings: %j', (source, title, by) => {
    const page = read(source)
    expect([page.value('title'), page.value('by'), page.key('by')]).toEqual([title, by, 'by'])
  })

  test('names a key that stands twice', () => {
    expect(read('---\ntitle: A\ntype: x\ntitle: B\n---\n').errors).toEqual([['The key `title` stands twice; keep one of them.', 'title']])
  })

  test.each(['title: Asthma: what helps', 'by:\n  name: Ana: MD'])('says that a colon asks for quotes: %s', (text) => {
    expect(read(`---\n${text}\n---\n`).errors).toEqual([[expect.stringMatching(/holds a colon; put it in quotes/), expect.anything()]])
  })

  test.each([
    '---\ntitle: "A\n---\n',
    '---\ntitle: [A\n---\n',
    '---\ntitle: A: B\n---\n',
    '---\n\ttitle: A\n---\n',
    '---\n- A\n- B\n---\n',
    `---\n${'['.repeat(3000)}\n---\n`,
    `---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n---\n`,
    `---\ntitle: ${'x'.repeat(70_000)}\n---\n`
  ])('says in one line what is wrong (%#)', (source) => {
    const page = read(source)
    expect(page.data).toEqual({})
    expect(page.errors!.length).toBeGreaterThan(0)
    for (const [message] of page.errors!) expect(message).toMatch(/^[^\n]+\.$/)
  })

  test('empty frontmatter holds nothing and is no error', () => {
    expect(read('---\n---\n\nText')).toMatchObject({data: {}, errors: []})
    expect(read('---\n# nothing yet\n---\n\nText')).toMatchObject({data: {}, errors: []})
  })
})

test('TOML gives data and places', () => {
  const page = read('+++\ntitle = "Back pain"\nreviewed = 2026-01-02\n\n[params.author]\nname = "Ana Lee"\n+++\n\nText')
  expect(page.data).toEqual({title: 'Back pain', reviewed: '2026-01-02', params: {author: {name: 'Ana Lee'}}})
  expect(page.value('reviewed')).toBe('reviewed = 2026-01-02')
  expect(page.key('params', 'author', 'name')).toBe('name')
  const broken = read('+++\ntitle = "A"\ntitle = "B"\n+++\n')
  expect(broken.errors).toHaveLength(1)
})

describe('the short way gives what the whole parser gives', () => {
  const key = fc.oneof(
    {weight: 20, arbitrary: fc.constantFrom('title', 'a', 'b-c', 'd_1', 'links')},
    {weight: 1, arbitrary: fc.constantFrom('null', 'b c')}
  )
  const scalar = fc.oneof(
    fc.constantFrom(
      'x',
      'Back pain',
      '2026-01-02',
      '12',
      '012',
      '1e3',
      '0x1F',
      '0o17',
      '1_000',
      '1.5',
      '1.',
      '.5',
      '-3',
      '~',
      'null',
      'True',
      'no',
      '"q"',
      "'q'",
      '"q: r"',
      '"a\\n"',
      "'it''s'",
      '/a/b/',
      '(a)',
      'a: b',
      'a #b',
      'a#b',
      '# c',
      '&a',
      '*a',
      '!t',
      '[a]',
      '{a: b}',
      '|',
      '>',
      '- a',
      '-',
      '@x',
      'a\tb',
      'é',
      '<b>x</b>',
      'a:',
      'http://x.y/z',
      '“x”',
      '1990s',
      '3 mg',
      'a, b',
      'a\u00a0b',
      '?',
      '? a',
      '%x',
      '---',
      '...'
    ),
    fc.string({maxLength: 6}).map((text) => text.replace(/[\n\r]/g, ' '))
  )
  const plainScalar = fc.constantFrom(
    ...[
      'x',
      'Back pain',
      '2026-01-02',
      '12',
      '012',
      'null',
      'True',
      '"q: r"',
      "'q'",
      '/a/b/',
      '1990s',
      '1-800-827-1000',
      'a#b',
      'http://x.y/z'
    ],
    ...['0x1G', '2026-13', '1_000', 'a long\n              text', 'a\n              12  \n               - b']
  )
  const nearlyPlain = fc.constantFrom(
    ...[
      '1e5',
      '12.',
      '1.5',
      'a\n              12\n               b: c',
      '"a\n            b"',
      '12\n            13',
      'a\n\n            b',
      'a\n            # b'
    ]
  )
  const space = fc.constantFrom('', '', '', ' ')
  const blank = fc.constantFrom('', '', '', '\n', '  \n', '# c\n', '   # c: d\n')
  interface Value {
    scalar?: string
    entries?: [string, Value][]
    items?: Value[]
    step: string
    gap: string
  }
  const written = (value: Value, indent: string): string => {
    const inner = indent + value.step
    if (value.entries) return `\n${value.gap}${writtenMap(value.entries, `${inner} `)}`
    if (value.items) return `\n${value.items.map((item) => `${inner}- ${writtenItem(item, `${inner}  `)}${value.gap}`).join('')}`
    return `${value.scalar}\n${value.gap}`
  }
  const writtenMap = (entries: [string, Value][], indent: string) =>
    entries.map(([name, value]) => `${indent}${name}:${written(value, indent)}`).join('')
  const writtenItem = (item: Value, indent: string) =>
    item.entries ? writtenMap(item.entries, indent).trimStart() : written(item, indent).trimStart()
  const line = fc
    .tuple(fc.oneof({weight: 60, arbitrary: plainScalar}, {weight: 2, arbitrary: nearlyPlain}, {weight: 1, arbitrary: scalar}), space)
    .map((parts) => ` ${parts.join('')}`)
  const step = fc.constantFrom('', ' ', '  ')
  const {entries} = fc.letrec<{value: Value; entries: [string, Value][]}>((tie) => ({
    entries: fc.uniqueArray(fc.tuple(key, tie('value')), {minLength: 1, maxLength: 3, selector: ([name]) => name}),
    value: fc.oneof(
      {depthSize: 'small', maxDepth: 3},
      fc.record({scalar: fc.oneof({weight: 9, arbitrary: line}, {weight: 1, arbitrary: space}), step, gap: blank}),
      fc.record({entries: tie('entries'), step, gap: blank}),
      fc.record({items: fc.array(tie('value'), {minLength: 1, maxLength: 3}), step, gap: blank})
    ) as fc.Arbitrary<Value>
  }))
  const end = fc.oneof(
    {weight: 10, arbitrary: fc.constant('')},
    {weight: 1, arbitrary: fc.constantFrom('# note\n', '---\n', 'text\n', '  text\n')}
  )
  const yaml = fc
    .tuple(entries, fc.boolean(), end)
    .map(([top, crlf, last]) => (crlf ? (writtenMap(top, '') + last).replaceAll('\n', '\r\n') : writtenMap(top, '') + last))
  const paths: (string | number)[][] = ['title', 'a', 'b-c', 'd_1', 'links', 'null'].flatMap((one) => [
    [one],
    [one, 0],
    [one, 1],
    ...['title', 'a', 'links'].flatMap((two) => [
      [one, two],
      [one, 0, two],
      [one, 1, two],
      [one, two, 0],
      [one, 0, two, 0]
    ])
  ])

  test('whatever the text', () => {
    let short = 0
    fc.assert(
      fc.property(yaml, (text) => {
        const plain = readPlainYaml(text, 7)
        if (!plain) return
        short++
        const whole = readYaml(text, 7)
        expect({data: plain.data, errors: plain.errors}).toEqual({data: whole.data, errors: whole.errors})
        for (const path of paths) {
          expect([path, plain.valueAt(path)]).toEqual([path, whole.valueAt(path)])
          expect([path, plain.keyAt(path)]).toEqual([path, whole.keyAt(path)])
        }
      }),
      {numRuns: 300}
    )
    expect(short).toBeGreaterThan(60)
  })
})
