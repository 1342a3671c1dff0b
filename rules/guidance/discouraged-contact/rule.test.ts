import {lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const found = (source: string) =>
  lint(source, {path: 'page.md', rules: [{rule, severity: 'error', options: withDefaults(rule)}]}).findings.map(({start, end}) =>
    source.slice(start.offset, end.offset)
  )

test.each([
  'There is no need to see a doctor.',
  "You don't need to call your GP.",
  'You do not usually have to see a nurse.',
  'Most people do not need to see a doctor for a cold.',
  'There is no point in seeing a doctor.',
  "Don't bother calling your doctor.",
  'There is no reason to go to the hospital.',
  'It is not necessary to see a dentist.',
  'Medical help is not needed.',
  'You should not call the clinic.'
])('%s discourages', (sentence) => expect(found(sentence)).toEqual([sentence]))

test.each([
  'Do not hesitate to call your doctor.',
  'Do not stop the tablets without talking to your doctor.',
  'You do not need to see a doctor unless the fever lasts.',
  'You do not need to see a doctor. But call if you have a fever: call your GP if it lasts.',
  'You do not need to see your doctor for a repeat prescription.',
  'You do not need an appointment to see the nurse.',
  'If you do not see your doctor, the wound may open.',
  'Many people do not see a doctor in time.',
  'You can treat it without seeing a doctor.',
  'A blood test does not tell your doctor everything.',
  'Most people do not need to see a doctor for a cold.\n\n## See a GP if:\n\n- you are short of breath',
  'See a GP if the pain lasts. Otherwise you do not need to see a doctor.',
  '## Call your doctor\n\nDo not go straight to the hospital.'
])('%s does not', (source) => expect(found(source)).toEqual([]))
