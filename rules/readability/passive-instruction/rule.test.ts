import {lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

function messages(text: string): string[] {
  return lint(text, {path: 'page.md', rules: [{rule, severity: 'warning', options: {}}], context: {locale: 'en-US'}}).findings.map(
    ({message}) => message
  )
}

describe('reports', () => {
  test.each([
    ['The tablets should be taken with food.', 'should be taken', 'Take'],
    ['Your doctor should be told if you are pregnant.', 'should be told', 'Tell'],
    ['The wound must be kept dry.', 'must be kept', 'Keep'],
    ['These medicines need to be taken at night.', 'need to be taken', 'Take'],
    ['The capsules are to be swallowed whole.', 'are to be swallowed', 'Swallow'],
    ['The cream should not be used near the eyes.', 'should not be used', 'Do not use'],
    ['Insulin must never be shared.', 'must never be shared', 'Never share'],
    ['Hands should always be thoroughly washed.', 'should always be thoroughly washed', 'Wash'],
    ['Care should be taken to keep the bandage dry.', 'should be taken', 'Take'],
    ['If you feel sick, it should be stopped.', 'should be stopped', 'Stop'],
    ['The pills should be taken by mouth.', 'should be taken', 'Take']
  ])('%s', (text, written, write) => expect(messages(text)).toEqual([`"${written}" does not say who acts; write "${write} ...".`]))
})

describe('leaves alone', () => {
  test.each([
    ['what staff do', 'Surgery may be performed by a surgeon. Blood should be drawn. You will be given a gown.'],
    ['a named agent', 'The dressing should be changed by a nurse. The cream should be applied only by your doctor.'],
    ['facts', 'The cause is not known. Waste must be removed from the blood.'],
    ['permission', 'The tablets can be taken with water.'],
    ['possibility', 'Antibiotics may need to be taken for weeks. The pills do not need to be taken at night.'],
    ['relative clauses', 'Ask about pills that should be taken at night.'],
    [
      'questions, direct and indirect',
      'Should the pills be taken at night? How must the pills be taken? Ask how the pills should be taken.'
    ],
    ['studies and professionals', 'In the study, the tablets should be taken daily. Patients should be told about the cream.'],
    ['samples and thoughts', 'The first sample should be taken early. This pain should be taken seriously.'],
    ['quotations', 'The label says "the tablets should be taken with food".'],
    ['headings', '# Tablets that are missed should be taken later'],
    ['people', 'You should be kept warm.'],
    ['things that readers do not handle', 'The scan should be used with care.']
  ])('%s', (_, text) => expect(messages(text)).toEqual([]))
})
