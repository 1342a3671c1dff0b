import {applyFixes} from '@bedside/core'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../core/test-support/cpu-time.js'
import type {RuleData} from './data.js'
import {findingsOf, fixedBy, markedBy} from './testing.js'

const avoid = (terms: readonly string[], more: object = {}): RuleData => ({kind: 'avoid', terms, ...more}) as RuleData
const replace = (terms: Record<string, unknown>, more: object = {}): RuleData => ({kind: 'replace', terms, ...more}) as RuleData

describe('where a term stands', () => {
  test.each([
    ['hyphens', 'wheelchair-bound', 'She is wheelchair\u2011bound.', ['wheelchair\u2011bound']],
    ['a straight apostrophe for a curly one', 'Crohn’s disease', "It is Crohn's disease.", ["Crohn's disease"]],
    ['a curly apostrophe for a straight one', "don't worry", 'Please don’t worry.', ['don’t worry']],
    ['over the end of a line', 'in order to', 'Rest in\norder to heal.', ['in\norder to']],
    ['over the end of a line with CRLF', 'in order to', 'Rest in\r\norder to heal.', ['in\r\norder to']],
    ['through markup', 'click here', 'Please [click **here**](a.md).', ['click **here']],
    ['in a heading', 'victim', '# Stroke victims\n', ['victims']],
    ['in a list', 'victim', '- a victim\n', ['victim']],
    ['in a table', 'victim', '| a |\n| - |\n| victim |\n', ['victim']],
    ['in a link', 'click here', '[Click here](x.md)', ['Click here']],
    ['in the text of an image', 'victim', '![A victim](victim.png)', ['victim']],
    ['in the title', 'victim', '---\ntitle: "A victim"\n---\n\nText.\n', ['victim']],
    ['with a possessive', 'physician', 'Ask the physician’s nurse.', ['physician’s']],
    ['in Spanish', 'efecto secundario', 'Hay efectos secundarios.', ['efectos secundarios']],
    ['letters put together in another way', 'médico', 'El me\u0301dico.', ['me\u0301dico']],
    ['signs', '&', 'Salt & water.', ['&']],
    ['signs within', 'and/or', 'Rest and/or walk; rest and or walk.', ['and/or']],
    ['a number', '{number} mgs', 'Take 20 mgs, or 1.5 mgs.', ['20 mgs', '1.5 mgs']],
    ['a number joined to a unit', '{number}mg', 'Take 20mg.', ['20mg']],
    ['a word twice', '{word} {same}', 'Take the the pill.', ['the the']],
    ['with an abbreviation', 'e.g.', 'Fruit, e.g. apples.', ['e.g.']],
    ['an emoji', '😀', 'Well done 😀 you.', ['😀']]
  ])('%s', (_, term, text, marked) => {
    expect(markedBy(avoid([term]), text)).toEqual(marked)
  })

  test.each([
    ['in code', 'victim', 'Type `victim` or\n\n    victim\n'],
    ['in an address', 'victim', 'See <https://example.org/victim> or [this](victim.md).'],
    ['in a quotation', 'victim', '> A victim.\n'],
    ['in quotation marks', 'victim', 'She said “a victim” of it.'],
    ['in sources', 'victim', '## References\n\n- Lund P. A victim. 2020.\n'],
    ['in a longer word', 'use', 'Reuse the house-use.'],
    ['in other fields', 'victim', '---\ndescription: victim\n---\n\nText.\n'],
    ['over the end of a sentence', 'click here', 'You click. Here it is.'],
    ['in other small words', 'US', 'Call us, or use it.'],
    ['with signs between', 'click here', 'click, here']
  ])('not %s', (_, term, text) => {
    expect(markedBy(avoid([term]), text)).toEqual([])
  })

  test('the longest of several, and none within an exception', () => {
    expect(markedBy(avoid(['patient', 'patient safety plan']), 'A patient safety plan. A patient.')).toEqual([
      'patient safety plan',
      'patient'
    ])
    const rule = avoid(['patient'], {exceptions: ['patient safety', 'the patient voice']})
    expect(markedBy(rule, 'Patient safety. The patient voice. A patient.')).toEqual(['patient'])
  })

  test('capitals where they count', () => {
    const rule = avoid(['Tylenol'], {matchCase: true})
    expect(markedBy(rule, 'Take Tylenol, not tylenol or TYLENOL.')).toEqual(['Tylenol'])
    expect(markedBy(avoid(['patient portal'], {matchCase: true}), 'Patient portal. The Patient Portal.')).toEqual(['Patient portal'])
  })

  test('no forms where none are wanted', () => {
    expect(markedBy(avoid(['victim'], {inflect: false}), 'Victims, a victim.')).toEqual(['victim'])
    expect(markedBy(avoid(['x'], {terms: [{term: 'undergo', forms: ['op']}]}), 'An op that she underwent.')).toEqual(['op', 'underwent'])
  })
})

