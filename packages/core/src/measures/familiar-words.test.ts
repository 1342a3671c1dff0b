import {expect, test} from 'vitest'
import {isFamiliarToDaleChall, isFamiliarToSpache, stemOf} from './familiar-words.js'

const words = (list: string) => list.split(' ').map((word): [string] => [word])

test.each(
  words(
    // Listed; plurals and possessives; verb forms; doubled consonants; comparison; adverbs; contractions; compounds; abbreviations
    "i doctor nurse medicine baby pain don't doctors doctor's nurses' babies ladies wishes carries carried walked lived hoping waiting " +
      "stopped bigger biggest later latest prettier prettiest sadly given known it's wouldn't nurse's they'd toy-box half-hour 2nd-best a.m."
  )
)('%s is familiar to Dale and Chall', (word) => expect(isFamiliarToDaleChall(word)).toBe(true))

test.each(
  words(
    // Not listed; other endings; two endings; irregular forms; half known compounds; figures and abbreviations
    'disease physician usual usually prevention treatment easily clippings hopefulness hopefulnesses prevented toxoid germ-filled pre-war ' +
      '1952 1,000 mri covid-19 tb'
  )
)('%s is not', (word) => expect(isFamiliarToDaleChall(word)).toBe(false))

test.each(words("doctor's babies walked stopped hoping usual problems 1952 12"))('%s is familiar to Spache', (word) =>
  expect(isFamiliarToSpache(word)).toBe(true)
)

test.each(words('nurse disease bigger sadly prevention'))('%s is not familiar to Spache', (word) =>
  expect(isFamiliarToSpache(word)).toBe(false)
)

test.each([
  ['dose doses dosed dosing'],
  ['therapy therapies'],
  ['stent stents stented stenting'],
  ['illness illnesses'],
  ["patient patients patient's"],
  ['clot clots clotted clotting']
])('%s share a stem', (forms) => expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1))

test('a stem is never empty, and long rubbish is left as it is', () => {
  expect(['a', 'is', 'ring', 'es', 'ing'].map(stemOf).every(Boolean)).toBe(true)
  expect(stemOf('a'.repeat(100_000))).toHaveLength(100_000)
  expect(isFamiliarToDaleChall("a'".repeat(100_000))).toBe(false)
})
