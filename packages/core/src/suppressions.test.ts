import {expect, test} from 'vitest'
import {Document, documentFrom} from './document.js'
import type {Format} from './formats/format.js'
import {suppressionsOf} from './suppressions.js'

/** What each suppression says and covers, as text. */
function read(source: string, format: Format = 'markdown') {
  return suppressionsOf(documentFrom(source, {format})).map(({kind, start, end, rules, ruleSpans, reason, until, covers, fault}) => {
    expect(ruleSpans.map((span) => source.slice(span.start, span.end))).toEqual(rules)
    const text = source.slice(start, end)
    return fault
      ? {text, fault: fault.message, at: source.slice(fault.start, fault.end), covers: covers.end}
      : {text, kind, rules, reason, until, covers: source.slice(covers.start, covers.end)}
  })
}

test('next-line covers the next line that is not blank', () => {
  expect(read('One.\n\n<!-- bedside-disable-next-line a/b, c/d until 2027-01-31 -- The editor said so. -->\n\nTwo.\nThree.\n')).toEqual([
    {
      text: '<!-- bedside-disable-next-line a/b, c/d until 2027-01-31 -- The editor said so. -->',
      kind: 'next-line',
      rules: ['a/b', 'c/d'],
      reason: 'The editor said so.',
      until: '2027-01-31',
      covers: 'Two.'
    }
  ])
})

test.each(['\n', '\r\n', '\r'])('next-line knows the line ending %j', (ending) => {
  const [found] = read(['<!-- bedside-disable-next-line -->', '', 'Two.', 'Three.'].join(ending))
  expect(found).toMatchObject({covers: 'Two.', rules: [], reason: null})
})

test('next-line inside a paragraph, a quote, a list, and on top of another', () => {
  expect(read('One <!-- bedside-disable-next-line a/b -- r --> two.\nThree.')[0]).toMatchObject({covers: 'Three.'})
  expect(read('> <!-- bedside-disable-next-line a/b -- r -->\n>\n> Two.')[0]).toMatchObject({covers: '> Two.'})
  expect(read('- <!-- bedside-disable-next-line a/b -- r -->\n  Two.')[0]).toMatchObject({covers: '  Two.'})
  const stacked = read('<!-- bedside-disable-next-line a/b -- r -->\n<!-- bedside-disable-next-line c/d -- r -->\nTwo.')
  expect(stacked.map(({covers}) => covers)).toEqual(['Two.', 'Two.'])
  expect(read('<!-- bedside-disable-next-line a/b -- r -->')[0]).toMatchObject({covers: ''})
})

test('a range ends at its enable, each rule at its own', () => {
  const source = '<!-- bedside-disable a/b, c/d -- r -->\nOne.\n<!-- bedside-enable c/d -->\nTwo.\n<!-- bedside-enable -->\nThree.'
  expect(read(source).map(({rules, covers}) => [rules, covers])).toEqual([
    [['c/d'], '\nOne.\n'],
    [['a/b'], '\nOne.\n<!-- bedside-enable c/d -->\nTwo.\n']
  ])
})

test('a range without an end reaches the end of the file, and a file suppression covers all', () => {
  expect(read('One.\n\n<!-- bedside-disable a/b -- r -->\n\nTwo.')[0]).toMatchObject({kind: 'range', covers: '\n\nTwo.'})
  expect(read('One.\n\n<!-- bedside-disable-file a/b -- r -->')[0]).toMatchObject({kind: 'file', covers: expect.stringMatching(/^One\./)})
})

test('a comment may span lines', () => {
  const [found] = read('<!--\n  bedside-disable-next-line\n  a/b,\n  c/d\n  -- two\n  lines\n-->\nTwo.')
  expect(found).toMatchObject({rules: ['a/b', 'c/d'], reason: 'two\n  lines', covers: 'Two.'})
})

test('MDX has its own comments, and HTML has those of Markdown', () => {
  expect(read('{/* bedside-disable-next-line a/b -- r */}\nTwo.', 'mdx')[0]).toMatchObject({
    text: '{/* bedside-disable-next-line a/b -- r */}',
    covers: 'Two.'
  })
  expect(read('{/* bedside-disable-next-line a/b -- r */}\nTwo.')).toEqual([])
  expect(read('<p>One</p>\n<!-- bedside-disable-next-line a/b -- r -->\n<p>Two</p>', 'html')[0]).toMatchObject({covers: '<p>Two</p>'})
})

