import {expect, test} from 'vitest'
import {documentFrom} from './document.js'
import {countsOf, measure, readingText} from './measures.js'

const textsOf = (source: string) => readingText(documentFrom(source)).sentences.map(({lexemes}) => lexemes.map(({text}) => text).join(' '))

test('a lead-in and the first long item are one sentence, further long items one each', () => {
  const source =
    'Call the clinic if you:\n\n- have a fever that does not go down\n- see pus or blood in the wound\n- feel worse on the second day\n'
  expect(textsOf(source)).toEqual([
    'Call the clinic if you have a fever that does not go down',
    'see pus or blood in the wound',
    'feel worse on the second day'
  ])
})

test('short items make one sentence with their lead-in', () => {
  expect(textsOf('Bring these with you:\n\n- a list\n- your pills\n- warm socks\n')).toEqual([
    'Bring these with you a list your pills warm socks'
  ])
})

test('short items without a lead-in are fragments, and so is a lead-in that leads nowhere', () => {
  const {sentences, leftOut} = readingText(documentFrom('# Pain\n\n- sharp\n- dull\n\nSome signs are:\n\nRest the ankle for a day.\n'))
  expect(sentences).toHaveLength(1)
  expect(leftOut).toMatchObject({headings: 1, fragments: 3})
})

test('short items that end in a full stop are sentences', () => {
  expect(textsOf('Do this:\n\n- Sit down.\n- Breathe.\n')).toEqual(['Do this Sit down', 'Breathe'])
})

test('only the last sentence of a paragraph leads in', () => {
  expect(textsOf('Rest the ankle first. Then try:\n\n- ice\n- heat\n\nIt will ease.')).toEqual([
    'Rest the ankle first',
    'Then try ice heat',
    'It will ease'
  ])
})

test('what is no running text is left out and counted by reason', () => {
  const source = `# Sore ankle

Medically reviewed by Maria Lind, MD, on 3 March 2026

An ankle heals in a few weeks.

| Dose | Time |
| - | - |
| One | Night |

[Ankle exercises](a.md) | [Back to start](b.md)

Phone: 555-0100-200

<figure><figcaption>The ankle seen from the side.</figcaption></figure>

## References

- Lind M. A study of ankles. Journal of Ankles. 2020.

Page last reviewed: 3 March 2026
`
  const {sentences, leftOut} = readingText(documentFrom(source))
  expect(sentences.map(({lexemes}) => lexemes.length)).toEqual([7])
  expect(leftOut).toEqual({headings: 2, tables: 4, captions: 1, references: 2, bylines: 1, navigation: 1, contacts: 1, fragments: 0})
})

test('links in a list with a lead-in are items, without one navigation', () => {
  expect(textsOf('Call us if you have:\n\n- [a rash](a.md)\n- [a fever](b.md)\n')).toEqual(['Call us if you have a rash a fever'])
  expect(textsOf('Rest the ankle for a day.\n\n- [Rashes](a.md)\n- [Fever in a child under five](b.md)\n')).toHaveLength(1)
})

test('an ordinary sentence that begins like a byline is text', () => {
  expect(textsOf('By delaying it you gain time.\n\nUpdated vaccines are in the clinic.\n')).toHaveLength(2)
})

test('titles of other pages after a navigation line are navigation', () => {
  const {sentences, leftOut} = readingText(documentFrom('An ankle heals in a few weeks.\n\nContinue reading\n\nWhat is a sprain?\n'))
  expect(sentences).toHaveLength(1)
  expect(leftOut.navigation).toBe(2)
})

/** A sentence of five words, nine syllables and one polysyllable. */
const sentence = 'Surgery may seldom help people. '

test('counts and grades follow the formulas', () => {
  const measures = measure(documentFrom(sentence.repeat(30)))
  expect(measures).toMatchObject({words: 150, sentences: 30, syllables: 270, polysyllables: 30, status: 'scored'})
  expect(measures.smog).toBe(8.84)
  expect(measures.fleschKincaid).toBe(7.6)
})

test.each([
  [9, 'too-short', null],
  [10, 'estimate', 8.84],
  [29, 'estimate', 8.84],
  [30, 'scored', 8.84]
])('%i sentences are %s', (sentences, status, smog) => {
  expect(measure(documentFrom(sentence.repeat(sentences)))).toMatchObject({sentences, status, smog})
})

test('a text without sentences has no grade', () => {
  expect(measure(documentFrom(''))).toMatchObject({words: 0, sentences: 0, status: 'too-short', smog: null, fleschKincaid: null})
})

test('another language is counted but not graded', () => {
  const spanish = 'La espalda mejora en unas semanas y no es grave para la mayoría de las personas. '.repeat(12)
  expect(measure(documentFrom(spanish))).toMatchObject({sentences: 12, status: 'other-language', smog: null, fleschKincaid: null})
})

test('the sentences of a passage are counted like a document', () => {
  expect(countsOf(documentFrom(sentence).prose.sentences)).toEqual({words: 5, sentences: 1, syllables: 9, polysyllables: 1})
})
