import {type Document, documentFrom, textEndOf, type Word} from '@bedside/core'

/** What may stand for a word in a term. */
export const wildcards = ['number', 'word', 'same'] as const

/** What may stand for a word in a term. */
type Wildcard = (typeof wildcards)[number]

/** A word of a term, in lower case and as written, or what stands for one, with the letters joined to it: `mg` in `{number}mg`. */
export type Token = {lower: string; text: string; wild: null} | {lower: null; text: string; wild: Wildcard; suffix: string}

/** A term taken apart as the prose of a page is. */
export interface Phrase {
  /** As written. */
  text: string
  tokens: readonly Token[]
  /** What stands between a word and the next: null for white space, else the signs, without white space. */
  gaps: readonly (string | null)[]
  /** Signs before the first word and after the last one; a term without words is all `lead`. */
  lead: string
  trail: string
}

/** The same letters are the same text, whichever way they are put together; apostrophes and hyphens have one shape. */
export function plainText(text: string): string {
  // Most texts are plain, and `normalize` is slow.
  if (!/\p{M}|[\u00ad\u02bc\u2010\u2011\u2019]/u.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00ad/g, '')
}

const simple = /^\p{L}+(?: \p{L}+)*$/u

/** Takes a term apart. */
export function phraseOf(term: string): Phrase {
  const text = plainText(term.trim().replace(/\s+/g, ' '))
  if (simple.test(text)) {
    const tokens = text.split(' ').map(wordToken)
    return {text: term.trim(), tokens, gaps: tokens.slice(1).map(() => null), lead: '', trail: ''}
  }
  return phraseFrom(term.trim(), text)
}

const wordToken = (text: string): Token => ({text, lower: text.toLowerCase(), wild: null})

/** Letters that stand for placeholders while a term is taken apart: nobody writes them. */
const standIns: Readonly<Record<Wildcard, string>> = {number: 'ꙮꙮn', word: 'ꙮꙮw', same: 'ꙮꙮs'}

function phraseFrom(written: string, text: string): Phrase {
  const spelled = text.replace(/\{(number|word|same)\}/g, (_, name: Wildcard) => standIns[name])
  // A word in front keeps signs at the start from being read as the mark of a list.
  const document = documentFrom(`x ${spelled} x`, {format: 'text'})
  const words = wordsIn(document).slice(1, -1)
  const block = document.prose.blocks[0]!
  const inner = {start: 2, end: 2 + spelled.length}
  const between = (from: number, to: number) => block.text.slice(from, to)
  if (words.length === 0) return {text: written, tokens: [], gaps: [], lead: spelled, trail: ''}
  const gaps = words.slice(1).map((word, index) => signs(between(textEndOf(words[index]!), word.textStart)))
  return {
    text: written,
    tokens: words.map(({lexeme}) => tokenOf(lexeme.text)),
    gaps,
    lead: between(inner.start, words[0]!.textStart).trim(),
    trail: between(textEndOf(words.at(-1)!), inner.end).trim()
  }
}

function wordsIn(document: Document): readonly Word[] {
  return document.prose.words
}

function tokenOf(spelled: string): Token {
  const wild = wildcards.find((name) => spelled.startsWith(standIns[name]))
  if (!wild) return wordToken(plainText(spelled))
  const suffix = spelled.slice(standIns[wild].length).toLowerCase()
  return {lower: null, text: `{${wild}}${suffix}`, wild, suffix}
}

/** Null for white space alone, else what stands there without it. */
export function signs(gap: string): string | null {
  return gap === ' ' ? null : gap.replace(/\s+/g, '') || null
}
