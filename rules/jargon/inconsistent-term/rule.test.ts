import {type Finding, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {pluralsOf} from '../lexicon/inflection.js'
import {nameSets, spellings} from '../lexicon/synonyms.js'
import rule from './rule.js'

interface Settings {
  minUses?: number
  ignore?: string[]
  locale?: string
}

function findings(source: string, {locale = 'en-US', ...options}: Settings = {}): Finding[] {
  const configured = {rule, severity: 'note' as const, options: withDefaults(rule, {minUses: 2, ...options})}
  return lint(source, {path: 'page.md', rules: [configured], context: {locale}}).findings
}

const messages = (source: string, settings?: Settings) => findings(source, settings).map(({message}) => message)

/** The source with the first suggestion of each finding applied. */
function withSuggestion(source: string, settings?: Settings): string {
  const edits = findings(source, settings).flatMap(({suggestions}) => suggestions?.[0]?.edits ?? [])
  let text = source
  for (const {start, end, text: insert} of edits.toSorted((a, b) => b.start - a.start))
    text = text.slice(0, start) + insert + text.slice(end)
  return text
}

const two = (name: string) => `We treat ${name}. Many people have ${name}.\n\n`

describe('counts', () => {
  test('a name once is no fault', () => expect(messages(`${two('a heart attack')}A myocardial infarction hurts.`)).toEqual([]))
  test('unless one use is enough', () =>
    expect(messages(`${two('a heart attack')}A myocardial infarction hurts.`, {minUses: 1})).toEqual([
      '"myocardial infarction" (once) and "heart attack" (2 times) name one thing; keep to one of them.'
    ]))
  test('plurals and possessives', () =>
    expect(messages(`${two("the kneecap's edge")}Both patellae move. The patella is small.`)).toEqual([
      '"patellae" (2 times) and "kneecap" (2 times) name one thing; keep to one of them.'
    ]))
  test('one finding a set', () =>
    expect(messages(`${two('a pressure sore')}${two('a bedsore')}${two('a pressure ulcer')}`)).toHaveLength(1))
  test('two sets, two findings', () =>
    expect(messages(`${two('a kneecap')}${two('the patella')}${two('feces')}${two('stool')}`)).toHaveLength(2))
})

describe('does not count', () => {
  const text = two('high blood pressure')
  test.each([
    ['a place that equates them', 'High blood pressure (hypertension) is common. Hypertension, or high blood pressure, rarely hurts.'],
    ['a sentence that names it', 'The medical term is hypertension. This is known as hypertension.'],
    ['headings', '## Hypertension\n\nWalk.\n\n## Treating hypertension\n\nWalk.'],
    ['labels', 'Hypertension\n\nWalk.\n\nHypertension pills\n\nWalk.'],
    ['proper names', 'Ask the Hypertension Society of Elm Town. Our Hypertension Clinic is open.'],
    ['texts of links', 'See [about hypertension](a.md) and [hypertension pills](b.md).'],
    ['quotations', 'One man said “hypertension runs in my family”, and one “I have hypertension”.\n\n> I have hypertension.'],
    ['lists of sources', '## References\n\n- A study of hypertension. \n- A trial of hypertension pills.'],
    ['another thing', 'Portal hypertension is rare. Pulmonary hypertension needs its own pills.']
  ])('%s', (_, rest) => expect(messages(`${text}${rest}`)).toEqual([]))

  test('an abbreviation of a name in use', () =>
    expect(messages(`${two('a sexually transmitted infection')}An STI can be treated. An STI may hide.`)).toEqual([]))
  test('but the abbreviation of the other name', () =>
    expect(messages(`${two('a sexually transmitted infection')}An STD can be treated. An STD may hide.`)).toEqual([
      '"STD" (2 times) and "sexually transmitted infection" (2 times) name one thing; keep to one of them.'
    ]))
})

describe('stands', () => {
  test('at the first use after the names are equated', () =>
    expect(
      findings(
        'Hypertension hurts nobody.\n\nHypertension is high blood pressure.\n\nTreat hypertension.\n\n'.concat(
          two('high blood pressure'),
          two('high blood pressure')
        )
      )[0]?.start.line
    ).toBe(5))
  test('at the name that is used less', () =>
    expect(findings(`${two('a heart attack')}${two('a heart attack')}${two('a myocardial infarction')}`)[0]?.start.line).toBe(5))
})

describe('offers', () => {
  test('the plain name, in number and capital as they are', () =>
    expect(withSuggestion(`${two('a broken collarbone')}Clavicles heal. A clavicle is thin.`)).toContain(
      'Collarbones heal. A collarbone is thin.'
    ))
  test('nothing where the article does not agree', () =>
    expect(withSuggestion(`${two('a kidney stone')}An renal calculus hurts. A renal calculus may pass.`)).toContain(
      'An renal calculus hurts. A kidney stone'
    ))
  test('nothing where singular and plural differ', () =>
    expect(withSuggestion(`${two('hives')}${two('urticaria')}`)).toContain('treat urticaria'))
  test.each([
    ['en-US', 'We test for anemia. It is anemia.'],
    ['en-GB', 'We test for anaemia. It is anaemia.']
  ])('the spelling of %s', (locale, expected) => expect(withSuggestion('We test for anaemia. It is anemia.', {locale})).toBe(expected))
  test('the name of the locale', () =>
    expect(withSuggestion(`${two('acetaminophen')}${two('paracetamol')}`, {locale: 'en-GB'})).not.toContain('acetaminophen'))
})

describe('spellings', () => {
  test('a name with and without its ending', () =>
    expect(messages('Parkinson disease is slow. Few people with Parkinson’s disease fall at first.')).toEqual([
      '"Parkinson disease" (once) and "Parkinson\'s disease" (once) are spellings of one word; keep to one of them.'
    ]))
  test('one spelling throughout', () => expect(messages('The oesophagus is a tube. Both tumours pressed on the oesophagus.')).toEqual([]))
})

test('names that may stand beside others', () => expect(messages(`${two('stool')}${two('feces')}`, {ignore: ['Feces']})).toEqual([]))

test('other languages are left alone', () => expect(messages(`---\nlang: es\n---\n\n${two('stool')}${two('feces')}`)).toEqual([]))

describe('the list', () => {
  const forms = nameSets.flatMap(({names}, set) =>
    names.flatMap((name) => name.split('|').map((form) => [form.toLowerCase(), set] as const))
  )
  test('holds two names or more in each set', () => expect(nameSets.filter(({names}) => names.length < 2)).toEqual([]))
  test('holds no name in two sets', () => {
    const first = new Map<string, number>()
    const twice = forms.filter(([form, set]) => (first.has(form) ? first.get(form) !== set : !first.set(form, set)))
    expect(twice).toEqual([])
  })
  test('excludes only phrases that hold a name', () => {
    const apart = nameSets.flatMap(({names, not = []}) => {
      const own = names.flatMap((name) => name.split('|')).flatMap((name) => [name, ...pluralsOf(name)])
      return not.filter((phrase) => !own.some((name) => ` ${phrase} `.toLowerCase().includes(` ${name.toLowerCase()} `)))
    })
    expect(apart.filter((phrase) => !phrase.includes('-'))).toEqual([])
  })
  test('pairs spellings', () => expect(spellings.filter((pair) => !/^[a-z]+=[a-z]+$/.test(pair))).toEqual([]))
})
