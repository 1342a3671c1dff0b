import {type Document, isQuoted, type Lexeme, type Sentence, type Span, textEndOf} from '@bedside/core'
import {type Act, acts, notForReaders, objects} from './data/instructions.js'
import {markedWords} from './marks.js'
import {isArticleText} from './running-text.js'

/** An instruction in the passive voice: `should be taken`. */
export interface PassiveInstruction {
  at: Span
  /** As the text has it, from the word of duty to the participle. */
  written: string
  /** How the instruction begins in the active voice: `Take`, `Do not use`. */
  write: string
  /** The participle. */
  verb: string
}

/** Every place where a sentence tells the reader to do something without saying who is to do it. */
export function* passiveInstructions(document: Document): Generator<PassiveInstruction> {
  for (const {sentence, at} of markedWords(document).be) {
    const found = at > 0 && at < sentence.lexemes.length - 1 ? instructionAt(sentence, at) : null
    if (found) yield found
  }
}

function instructionAt(sentence: Sentence, be: number): PassiveInstruction | null {
  const {lexemes} = sentence
  const verb = skip(lexemes, be + 1, 1)
  const act = verb < lexemes.length && Object.hasOwn(acts, lexemes[verb]!.lower) ? acts[lexemes[verb]!.lower]! : null
  const duty = act && dutyBefore(lexemes, be)
  if (!act || duty === null || !isArticleText(sentence) || !isForReader(sentence, act, duty, verb)) return null
  return instructionFrom(sentence, act, duty, verb)
}

function instructionFrom(sentence: Sentence, {imperative}: Act, duty: number, verb: number): PassiveInstruction | null {
  const {words, lexemes, block} = sentence
  const [from, to] = [words[duty]!.textStart, textEndOf(words[verb]!)]
  if (isQuoted(sentence, from)) return null
  const between = lexemes.slice(duty, verb).map(({lower}) => lower)
  const active = imperative[0]!.toLowerCase() + imperative.slice(1)
  const write = between.includes('never') ? `Never ${active}` : between.includes('not') ? `Do not ${active}` : imperative
  const written = block.text.slice(from, to).replace(/\s+/g, ' ')
  return written.length > 40 ? null : {at: block.spanOf(from, to), written, write, verb: lexemes[verb]!.lower}
}

const adverbs = new Set('not never always also only first then still both all often ever immediately'.split(' '))

/** The first word from `at` in a direction that is no adverb. */
function skip(lexemes: readonly Lexeme[], at: number, step: 1 | -1): number {
  let found = at
  while (found >= 0 && found < lexemes.length && isAdverb(lexemes[found]!.lower)) found += step
  return found
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith('ly'))
}

const duties = new Set(['should', 'must', 'shall'])
const dutiesWithTo = new Set(['ought', 'has', 'have', 'need', 'needs', 'is', 'are'])
/** Words before a duty that make it a possibility, a fact or a question: `may need to be`, `do not need to be`, `that should be`. */
const undoing = new Set('may might will would could can do does did not usually often sometimes that which who likely'.split(' '))

/** Index of the word of duty before `be`, or null. */
function dutyBefore(lexemes: readonly Lexeme[], be: number): number | null {
  const last = skip(lexemes, be - 1, -1)
  const word = last < 0 ? '' : lexemes[last]!.lower
  const duty = duties.has(word) ? last : word === 'to' ? skip(lexemes, last - 1, -1) : -1
  if (duty < 1 || (word === 'to' && !dutiesWithTo.has(lexemes[duty]!.lower))) return null
  return undoing.has(lexemes[duty - 1]!.lower) ? null : duty
}

/** Words that open an indirect question: `how it should be washed`. */
const asking = new Set(['how', 'why', 'which', 'what', 'whether'])
/** How many words before a duty may ask, may hold what it is about, and on either side may show whom it is for. */
const askingWords = 4
const subjectWords = 12
const surroundings = 50
const pronouns = new Set(['it', 'they', 'this', 'these', 'them', 'one', 'ones'])

function isForReader(sentence: Sentence, act: Act, duty: number, verb: number): boolean {
  const {lexemes} = sentence
  const previous = lexemes[duty - 1]!.lower
  const isElse = act.notBefore?.includes(lexemes[verb + 1]?.lower ?? '') && !act.unlessAfter?.includes(previous)
  if (isElse || isQuestion(sentence) || previous === 'you') return false
  if (hasWord(lexemes, duty - askingWords, duty, asking) || hasWord(lexemes, duty - surroundings, verb + surroundings, notForReaders))
    return false
  return !hasOtherAgent(lexemes, verb) && isAbout(act, lexemes, duty, verb)
}

/** Whether the words before the duty name what patients handle, tell or fill in. */
function isAbout({of, anyIfNot}: Act, lexemes: readonly Lexeme[], duty: number, verb: number): boolean {
  if (of === 'any' || hasWord(lexemes, duty - subjectWords, duty, objects[of])) return true
  if (anyIfNot && hasWord(lexemes, duty, verb, negations)) return true
  return of === 'thing' && pronouns.has(lexemes[duty - 1]!.lower) && hasWord(lexemes, duty - surroundings, verb + surroundings, readers)
}

function isQuestion({block, textEnd}: Sentence): boolean {
  return block.text[textEnd - 1] === '?'
}

const negations = new Set(['not', 'never'])
const readers = new Set(['you', 'your'])

function hasWord(lexemes: readonly Lexeme[], from: number, to: number, words: ReadonlySet<string>): boolean {
  const end = Math.min(to, lexemes.length)
  for (let at = Math.max(0, from); at < end; at++) if (words.has(lexemes[at]!.lower)) return true
  return false
}

const afterBy = new Set('mouth hand you yourself using taking itself yourselves'.split(' '))

/** True where somebody other than the reader is said to act: `by a nurse`. */
function hasOtherAgent(lexemes: readonly Lexeme[], verb: number): boolean {
  const end = Math.min(lexemes.length - 1, verb + 8)
  for (let at = verb + 1; at < end; at++) {
    if (lexemes[at]!.lower === 'by' && !afterBy.has(lexemes[at + 1]!.lower) && !lexemes[at + 1]!.lower.endsWith('ing')) return true
  }
  return false
}
