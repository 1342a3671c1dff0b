import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function findings(source: string, required: readonly string[] = []) {
  return lint(source, {path: 'page.md', rules: [{rule, severity: 'warning', options: {required}}]}).findings
}

const messages = (source: string, required?: readonly string[]) => findings(source, required).map(({message}) => message)
const page = (review: string, body = '# Asthma\n\nAsthma is common.\n') => `---\ntype: condition\nreview:\n${review}\n---\n\n${body}`
const entry = (checklist: string) => page(`  - by: Amara Venn\n    on: 2026-02-03\n    checklist: ${checklist}`)

test.each([
  ['{pemat-p: {2: agree, 10: agree, 15: agree, 26: na}}', []],
  ['{pemat-p: {"2": AGREE, "10": agree, 15: agree, 26: N/A}}', []],
  ['{pemat-p: {2: agree, 10: agree, 15: agree}}', ['pemat-p leaves item 26 open, which only a person can judge; answer it.']],
  [
    '{pemat-p: {2: agre, 10: agree, 15: agree, 26: na}}',
    ['pemat-p item 2 is answered "agre"; write agree (allowed: agree, disagree, na).']
  ],
  ['{jama: {1: yes}}', []],
  ['', []],
  ['done', ['The checklist names no instrument; write one with its answers, such as pemat-p: {2: agree}.']],
  ['[pemat-p]', ['The checklist names no instrument; write one with its answers, such as pemat-p: {2: agree}.']]
])('%s', (checklist, expected) => expect(messages(entry(checklist))).toEqual(expected))

test('pictures have to be judged where there are some', () => {
  const review = '  by: Amara Venn\n  on: 2026-02-03\n  checklist: {pemat-p: {2: agree, 10: agree, 15: agree, 26: na}}'
  expect(messages(page(review, '# Asthma\n\n![Lungs](lungs.png)\n'))).toEqual([
    'pemat-p leaves items 16, 18 open, which only a person can judge; answer them.'
  ])
})

test('messages stay short where everything is open', () => {
  const body = '# Asthma\n\nThe risk is 5%, and 3 in 100 people have it.\n'
  const all = findings(page('  by: Amara Venn\n  on: 2026-02-03\n  checklist: {cdc-index: {1: yes}}', body))
  expect(all).toHaveLength(1)
  expect(all[0]!.message).toContain('A, B, C, D, 4, 10, 13, 15, 16, 18, 20')
  expect(
    Math.max(...[...all, ...findings(page('  by: Amara Venn', body), ['cdc-index'])].map(({message}) => message.length))
  ).toBeLessThanOrEqual(120)
})

test('what is required has to be signed for the text as it stands', () => {
  const hash = `sha256:${'0'.repeat(64)}`
  const old = page(`  by: Amara Venn\n  on: 2026-02-03\n  hash: ${hash}\n  checklist: {pemat-p: {2: agree, 10: agree, 15: agree, 26: na}}`)
  expect(messages(old)).toEqual([])
  expect(messages(old, ['pemat-p'])).toEqual(['pemat-p was signed before the page changed; have items 2, 10, 15, 26 signed again.'])
})

test('what is required is asked of clinical pages that it is made for', () => {
  expect(messages('---\ntype: condition\n---\n\n# Asthma\n', ['discern'])).toEqual([])
  expect(messages('---\ntype: news\n---\n\n# News\n', ['pemat-p'])).toEqual([])
  expect(messages('# About us\n', ['pemat-p'])).toEqual([])
  expect(messages('---\ntype: procedure\n---\n\n# Knee replacement\n', ['discern'])).toEqual([
    'No current sign-off answers discern items 2, 3, 6, 16; have them signed.'
  ])
})

test('a suggestion puts the nearest answer in place of the wrong one', () => {
  const source = entry('{discern: {2: 9, 3: 4, 6: 3, 16: 3}}')
  const [finding] = findings(source)
  const [edit] = finding!.suggestions![0]!.edits
  expect(source.slice(0, edit!.start) + edit!.text + source.slice(edit!.end)).toBe(source.replace('2: 9', '2: 5'))
})

test.each(['\r\n', '\n'])('places hold with a byte order mark and line ends %j', (end) => {
  const source = `\ufeff${entry('{pemat-p: {2: agree}}')}`.replaceAll('\n', end)
  expect(findings(source)).toMatchObject([{start: {line: 6}}])
})

test('TOML frontmatter is read, too', () => {
  const source =
    '+++\ntype = "procedure"\n[review]\nby = "Amara Venn"\non = "2026-02-03"\n[review.checklist.discern]\n2 = 4\n3 = 9\n+++\n\n# Knee replacement\n'
  expect(messages(source)).toEqual([
    'discern leaves items 6, 16 open, which only a person can judge; answer them.',
    'discern item 3 is answered "9"; write 5 (allowed: 1, 2, 3, 4, 5).'
  ])
})
