import {type Context, documentFrom, type GuidanceSettings, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {inclusionsIn} from '../inclusions.js'
import {allKinds} from '../kinds.js'
import {requiredKinds} from '../required.js'
import rule from './rule.js'

const filler = 'The spine carries the body and guards the nerves that run through it. '.repeat(8)

function missing(source: string, {include = 'required', context = {}}: {include?: string; context?: Partial<Context>} = {}) {
  const rules = [{rule, severity: 'error' as const, options: withDefaults(rule, {include})}]
  return lint(source, {path: 'page.md', rules, context}).findings
}

const kindsIn = (source: string, options = {}) =>
  missing(source, options)
    .map(({data}) => String(data?.kind))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))

test('stated types give errors, guessed ones warnings', () => {
  const guessed = missing(`# Gallstones\n\n${filler}`)
  const stated = missing(`---\ntype: condition\n---\n# Gallstones\n\n${filler}`)
  expect(guessed.map(({severity}) => severity)).toEqual(['warning'])
  expect(stated.map(({severity, data}) => [severity, data])).toEqual([['error', {kind: 'K4', type: 'condition'}]])
})

test('kinds that are good to have are asked for on demand, and never more than a warning', () => {
  const page = `---\ntype: condition\n---\n# Gallstones\n\n${filler}`
  const all = missing(`${page} Some take tablets.`, {include: 'all'})
  expect(all.map(({data, severity}) => [data?.kind, severity])).toEqual(
    expect.arrayContaining([
      ['K4', 'error'],
      ['K1', 'warning'],
      ['K14', 'warning']
    ])
  )
})

describe('an article about an operation', () => {
  const questions = 'If your doctor suggests an operation, always ask what it is for, what could go wrong and what else would help.'
  const opinion = 'Feel free to ask for a second opinion if an operation is suggested.'
  const page = (...paragraphs: string[]) => `# Surgery for slipped discs\n\n${filler}\n\n${paragraphs.join('\n\n')}\n`

  test('that holds both pieces of advice lacks neither', () => {
    expect(kindsIn(page(questions, opinion))).toEqual(['K3', 'K10'])
  })
  test('that lost one lacks just that one', () => {
    expect(kindsIn(page(questions))).toEqual(['K3', 'K5', 'K10'])
    expect(kindsIn(page(opinion))).toEqual(['K2', 'K3', 'K10'])
  })
  test('that lost both lacks both, whatever it tells of doctors', () => {
    expect(kindsIn(page('Your doctor may suggest an operation, and the surgeon will tell you of its risks.'))).toEqual([
      'K2',
      'K3',
      'K5',
      'K10'
    ])
  })
})

test('says nothing of pages without a known type, in another language, or with hardly any text', () => {
  expect(missing(`# Opening times\n\n${filler}`)).toEqual([])
  expect(missing(`---\ntype: landing\n---\n# Opening times\n\n${filler}`, {context: {articleTypes: ['landing']}})).toEqual([])
  expect(missing('# Gallstones\n\nSmall stones.')).toEqual([])
  expect(missing(`---\ntype: condition\nlang: de\n---\n# Gallensteine\n\n${filler}`)).toEqual([])
})

test('advice to get help at once stands for the emergency kind', () => {
  const page = (advice: string) => `---\ntype: symptom\n---\n# Headache\n\n${filler}\n\n${advice}\n`
  expect(kindsIn(page('See a doctor if the pain lasts.'))).toEqual(['K3'])
  expect(kindsIn(page('See a doctor urgently if your neck is stiff.'))).toEqual([])
})

test('offers a sentence to fill in, in the words of the country, at the end of the best section', () => {
  const source = `# Gallstones\n\n${filler}\n\n## When to get help\n\nSome stones block the duct.\n\n## References\n\nNone.\n`
  const [finding] = missing(source, {context: {locale: 'en-GB'}})
  const edit = finding!.suggestions![0]!.edits[0]!
  const changed = source.slice(0, edit.start) + edit.text + source.slice(edit.end)
  expect(changed).toContain('Some stones block the duct.\n\nCall your GP if [name the signs]')
  expect(kindsIn(changed)).toEqual([])
})

