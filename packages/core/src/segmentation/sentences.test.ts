import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {TextBlock} from '../blocks.js'
import {documentFrom} from '../document.js'
import type {Block} from '../prose.js'
import {sentencesOf} from './sentences.js'

/** A block of plain text: every unit stands for itself. */
function blockOf(text: string): Block {
  const document = documentFrom('')
  const pieces = [{textStart: 0, textEnd: text.length, sourceStart: 0, sourceEnd: text.length}]
  return new TextBlock({kind: 'paragraph', node: document.tree, text, pieces, section: document.sections[0]!, quoted: false})
}

/** `¦` stands where a sentence ends. */
const splits: readonly string[] = [
  // Full stops, marks and the end
  'Rest the ankle.¦ Raise it on a pillow.',
  'Does it hurt?¦ Tell the nurse!¦ She can help.',
  'No stop at the end',
  'Do not drive!!!¦ Ask a friend.',
  'Really?!¦ Yes.',
  'One.¦  Two.',
  'First line\nof one sentence.¦\nSecond sentence.',
  'The scan is booked.¦ 5 people waited.',
  // Titles and names
  'Dr. Osei and Mrs. Lind met Prof. Adeyemi.¦ They agreed.',
  'Reviewed by Maria K. Lindqvist, MD',
  'Written by J. R. Oduya and checked by A. B. Frost.¦ It is current.',
  'J. Oduya wrote this.¦ A. Frost read it.',
  'She saw Lena F. May in clinic.',
  'Ask Sam K.¦ The nurse is out.',
  'St. Brendan hospital is near.¦ St. Mary is not.',
  'It was Tom Reed Jr. who called.',
  'She saw Anna Cole, M.D., on Monday.¦ It went well.',
  'She has a Ph.D. in nutrition.',
  'He trained as an M.D.¦ He now teaches.',
  'Acme Health Inc. makes it.¦ Acme Health Inc. Boston sells it.',
  // Latin and general abbreviations
  'Try soft food, e.g. Soup or porridge.',
  'Take a pain reliever (e.g. ibuprofen) with food.¦ Drink water.',
  'The groin, i.e. the fold of the leg, may ache.',
  'Rest vs. Surgery: what helps?',
  'Lund et al. found no gain.¦ So did Frost et al.¦ The trial was small.',
  'Bring pills, creams, sprays etc. to the visit.',
  'Bring pills, creams, sprays etc.¦ The nurse checks them.',
  'Wait approx. 20 minutes.¦ Then eat.',
  'See Dept. of Health pages.',
  'See cf. Part two.',
  // References and numbers
  'See Fig. 2.¦ It shows the disc.',
  'See Fig. A and Figs. 3 and 4.¦ Both help.',
  'Read leaflet No. 7 first.¦ It is short.',
  'Is it broken?¦ No.¦ It is bruised.',
  'No.¦ I feel well.',
  'See vol. 3, pp. 20 to 24, and ch. 5.',
  'Use version 2.¦ It is safer.',
  // Doses and times
  'Take 2.5 mg at night.¦ Do not take 25 mg.',
  'Take .5 ml b.d. for a week.¦ Stop then.',
  'Apply it t.d.s. or p.r.n. as told.',
  'Take one tablet q.i.d.¦ The last is at night.',
  'Take 5 mg. of it.¦ Wait 30 min. and eat.',
  'Aim for 120/80.¦ Higher is a risk.',
  'The clinic opens at 8 a.m.¦ Dr. Osei is there.',
  'The clinic opens at 8 a.m. Monday to Friday.',
  'Come between 8 a.m. and 5 p.m.¦ Bring a list.',
  'Call from 9 a.m. ET.¦ We answer.',
  'Open 8 a.m. - 6 p.m. every day.',
  'On Jan. 5 she fell.¦ By Dec. the pain was gone.',
  // Letters that name something, and initials of germs
  'Eat more vitamin C.¦ Oranges hold it.',
  'This is hepatitis B.¦ A vaccine prevents it.',
  'Most strains of E. coli are harmless.¦ Some are not.',
  'You may carry gene A or B.¦ The test tells.',
  // Places
  'The U.S. Food and Drug Administration warns of it.',
  'It is sold in the U.S.¦ The price varies.',
  'She moved to Washington, D.C.¦ There she trained.',
  // Abbreviations in capitals are words
  'She lives with MS.¦ They adapted the house.',
  'He has CF.¦ Over time it scars the lungs.',
  // Quotes and brackets
  'She said, “Rest.”¦ He rested.',
  '“Why me?” he asked.¦ Nobody knew.',
  '"Stop!" she said.',
  'Ask “What is next?”¦ Then write it down.',
  '(It is rare.)¦ Most people recover.',
  'It may itch (does it burn?) at first.¦ It passes.',
  'Call us (or 555 vs. 556 at A&E).¦ We answer.',
  'He wrote: ‘I am well.’¦ She smiled.',
  '¿Duele?¦ Sí.¦ ¡Llame!¦ Ahora.',
  // Ellipses
  'Wait ... and breathe.',
  'Wait...¦ Then breathe.',
  'It was … odd.¦ It passed.',
  'It was odd…¦ Then it passed.',
  'Breathe in . . . and out.',
  // Small letters after a stop
  'Give it as an inj. twice a day.',
  'We Care! is a campaign.',
  'You feel tired.¦ mRNA vaccines can do that.',
  'Two weeks.¦ - swelling.¦ - some pain.',
  'Is it red?¦ - does it hurt?',
  // Forgotten spaces, footnote marks, addresses
  'Rest helps.¦Ice helps too.',
  'Most heal (about half).¦Few do not.',
  'It heals in weeks.1¦ Few need surgery.',
  'It heals in weeks.[1, 2]¦ Few need surgery.',
  'See www.example.org/back.¦ It has films.',
  'Write to nurse@example.org.¦ We reply.',
  'Read https://example.org/a.b?c=d!¦ Then call.',
  // Labels of items
  '1. Wash your hands.¦ 2. Dry them.',
  'a. Sit down.¦ b. Breathe.',
  // A colon or semicolon ends nothing
  'Bring this: a list.¦ Also: shoes; a coat.',
  // Other scripts
  '休んでください。¦痛みますか？¦はい。',
  'दर्द होता है।¦ आराम करें।',
  'هل تشعر بالألم؟¦ اتصل بنا.',
  // Wordless stretches are no sentences
  'Done.¦ — Next.'
]

