import {lint, type Reviewer} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const reviewers: Reviewer[] = [
  {id: 'ida-moe', name: 'Ida Moe', credentials: ['MD']},
  {id: 't-reyes', name: 'Thomas Reyes', credentials: ['RN']},
  {id: 'anne', name: "Anne O'Nary", credentials: ['RN']}
]

function findingsIn(source: string, list: Reviewer[] | null = reviewers, path = 'page.md') {
  return lint(source, {path, rules: [{rule, severity: 'error', options: {}}], context: {reviewers: list}}).findings
}

const page = (yaml: string) => `---\ntype: condition\n${yaml}\n---\n\n# Asthma\n`

test.each<[reviewer: string, offered: string[]]>([
  ['Ida Mo', ['Ida Moe']],
  ['"Ida Mo, MD"', ['Ida Moe']],
  ['Tom Reyes', ['Thomas Reyes']],
  ['T. Reyes', ['Thomas Reyes']],
  ['ida_moe', ['ida-moe']],
  ['tom-reyes', ['t-reyes']],
  ['{name: Ida Mo}', ['Ida Moe']],
  // In small letters it is an id, not a single name.
  ['annee', ['anne']],
  ['[annee]', ['anne']],
  ['Ola Berg', []],
  // What needs care inside quotes is named in the message, and no edit is offered.
  ['Anne ONary', []]
])('%s', (reviewer, offered) => {
  const source = page(`reviewer: ${reviewer}`)
  const [finding, other] = findingsIn(source)
  expect(other).toBeUndefined()
  expect((finding!.suggestions ?? []).map(({edits}) => edits[0]!.text)).toEqual(offered)
  for (const {edits} of finding!.suggestions ?? []) {
    const {start, end, text} = edits[0]!
    const edited = source.slice(0, start) + text + source.slice(end)
    expect(findingsIn(edited)).toEqual([])
  }
})

test.each([
  'reviewer: ida-moe',
  'reviewer: IDA MOE',
  'reviewer: Moe, Ida',
  'reviewer: Dr Ida B. Moe, MD',
  'reviewer: Moe',
  'reviewer: TBD',
  'reviewer: Our medical team',
  'reviewer: GPT-4',
  'reviewer: "{{ reviewer }}"',
  'reviewer: ida@example.org',
  'reviewer: /team/ola-berg',
  'editor: Ola Berg',
  'review: {by: Ola Berg, role: editorial}'
])('silent: %s', (yaml) => expect(findingsIn(page(yaml))).toEqual([]))

test('silent without a list, and not with an empty one', () => {
  expect(findingsIn(page('reviewer: Ola Berg'), null)).toEqual([])
  expect(findingsIn(page('reviewer: Ola Berg'), [])).toHaveLength(1)
})

test('many reviewers, long names and other line ends', () => {
  const many = Array.from(
    {length: 400},
    (_, index) => `  - Ola Berg${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10) % 10]}x${index}`
  )
  expect(findingsIn(page(`reviewers:\n${many.join('\n')}`)).length).toBeGreaterThan(300)
  expect(findingsIn(page(`reviewer: Ola ${'Berg'.repeat(200)}`))[0]!.message.length).toBeLessThanOrEqual(120)
  const [finding] = findingsIn(`\ufeff${page('reviewer: Ida Mo').replaceAll('\n', '\r\n')}`)
  expect(finding!.start).toMatchObject({line: 3, column: 11})
})
