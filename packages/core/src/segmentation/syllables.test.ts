import {expect, test} from 'vitest'
import {spelledSyllables} from './syllable-rules.js'
import {corrections} from './syllable-table.js'
import {syllablesOf} from './syllables.js'

test('each row of the table corrects the rules', () => {
  expect([...corrections].filter(([word, count]) => spelledSyllables(word) === count)).toEqual([])
})

/** Words of patient information as the CMU Pronouncing Dictionary has them, one or more for each rule. */
const pronounced: Readonly<Record<number, string>> = {
  1: 'a be knee eyes healed tests makes tongue tongues prone clothes league',
  2:
    'surgeon surgeons fluid cancel table tables noises nurses doses needed bandaged going seeing people careful safely lifestyle homesick ' +
    'someone spasm rhythms muscle',
  3: 'nausea area aorta nuclear apnea theater tuition heroin heavier completely',
  4: 'diarrhea anesthesia experience anxiety medication operation variety society',
  5: 'coordination subcutaneous association esophageal pituitary',
  6: 'gastroenteritis osteoarthritis',
  7: 'cardiomyopathy'
}

test.each(Object.entries(pronounced).flatMap(([count, words]) => words.split(' ').map((word): [string, number] => [word, Number(count)])))(
  '%s has %i by its spelling',
  (word, count) => {
    expect(spelledSyllables(word)).toBe(count)
  }
)

test.each<readonly [spelling: string, count: number]>([
  // Words, with the table and without
  ['surgeon', 2],
  ["Surgeon's", 2],
  ["nurse's", 2],
  ["doctor's", 2],
  ['aspirin', 2],
  ['nausea', 3],
  ['diabetes', 4],
  ['well-being', 3],
  ['surgeon-led', 3],
  ["don't", 1],
  ['ibuprofen', 4],
  ['metformin', 3],
  // Read letter by letter
  ['MRI', 3],
  ['MRIs', 3],
  ['NHS', 3],
  ['WBC', 5],
  ['A&E', 3],
  ['a.m.', 2],
  ['U.S.', 2],
  ['AIDS', 1],
  ['NOT', 1],
  // Read in full
  ['mg', 3],
  ['Dr', 2],
  ['III', 1],
  // Numbers
  ['5', 1],
  ['7', 2],
  ['24', 3],
  ['100', 3],
  ['1.5', 3],
  ['.5', 2],
  ['1,250', 8],
  ['1998', 5],
  ['1905', 4],
  ['1900', 4],
  ['2005', 4],
  ['2019', 4],
  ['120/80', 7],
  ['1,000,000', 3],
  ['5mg', 4],
  ['COVID-19', 4],
  ['½', 1],
  // Not read aloud
  ['https://example.org/a', 0],
  ['www.example.org', 0],
  ['example.org', 0],
  ['nurse@example.org', 0],
  ['x'.repeat(100), 0]
])('%s has %i', (spelling, count) => {
  expect(syllablesOf(spelling)).toBe(count)
})

test.each([
  ['1-800-555-0100', 0],
  ['22134-0100', 0],
  ['1969-1986', 10]
])('%s is read aloud in %i syllables', (spelling, syllables) => expect(syllablesOf(spelling)).toBe(syllables))