describe('what a fix writes', () => {
  test.each([
    ['Utilized daily.', {utilize: 'use'}, 'Used daily.'],
    ['UTILIZE IT', {utilize: 'use'}, 'USE IT'],
    ['He utilizes it.', {utilize: 'use'}, 'He uses it.'],
    ['Take Tylenol now.', {Tylenol: 'acetaminophen'}, 'Take acetaminophen now.'],
    ['Tylenol helps.', {Tylenol: 'acetaminophen'}, 'Acetaminophen helps.'],
    ['My doctor. Your doctor.', {'my doctor': 'your doctor'}, 'Your doctor. Your doctor.'],
    ['A doctor. Your doctor.', {doctor: 'your doctor'}, 'A your doctor. Your doctor.'],
    ['Fruit, etc. Then walk etc. on.', {'etc.': 'and so on'}, 'Fruit, and so on. Then walk and so on on.'],
    ['The physician’s nurse.', {physician: 'doctor'}, 'The doctor’s nurse.'],
    ['The utilised [nhs]. \n\n[nhs]: /a\n', {nhs: 'NHS England', utilise: 'use'}, 'The used [nhs]. \n\n[nhs]: /a\n'],
    ['[A doctor][] of ![a doctor].\n\n[a doctor]: /a\n', {doctor: 'nurse'}, '[A doctor][] of ![a doctor].\n\n[a doctor]: /a\n'],
    ['[A doctor][nhs].\n\n[nhs]: /a\n', {doctor: 'nurse'}, '[A nurse][nhs].\n\n[nhs]: /a\n'],
    ['one', {one: '1. one', two: '# two'}, 'one'],
    ['Take 20mg.', {'{number}mg': '{number} mg'}, 'Take 20 mg.'],
    ['The heart attacks.', {'heart attack': 'attack of the heart'}, 'The attacks of the heart.']
  ])('%s', (text, terms, fixed) => {
    expect(fixedBy(replace(terms), text)).toBe(fixed)
  })

  test('authors choose where more than one text fits', () => {
    const asked = findingsOf(replace({utilize: 'use'}, {fix: false}), 'Utilized daily.')[0]
    expect(asked?.fix).toBeUndefined()
    expect(asked?.suggestions).toMatchObject([{message: 'Write "Used" instead.'}])
    expect(findingsOf(replace({provide: 'give'}), 'We provided it.')[0]).toMatchObject({
      suggestions: [{message: 'Write "gave" instead.'}, {message: 'Write "given" instead.'}]
    })
    const [article] = findingsOf(replace({physician: 'expert'}), 'Ask a physician.')
    expect(article?.fix).toBeUndefined()
    expect(article?.suggestions?.[0]?.edits).toHaveLength(2)
  })

  test.each([
    ['A heart attack.', 'MI', 'An MI.'],
    ['An event.', 'MRI', null],
    ['An event.', 'UTI', 'A UTI.'],
    ['A heart attack.', 'HIV test', 'An HIV test.'],
    ['A heart attack.', 'SARS case', null]
  ])('the article of an abbreviation: %s %s', (text, abbreviation, suggested) => {
    const [finding] = findingsOf(replace({'heart attack': abbreviation, event: abbreviation}), text)
    expect(finding?.fix === undefined).toBe(suggested !== null)
    if (suggested) expect(applyFixes(text, [finding!.suggestions![0]!]).text).toBe(suggested)
  })

  test('nothing is mended where the source is not the text', () => {
    expect(fixedBy(replace({'in order to': 'to'}), '> Rest in\n> order to heal.')).toBe('> Rest in\n> order to heal.')
    expect(fixedBy(replace({'in order to': 'to'}), 'Rest *in* order to heal.')).toBe('Rest *in* order to heal.')
    expect(fixedBy(replace({victim: 'a: b'}), '---\ntitle: victim\n---\n\nText.\n')).toContain('title: victim')
  })

  test('a page that was mended has nothing left to mend, and what was not found is as it was', () => {
    const rule = replace({utilize: 'use', 'in order to': 'to', commence: 'start', 'side effect': 'effect'})
    const words = fc.constantFrom(
      'utilize',
      'Utilized',
      'in order to',
      'commencing',
      'side effects',
      'rest',
      'well',
      '**and**',
      '`utilize`',
      'a\nb',
      'é'
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 12}), (list) => {
        const text = `Now ${list.join(' ')}.\n`
        const fixed = fixedBy(rule, text)
        expect(findingsOf(rule, fixed).filter(({fix}) => fix)).toEqual([])
        expect(fixed.match(/`utilize`/g)?.length).toBe(text.match(/`utilize`/g)?.length)
      })
    )
  })
})

