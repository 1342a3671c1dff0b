import {lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import missing from '../missing/rule.js'
import rule from './rule.js'

function found(text: string, {type = 'condition', context = {}} = {}) {
  const rules = [rule, missing].map((one) => ({rule: one, severity: 'error' as const, options: withDefaults(one as typeof missing, {})}))
  return lint(`---\ntype: ${type}\n---\n# Gallstones\n\nStones form in the gallbladder.\n\n${text}\n`, {
    path: 'page.md',
    rules,
    context
  }).findings.map(({rule: id, severity}) => `${id.slice(9)} ${severity}`)
}

test.each([
  'Call your doctor if you are worried.',
  'Contact your doctor if you have any concerns.',
  'Call your doctor right away if you are unsure.',
  'In an emergency, call 911.\n\nSee a doctor if you have concerns.',
  'Get medical help if you think you need it.',
  'See a doctor if you have problems.'
])('names nothing: %s', (text) => expect(found(text)).toEqual(['missing-red-flags error']))

test.each([
  'Call your doctor if you are worried. See a doctor if your skin turns yellow.',
  'Call your doctor if you have any of these symptoms:\n\n- dark water\n- a fever',
  'See a doctor for pain that does not go away.',
  'Call your doctor if symptoms last more than three days.',
  'People who drank from the river should see a doctor.',
  'Call your doctor if you have any of these symptoms.',
  'A sudden fever can follow. Get medical help right away.',
  '## Severe pain\n\nCall 911. See a doctor if you are worried.'
])('names something: %s', (text) => expect(found(text)).toEqual([]))

test('where a page owes its reader the emergency, that one has to name its signs', () => {
  expect(found('See a doctor if you have a fever.\n\nIn an emergency, call 911.', {type: 'symptom'})).toEqual(['missing-red-flags error'])
  expect(found('See a doctor if you have a fever. Call 911 if you cannot breathe.', {type: 'symptom'})).toEqual([])
  expect(found('See a doctor if you have a fever.\n\nIn an emergency, call 911.')).toEqual([])
})

test('one fault is one finding', () => {
  expect(found('Eat less fat.')).toEqual(['missing error'])
  expect(found('Call your doctor if you are worried.', {type: 'symptom'})).toEqual(['missing error'])
})

test('says nothing of other types, nor where text comes from elsewhere', () => {
  expect(found('Call your doctor if you are worried.', {type: 'news'})).toEqual([])
  expect(found('Call your doctor if you are worried.\n\n{% include signs.md %}')).toEqual([])
  const guidance = {kinds: {}, providedBy: [{name: 'layout:page', kinds: ['K3']}]}
  expect(found('Call your doctor if you are worried.', {context: {guidance}})).toEqual(['missing-red-flags error'])
})