test.each(splits)('%s', (marked) => {
  const expected = marked.split('¦').map((part) => part.replace(/\s+/g, ' ').trim())
  expect(sentencesOf(blockOf(marked.replaceAll('¦', ''))).map(({text}) => text)).toEqual(expected)
})

const words: readonly (readonly [text: string, words: string])[] = [
  ['A well-known, non‑surgical “option”.', 'A well-known non‑surgical option'],
  ["don't patients' O’Brien's ’cause", "don't patients O’Brien's cause"],
  ['1.5 1,000 120/80 10:30 5-10 5–10 1/2 2025-03-01', '1.5 1,000 120/80 10:30 5-10 5–10 1/2 2025-03-01'],
  ['5mg 5 mg 50% 37°C $5 #1', '5mg 5 mg 50 37 C 5 1'],
  ['.5 mg, (.25), ward.5 beds', '.5 mg .25 ward 5 beds'],
  ['and/or he/she mg/kg', 'and or he she mg kg'],
  ['a.m. e.g. U.S. M.D. Ph.D. i.e.,', 'a.m. e.g. U.S. M.D. Ph.D. i.e.'],
  ['Dr. vs. Fig.', 'Dr vs Fig'],
  ['A&E Q&A', 'A&E Q&A'],
  [
    'see https://example.org/a_b?c=1. Or example.org/x, (www.example.org).',
    'see https://example.org/a_b?c=1 Or example.org/x www.example.org'
  ],
  ['ask jo.o-day+x@example.co.uk, now', 'ask jo.o-day x@example.co.uk now'],
  ['an image \uFFFC here — or • there', 'an image here or there'],
  ['naïve café e\u0301 Ærø Ω µg ½ m²', 'naïve café e\u0301 Ærø Ω µg ½ m²'],
  ['\u{1D400}\u{1D401} \u{1F600} ok', '\u{1D400}\u{1D401} ok'],
  ['co\u00ADoperate', 'co\u00ADoperate'],
  ['well--known pre- and post-op', 'well known pre and post-op'],
  ['COVID-19 B12 x-ray_2', 'COVID-19 B12 x-ray_2'],
  ['end.Then 2.the', 'end Then 2 the']
]

test.each(words)('words of %s', (text, expected) => {
  const found = sentencesOf(blockOf(text)).flatMap((sentence) => sentence.words.map((word) => word.text))
  expect(found.join(' ')).toBe(expected)
})

test('a lexeme is shared by words written alike and holds straight apostrophes and plain hyphens', () => {
  const [first, second, third, fourth] = sentencesOf(blockOf("Don’t Don't don't x\u2011ray")).flatMap((sentence) => sentence.words)
  expect(first!.lexeme).toBe(second!.lexeme)
  expect(first!.lexeme).toMatchObject({text: "Don't", lower: "don't"})
  expect(third!.lexeme.id).not.toBe(first!.lexeme.id)
  expect(fourth!.lexeme.text).toBe('x-ray')
  expect(fourth!.text).toBe('x\u2011ray')
})

test('white space in a sentence is folded', () => {
  expect(sentencesOf(blockOf(' Rest\n  the\u00A0 ankle. '))[0]).toMatchObject({text: 'Rest the ankle.', textStart: 1})
  expect(sentencesOf(blockOf('Rest  the ankle.'))[0]!.text).toBe('Rest the ankle.')
})

