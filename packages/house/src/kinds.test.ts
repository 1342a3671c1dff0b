import {expect, test} from 'vitest'
import {cpuTime} from '../../core/test-support/cpu-time.js'
import type {RuleData} from './data.js'
import {findingsOf, markedBy} from './testing.js'

const messages = (data: RuleData, text: string, more: Parameters<typeof findingsOf>[2] = {}) =>
  findingsOf(data, text, more).map(({message}) => message)

test.each([
  ['How To Apply', 'How to apply'],
  ['When to Call your doctor', 'When to call your doctor'],
  ['Warning Signs to watch for', 'Warning signs to watch for'],
  ['What To Do If You Feel Dizzy', 'What to do if you feel dizzy']
])('a heading with capitals of a title: %s', (heading, sentence) => {
  expect(messages({kind: 'capitalise', style: 'sentence'}, `# ${heading}\n`)[0]).toContain(`write "${sentence}"`)
})

test.each([
  'Living with Crohn’s disease',
  'Care at the Mayo Clinic',
  'If you get care from the Department of Health',
  'After your MRI: What comes next',
  'How I got well in March',
  'Help from the Crisis Line',
  'Treatment in the United States'
])('a heading with capitals of a sentence: %s', (heading) => {
  expect(messages({kind: 'capitalise', style: 'sentence', exceptions: ['Crisis Line']}, `# ${heading}\n`)).toEqual([])
})

test.each([
  'You may need magnetic resonance imaging (MRI).',
  'An MRI (a scan) is quick.',
  'An MRI, or magnetic scan, is quick.',
  'MRI stands for something.',
  'An MRI is a scan.',
  'A scan called an MRI is quick.',
  'An MRI or magnetic scan is quick.',
  'A magnetic scan, or an MRI, is quick.',
  'A [MRI](glossary.md#mri) is quick.',
  'An <abbr title="magnetic resonance imaging">MRI</abbr> is quick.'
])('explained: %s', (text) => {
  expect(markedBy({kind: 'define-on-first-use', terms: ['MRI']}, `# MRI\n\n${text} Another MRI.\n`)).toEqual([])
})

test.each([
  'An MRI or a CT scan.',
  'An MRI or CT scan.',
  'A scan or an MRI.',
  'Have an MRI the next day.',
  'An MRI is safe.',
  'Have an MRI today (or tomorrow).',
  'The mri; the MRI.'
])('not explained: %s', (text) => {
  expect(markedBy({kind: 'define-on-first-use', terms: ['MRI']}, text)).toEqual(['MRI'])
})

test('sections', () => {
  const order: RuleData = {kind: 'order-of-sections', sections: ['Overview', ['Signs*', 'Symptoms'], 'Treatment']}
  expect(messages(order, '## 1. Treatment\n\nA.\n\n### Overview\n\nB.\n\n## Signs of it\n\nC.\n')).toEqual([
    '"Signs of it" stands behind "1. Treatment"; move it before.'
  ])
  const phrase: RuleData = {kind: 'require-phrase', phrases: ['call 911'], scope: {sections: ['Emergencies']}}
  expect(markedBy(phrase, '## Emergencies\n\nRun.\n')).toEqual(['## Emergencies'])
  expect(markedBy(phrase, '## Others\n\nRun.\n')).toEqual([])
  expect(markedBy(phrase, '## Emergencies\n\n### At night\n\nCalling 911 helps.\n')).toEqual([])
})

test.each([
  ['When to * help', 'When to get help?', true],
  ['When to * help', 'When to helpers', false],
  ['aa*aa', 'aaa', false],
  ['* call *', 'Who to call at night', true],
  ['*', 'Anything', true],
  ['Call*', 'When to call', false],
  ['*call', 'When to call', true]
])('the section %s: %s', (section, title, isThere) => {
  expect(messages({kind: 'require-section', sections: [section]}, `## ${title}\n`)).toHaveLength(isThere ? 0 : 1)
})

test.each([
  [{count: 'items', per: 'list', max: 2}, '- a\n- b\n- c\n', 'This list has 3 items; write at most 2.'],
  [{count: 'words', per: 'page', min: 5}, 'Too short.', 'This page has 2 words; write at least 5.'],
  [{count: 'sentences', per: 'section', max: 1}, '# A\n\nOne. Two.\n', 'This section has 2 sentences; write at most 1.'],
  [{count: 'words', per: 'sentence', max: 2}, 'One two three. Four.', 'This sentence has 3 words; write at most 2.'],
  [
    {count: 'words', per: 'field', max: 1, scope: {frontmatter: ['seo.title']}},
    '---\nseo: {title: a b}\n---\n',
    'This field has 2 words; write at most 1.'
  ],
  [{count: 'uses', per: 'paragraph', max: 1, terms: ['very']}, 'Very, very good.', 'This paragraph has 2 uses of "very"; write at most 1.'],
  [
    {count: 'uses', per: 'page', max: 1, terms: ['very', 'really', 'so']},
    'Very good, really very good.',
    'This page has 3 uses of "very", "really"; write at most 1.'
  ],
  [
    {count: 'items', per: 'list', max: 1, scope: {sections: ['!Sources']}},
    '- a\n- b\n\n# Sources\n\n- a\n- b\n- c\n',
    'This list has 2 items; write at most 1.'
  ],
  [
    {count: 'items', per: 'list', max: 1, scope: {sections: ['Signs']}},
    '- a\n- b\n\n# Signs\n\n## At night\n\n- a\n- b\n- c\n',
    'This list has 3 items; write at most 1.'
  ]
])('%o', (data, text, message) => {
  expect(messages({kind: 'limit', ...data} as RuleData, text)).toEqual([message])
})

