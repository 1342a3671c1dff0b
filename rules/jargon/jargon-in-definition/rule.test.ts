import {documentFrom, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {termsExplainedByJargon} from '../explained-by-jargon.js'
import rule from './rule.js'

function messages(source: string, known: string[] = []): string[] {
  const configured = {rule, severity: 'warning' as const, options: withDefaults(rule, {known})}
  return lint(source, {path: 'page.md', rules: [configured]}).findings.map(({message}) => message)
}

const hard = 'Your doctor may find a leiomyosarcoma (a type of sarcoma). Surgery is the main treatment.'
const rests = 'The explanation of "leiomyosarcoma" rests on "sarcoma", which is not explained; use plain words.'

describe('finds', () => {
  test('a term for a term', () => expect(messages(hard)).toEqual([rests]))
  test('it once, however often it is said', () =>
    expect(messages(`${hard}\n\nA leiomyosarcoma (a sarcoma) grows slowly.`)).toEqual([rests]))
  test('a word that stands in no list', () =>
    expect(messages('Spondylosis (osteophytosis) is common. Most people feel better with exercise.')).toEqual([
      'The explanation of "spondylosis" rests on "osteophytosis", which is not explained; use plain words.'
    ]))
  test('the end of a chain only', () =>
    expect(messages(`${hard}\n\nA sarcoma (a lymphoma) can grow fast. Ask for help soon.`)).toHaveLength(1))
})

describe('is silent', () => {
  test.each([
    ['where the inner term is explained', `${hard}\n\nA sarcoma is a cancer that starts in muscle, bone or fat.`],
    ['where the term is explained elsewhere', `${hard}\n\nA leiomyosarcoma is a cancer that starts in the muscle of a hollow organ.`],
    ['where the next sentence goes on', hard.replace('Surgery', 'This means that it starts in soft tissue. Surgery')],
    ['for one hard word among plain ones', 'Stenosis (a narrowing of the canal for the nerves and the dura) hurts. Most people rest.'],
    ['for a second name', 'Spondylosis, also called osteophytosis, is common. Most people feel better with exercise.'],
    ['for examples', 'You may get antiemetics (ondansetron, metoclopramide, or domperidone). Most people need two doses.'],
    ['for an abbreviation', 'You may need an EKG (electrocardiogram). Most people wait an hour.'],
    ['where nothing is explained', 'Your doctor may find a leiomyosarcoma.']
  ])('%s', (_, source) => expect(messages(source)).toEqual([]))

  test('where readers know the inner term', () => expect(messages(hard, ['Sarcoma'])).toEqual([]))
})

test('two terms that explain each other are one finding', () => {
  const source =
    'Stenosis (a stricture) hurts. Most people rest.\n\nWalk a lot.\n\nA stricture (a stenosis) can be widened. Most people rest.'
  expect(messages(source)).toEqual(['"stenosis" and "stricture" are explained only by each other; explain one of them in plain words.'])
  expect([...termsExplainedByJargon(documentFrom(source))]).toEqual(['stenosis', 'stricture'])
})