test('points at the title', () => {
  const [finding] = missing(`# Gallstones\n\n${filler}`)
  expect([finding!.start.offset, finding!.end.offset]).toEqual([0, 12])
})

/** Reported kinds with their severities. */
const severities = (source: string, guidance: Partial<GuidanceSettings>, options = {}) =>
  Object.fromEntries(
    missing(source, {context: {guidance: {kinds: {}, providedBy: [], ...guidance}}, ...options}).map(({data, severity}) => [
      data?.kind,
      severity
    ])
  )

describe('a configuration', () => {
  const condition = `---\ntype: condition\n---\n# Gallstones\n\n${filler}`
  test('goes before the matrix, kind by kind', () => {
    const kinds = {condition: {K4: 'warning', K14: 'error', K5: 'note'}} as const
    expect(severities(condition, {kinds})).toEqual({K4: 'warning', K14: 'error', K5: 'note'})
    expect(severities(condition, {kinds}, {include: 'all'})).toMatchObject({K3: 'warning', K6: 'warning'})
    expect(severities(condition, {kinds: {condition: {K4: 'off'}}})).toEqual({})
  })
  test('gives kinds to a type of its own; one that bears another name of a built-in type owes what that owes', () => {
    const page = (type: string) => `---\ntype: ${type}\n---\n# Gallstones\n\n${filler}`
    const own = (type: string, kinds: Record<string, 'error'> = {}) =>
      missing(page(type), {context: {articleTypes: [type], guidance: {kinds: {[type]: kinds}, providedBy: []}}}).map(({data}) => data?.kind)
    expect(own('leaflet', {K4: 'error'})).toEqual(['K4'])
    expect(own('leaflet')).toEqual([])
    expect(own('surgery').sort()).toEqual(['K10', 'K2', 'K3', 'K5'])
    expect(own('constructor')).toEqual([])
  })
  test('a guess lowers errors to warnings, and raises nothing', () => {
    expect(severities(`# Gallstones\n\n${filler}`, {kinds: {condition: {K4: 'error', K14: 'note'}}})).toEqual({K4: 'warning', K14: 'note'})
  })
  test('without the crisis line being asked for, the emergency number is asked for by itself', () => {
    const page = `---\ntype: mental-health\n---\n# Low mood\n\n${filler}`
    expect(severities(page, {})).toEqual({K12: 'error'})
    expect(severities(page, {kinds: {'mental-health': {K12: 'off'}}})).toEqual({K3: 'error'})
  })
})