test('fields', () => {
  const fields = (more: object): RuleData => ({kind: 'frontmatter', fields: {a: more}})
  const page = (value: string) => `---\na: ${value}\n---\n\nText.\n`
  expect(messages(fields({type: 'date'}), page('2026-02-30'))).toEqual(['"a" is "2026-02-30"; write a date such as 2026-03-01.'])
  expect(messages(fields({type: 'date'}), page('2026-02-20'))).toEqual([])
  expect(messages(fields({required: true}), page('""'))).toEqual(['"a" is missing in the frontmatter; add it.'])
  expect(messages(fields({required: true}), 'No frontmatter.')).toHaveLength(1)
  expect(messages(fields({oneOf: ['x', 1]}), page('[x, 1]'))).toEqual([])
  expect(messages(fields({forbidden: true}), page(''))).toHaveLength(1)
  expect(messages(fields({maxWords: 1}), page('b c'))).toEqual(['"a" has 2 words; write at most 1.'])
})

test('where a rule looks', () => {
  const avoid = (scope: object): RuleData => ({kind: 'avoid', terms: ['foo'], scope})
  const text = '---\ntitle: foo\nseo: {note: foo}\n---\n\n# foo\n\nA [foo](a.md) and foo.\n\n> foo\n\n## Notes\n\n- foo\n'
  const places = (scope: object) => findingsOf(avoid(scope), text).map(({start}) => `${start.line}:${start.column}`)
  expect(places({})).toEqual(['2:8', '6:3', '8:4', '8:19', '14:3'])
  expect(places({parts: ['links']})).toEqual(['8:4'])
  expect(places({parts: ['!links']})).toEqual(['2:8', '6:3', '8:19', '14:3'])
  expect(places({parts: ['quotes']})).toEqual(['10:3'])
  expect(places({parts: ['headings', 'title']})).toEqual(['2:8', '6:3'])
  expect(places({frontmatter: ['seo.note']})).toEqual(['3:13'])
  expect(places({frontmatter: ['seo.note'], parts: ['lists']})).toEqual(['3:13', '14:3'])
  expect(places({sections: ['notes']})).toEqual(['14:3'])
  expect(places({sections: ['!notes'], parts: ['lists', 'paragraphs']})).toEqual(['8:4', '8:19'])
  expect(places({types: ['condition']})).toEqual([])
  expect(places({mentions: ['bar']})).toEqual([])
  expect(findingsOf(avoid({types: ['conditions']}), text, {articleType: 'condition'})).toHaveLength(5)
  expect(findingsOf(avoid({files: ['uk/**']}), text, {path: 'uk/a.md'})).toHaveLength(5)
  expect(findingsOf({...avoid({}), language: 'es'} as RuleData, text)).toEqual([])
})

test('days', () => {
  const rule = {kind: 'avoid', terms: ['foo'], since: '2026-02-01', until: '2026-02-28'} as RuleData
  const on = (today: string | null) => findingsOf(rule, 'A foo.', {today}).length
  expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', null].map(on)).toEqual([0, 1, 1, 0, 1])
})

test('messages of ours are short, however long what they are about is', () => {
  const long = 'antidisestablishmentarianism of the counterrevolutionaries in the neighbourhood'
  const rules: RuleData[] = [
    {kind: 'avoid', terms: [long]},
    {kind: 'replace', terms: {[long]: `${long} again`}},
    {kind: 'consistent', terms: [[long, `the ${long}`]]},
    {kind: 'define-on-first-use', terms: {[long]: long}},
    {kind: 'require-phrase', phrases: [`x ${long}`]},
    {kind: 'require-section', sections: [long]},
    {kind: 'limit', count: 'uses', terms: [long], per: 'paragraph', max: 0},
    {kind: 'frontmatter', fields: {[long.replaceAll(' ', '-')]: {oneOf: [long, 'b'], required: true}}}
  ]
  for (const rule of rules) {
    const found = messages(rule, `A ${long}.\n\nNow the ${long}.\n`)
    expect(found, rule.kind).not.toEqual([])
    for (const message of found) expect(message.length, message).toBeLessThanOrEqual(120)
  }
})

test('a long sentence takes time in proportion to its length', () => {
  const rules: RuleData[] = [
    {kind: 'capitalise', terms: ['MyChart', 'NHS']},
    {kind: 'limit', count: 'uses', terms: ['very', '&'], per: 'sentence', max: 1},
    {kind: 'avoid', terms: ['&', '\u2192'], exceptions: ['& so']},
    {kind: 'consistent', terms: [['mychart', 'very']]}
  ]
  const timeOf = (rule: RuleData, count: number) => {
    const text = `# ${'MYCHART very nhs & Very. '.repeat(count)}\n\n${'Very mychart & NHS. MYCHART NHS '.repeat(count)}\n`
    const start = cpuTime()
    findingsOf(rule, text)
    return cpuTime() - start
  }
  for (const rule of rules) {
    timeOf(rule, 500)
    expect(timeOf(rule, 5000), rule.kind).toBeLessThan(40 * timeOf(rule, 500) + 500)
  }
})
