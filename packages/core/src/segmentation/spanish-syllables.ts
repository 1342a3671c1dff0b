/*
 * Syllables of a Spanish word by its spelling, as the academies divide words. Source: Real Academia Española and ASALE, Ortografía de la lengua
 * española (2010), chapter II on diphthongs, triphthongs and hiatus.
 */

/** A longer spelling is no word that anybody reads aloud. */
const longest = 64

/** What stands in texts for patients and is read in full. */
const readInFull: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dr: 2,
    dra: 3,
    sr: 2,
    sra: 3,
    etc: 4,
    mg: 4,
    ml: 4,
    kg: 4,
    mm: 4,
    cm: 4,
    mcg: 4,
    km: 4,
    ud: 2,
    uds: 3
  })
)

/** Syllables of the letters' names, where they are not one. */
const letterNames: ReadonlyMap<string, number> = new Map(
  Object.entries({F: 2, H: 2, J: 2, L: 2, M: 2, N: 2, Ñ: 2, R: 2, S: 2, V: 2, W: 4, X: 2, Z: 2})
)

/** Initialisms that hold a vowel and yet are read letter by letter. */
const spelledOut = new Set(['ADN', 'ARN', 'ECG', 'EEG', 'EII', 'HTA', 'IAM', 'IMC', 'ITS', 'OMS', 'VIH', 'VPH'])

/**
 * Syllables of a spelling when it is read aloud in Spanish. Hyphenated words are read part by part, initialisms letter by letter. Figures, web
 * and e-mail addresses have none.
 */
export function spanishSyllablesOf(spelling: string): number {
  if (spelling.length > longest || isAddress(spelling)) return 0
  let sum = 0
  for (const part of spelling.normalize('NFC').match(/\p{L}+/gu) ?? []) sum += ofPart(part)
  return sum
}

function isAddress(spelling: string): boolean {
  return spelling.includes('@') || spelling.includes('://') || /[a-z0-9-]{2}\.[a-z]{2}/i.test(spelling)
}

function ofPart(part: string): number {
  const word = part.toLowerCase()
  const full = readInFull.get(word)
  if (full !== undefined) return full
  if (/^\p{Lu}{2,5}$/u.test(part) && (spelledOut.has(part) || !/[AEIOUÁÉÍÓÚÜY]/.test(part))) return ofLetters(part)
  return Math.max(1, nucleiOf(word))
}

function ofLetters(initialism: string): number {
  let sum = 0
  for (const letter of initialism) sum += letterNames.get(letter) ?? 1
  return sum
}

const open = 'aeoáéóàèòâêô'
const closed = 'iuüy'
/** A closed vowel with its accent is said apart from an open one beside it: `día`, `país`. */
const accented = 'íú'

/** How many vowels and groups of vowels a word has that are each the core of a syllable. An h between vowels does not part them. */
function nucleiOf(word: string): number {
  let count = 0
  let before = ''
  /** The open vowel of the group has its closed one behind it: `oi`. A vowel that follows opens the next syllable: `paranoia`. */
  let isFull = false
  for (let at = 0; at < word.length; at++) {
    const letter = word[at]!
    if (letter === 'h') continue
    const vowel = isVowel(word, at) ? letter : ''
    if (vowel && (!before || isFull || areApart(before, vowel))) {
      count++
      isFull = false
    } else if (vowel) isFull = open.includes(before)
    before = vowel
  }
  return count
}

function isVowel(word: string, at: number): boolean {
  const letter = word[at]!
  if (open.includes(letter) || accented.includes(letter)) return true
  if (letter === 'u') return !isSilentU(word, at)
  // At the end of a word, alone and before a consonant y is a vowel: `hay`, `y`; before a vowel it is a consonant: `mayo`.
  return letter === 'y' ? !'aeiouáéíóú'.includes(word[at + 1] ?? ' ') : closed.includes(letter)
}

/** The u of `que`, `guía`. */
function isSilentU(word: string, at: number): boolean {
  const before = word[at - 1]
  return (before === 'q' || before === 'g') && 'eiéí'.includes(word[at + 1] ?? ' ')
}

/** True for two vowels side by side that belong to two syllables. */
function areApart(first: string, second: string): boolean {
  if (open.includes(first)) return open.includes(second) || accented.includes(second)
  if (open.includes(second)) return accented.includes(first)
  return plain(first) === plain(second)
}

function plain(vowel: string): string {
  return vowel === 'í' || vowel === 'y' ? 'i' : vowel === 'ú' || vowel === 'ü' ? 'u' : vowel
}