describe('text from elsewhere', () => {
  const seenIn = (text: string, {providedBy = [] as GuidanceSettings['providedBy'], path = 'page.md'} = {}) =>
    lint(`---\ntype: symptom\nlayout: condition\n---\n# Headache\n\n${filler}\n\n${text}\n`, {
      path,
      rules: [{rule, severity: 'error' as const, options: withDefaults(rule, {})}],
      context: {guidance: {kinds: {}, providedBy}}
    }).findings.map(({data, severity}) => `${data?.kind} ${severity}`)
  const missed = ['K3 error', 'K4 error']
  const unseen = ['K3 note', 'K4 note']

  test.each([
    '{% include when-to-call.md %}',
    '{%- include_relative warnings/call.md signs="fever" -%}',
    '{{< when-to-call >}}',
    '{{% care-card type="urgent" %}}',
    '{{> callUs}}',
    '--8<-- "snippets/call.md"',
    '{! call.md !}',
    '<!--#include file="call.html" -->',
    '```{include} call.md\n```',
    '![[When to call]]',
    '<WhenToCall />',
    'See also: <EmergencyBox level="1"/>',
    '<CareCard heading="See a GP if">\n\n- a stiff neck\n\n</CareCard>'
  ])('%s is not seen', (tag) => expect(seenIn(tag)).toEqual(unseen))

  test.each([
    '{{< figure src="a.png" >}}',
    '{% include toc.html %}',
    '{% assign a = b %}',
    '{% include',
    '{{< /columns >}}',
    '{{ page.title }}',
    '<CallOut>Drink water.</CallOut>'
  ])('%s brings no text', (tag) => expect(seenIn(tag)).toEqual(missed))

  test.each([
    ["import Call from './_call.mdx'\n\n<Call />", unseen],
    ['<WhenToCall />', unseen],
    ['<CareCard type="urgent" heading="See a GP if you have">\n\n- a stiff neck\n\n</CareCard>', unseen],
    ['<CallOut>\n\nDrink water.\n\n</CallOut>', missed],
    ['<Chart data="a b" />', missed],
    ['<Include src="help.md" />', unseen],
    ['<Partial file="toc.md" />', missed],
    ["import Chart from './chart.js'\n\n<Chart />", missed]
  ])('%s', (text, expected) => expect(seenIn(text, {path: 'page.mdx'})).toEqual(expected))

  test('a page without text of its own gets it from its layout', () => {
    const page = '---\ntype: symptom\nlayout: article\n---\n'
    const said = missing(page)
    expect(said.map(({severity}) => severity)).toEqual(['note', 'note'])
    expect(said[0]!.message).toContain('check "layout:article".')
    expect(missing(page, {context: {guidance: {kinds: {}, providedBy: [{name: 'layout:article', kinds: null}]}}})).toEqual([])
  })

  test('what the configuration names gives guidance, all of it or the kinds that it names', () => {
    const includes = '{% include /health/when-to-call.md %}'
    const by = (name: string, kinds: string[] | null = null) => seenIn(includes, {providedBy: [{name, kinds}]})
    expect(by('when-to-call')).toEqual([])
    expect(by('_includes/health/when-to-call.md')).toEqual([])
    expect(by('layout:condition')).toEqual([])
    expect(by('when-to-call.md', ['K4'])).toEqual(['K3 error'])
    expect(by('layout:other')).toEqual(unseen)
    expect(by('call.md')).toEqual(unseen)
    expect(seenIn('<WhenToCall />', {path: 'page.mdx', providedBy: [{name: 'WhenToCall', kinds: null}]})).toEqual([])
  })

  test('a line of five megabytes takes no time', () => {
    const document = documentFrom('{% include {{< {! '.repeat(280_000), {path: 'page.txt'})
    expect(inclusionsIn(document).length).toBeLessThan(3)
  }, 20_000)
})

const types =
  'condition symptom medicine procedure test vaccine self-care supplement pregnancy child-health mental-health aftercare news'.split(' ')

describe.each(['en-US', 'en-GB'])('what is offered in %s', (locale) => {
  test.each(types)('makes a %s page complete, one insertion after another', (type) => {
    let source = `---\ntype: ${type}\n---\n# Knee care\n\n${filler} Some people take tablets.\n`
    const asked = new Set<string>()
    for (let round = 0; round < 16; round++) {
      const [finding] = missing(source, {include: 'all', context: {locale}})
      if (!finding) break
      expect(asked, String(finding.data?.kind)).not.toContain(finding.data?.kind)
      asked.add(String(finding.data?.kind))
      const edit = finding.suggestions![0]!.edits[0]!
      source = source.slice(0, edit.start) + edit.text + source.slice(edit.end)
    }
    expect(kindsIn(source, {include: 'all', context: {locale}})).toEqual([])
    expect(source.includes('GP')).toBe(locale === 'en-GB')
  })
})

test('messages fit in 120 characters, whatever is missing from which type', () => {
  const everything = Object.fromEntries(allKinds.map((kind) => [kind, 'error'] as const))
  for (const type of [...types, 'a-very-long-name-of-a-type-that-a-library-made-up']) {
    for (const tag of ['', '{% include a/very/long/path/to/the/file/that-holds-what-the-page-lacks.md %}']) {
      const context = {articleTypes: [type], guidance: {kinds: {[type]: everything}, providedBy: []}}
      const found = missing(`---\ntype: ${type}\n---\n# Knees\n\n${filler} Some take tablets.\n\n${tag}\n`, {context})
      expect(found.length).toBeGreaterThan(12)
      for (const {message} of found) expect(message.length, message).toBeLessThanOrEqual(120)
    }
  }
})

