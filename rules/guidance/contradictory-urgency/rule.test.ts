import {lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const rules = [{rule, severity: 'error' as const, options: withDefaults(rule, {})}]

const signs = (text: string) =>
  lint(`# Angina\n\n${text}\n`, {path: 'page.md', rules}).findings.map(({data, severity}) => `${data?.sign} ${severity}`)

test.each([
  ['Call 911 if you have chest pain.\n\nSee your GP if you have chest pain.', 'chest pain error'],
  ['Call 911 if you have chest pain or a seizure.\n\nCall your doctor if you have a seizure.', 'seizure error'],
  ['Call 999 if:\n\n- your lips turn blue\n- chest pains\n\nSpeak to a GP if you have:\n\n- a cough\n- Chest pain', 'Chest pain error'],
  ['Call 911 if you have trouble breathing.\n\nCall your doctor if you have difficulty breathing.', 'difficulty breathing error'],
  ['Call your doctor right away if you have a fever.\n\nCall your doctor if you have a fever.', 'fever warning']
])('%s', (text, sign) => expect(signs(text)).toEqual([sign]))

test.each([
  'Call 911 if you have severe chest pain.\n\nSee your GP if you have mild chest pain.',
  'Call 911 if you have a fever and a stiff neck.\n\nSee your GP if you have a fever.',
  'Call 911 if you have chest pain.\n\nSee your GP if you have chest pain that goes away when you rest.',
  'Call 911 if you have severe chest pain or fever.\n\nSee your GP if you have fever.',
  'Call 911 if your baby has a fever.\n\nSee your GP if you have a fever.',
  '## Babies\n\nCall 911 if you see a rash.\n\n## Adults\n\nSee your GP if you see a rash.',
  'Call 911 if you have chest pain.\n\nYour doctor may see you if you have chest pain.',
  'Call 911 if you have chest pain.\n\nCall 911 if you have chest pain.'
])('says nothing of: %s', (text) => expect(signs(text)).toEqual([]))

test('the emergency number of New Zealand is an emergency there, and advice in the United Kingdom', () => {
  const said = (locale: string) =>
    lint('# Fever\n\nCall 111 if you have a rash.\n\nSee your GP if you have a rash.\n', {
      path: 'page.md',
      rules,
      context: {locale}
    }).findings.map(({severity}) => severity)
  expect(said('en-NZ')).toEqual(['error'])
  expect(said('en-GB')).toEqual([])
})
