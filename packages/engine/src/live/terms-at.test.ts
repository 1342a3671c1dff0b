import {documentFrom, emptyContext, type GlossaryEntry} from '@bedside/core'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {entryAt, termAt, usesOf} from './terms-at.js'

const edema: GlossaryEntry = {term: 'edema', forms: ['oedema', 'pulmonary edema'], gloss: 'swelling from fluid'}

describe('names of the glossary in a text', () => {
  test.each([
    ['Edema is common', 2, 'Edema'],
    ['an oedema.', 3, 'oedema'],
    ['a pulmonary edema', 14, 'pulmonary edema'],
    ['lymphedema', 7, null],
    ['edemas', 2, null],
    ['edema', 5, 'edema'],
    ['nothing', 2, null]
  ])('%s', (text, offset, expected) => {
    const found = entryAt(text, offset, [edema])
    expect(found && text.slice(found.start, found.end)).toBe(expected)
  })

  test('every use, whole words alone, the longest name at a place', () => {
    const text = 'Edema, İ edema; pulmonary edema. Lymphedema'
    expect(usesOf(edema, text).map(({start, end}) => text.slice(start, end))).toContain('pulmonary edema')
    expect(usesOf({...edema, forms: []}, text).map(({start, end}) => text.slice(start, end))).toEqual(['Edema', 'edema', 'edema'])
  })

  test('a use that is found is an entry at each of its places', () => {
    const word = fc.constantFrom('edema', 'Oedema', 'x', ' ', ', ', 'İ', '🩹', 'pulmonary ')
    fc.assert(
      fc.property(fc.array(word, {maxLength: 12}), (words) => {
        const text = words.join('')
        for (const use of usesOf({...edema, forms: ['oedema']}, text)) {
          expect(entryAt(text, use.start + 1, [{...edema, forms: ['oedema']}])).toMatchObject(use)
        }
      })
    )
  })
})

test('a term is explained by the glossary, else by its page, else by the list', () => {
  const source = '# A\n\nEdema (swelling from fluid) is common. A biopsy helps.\n'
  const settings = {name: 'a.md', rules: [], context: emptyContext}
  const document = documentFrom(source, {path: 'a.md'})
  const at = (words: string, glossary: readonly GlossaryEntry[] = []) =>
    termAt(document, source.indexOf(words) + 1, {...settings, context: {...emptyContext, glossary}})
  expect(at('Edema', [edema])?.entry).toBe(edema)
  expect(at('Edema')?.page).toMatchObject({path: 'a.md', gloss: 'swelling from fluid'})
  expect(at('biopsy')).toMatchObject({term: 'biopsy', entry: null, page: null, listed: expect.any(String)})
  expect(at('helps')).toBeNull()
})