test('the matrix, cell by cell: what each type owes as an error, then as a warning', () => {
  const weighed = (type: string, wanted: string) => requiredKinds(type).flatMap(([kind, weight]) => (weight === wanted ? kind : []))
  expect(
    Object.fromEntries(types.map((type) => [type, `${weighed(type, 'error').join(' ')} | ${weighed(type, 'warning').join(' ')}`]))
  ).toEqual({
    condition: 'K4 | K1 K3 K6 K14',
    symptom: 'K3 K4 | K6 K8',
    medicine: 'K1 K3 K6 K7 | K4 K8 K14',
    procedure: 'K2 K3 K10 | K1 K4 K5 K6 K7 K9 K14',
    test: 'K11 | K2 K4 K6 K7 K9 K14 K15',
    vaccine: 'K3 | K4 K6 K7 K8 K10 K15',
    'self-care': 'K4 K13 | K3 K6',
    supplement: 'K1 K6 K7 K13 | K4 K8',
    pregnancy: 'K1 K3 K4 K7 | K12 K14',
    'child-health': 'K3 K4 K8 | K1 K7',
    'mental-health': 'K1 K3 K12 | K4 K6 K7 K14',
    aftercare: 'K1 K3 K4 K10 | K7 K13',
    news: ' | K4'
  })
})

test('a second opinion is asked for by default, as a warning', () => {
  const found = missing(`---\ntype: procedure\n---\n# Knee surgery\n\n${filler}`)
  expect(found.filter(({data}) => data?.kind === 'K5').map(({severity}) => severity)).toEqual(['warning'])
})

test.each([
  ['en-NZ', 'Call 111 if your lips turn blue.', []],
  ['en-GB', 'Call 111 if your lips turn blue.', ['K3']],
  ['en-ZA', 'Dial 10177 if you faint. See a doctor if it lasts.', []],
  ['en-IN', 'Dial 108 if you faint. See a doctor if it lasts.', []],
  ['en-NZ', 'You do not need to call 111 for a cold. See a doctor if it lasts.', ['K3']]
])('the country decides what a number is: %s, %s', (locale, text, kinds) => {
  expect(kindsIn(`---\ntype: symptom\n---\n# Cough\n\n${filler}\n\n${text}\n`, {context: {locale}})).toEqual(kinds)
})

test('a local crisis line gives the kind, whatever its digits', () => {
  const page =
    '---\ntype: mental-health\n---\n# Low mood\n\nTalk. If you think about harming yourself, call 1737.\n\nCall 111 if you are in danger.\n'
  expect(kindsIn(page, {context: {locale: 'en-NZ'}})).toEqual([])
})

test("what is offered has the numbers of the page's own country, and the line endings of its file", () => {
  const source = `---\r\ntype: symptom\r\nlang: en-GB\r\n---\r\n# Cough\r\n\r\n${filler}\r\n`
  const texts = missing(source, {context: {locale: 'en-US'}}).map(({suggestions}) => suggestions![0]!.edits[0]!.text)
  expect(texts.join('|')).toBe(
    '\r\n\r\nCall 999 if [name the signs that cannot wait].|\r\n\r\nCall your GP if [name the signs], or if you are no better after [how long].'
  )
})

test('a call-out in an aside counts in a page of bare HTML', () => {
  const page = (open: string) =>
    `<h1>Hernia</h1><p>${filler}</p>${open}<h2>Call your doctor if</h2><ul><li>the lump turns red</li></ul></aside>`
  const found = (open: string) =>
    lint(page(open), {
      path: 'page.html',
      rules: [{rule, severity: 'error', options: withDefaults(rule, {})}],
      context: {articleType: 'condition'}
    }).findings.length
  expect(found('<aside class="callout">')).toBe(0)
  expect(found('<aside role="note">')).toBe(0)
  expect(found('<aside class="sidebar">')).toBe(1)
})