test('capitals of names', () => {
  const rule: RuleData = {kind: 'capitalise', terms: ['NHS', 'type 2 diabetes', 'MyChart']}
  expect(markedBy(rule, 'Type 2 diabetes. The nhs. MYCHART. NHS’s.')).toEqual(['nhs', 'MYCHART'])
  expect(markedBy(rule, '# Living With Type 2 Diabetes\n\nOn Type 2 Diabetes.\n')).toEqual(['Type 2 Diabetes'])
  expect(fixedBy(rule, 'On Type 2\nDiabetes in Mychart.')).toBe('On type 2\ndiabetes in MyChart.')
  expect(markedBy(rule, 'See [it](https://nhs.uk/nhs) at nhs.uk.')).toEqual([])
})

test('words that JavaScript knows are words like any other', () => {
  expect(fixedBy(replace({constructor: 'builder', toString: 'text'}), 'A constructor. The toString.')).toBe('A builder. The text.')
  expect(markedBy({kind: 'define-on-first-use', terms: ['constructor']}, 'One constructor works.')).toEqual(['constructor'])
  expect(markedBy(avoid(['constructor', '__proto__']), 'A constructor.')).toEqual(['constructor'])
})

test('one spelling a page', () => {
  const rule: RuleData = {kind: 'consistent', terms: [['e-mail', 'email']]}
  expect(markedBy(rule, 'An e-mail. Emails. Email us.')).toEqual(['e-mail'])
  expect(findingsOf(rule, 'An email. E-mails.')[0]?.suggestions?.[0]?.message).toBe('Write "Emails" instead.')
})

test('a long line takes time in proportion to its length', () => {
  const rule = avoid(['in the end', 'the end of it', '& so on', '{word} {same}'], {exceptions: ['the end of']})
  const [short, long] = [20_000, 200_000].map((count) => `${'in the end of the & '.repeat(count / 20)}.`)
  const timeOf = (text: string) => {
    const start = cpuTime()
    findingsOf(rule, text)
    return cpuTime() - start
  }
  timeOf(short!)
  const quick = timeOf(short!)
  expect(timeOf(long!)).toBeLessThan(40 * quick + 500)
})
