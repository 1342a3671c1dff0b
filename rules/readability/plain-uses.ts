import {type Context, type Document, isQuoted, localeOf, type Sentence, startsUpper, textEndOf} from '@bedside/core'
import {markedWords} from './marks.js'
import {type Entry, indexOfPlainWords, type PlainWord} from './plain-words.js'
import {isArticleText, isJoined, isLinked} from './running-text.js'

/** A listed word in its place. Offsets into its block's text. */
export interface Use {
  entry: Entry
  sentence: Sentence
  /** Index of its first word in the sentence. */
  first: number
  textStart: number
  textEnd: number
  /** What to write, in the right form; null where the form cannot be told. */
  write: string | null
}

/** Every use of a listed word in running text, by word, in the order of their first uses. Words in `allow`, in lower case, are left out. */
export function plainUses(document: Document, context: Context, allow: ReadonlySet<string>): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  // Where the one before ended: a word within a longer spelling is no use of its own.
  let inside: Sentence | null = null
  let end = 0
  const {listed} = markedWords(document)
  const british = listed.length > 0 && isBritish(document, context)
  for (const {sentence, at} of listed) {
    const entry = sentence === inside && at < end ? null : entryAt(sentence, at)
    if (!entry) continue
    inside = sentence
    end = at + entry.words.length
    if (allow.has(entry.listed.word) || allow.has(entry.words.join(' ')) || !isMeant(document, british, sentence, at, entry)) continue
    const same = uses.get(entry.listed.word)
    const use = useOf(entry, sentence, at, british)
    if (same) same.push(use)
    else uses.set(entry.listed.word, [use])
  }
  return uses
}

/** The longest spelling that stands at a word in the sense that is listed. */
function entryAt(sentence: Sentence, first: number): Entry | null {
  const entries = indexOfPlainWords().get(sentence.lexemes[first]!.lower)!
  for (const entry of entries) if (standsAt(entry, sentence, first) && fits(entry.listed, sentence, first, entry.words.length)) return entry
  return null
}

function standsAt({words}: Entry, sentence: Sentence, first: number): boolean {
  const {lexemes} = sentence
  if (first + words.length > lexemes.length) return false
  for (let at = 1; at < words.length; at++) if (lexemes[first + at]!.lower !== words[at]) return false
  for (let at = 1; at < words.length; at++) if (!isJoined(sentence, first + at)) return false
  return true
}

/** Whether the words on either side allow the listed sense. */
function fits({after, before, notAfter, notBefore}: PlainWord, {lexemes}: Sentence, first: number, count: number): boolean {
  const previous = first > 0 ? lexemes[first - 1]!.lower : ''
  const next = first + count < lexemes.length ? lexemes[first + count]!.lower : ''
  return !(
    (after && !after.includes(previous)) ||
    (before && !before.includes(next)) ||
    notAfter?.includes(previous) ||
    notBefore?.includes(next)
  )
}

/** Whether the article itself says it, and not as part of a name. */
function isMeant(document: Document, british: boolean, sentence: Sentence, first: number, {listed, words}: Entry): boolean {
  if (listed.locale && !british) return false
  if (!isArticleText(sentence) || isName(sentence, first, words.length)) return false
  const word = sentence.words[first]!
  return !isQuoted(sentence, word.textStart) && !isLinked(document, word.start)
}

/** True for a capital within a sentence, at its start before another one (`Prior Authorization`), and for shouting. */
function isName(sentence: Sentence, first: number, count: number): boolean {
  const {words} = sentence
  for (let at = first + 1; at < first + count; at++) if (startsUpper(words[at]!.text)) return true
  const {text} = words[first]!
  if (!startsUpper(text)) return false
  const next = words[first + count]
  return !startsItem(sentence, first) || (text.length > 1 && text === text.toUpperCase()) || (next !== undefined && startsUpper(next.text))
}

/** True at the start of a sentence, and after a mark that opens an item within it. */
function startsItem({words, block}: Sentence, at: number): boolean {
  return at === 0 || /[:;•–—-]\s*$|\($/.test(block.text.slice(textEndOf(words[at - 1]!), words[at]!.textStart).slice(-8))
}

function isBritish(document: Document, context: Context): boolean {
  return !/^en(?:-US|-CA|-PH)?$/i.test(localeOf(document, context))
}

function useOf(entry: Entry, sentence: Sentence, first: number, british: boolean): Use {
  const last = sentence.words[first + entry.words.length - 1]!
  const write = british && entry.listed.british ? entry.listed.british : formFor(entry, sentence, first)
  return {entry, sentence, first, textStart: sentence.words[first]!.textStart, textEnd: textEndOf(last), write}
}

const beOrHave = new Set('be am is are was were been being have has had having'.split(' '))
const subjects = new Set('i you he she it we they who'.split(' '))

/** Past tense or past participle, which many verbs spell alike and their plain verbs do not. */
function formFor({write, participle}: Entry, {lexemes}: Sentence, first: number): string | null {
  if (participle === null) return write
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const word = lexemes[at]!.lower
    if (beOrHave.has(word)) return participle
    if (subjects.has(word)) return write
    if (!word.endsWith('ly') && word !== 'not' && word !== 'also' && word !== 'often') return null
  }
  return null
}
