import {documentFrom} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {allTermsUsed, nameKey} from './terms-used.js'

const termsIn = (text: string) => allTermsUsed(documentFrom(text))
const find = (text: string, term: string) => termsIn(text).find((one) => one.term === term)

describe('kinds of terms', () => {
  test.each([
    ['of the lexicon', 'The scan showed stenosis.', 'stenosis', {kind: 'term', known: false}],
    ['found by a part of the word', 'She had a pancreatectomy.', 'pancreatectomy', {kind: 'term', known: false}],
    ['that every reader knows', 'A wart is harmless.', 'wart', {kind: 'term', known: true, specialty: 'dermatology'}],
    ['a medicine', 'Take acarbose with food.', 'acarbose', {kind: 'medicine', known: false}],
    ['an abbreviation', 'People with COPD cough.', 'COPD', {kind: 'abbreviation', gloss: 'chronic obstructive pulmonary disease'}]
  ])('%s', (_, text, term, expected) => expect(find(text, term)).toMatchObject(expected))

  test('a name that only the text introduces', () => {
    const text = 'The Marlow frame is a metal brace that holds your neck still.\n\nNurses adjust the Marlow frame every day.'
    expect(find(text, 'marlow frame')).toMatchObject({
      kind: 'introduced',
      specialty: null,
      gloss: null,
      uses: [{text: 'Marlow frame'}, {text: 'Marlow frame'}],
      explanations: [{gloss: 'a metal brace that holds your neck still', phrase: 'a metal brace that holds your neck still'}]
    })
  })

  test('names may end like a contraction', () => {
    expect(find('The Marlow implant is a metal brace that holds your neck still.', 'marlow implant')).toBeDefined()
  })

  test.each([
    ['amounts', 'Drink 4 ounces (half a cup of juice) now.'],
    ['what a page says of a thing', 'Signs of stenosis are a pain in the legs and weakness in both feet.'],
    ['headings that ran together with their text', 'Marlow frame Marlow frame is a brace that holds your neck still.'],
    ['contractions', "Don't smoke (a habit that harms the lungs)."]
  ])('%s are no names', (_, text) => {
    expect(termsIn(text).filter(({kind, term}) => kind === 'introduced' && !/^marlow frame$/i.test(term))).toEqual([])
  })
})

describe('uses', () => {
  test('are in order, each with its place and as written', () => {
    const text = '# Spinal stenosis\n\nStenosis may hurt. **Stenosis** is common, and stenotic joints ache.\n'
    const used = termsIn(text)
    for (const {uses} of used) for (const {start, end, text: written} of uses) expect(text.slice(start, end)).toBe(written)
    const starts = used.map(({uses}) => uses[0]!.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  test('a word counts once: a longer term takes it', () => {
    const terms = termsIn('A lumbar puncture takes fluid from the spine.').map(({term}) => term)
    expect(terms).toContain('lumbar puncture')
    expect(terms).not.toContain('puncture')
  })

  test('the name of an institute is none', () => {
    expect(find('Ask the American Neurological Association for help.', 'neurological')).toBeUndefined()
    expect(find('Neurological problems may follow.', 'neurological')?.uses).toHaveLength(1)
  })

  test('letters after a name and states are no abbreviations', () => {
    expect(find('Jane Roe, MS, wrote this page.', 'MS')).toBeUndefined()
    expect(find('She is a scientist (MS, PhD).', 'MS')).toBeUndefined()
    expect(find('| MI |\n|---|\n| MI |\n', 'MI')).toBeUndefined()
    expect(find('People with MS may tire.', 'MS')?.uses).toHaveLength(1)
  })

  test('adjectives do not name the thing', () => {
    const names = find('Adrenal tumors grow on an adrenal gland.', 'adrenal gland')?.uses.map((use) => use.names)
    expect(names).toEqual([false, true])
  })
})

describe('explanations', () => {
  test.each([
    ['in brackets', 'Stenosis (a narrow canal in the spine) may hurt.', 'stenosis', 'a narrow canal in the spine'],
    ['after a verb', 'An aneurysm is a weak spot in the wall of an artery.', 'aneurysm', 'a weak spot in the wall of an artery'],
    ['a full name', 'Chronic obstructive pulmonary disease (COPD) makes breathing hard.', 'COPD', 'chronic obstructive pulmonary disease']
  ])('%s', (_, text, term, gloss) => {
    expect(find(text, term)?.explanations[0]).toMatchObject({gloss, phrase: gloss})
  })

  test('under a heading that asks for the term, its first sentence', () => {
    const text = '# Hearts\n\n## What is an aneurysm?\n\nAn aneurysm is a weak spot in the wall of an artery. It may burst.\n'
    const [first] = find(text, 'aneurysm')!.explanations
    expect(first).toMatchObject({kind: 'P19', phrase: 'a weak spot in the wall of an artery'})
    expect(first!.gloss).toBe('An aneurysm is a weak spot in the wall of an artery.')
  })

  test('a heading without a gloss beneath it gives no phrase', () => {
    const text = '# Hearts\n\n## What is an aneurysm?\n\nIt is often found by chance, and most people never know that they have one.\n'
    expect(find(text, 'aneurysm')?.explanations[0]).toMatchObject({kind: 'P19', phrase: null})
  })

  test('a link explains and says nothing', () => {
    expect(find('You may need a [biopsy](/glossary#biopsy).', 'biopsy')?.explanations).toMatchObject([
      {kind: 'P17', gloss: null, phrase: null}
    ])
  })

  test('a gloss of more than 30 words is no phrase', () => {
    const long = `An aneurysm is a weak spot ${'in the wall of an artery '.repeat(6)}that may burst.`
    expect(find(long, 'aneurysm')?.explanations.map(({phrase}) => phrase) ?? []).not.toContain(expect.any(String))
  })

  test('an abbreviation that nobody spells out has none', () => expect(find('People with COPD cough.', 'COPD')?.explanations).toEqual([]))
})

describe('phrases for a glossary', () => {
  test.each([
    ['what cannot stand in brackets', 'Stenosis (it is a narrow canal in the spine) may hurt.'],
    ['a verb that goes on', 'Stenosis is narrowing the canal in the spine of many people.'],
    ['what a page only says of a thing', 'An aneurysm is a common problem.'],
    ['the term again', 'An aneurysm is an aneurysm in the wall of an artery.']
  ])('%s is none', (_, text) => {
    expect(termsIn(text).flatMap(({explanations}) => explanations.flatMap(({phrase}) => phrase ?? []))).toEqual([])
  })
})

test('spellings of one name have one key', () => {
  expect(new Set(['Marlow Frame', 'marlow frames', 'Marlow frame'].map(nameKey)).size).toBe(1)
})
