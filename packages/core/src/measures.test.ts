import {expect, test} from 'vitest'
import {documentFrom} from './document.js'
import {countsOf, measure, measuresOf, measureText, readingText, sectionMeasures} from './measures.js'

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
  const french = 'Le dos va mieux dans les semaines qui suivent et ce n’est pas grave pour la plupart des gens. '.repeat(12)
  const measures = measure(documentFrom(french))
  expect(measures).toMatchObject({sentences: 12, status: 'other-language', smog: null, fleschKincaid: null, spache: null})
  expect(measures).toMatchObject({fernandezHuerta: null, szigrisztPazos: null, inflesz: null, crawford: null})
})

test('Spanish has formulas of its own', () => {
  const spanish = 'La espalda mejora en unas semanas y no es grave para la mayoría de las personas. '.repeat(12)
  const measures = measure(documentFrom(spanish))
  expect(measures).toMatchObject({
    words: 192,
    sentences: 12,
    syllables: 360,
    polysyllables: 60,
    status: 'estimate',
    smog: null,
    spache: null
  })
  // 30 syllables and 16 words a sentence.
  expect(measures.fernandezHuerta).toBeCloseTo(206.84 - (60 * 30) / 16 - 1.02 * 16, 2)
  expect(measures.szigrisztPazos).toBeCloseTo(206.835 - (62.3 * 30) / 16 - 16, 2)
  expect(measures.inflesz).toBe('bastante fácil')
  expect(measures.crawford).toBeCloseTo(-0.205 * (100 / 16) + 0.049 * (3000 / 16) - 3.407, 2)
})

test.each([
  ['Toma la cama con calma.', 'muy fácil'],
  ['La pierna mejora cada día.', 'bastante fácil'],
  ['La rodilla mejora cada día.', 'normal'],
  ['La espalda mejora otra semana.', 'algo difícil'],
  ['La operación mejora otra semana.', 'muy difícil']
])('the INFLESZ band of "%s" is %s', (text, band) => expect(measureText(text, 'es').measures.inflesz).toBe(band))

test('every formula as worked out by hand', () => {
  const {measures} = measureText('Rest your leg on a soft pillow. Diabetes can harm the nerves.')
  const [words, sentences] = [12, 2]
  const letters = 4 + 4 + 3 + 2 + 1 + 4 + 6 + (8 + 3 + 4 + 3 + 6)
  const syllables = 1 + 1 + 1 + 1 + 1 + 1 + 2 + (4 + 1 + 1 + 1 + 1)
  expect(measures).toMatchObject({words, sentences, syllables, polysyllables: 1})
  expect(measures.smog).toBeCloseTo(3.1291 + 1.043 * Math.sqrt(15), 2)
  expect(measures.fleschKincaid).toBeCloseTo(0.39 * 6 + (11.8 * syllables) / words - 15.59, 2)
  expect(measures.flesch).toBeCloseTo(206.835 - 1.015 * 6 - (84.6 * syllables) / words, 2)
  expect(measures.gunningFog).toBeCloseTo(0.4 * (6 + 100 / words), 2)
  expect(measures.ari).toBeCloseTo((4.71 * letters) / words + 0.5 * 6 - 21.43, 2)
  expect(measures.colemanLiau).toBeCloseTo((5.88 * letters) / words - (29.6 * sentences) / words - 15.8, 2)
  // Not familiar to Dale and Chall: diabetes; to Spache: pillow, diabetes and nerves.
  expect(measures.daleChall).toBeCloseTo(15.79 / words + 0.0496 * 6 + 3.6365, 2)
  expect(measures.spache).toBeCloseTo(0.121 * 6 + (8.2 * 3) / words + 0.659, 1)
})

test('up to five in a hundred unfamiliar words Dale and Chall add no constant', () => {
  expect(measureText(`${'We sat on the bed and had tea. '.repeat(3)}We met a physician.`).measures.daleChall).toBeCloseTo(
    15.79 / 28 + 0.0496 * 7,
    2
  )
})

test('figures are read aloud for polysyllables and count as the average word for syllables', () => {
  expect(measureText('We met in 1952 at the old mill.').measures).toMatchObject({words: 8, syllables: 8, polysyllables: 1})
  expect(measureText('24 1952').measures).toMatchObject({words: 2, syllables: 8})
})

test('a word is complex without -es, -ed and -ing, unless it is a name or joined of short words', () => {
  const fogOf = (text: string) => {
    const {gunningFog, words, sentences} = measureText(text).measures
    return Math.round(((gunningFog! / 0.4 - words / sentences) * words) / 100) + 0
  }
  expect(fogOf('We treat diseases by publishing and intended nothing.')).toBe(0)
  expect(fogOf('We saw Jonathan and Amanda near Budapest.')).toBe(0)
  expect(fogOf('Amanda rests. We saw Amanda.')).toBe(0)
  expect(fogOf('Medicine helps. We saw medicine.')).toBe(2)
  expect(fogOf('A follow-up-call and a near-universal developed understanding.')).toBe(3)
})

test('an item of a list has a capital without being a name', () => {
  const document = documentFrom('Bring to the clinic:\n\n- Medicine\n- Jonathan\n- Notes\n\nWe met Jonathan at the door.\n')
  const {gunningFog, words, sentences} = measure(document)
  expect(gunningFog).toBeCloseTo(0.4 * (words / sentences + 100 / words), 2)
})

test('Spache counts an unfamiliar word once, whatever its form', () => {
  expect(measureText('The dose is low. The doses are low. Dosing is low.').measures.spache).toBeCloseTo(
    0.121 * (11 / 3) + 8.2 / 11 + 0.659,
    2
  )
})

test('a text is no page: nothing in it is a title, a fragment or markup', () => {
  expect(measureText('Sore back')).toMatchObject({measures: {words: 2, sentences: 1, smog: 3.13}, estimate: true})
  expect(measureText('Reviewed by Ida Moe').measures).toMatchObject({words: 4})
  expect(measureText('# *Sore* back').measures).toMatchObject({words: 2})
  expect(measureText(sentence.repeat(30)).estimate).toBe(false)
})

test.each(['', ' ', '...'])('a text without a word (%j) has counts of 0 and no grade', (text) => {
  const {language, estimate, measures} = measureText(text)
  expect({language, estimate}).toEqual({language: 'en', estimate: true})
  expect(Object.values(measures).filter((value) => value !== null)).toEqual([0, 0, 0, 0])
})

test('an address has no syllables, and no formula divides by them', () => {
  expect(measureText('www.example.org').measures).toMatchObject({words: 1, syllables: 0, fleschKincaid: null, flesch: null})
})

test('sections of ten sentences are measured; shorter ones count in the section above', () => {
  const long = sentence.repeat(10)
  const source = `# Hips\n\n## Care\n\n${long}\n\n### At home\n\n${sentence}\n\n### At work\n\n${long}\n\n## Risks\n\n${sentence}\n`
  const document = documentFrom(source)
  const measured = sectionMeasures(document).map(({section, sentences, estimate}) => [section.title, sentences, estimate])
  expect(measured).toEqual([
    ['Care', 11, true],
    ['At work', 10, true]
  ])
  expect(sectionMeasures(document)[0]).toMatchObject(measuresOf(Array(11).fill(document.prose.sentences.at(-1))))
})

test('the sentences of a passage are counted like a document', () => {
  expect(countsOf(documentFrom(sentence).prose.sentences)).toEqual({words: 5, sentences: 1, syllables: 9, polysyllables: 1})
})
