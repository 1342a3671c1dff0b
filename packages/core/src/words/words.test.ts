import {describe, expect, test} from 'vitest'
import {documentFrom} from '../document.js'
import {lexemeDifficulty} from '../measures/difficulty.js'
import {measureText} from '../measures/plain-text.js'
import {wordDifficulty} from './difficulty.js'
import {rarityOf} from './rarity.js'
import {table} from './table.js'

/** The words of the table as it is written: with the letters that each shares with the word before it. */
function wordsOfTable(): string[] {
  let word = ''
  return [...table.matchAll(/(\d)([a-z'-]*)\d\d/g)].map(([, shared, rest]) => {
    word = word.slice(0, Number(shared)) + rest
    return word
  })
}

test('the table is in order, and every line starts anew', () => {
  const words = wordsOfTable()
  expect(words.length).toBeGreaterThan(90_000)
  expect(words).toEqual([...new Set(words)].sort())
  expect(
    table
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('0'))
  ).toEqual([])
})

test('finds every word of the table, the first and the last among them', () => {
  const words = wordsOfTable()
  const lost = [words[0]!, words.at(-1)!, ...words.filter((_, at) => at % 37 === 0)].filter((word) => {
    const {size, logRank} = rarityOf(word)
    return size === 85 && logRank > 12
  })
  expect(lost).toEqual([])
})

test.each(['', 'a', "'", 'zzzzzz', 'aaaaaa', 'naïve', 'x-y-z', 'the\n', '0the', 'leukapheresisx'])(
  'takes %j for unknown or short',
  (word) => {
    const {size, logRank} = rarityOf(word)
    expect(size).toBeGreaterThanOrEqual(10)
    expect(logRank).toBeLessThan(12.3)
  }
)

describe('difficulty of words', () => {
  test.each([
    ['doctor', 'insulin'],
    ['heart', 'hypertension'],
    ['swelling', 'edema'],
    ['blood', 'stenosis'],
    ['tired', 'leukapheresis'],
    ['pill', 'anticoagulant'],
    ['Boston', 'boscalid'],
    ['kidneys', 'nephropathies']
  ])('%s is easier than %s', (easy, hard) => expect(wordDifficulty(easy)).toBeLessThan(wordDifficulty(hard)))

  test('stays between 0 and 1, and a number is easy', () => {
    for (const word of ['120/80', '', '—', 'a', 'MRI', 'pneumonoultramicroscopicsilicovolcanoconiosis']) {
      expect(wordDifficulty(word)).toBeGreaterThanOrEqual(0)
      expect(wordDifficulty(word)).toBeLessThanOrEqual(1)
    }
    expect(wordDifficulty('120/80')).toBe(0)
  })

  test('is kept for each spelling', () => {
    const [word] = documentFrom('Stenosis.').prose.words
    expect(lexemeDifficulty(word!.lexeme)).toBeCloseTo(wordDifficulty('Stenosis'), 5)
  })
})

describe('difficulty of texts', () => {
  const difficultyOf = (text: string) => measureText(text, 'en').measures.difficulty

  test.each([
    ['Take one pill each day.', 'Administer the anticoagulant once daily.'],
    ['The nurse will take your blood.', 'Venipuncture precedes haematological examination of the specimen.'],
    ['You may feel tired.', 'You may feel tired, and you may find that you are short of breath when you climb the stairs or carry bags.']
  ])('%s is easier than %s', (easy, hard) => expect(difficultyOf(easy)!).toBeLessThan(difficultyOf(hard)!))

  test('is null without a word and the mean of the sentences with several', () => {
    expect(difficultyOf('')).toBe(null)
    const [one, two] = [difficultyOf('Take one pill each day.')!, difficultyOf('Stenosis is a narrowing.')!]
    expect(difficultyOf('Take one pill each day. Stenosis is a narrowing.')).toBeCloseTo((one + two) / 2, 1)
  })
})
