import {describingWords} from './data/describing-words.js'
import {nouns} from './data/nouns.js'
import {phrases} from './data/phrases.js'
import {verbs} from './data/verbs.js'
import {pluralOf, verbFormsOf} from './inflection.js'

/** A word or phrase for which a plain one exists. Words are in lower case, straight apostrophes and American spelling. */
export interface PlainWord {
  /** Verbs in the infinitive, nouns in the singular: findings name it so to programs. */
  word: string
  /** What to write instead. It is inflected as the word is: `utilized` gives `used`. */
  plain: string
  /** Other spellings of the word. */
  forms?: readonly string[]
  /** The plain word in British spelling, where it differs. */
  british?: string
  /** The plural of a plain noun that is irregular. */
  plural?: string
  /** The spellings that are meant, where not every form is. */
  only?: readonly string[]
  /** The word is meant only where one of these lower-case words stands before it, and after it. */
  after?: readonly string[]
  before?: readonly string[]
  /** The word is not meant, or is part of a fixed term, where one of these stands before it, and after it. */
  notAfter?: readonly string[]
  notBefore?: readonly string[]
  /** The plain word takes the place of the word as it is only where one of these comes next. */
  safeBefore?: readonly string[]
  /** The words around have to change with it, so that it is never replaced without an author. */
  loose?: boolean
  /** Looked for on British pages alone. */
  locale?: 'british'
}

/** One spelling of a listed word, as lower-case words. */
export interface Entry {
  listed: PlainWord
  words: readonly string[]
  /** What to write, in the form of this spelling. */
  write: string
  /** What to write where the spelling is a past participle and the plain verb has one of its own: `given` beside `gave`. Else null. */
  participle: string | null
}

let index: ReadonlyMap<string, readonly Entry[]> | undefined

/** First word of a spelling -> the spellings that start with it, longest first. */
export function indexOfPlainWords(): ReadonlyMap<string, readonly Entry[]> {
  index ??= indexed()
  return index
}

/** Every listed word with every spelling of it that is looked for. */
export function* plainEntries(): Generator<Entry> {
  for (const listed of verbs) for (const word of spellings(listed)) yield* kept(listed, verbEntries(listed, word))
  for (const listed of nouns) for (const word of spellings(listed)) yield* kept(listed, nounEntries(listed, word))
  for (const list of [describingWords, phrases]) {
    for (const listed of list) for (const word of spellings(listed)) yield entry(listed, word, listed.plain)
  }
}

function spellings({word, forms = []}: PlainWord): string[] {
  return [word, ...forms]
}

function kept({only}: PlainWord, entries: readonly Entry[]): readonly Entry[] {
  return only ? entries.filter(({words}) => only.includes(words.join(' '))) : entries
}

function verbEntries(listed: PlainWord, word: string): Entry[] {
  const from = verbFormsOf(word)
  const to = verbFormsOf(listed.plain)
  const differs = from.past === from.participle && to.past !== to.participle
  return [
    entry(listed, from.base, to.base),
    entry(listed, from.third, to.third),
    entry(listed, from.gerund, to.gerund),
    entry(listed, from.past, to.past, differs ? to.participle : null),
    ...(from.past === from.participle ? [] : [entry(listed, from.participle, to.participle)])
  ]
}

function nounEntries(listed: PlainWord, word: string): Entry[] {
  return [entry(listed, word, listed.plain), entry(listed, pluralOf(word), listed.plural ?? pluralOf(listed.plain))]
}

function entry(listed: PlainWord, spelling: string, write: string, participle: string | null = null): Entry {
  return {listed, words: spelling.split(' '), write, participle}
}

function indexed(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const one of plainEntries()) {
    const same = entries.get(one.words[0]!)
    if (same) same.push(one)
    else entries.set(one.words[0]!, [one])
  }
  for (const same of entries.values()) same.sort((a, b) => b.words.length - a.words.length)
  return entries
}
