import {type Context, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
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
