import {isWrittenCredential} from './credentials.js'
import {type Cursor, dateAt, isDateAt, isLabelAt, isNext, peek} from './cursor.js'
import {isSpecialtyWord, jobWords, organisationWords} from './names.js'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const particles = list(
  "van von der den de da di do dos das del della la le du des bin binti binte ibn al el ter ten af av zu zum y e st d' 't bint abu mac op"
)
const suffixes = list('jr sr ii iii iv')
/** Honours of state and academies: letters after a name that are no name, and no credential. */
const honours = list('CBE OBE MBE DBE KBE BEM FRS FRSE FMedSci KC QC OAM AO AM AC ONZM CNZM MNZM')
/** Names that are spelled like words that end a name. */
const namesLikeStopWords = list('An To')
/** Words that end a name even in capitals. */
const stopWords = list('on and in at for with by the of from is was has have who as or to a an our your via under published updated')

const longestName = 8

/** Where a name stands: indexes of its first and last token, how many names it holds, and whether it ends as names do. */
interface NameTokens {
  first: number
  last: number
  words: number
  followed: boolean
}

/** Reads the tokens of a name, with initials, particles, nicknames in quotes and a suffix. */
export function readName(cursor: Cursor): NameTokens | null {
  const first = cursor.at
  let words = 0
  let index = first
  for (; words < longestName; index++) {
    const token = cursor.tokens[index]
    if (!token || (index > first && !token.spaced)) break
    const nickname = index > first ? nicknameEnd(cursor, index) : null
    if (nickname !== null) index = nickname
    else if (isParticle(cursor, index)) continue
    else if (isNameWord(cursor, index, words)) words += suffixes.has(token.lower) ? 0 : 1
    else break
  }
  if (words === 0) return null
  const last = cursor.tokens[index]?.text === ',' && suffixes.has(cursor.tokens[index + 1]?.lower ?? '') ? index + 1 : index - 1
  cursor.at = last + 1
  return {first, last, words, followed: endsName(cursor)}
}

function isNameWord(cursor: Cursor, index: number, words: number): boolean {
  const {kind, text} = cursor.tokens[index]!
  if (kind !== 'word' || (isStopWord(cursor, index) && !/^[AO]\.?$/.test(text)) || !startsAsName(text)) return false
  if (
    words > 0 &&
    isLettersAfterName(text) &&
    (words > 1 || cursor.tokens[index - 1]!.text !== cursor.tokens[index - 1]!.text.toUpperCase())
  )
    return false
  if (words > 1 && isHonour(text)) return false
  return words === 0 || (dateAt(cursor, index) === null && !isLabelAt(cursor, index))
}

/** `An` ends a name, unless it ends the item, too: `Nguyen Van An, MD`. */
function isStopWord({tokens}: Cursor, index: number): boolean {
  const {text, lower} = tokens[index]!
  if (!stopWords.has(lower)) return false
  return !namesLikeStopWords.has(text) || tokens[index + 1]?.kind === 'word'
}

/** True for letters that end a name where no comma stands before them: `MD`, and Indonesian `SpA` without a full stop. */
export function isLettersAfterName(text: string): boolean {
  return isWrittenCredential(text) || /^Sp[A-Z]{1,4}$/.test(text)
}

/** True for `OBE` in `Jane Doe OBE`. */
export function isHonour(text: string): boolean {
  return honours.has(text)
}

/** True for a word that starts with a capital, or is of a script without capitals. */
function startsAsName(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0)!)
  if (first >= '0' && first <= '9') return false
  return first === first.toUpperCase() || /^(?:d|l|al|el|o)['\u2019-]\p{Lu}/u.test(text)
}

function isParticle(cursor: Cursor, index: number): boolean {
  const token = cursor.tokens[index]!
  const next = cursor.tokens[index + 1]
  return (
    token.kind === 'word' && particles.has(token.text) && next?.kind === 'word' && (startsAsName(next.text) || particles.has(next.text))
  )
}

/** The last token of a nickname in quotes, such as `"Bob"`, that starts at a token. */
function nicknameEnd({tokens}: Cursor, index: number): number | null {
  const isQuote = (at: number) => /^["'\u2018-\u201d]$/.test(tokens[at]?.text ?? '')
  return isQuote(index) && tokens[index + 1]?.kind === 'word' && isQuote(index + 2) ? index + 2 : null
}

/** True where what follows can follow a name: a mark, `and`, a date, letters, another statement, or nothing. */
function endsName(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (!token || token.kind === 'mark' || isLettersAfterName(token.text) || isHonour(token.text) || isDateAt(cursor, cursor.at)) return true
  if (['and', 'with', 'at', 'of', 'for', 'from', 'plus', 'et'].includes(token.lower)) return true
  return isLabelAt(cursor, cursor.at) || cursor.tokens[cursor.at - 1]!.text.endsWith('.')
}

/** The last token of the given name in `Doe, Jane B., MD`; null where the name is not turned round. */
export function invertedEnd(cursor: Cursor): number | null {
  let last = cursor.at + 1
  if (!isNext(cursor, ',') || !isGivenName(cursor, last)) return null
  if (cursor.tokens[last + 1]?.text.length === 2 && cursor.tokens[last + 1]!.text.endsWith('.')) last++
  const letters = cursor.tokens[last + 2]
  return cursor.tokens[last + 1]?.text === ',' && letters?.kind === 'word' && isWrittenCredential(letters.text) ? last : null
}

function isGivenName({tokens}: Cursor, index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || !startsAsName(token.text) || isWrittenCredential(token.text)) return false
  return !organisationWords.has(token.lower) && !jobWords.has(token.lower) && !isSpecialtyWord(token.lower)
}
