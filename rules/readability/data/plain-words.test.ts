import {expect, test} from 'vitest'
import {terms} from '../../jargon/lexicon/terms.js'
import {plainEntries} from '../plain-words.js'
import {describingWords} from './describing-words.js'
import {nouns} from './nouns.js'
import {phrases} from './phrases.js'
import {verbs} from './verbs.js'

const entries = [...plainEntries()]
const spelling = (entry: {words: readonly string[]}) => entry.words.join(' ')

test('holds at least 250 words', () => {
  expect(new Set(entries.map(({listed}) => listed.word)).size).toBeGreaterThanOrEqual(250)
})

test('no word is also jargon that another rule wants explained', () => {
  const jargon = new Set(
    terms
      .filter(({known}) => !known)
      .flatMap(({term, forms = [], related = []}) => [term, ...forms, ...related].map((one) => one.toLowerCase()))
  )
  expect(entries.map(spelling).filter((one) => jargon.has(one))).toEqual([])
})

test.each(Object.entries({describingWords, nouns, phrases, verbs}))('%s are in order of the alphabet and in lower case', (_, list) => {
  const words = list.map(({word}) => word)
  expect(words).toEqual([...words].sort())
  expect(words).toEqual(words.map((word) => word.toLowerCase()))
})

test('no plain word is itself a word to avoid', () => {
  const unguarded = new Set(entries.filter(({listed}) => !listed.after && !listed.before && !listed.locale).map(spelling))
  expect(entries.map(({write}) => write).filter((write) => unguarded.has(write))).toEqual([])
})

test('every form that is meant exists', () => {
  const spellings = new Set(entries.map(spelling))
  const meant = [...verbs, ...nouns].flatMap(({only = []}) => only)
  expect(meant.filter((form) => !spellings.has(form))).toEqual([])
})
