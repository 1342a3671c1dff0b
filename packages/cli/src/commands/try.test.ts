import {expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const page = (sentences: string) => `---\ntype: news\npublisher: Example Trust\n---\n\n# Rest\n\n${sentences}\n`
const long = `We ${'really '.repeat(24)}like rest.`

const library = () =>
  sandbox({'bedside.yaml': 'files: ["*.md"]\n', 'a.md': page(long), 'b.md': page('Rest is good.'), 'c.md': page(`${long} Rest is good.`)})

test('says what comes, what goes and what counts differently, by rule and page, with examples', async () => {
  const {code, out} = await library().run(['try', '--rule', 'readability/long-sentence=error:{maxWords:20}', '--examples', '1'])
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "If readability/long-sentence were error with maxWords 20: 0 more findings, 0 fewer, 2 from warning to error, on 2 of 3 pages. CI would fail; it passes now.

      rule                       now  then  new  gone
      readability/long-sentence    2     2    0     0  2 from warning to error

      page  now  then  new  gone
      a.md    1     1    0     0  1 from warning to error
      c.md    1     1    0     0  1 from warning to error

    readability/long-sentence, for example:
      a.md:8:1  warning to error
          Sentence has 27 words; split it or cut it to 20 or fewer.
          | We really really really really really really really really really really really really really re…
    "
  `)
})

test('a rule that is off leaves findings behind, another option brings some', async () => {
  const {out} = await library().run(['try', '--rule', 'readability/long-sentence=off', '--fail-on', 'warning'])
  expect(out).toContain('If readability/long-sentence were off: 0 more findings, 2 fewer, on 2 of 3 pages. CI would pass; it fails now.')
  const {out: stricter} = await library().run(['try', '--rule', 'readability/long-sentence=warning:{maxWords:25,leeway:0}'])
  expect(stricter).toContain('nothing would be different on 3 pages. 2 findings would stay with other words. CI')
  const box = library()
  box.write('b.md', page('We have really good news for all of you.'))
  const {out: shorter} = await box.run(['try', '--rule', 'readability/long-sentence=warning:{maxWords:5}'])
  expect(shorter).toContain('1 more finding, 0 fewer, on 1 of 3 pages. 2 findings would stay with other words.')
  expect(shorter).toContain('  b.md:8:1  new warning\n')
})

test('another configuration may look at other pages', async () => {
  const box = library()
  box.write('other.yaml', 'files: ["a.md"]\nrules: {readability/long-sentence: error}\n')
  const {out} = await box.run(['try', '--config', 'other.yaml'])
  expect(out).toContain('If other.yaml applied: 0 more findings, 1 fewer, 1 from warning to error')
  expect(out).toContain('It would look at 1 page instead of 3. CI would fail; it passes now.')
})

test('the same settings change nothing', async () => {
  const {code, out} = await library().run(['try', '--rule', 'readability/long-sentence=warning'])
  expect([code, out]).toEqual([
    0,
    'If readability/long-sentence were warning: nothing would be different on 3 pages. CI would pass, as it does now.\n'
  ])
})

test('JSON holds every difference, and is the same each time', async () => {
  const args = ['try', '--rule', 'readability/long-sentence=error', '--format', 'json']
  const [one, other] = [await library().run(args), await library().run(args)]
  expect(one.out).toBe(other.out)
  expect(JSON.parse(one.out)).toMatchObject({
    version: 1,
    tried: {config: null, rules: [{id: 'readability/long-sentence', setting: 'error', options: {}}]},
    verdict: {before: 'pass', after: 'fail'},
    total: {new: 0, gone: 0, severity: {'warning to error': 2}},
    rules: [{rule: 'readability/long-sentence', pages: 2, before: 2, after: 2}],
    pages: [{path: 'a.md'}, {path: 'c.md'}],
    differences: [{path: 'a.md', kind: 'severity', before: {severity: 'warning'}, after: {severity: 'error'}}, {path: 'c.md'}]
  })
})

test('Markdown is for an issue, and nothing in it comes alive', async () => {
  const box = library()
  box.write('d|<b>.md', page(long))
  const {out} = await box.run(['try', '--rule', 'readability/long-sentence=off', '--format', 'markdown'])
  expect(out).toMatch(/^# What would change\n\nIf readability\/long-sentence were off/)
  expect(out).toContain('| Rule | Now | Then | New | Gone | Other severity |')
  expect(out).not.toContain('<b>')
})

test('a baseline holds back what it holds in both', async () => {
  const box = library()
  await box.run(['baseline'])
  const {out} = await box.run(['try', '--rule', 'readability/long-sentence=error', '--baseline', 'bedside-baseline.tsv'])
  expect(out).toContain('nothing would be different')
  const {out: all} = await box.run(['try', '--rule', 'readability/long-sentence=error', '--no-baseline'])
  expect(all).toContain('2 from warning to error')
})

test.each([
  [['try'], 'try needs something to try'],
  [['try', '--rule', 'readability/long-sentense=off'], 'Did you mean "readability/long-sentence"?'],
  [['try', '--rule', 'readability/long-sentence=loud'], '"loud" is no severity'],
  [['try', '--rule', 'readability/long-sentence=note:{maxWord:9}'], 'Did you mean "maxWords"?'],
  [['try', '--config', 'none.yaml'], 'none.yaml:1:1  This file does not exist.'],
  [['try', '--rule', 'readability/long-sentence=off', 'gone/'], 'gone/']
])('%s cannot run', async (args, words) => {
  const {code, out, err} = await library().run(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
})

test('lint takes options with a rule, too, and a shard does not', async () => {
  const args = ['--rule', 'readability/long-sentence=error:{maxWords:40}']
  expect(await library().run([...args, '--no-cache'])).toMatchObject({code: 0, out: 'No findings in 3 files.\n'})
  const {code, err} = await library().run(['lint', ...args, '--shard', '1/2'])
  expect([code, err]).toEqual([2, expect.stringContaining('options cannot go with --shard')])
})