test('code and remarks are no suppressions', () => {
  expect(read('```html\n<!-- bedside-disable-file a/b -- r -->\n```\n\nWrite `<!-- bedside-disable-file a/b -->` for it.')).toEqual([])
  expect(read('<!-- bedside manner matters here -->\n<!-- bedside-table photo to come -->\n\nbedside-disable a/b')).toEqual([])
})

test.each([
  [
    'bedside-disable-line a/b -- r',
    'There is no "bedside-disable-line"; write bedside-disable-next-line, -disable, -disable-file or -enable.',
    'bedside-disable-line'
  ],
  [
    'bedside-ignore a/b',
    'There is no "bedside-ignore"; write bedside-disable-next-line, -disable, -disable-file or -enable.',
    'bedside-ignore'
  ],
  ['bedside-disabel-file a/b -- r', 'There is no "bedside-disabel-file"; did you mean bedside-disable-file?', 'bedside-disabel-file'],
  ['bedside: disable a/b', 'Write this as one word, such as bedside-disable-next-line.', 'bedside:'],
  ['bedside-disable-file a/b until 31/01/2027 -- r', 'There is no date "31/01/2027"; write it as YYYY-MM-DD.', '31/01/2027'],
  ['bedside-disable-file a/b until 2027-02-30 -- r', 'There is no date "2027-02-30"; write it as YYYY-MM-DD.', '2027-02-30'],
  ['bedside-disable-file a/b until -- r', 'A date is missing after "until"; write it as YYYY-MM-DD.', 'until'],
  ['bedside-disable-file a/b until 2027-01-31 c/d', 'Write the date last, then the reason after " -- ".', 'c/d'],
  ['bedside-disable-file a/b because it is right', 'Put a comma between rules, and " -- " before the reason.', 'because'],
  ['bedside-enable a/b', 'This bedside-enable ends nothing; name what was disabled above, or delete it.', '<!-- bedside-enable a/b -->']
])('%s is a fault and covers nothing', (inside, fault, at) => {
  expect(read(`<!-- ${inside} -->\nOne.`)).toEqual([{text: `<!-- ${inside} -->`, fault, at, covers: -1}])
})

test('one rule cannot be enabled out of all', () => {
  const found = read('<!-- bedside-disable -- r -->\nOne.\n<!-- bedside-enable a/b -->\nTwo.')
  expect(found[0]).toMatchObject({kind: 'range', rules: [], covers: expect.stringMatching(/Two\.$/)})
  expect(found[1]).toMatchObject({fault: 'Every rule is off here; write bedside-enable without a rule to end that.'})
})

test('a comment that is alone on its lines says so', () => {
  const alone = (source: string) => {
    const [{ownLines} = {}] = suppressionsOf(documentFrom(source))
    return ownLines && source.slice(ownLines.start, ownLines.end)
  }
  expect(alone('One.\n\n <!-- bedside-disable-next-line a/b -- r --> \r\nTwo.')).toBe(' <!-- bedside-disable-next-line a/b -- r --> \r\n')
  expect(alone('<!-- bedside-disable-file a/b -- r -->')).toBe('<!-- bedside-disable-file a/b -- r -->')
  expect(alone('One <!-- bedside-disable-next-line a/b -- r -->\nTwo.')).toBeUndefined()
  expect(alone('<!-- bedside-disable a/b -- r -->\nOne.\n<!-- bedside-enable a/b -->')).toBeUndefined()
})

test('many comments are read in linear time', () => {
  const times = (text: string, count: number) =>
    suppressionsOf(new Document(text.repeat(count), {type: 'root', children: []}, {path: null, format: 'html'}))
  expect(times('<!-- bedside-disable-next-line a/b -- r -->\n', 50_000)).toHaveLength(50_000)
  expect(times('<!-- bedside ', 200_000)).toEqual([])
  expect(times(`<!--${' '.repeat(100_000)}bedside-disable${' '.repeat(100_000)}-->`, 10)).toHaveLength(10)
})
