import {lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

const rules = [{rule, severity: 'error' as const, options: withDefaults(rule, {})}]

/** The orders that are reported for a text. */
const changes = (text: string) => lint(`# Gout\n\n${text}\n`, {path: 'page.md', rules}).findings.map(({data}) => data?.change)

describe('orders that stand alone', () => {
  test.each([
    ['Stop taking your blood pressure tablets when you feel better.', 'stop'],
    ['You can stop your antidepressants once your mood is good.', 'stop'],
    ['You may stop taking warfarin a week before you travel.', 'stop'],
    ['If you feel dizzy, skip a dose.', 'skip'],
    ['If the pain is bad, you should double your dose.', 'double'],
    ['Halve the dose when the sun is strong.', 'halve'],
    ['Come off your antidepressants slowly over two weeks.', 'come'],
    ['Take an extra tablet on bad days.', 'take'],
    ['Increase your insulin dose before a large meal.', 'increase'],
    ['Stop taking the tablets that your doctor prescribed as soon as you feel well.', 'stop'],
    ['Lisinopril is used for blood pressure. You can stop taking it in summer.', 'stop'],
    ['Stop taking your tablets when you feel well.\n\nCall 911 if your chest hurts.', 'stop']
  ])('%s', (text, order) => expect(changes(text)).toEqual([order]))

  test('in a list', () => {
    expect(changes('Before your trip:\n\n- pack a hat\n- stop your statin for a week')).toEqual(['stop'])
    expect(changes('You should:\n\n- rest\n- stop your statin for a week')).toEqual(['stop'])
  })
})

test('a lead-in without a colon that foretells', () => {
  expect(changes('People with gout may need to\n\n- rest more or stop your statin')).toEqual([])
})

describe('what is no such order', () => {
  test.each([
    'Do not stop taking your tablets.',
    'Never skip a dose, even when you feel well.',
    'You should not stop taking your tablets suddenly.',
    'Your doctor may stop your tablets.',
    'Your doctor may ask you to stop taking aspirin before the test.',
    'When can I stop taking my tablets?',
    'Stop taking the tablets and call your doctor if your skin turns yellow.',
    'You can stop taking your tablets if your doctor agrees.',
    'If you stop taking your tablets, the gout may come back.',
    'Some people stop taking their tablets too soon.',
    'Skip the missed dose and take the next one at its usual time.',
    'Stop using the cream if a rash appears.',
    'Stop smoking and stop drinking alcohol.',
    'Ask your pharmacist first. Then you can stop taking your tablets.',
    'Talk to your doctor before you change any medicine.\n\nKeep warm.\n\nRest.\n\nYou can stop taking your tablets after a flare.',
    'The change in your medicine takes a week to work.',
    'Lower doses of a medicine may be enough.',
    'Increased doses of insulin are common.',
    'Take no more tablets than the leaflet says.',
    'Health care providers test the blood and adjust the dose as necessary.'
  ])('%s', (text) => expect(changes(text)).toEqual([]))

  test('in a list that a clinician leads in', () => {
    expect(changes('Your surgeon will ask you to:\n\n- stop your blood thinner a week before\n- bring your papers')).toEqual([])
    expect(changes('Do not:\n\n- stop your tablets\n- drive')).toEqual([])
  })
})

test('a long line does not hang', () => {
  expect(changes(`${'Stop taking your tablets '.repeat(20_000)}.`).length).toBeLessThan(2)
})

test('advice further up that is not about a change does not cover an order', () => {
  const below = '\n\n## How to stop\n\nHalve your tablets every week until you take none.'
  expect(changes(`Tell your doctor if you have an allergy or take other medicines.${below}`)).toEqual(['halve'])
  expect(changes(`Talk to your doctor before you stop taking it.${below}`)).toEqual([])
})
