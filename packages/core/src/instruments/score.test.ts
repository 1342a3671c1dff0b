import {describe, expect, test} from 'vitest'
import {type Context, emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import {contentOf} from '../sign-off/content.js'
import {reviewsOf} from '../sign-off/reviews.js'
import {instruments} from './list.js'
import {type ScoreInput, scoreItems} from './score.js'

const allRules = new Set(instruments.flatMap(({items}) => items.flatMap(({rules = []}) => rules)))

const body = `# Asthma

Asthma makes your airways narrow. Use your inhaler every day, even when you feel well.

## When to get help

Call 911 if you cannot speak.
`

const hashOf = (text: string) => contentOf(documentFrom(text, {path: 'page.md'})).hash

function score(source: string, given: Partial<ScoreInput> = {}, known: Partial<Context> = {}) {
  const document = documentFrom(source, {path: 'page.md'})
  const context = {...emptyContext, ...known}
  const card = scoreItems({document, context, reviews: reviewsOf(document, context), findings: [], ran: allRules, directives: [], ...given})
  const item = (id: string, number: string) =>
    card.instruments.find(({instrument}) => instrument === id)!.items.find((one) => one.number === number)!
  return {card, item}
}

const signed = (checklist: string, {hash = hashOf(body), by = 'Amara Venn', on = '2026-02-03'} = {}) =>
  `---\ntype: condition\nreview:\n  - by: ${by}\n    on: ${on}\n    hash: ${hash}\n    checklist: ${checklist}\n---\n\n${body}`

describe('what people answered', () => {
  test('in a sign-off that stands is signed, with who and when', () => {
    const {card, item} = score(signed('{pemat-p: {2: agree, 10: disagree, 15: na}}'))
    expect(item('pemat-p', '2')).toMatchObject({state: 'signed', reason: 'agree, Amara Venn, 2026-02-03'})
    expect(item('pemat-p', '10')).toMatchObject({state: 'signed', reason: 'disagree, Amara Venn, 2026-02-03'})
    expect(item('pemat-p', '15')).toMatchObject({state: 'not-applicable', reason: 'na, Amara Venn, 2026-02-03'})
    expect(card.instruments[0]!.counts.signed).toBe(2)
  })

  test('of an earlier text signs nothing, even what a machine would support', () => {
    const {card, item} = score(signed('{pemat-p: {2: agree, 7: agree}}').replace('every day', 'twice a day'))
    expect(item('pemat-p', '2')).toMatchObject({state: 'open', reason: 'signed by Amara Venn on 2026-02-03, but the page changed since'})
    expect(item('pemat-p', '7').state).toBe('open')
    expect(card.instruments[0]!.counts.signed).toBe(0)
  })

  test.each([
    ['of nobody', {by: 'TBD'}, 'the sign-off names no person'],
    ['of a team', {by: 'Editorial team'}, 'the sign-off names no person'],
    ['without a date', {on: 'soon'}, 'without a date that can be read']
  ])('%s signs nothing', (_, change, reason) => {
    const item = score(signed('{pemat-p: {2: agree}}', change)).item('pemat-p', '2')
    expect(item.state).toBe('open')
    expect(item.reason).toContain(reason)
  })

  test('without a hash stands, and says so', () => {
    const source = signed('{jama: {3: yes}}').replace(/ {4}hash: .*\n/, '')
    expect(score(source).item('jama', '3')).toMatchObject({state: 'signed', reason: expect.stringContaining('without a hash')})
  })

  test('the latest goes first, and what rules found stands beside it', () => {
    const entry = (by: string, on: string, answer: string) =>
      `  - {by: ${by}, on: ${on}, hash: "${hashOf(body)}", checklist: {pemat-p: {4: ${answer}}}}\n`
    const source = `---\ntype: condition\nreview:\n${entry('Amara Venn', '2025-01-02', 'agree')}${entry('Tobin Hale', '2026-02-03', 'disagree')}---\n\n${body}`
    const {state, reason, answers} = score(source, {findings: [{rule: 'jargon/undefined-term'}]}).item('pemat-p', '4')
    expect(state).toBe('signed')
    expect(reason).toBe('disagree, Tobin Hale, 2026-02-03; before: agree, Amara Venn, 2025-01-02; 1 finding of jargon/undefined-term')
    expect(answers.map(({by}) => by)).toEqual(['Tobin Hale', 'Amara Venn'])
  })
})

describe('what a machine saw', () => {
  const long = `${body}\n${'You may feel well for weeks at a time and still need the inhaler. '.repeat(12)}\n`

  test('the silence of rules supports an item only where all of them looked', () => {
    expect(score(long).item('pemat-p', '4').state).toBe('machine-supported')
    const without = new Set([...allRules].filter((id) => id !== 'jargon/undefined-term'))
    expect(score(long, {ran: without}).item('pemat-p', '4')).toMatchObject({
      state: 'open',
      reason: 'jargon/undefined-term did not look at this page'
    })
    expect(score('# Asthma\n\nAsthma is common.\n').item('pemat-p', '4')).toMatchObject({
      state: 'open',
      reason: expect.stringContaining('too few to tell')
    })
  })

  test('findings speak against it, and are counted by rule', () => {
    const findings = [{rule: 'jargon/undefined-term'}, {rule: 'jargon/undefined-term'}, {rule: 'jargon/undefined-term'}]
    expect(score(long, {findings}).item('pemat-p', '4')).toMatchObject({state: 'open', reason: '3 findings of jargon/undefined-term'})
  })

  test('never supports what only a person can judge', () => {
    for (const {items} of score(long).card.instruments)
      for (const {humanOnly, state, number} of items) if (humanOnly && /\d/.test(number)) expect(state).not.toBe('machine-supported')
  })

  test('words are looked for in English only', () => {
    const spanish =
      '# Asma\n\nEl asma estrecha las vías que llevan el aire a los pulmones. Use el inhalador todos los días, aunque se sienta bien y no tenga tos.\n'
    expect(score(spanish).item('pemat-p', '7')).toMatchObject({state: 'open', reason: 'Bedside looks for this in English only'})
    expect(score(spanish).item('pemat-p', '24').state).toBe('open')
  })

  test('what the frontmatter states of readers and message', () => {
    const source = `---\naudience: {who: adults with asthma}\nmain-message: Use your inhaler every day.\n---\n\n${body}`
    const {item} = score(source)
    expect(item('cdc-index', 'A')).toMatchObject({state: 'machine-supported', reason: 'the frontmatter states "adults with asthma"'})
    expect(item('cdc-index', 'B').state).toBe('open')
    expect(item('cdc-index', '2')).toMatchObject({state: 'machine-supported', reason: 'line 8 gives the stated main message'})
    expect(item('cdc-index', '3').state).toBe('open')
  })
})

describe('what the page lacks', () => {
  test.each([
    ['16', 'the page has no picture'],
    ['19', 'the page has no table'],
    ['6', 'the page gives no number'],
    ['24', 'no word asks for a calculation'],
    ['8', 'the page is very short']
  ])('PEMAT-P %s: %s', (number, reason) => {
    expect(score('# Asthma\n\nAsthma is common.\n').item('pemat-p', number)).toMatchObject({state: 'not-applicable', reason})
  })

  test.each([
    ['6', 'Take 2 puffs.'],
    ['6', 'About one in ten people have it.'],
    ['16', '![A lung](lung.png)'],
    ['16', '<svg></svg>'],
    ['19', '| a | b |\n|---|---|\n| c | d |'],
    ['24', 'Multiply your weight by ten.']
  ])('PEMAT-P %s applies where a page says: %s', (number, text) => {
    expect(score(`# Asthma\n\n${text}\n`).item('pemat-p', number).state).not.toBe('not-applicable')
  })

  test.each(['Call 911.', 'In March 2026 we met at 10:30.', 'Call 1-800-555-0100.'])(
    'dates, times and numbers to call are none: %s',
    (text) => {
      expect(score(`# Asthma\n\n${text}\n`).item('pemat-p', '6').state).toBe('not-applicable')
    }
  )

  test('cannot be told where a page takes in what its source does not show', () => {
    const document = documentFrom('# Asthma\n\n<Figure of="lungs" />\n', {path: 'page.mdx'})
    const card = scoreItems({document, context: emptyContext, reviews: [], findings: [], ran: allRules, directives: []})
    expect(card.instruments[0]!.items.filter(({state}) => state === 'not-applicable')).toEqual([])
  })
})

test('DISCERN is left out of pages that are not about treatments', () => {
  expect(score('---\ntype: condition\n---\n\n# Asthma\n').card.leftOut).toMatchObject([{instrument: 'discern'}])
  expect(score('---\ntype: procedure\n---\n\n# Knee replacement\n').card.leftOut).toEqual([])
  expect(score('---\ntype: contact\n---\n\n# Us\n', {}, {articleTypes: ['contact']}).card.instruments).toEqual([])
})

describe('who paid', () => {
  const of = (yaml: string, known: Partial<Context> = {}) =>
    score(`---\ntype: condition\n${yaml}---\n\n${body}`, {}, known).item('jama', '3')
  const amara = {id: 'amara', name: 'Amara Venn', credentials: ['MD']}

  test.each([
    ['once for the library', '', {defaults: {funding: 'The clinic pays.'}}, '`funding` in the configuration'],
    [
      'under a key of its own',
      'paidBy: The clinic\n',
      {frontmatterKeys: {funding: [{key: 'paidBy', format: null}]}},
      '`paidBy` in the frontmatter'
    ],
    [
      'with a reviewer of the list',
      'reviewer: amara\n',
      {reviewers: [{...amara, conflicts: []}]},
      'the interests of Amara Venn in the reviewers list'
    ]
  ] as unknown as [string, string, Partial<Context>, string][])('is said %s', (_, yaml, known, reason) => {
    expect(of(yaml, known)).toMatchObject({state: 'machine-supported', reason: expect.stringContaining(reason)})
  })

  test.each([
    ['a placeholder', 'funding: TBD\n', {}],
    ['a reviewer whose interests the list does not tell', 'reviewer: amara\n', {reviewers: [amara]}]
  ] as unknown as [string, string, Partial<Context>][])('is not said by %s', (_, yaml, known) => expect(of(yaml, known).state).toBe('open'))
})

test.each([
  ['a question in a list of questions to ask', '## Questions to ask\n\n- What happens if I do nothing?\n', 'open'],
  ['a heading that is answered', '## What happens if I do nothing?\n\nMost knees stay as they are.\n', 'machine-supported'],
  ['a sentence', 'If it is not treated, your knee may get worse.\n', 'machine-supported']
])('what happens without treatment, told by %s', (_, text, state) => {
  expect(score(`---\ntype: procedure\n---\n\n# A new knee\n\n${text}`).item('discern', '12').state).toBe(state)
})
