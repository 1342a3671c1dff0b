import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {load, readFrom} from '../../test-support/repository.js'
import {loadGlossary} from '../config/glossary.js'
import {starterEntries, starterGlossary} from './starter-glossary.js'
import {bestExplanation, isExplained, type LibraryTerm, runTerms, type TermsOptions, termsInText} from './terms.js'

const run = (files: Readonly<Record<string, string>>, options: Partial<TermsOptions> = {}) => {
  const cwd = mkdtempSync(join(tmpdir(), 'bedside-'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text)
  return runTerms({cwd, paths: [], now: '2026-03-01', ...options})
}

const library = {
  'a.md': '# Back\n\nStenosis (a narrow canal in the spine) may hurt. The scan shows the stenosis before a laminectomy.\n',
  'b.md': '# Neck\n\nSevere stenosis needs surgery. Laminectomies free the nerves. Stenosis is a narrow canal in the neck.\n',
  'c.md': '# Leg\n\nStenosis (a narrow canal in the spine) is rare here, says the neurologist.\n'
}

const named = (terms: readonly LibraryTerm[], term: string) => terms.find((one) => one.term === term)!

test('a term over several pages', async () => {
  const {terms, files, faults, notices} = await run(library)
  expect({files, faults, notices}).toEqual({files: 3, faults: [], notices: []})
  const stenosis = named(terms, 'stenosis')
  expect(stenosis).toMatchObject({
    uses: 5,
    files: 3,
    first: {path: 'a.md', line: 3, column: 1},
    known: false,
    specialty: expect.any(String)
  })
  expect(bestExplanation(stenosis)).toMatchObject({path: 'a.md', line: 3, gloss: 'a narrow canal in the spine', quality: 'full'})
  expect(stenosis.difficulty).toBe(Math.round(stenosis.difficulty * 100) / 100)
  expect(named(terms, 'laminectomy')).toMatchObject({uses: 2, files: 2, explanations: []})
})

test('unexplained terms come first, then by difficulty times files', async () => {
  const {terms} = await run(library)
  const order = terms.map((term) => [isExplained(term) ? 1 : 0, -Math.round(term.difficulty * 100) * term.files] as const)
  expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
  expect((await run(library)).terms).toEqual(terms)
})

test('what every reader knows is listed on request, what the configuration says they know as well', async () => {
  const files = {
    'a.md': 'A wart and a stenosis.\n',
    'bedside.yaml': 'rules:\n  jargon/undefined-term: [warning, {known: [stenosis]}]\n'
  }
  expect((await run(files)).terms).toEqual([])
  const {terms} = await run(files, {all: true})
  expect(terms.map(({term, known}) => [term, known])).toEqual(
    expect.arrayContaining([
      ['wart', true],
      ['stenosis', true]
    ])
  )
})

test('the glossary explains', async () => {
  const files = {
    'a.md': 'You may need a biopsy.\n',
    'bedside.yaml': 'glossary: words.yaml\n',
    'words.yaml': '- {term: Biopsy, gloss: a test of a small piece of your body}\n'
  }
  const {terms} = await run(files)
  expect(named(terms, 'biopsy')).toMatchObject({explanations: [], inGlossary: 'a test of a small piece of your body'})
  expect(isExplained(named(terms, 'biopsy'))).toBe(true)
  expect(starterEntries(terms)).toEqual([])
})

test('pages in other languages are left out, with a notice', async () => {
  const spanish = `${'La espalda mejora en unas semanas y no es grave para la mayoría de las personas. '.repeat(6)}\n`
  const {terms, notices} = await run({'a.md': spanish, 'b.md': 'A stenosis.\n'})
  expect(notices).toEqual(['1 page is in another language than English and was left out.'])
  expect(terms.map(({term}) => term)).toEqual(['stenosis'])
})

test('a starter glossary takes the wording of most pages, and says where it stands', async () => {
  const {terms} = await run(library)
  const text = starterGlossary(terms)
  expect(text).toContain('# a.md:3; 1 other wording\n- term: stenosis\n')
  expect(text).toContain('gloss: a narrow canal in the spine\n')
})

const read = (glossary: string) => {
  const files = {'bedside.yaml': 'glossary: words.yaml', 'words.yaml': glossary}
  return loadGlossary(load(files), {readFile: readFrom(files)})
}

test('a starter glossary is one that the configuration reads', async () => {
  expect(read(starterGlossary([]))).toEqual([])
  const {terms} = await run(library)
  expect(read(starterGlossary(terms))).toContainEqual({term: 'stenosis', forms: expect.any(Array), gloss: 'a narrow canal in the spine'})
})

const place = {path: 'a: #b\n- c.md', line: 1, column: 1, kind: 'P04' as const, quality: 'full' as const}
const termFrom = (term: string, forms: string[], gloss: string): LibraryTerm => ({
  ...{term, kind: 'term', known: false, difficulty: 0.5, specialty: null, gloss: null, uses: 1, files: 1},
  ...{first: {path: 'a.md', line: 1, column: 1}, forms, explanations: [{...place, gloss, phrase: gloss}], inGlossary: null}
})

test('whatever terms and glosses hold, the starter glossary reads back as it was', () => {
  const text = fc.string({minLength: 1, maxLength: 20, unit: 'grapheme'}).filter((one) => one.trim() !== '')
  const terms = fc.array(fc.tuple(text, fc.array(text, {maxLength: 3}), text), {maxLength: 8})
  fc.assert(
    fc.property(terms, (list) => {
      const given = list.map(([term, forms, gloss]) => termFrom(term, forms, gloss))
      const entries = starterEntries(given)
      expect(read(starterGlossary(given))).toEqual(entries.map(({term, forms, gloss}) => ({term, forms, gloss})))
    })
  )
})

test('offsets slice each term out of its line, wherever it stands', () => {
  const words = ['stenosis', 'Biopsy', 'COPD', 'acarbose', 'lumbar puncture', 'wart', 'pancreatectomy', 'NSAIDs']
  const filler = fc.constantFrom(
    '',
    'the ',
    '(',
    ') ',
    '. ',
    '**',
    '<b>',
    '&amp; ',
    '1. ',
    '- ',
    '# ',
    '| ',
    '😀 ',
    'é',
    '\t',
    '\r',
    '`',
    'is a ',
    ', or ',
    '\u00a0'
  )
  const line = fc
    .array(fc.oneof(filler, fc.constantFrom(...words), fc.string({maxLength: 6})), {maxLength: 24})
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(line, (text) => {
      for (const {start, end, text: written, difficulty} of termsInText(text, {all: true})) {
        expect(text.slice(start, end)).toBe(written)
        expect(written.trim()).not.toBe('')
        expect(difficulty).toBeGreaterThanOrEqual(0)
        expect(difficulty).toBeLessThanOrEqual(1)
      }
    })
  )
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.array(filler, {maxLength: 6}), (word, before) => {
      const lead = `${before.join('')} `
      const text = `${lead}${word} here`
      const found = termsInText(text, {all: true}).find(({start}) => start === lead.length)
      expect(found?.text, text).toBe(word)
    })
  )
})

test('a text that stands alone', () => {
  expect(termsInText('')).toEqual([])
  expect(termsInText('Stenosis (a narrow canal in the spine) may need a biopsy.')).toMatchObject([
    {term: 'stenosis', text: 'Stenosis', start: 0, end: 8, explained: true, gloss: 'a narrow canal in the spine'},
    {term: 'biopsy', text: 'biopsy', start: 50, end: 56, explained: false, gloss: null}
  ])
})
