import {expect, test} from 'vitest'
import {expansions, known, states} from './abbreviations.js'
import {englishPlural, pluralsOf, singularOf} from './inflection.js'
import {entriesOf, termNamed, termsWithin} from './lexicon.js'
import {terms} from './terms.js'
import {wordParts} from './word-parts.js'

const names = terms.flatMap(({term, forms = [], related = []}) =>
  [term, ...forms, ...related].map((name) => [name.toLowerCase(), term] as const)
)

/** Unknown terms that a text in plain words holds. */
function jargonIn(text: string): string[] {
  const words = text.toLowerCase().split(/[^a-z'-]+/)
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const entry = entriesOf(words[at]!).find((one) => one.words.every((word, offset) => word === words[at + offset]))
    if (entry && !entry.term.known && !entry.term.near) found.push(entry.term.term)
    if (entry) at += entry.words.length - 1
  }
  return found
}

test('terms stand in order of the alphabet', () => {
  const order = terms.map(({term}) => term.toLowerCase())
  expect(order).toEqual([...order].sort())
})

test('no name stands for two terms', () => {
  const seen = new Map<string, string>()
  for (const [name, term] of names) {
    expect(seen.get(name) ?? term, name).toBe(term)
    seen.set(name, term)
  }
  expect(seen.size).toBe(names.length)
})

test('every term has a specialty and a gloss of at most 20 words and no jargon', () => {
  for (const {term, gloss, plain, specialty} of terms) {
    expect(specialty, term).toBeDefined()
    expect(gloss, term).toMatch(/^\w/)
    expect(gloss!.split(/\s+/).length, term).toBeLessThanOrEqual(20)
    expect(gloss, term).not.toMatch(/[.<>{}*_`]/)
    expect(jargonIn(gloss!), term).toEqual([])
    expect(jargonIn(plain ?? ''), term).toEqual([])
  }
})

test('holds enough for real pages', () => {
  expect(terms.filter((term) => !term.known).length).toBeGreaterThan(1500)
  expect(Object.keys(expansions).length).toBeGreaterThan(100)
})

test('finds every name of every term, and its plurals', () => {
  for (const [name, term] of names) expect(termNamed(name)?.term, name).toBe(term)
  for (const plural of [
    'vertebrae',
    'vertebras',
    'biopsies',
    'stenoses',
    'diverticula',
    'bronchi',
    'bone grafts',
    'bruxism',
    'mitochondria'
  ]) {
    expect(termNamed(plural), plural).not.toBe(null)
  }
})

test('makes plurals, English and classical', () => {
  expect(pluralsOf('vertebra')).toEqual(['vertebras', 'vertebrae'])
  expect(pluralsOf('larynx')).toEqual(['larynxes', 'larynges'])
  expect(pluralsOf('ganglion')).toContain('ganglia')
  expect(['biopsy', 'stay', 'abscess', 'clot'].map(englishPlural)).toEqual(['biopsies', 'stays', 'abscesses', 'clots'])
  expect(['biopsies', 'clots', 'stenosis', "surgeon's"].map(singularOf)).toEqual(['biopsy', 'clot', 'stenosis', 'surgeon'])
})

test.each([
  'corpectomy',
  'corpectomies',
  'vertebrectomy',
  'tenosynovitis',
  'hepatosplenomegaly',
  'pancolitis',
  'cystourethroscopy',
  'abdominoplasty',
  'nephrostomy',
  'osteotomy',
  'coxalgia',
  'hyperbilirubinemia',
  'hypoalbuminaemia',
  'glycosuria',
  'fibrosarcoma',
  'arteriosclerosis',
  'erythropenia',
  'tetraparesis',
  'steatorrhoea',
  'pericardiocentesis',
  'chondromalacia'
])('finds %s by a part of it', (word) => expect(entriesOf(word)[0]?.term.known ?? false).toBe(false))

test.each(
  `diploma aroma coma hypnosis osmosis metamorphosis photography geography biography telegram program nostalgia academia sympathy empathy
  dichotomy microscope telescope stethoscope microscopy horoscope arthritis bronchitis diarrhea gonorrhea paralysis analysis diagnosis trophy
  catastrophe genesis anesthesia homeopathy leukemia cinema drama comma sonogram's instagram`.split(/\s+/)
)('takes %s for an everyday word', (word) => expect(entriesOf(word).filter(({term}) => term.part)).toEqual([]))

test('takes hyphenated words by their last part', () => {
  expect(entriesOf('post-mastectomy')[0]?.term.term).toBe('mastectomy')
  expect(entriesOf('anti-inflammatory')[0]?.term.known).toBe(true)
})

test('sees a long term that ran together with the next little word', () => {
  expect(entriesOf('instrumentationto')[0]).toMatchObject({term: {term: 'instrumentation'}, extra: 2})
  expect(entriesOf('decompressionand')[0]).toMatchObject({term: {term: 'decompression'}, extra: 3})
  expect(entriesOf('instrumentations')[0]?.extra).toBe(0)
})

test('knows which terms stand inside others', () => {
  expect(termsWithin(termNamed('pulmonary fibrosis')!).map(({term}) => term)).toEqual(['pulmonary', 'fibrosis'])
  expect(termsWithin(termNamed('bone graft')!)).toEqual([])
})

test('word parts are lower case, and each exception has the ending it is an exception of', () => {
  for (const {endings, not = []} of wordParts) {
    for (const ending of endings) expect(ending).toMatch(/^[a-z]{4,}$/)
    for (const word of not)
      expect(
        endings.some((ending) => word.endsWith(ending)),
        word
      ).toBe(true)
  }
})

test('abbreviations stand once, and no known one is offered in full', () => {
  for (const [reason, group] of Object.entries({...known, states})) {
    const words = group.split(' ')
    expect(new Set(words).size, reason).toBe(words.length)
  }
  const readers = new Set([known.health, known.everyday, known.bodies, known.names].join(' ').split(' '))
  expect(Object.keys(expansions).filter((short) => readers.has(short))).toEqual([])
})