/** Any UTF-16, lone surrogates included. */
const anyText = fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 60}).map((units) => String.fromCharCode(...units))
/** What the segmenter treats apart, in any order. */
const tricky = fc
  .array(
    fc.constantFrom(
      ...'.!?…。’\'"“”()[]-–—/:,@&_ \n\uFFFC\uD835\uDC00',
      ...['Dr', 'e.g', 'a.m', 'U.S', 'Fig', 'no', 'vs', 'The', 'the', 'A', 'b', '5', '1.5', 'www', '://', 'end', 'vitamin', '\u0301', '½']
    ),
    {maxLength: 60}
  )
  .map((parts) => parts.join(''))

test('sentences and words are ordered, apart, inside each other, and slices of the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, tricky, fc.string({unit: 'grapheme'})), (text) => {
      let last = 0
      for (const sentence of sentencesOf(blockOf(text))) {
        expect(sentence.textStart).toBeGreaterThanOrEqual(last)
        expect(sentence.words.length).toBeGreaterThan(0)
        expect(sentence.text).toBe(text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '))
        expect(sentence.text).toBe(sentence.text.trim())
        last = sentence.textStart
        for (const word of sentence.words) {
          expect(word.textStart).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.text).toBe(text.slice(word.start, word.end))
          expect(word.lexeme.syllables).toBeGreaterThanOrEqual(0)
          last = word.end
        }
        expect(last).toBeLessThanOrEqual(sentence.end)
        last = sentence.end
      }
    }),
    {numRuns: 200}
  )
})

test('every letter and figure stands in a word', () => {
  fc.assert(
    fc.property(tricky, (text) => {
      const inWords = new Set<number>()
      for (const sentence of sentencesOf(blockOf(text)))
        for (const word of sentence.words) for (let at = word.start; at < word.end; at++) inWords.add(at)
      const notes = text.replace(/[.!?…。’'")\]}”]\[?\d[\d,–-]*\]?/g, (mark) => ' '.repeat(mark.length))
      for (let at = 0; at < text.length; at++) if (/\p{L}/u.test(notes[at]!)) expect(inWords).toContain(at)
    }),
    {numRuns: 150}
  )
})

test('cutting a text between two paragraphs of it changes no word', () => {
  const wordsOf = (text: string) => sentencesOf(blockOf(text)).flatMap((sentence) => sentence.words.map((word) => word.text))
  fc.assert(
    fc.property(tricky, tricky, (one, other) => {
      expect(wordsOf(`${one}\n\n${other}`)).toEqual([...wordsOf(`${one}\n\n`), ...wordsOf(`\n\n${other}`)])
    }),
    {numRuns: 150}
  )
})

test('a stop at the very start of a text has nothing before it that a footnote mark could stand on', () => {
  expect(sentencesOf(blockOf('..5\n\nFig')).flatMap(({words}) => words.map(({text}) => text))).toEqual(['5', 'Fig'])
})

/** Segments a long line of one repeated unit. Work that grew with the square of its length would run into the test's time limit. */
function endure(unit: string, length: number): void {
  sentencesOf(blockOf(unit.repeat(Math.ceil(length / unit.length))))
}

test.each(['a', '.', "'"])('a line of 5 MB of %j is read in linear time', (unit) => endure(unit, 5_000_000))

const monsters = [
  '-',
  ' ',
  'a.',
  "a'",
  '. ',
  '( ',
  '.(',
  "' ",
  'a@',
  'a:// ',
  '1.',
  '.1 ',
  'a.b',
  '\u0301',
  '\uD835',
  '[1',
  '.[1',
  '? a ',
  '." ',
  'a/b.c/'
]

test.each(monsters)('a line of 200 kB of %j is read in linear time', (unit) => endure(unit, 200_000))

test('a text of any length leaves nothing behind for the next one', () => {
  const long = 'Rest the ankle. '.repeat(2000)
  expect(sentencesOf(blockOf(long))).toHaveLength(2000)
  sentencesOf(blockOf('a b c d e f'))
  expect(sentencesOf(blockOf('a')).flatMap(({words}) => words.map(({text}) => text))).toEqual(['a'])
  expect(sentencesOf(blockOf(long)).at(-1)?.text).toBe('Rest the ankle.')
})

test('the items of a list that was run into the text are sentences', () => {
  const texts = (source: string) => documentFrom(source, {format: 'text'}).prose.sentences.map(({text}) => text)
  expect(texts('Call us for any of these signs: - Fever - A stiff neck - Pain in the calf Most people need no help.')).toEqual([
    'Call us for any of these signs:',
    'Fever',
    'A stiff neck',
    'Pain in the calf Most people need no help.'
  ])
  expect(texts('The clinic - Harbor House - is open.')).toEqual(['The clinic - Harbor House - is open.'])
})
