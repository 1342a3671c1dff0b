import {glossFrom, type Quality} from './gloss.js'

/**
 * The patterns of definitions, numbered as in the catalogue of rules: `P04` is `term (gloss)`. Ours beside them: `P21` says what a thing is
 * caused by, `P22` names a kind that it is one of: `arrhythmias and other heart problems`; `P23` says what happens in it:
 * `In osteoporosis, the bones ...`.
 */
export type DefinitionKind = `P${string}`

/** A definition that was found beside a term. Offsets count in the text that was searched. */
export interface Found {
  kind: DefinitionKind
  gloss: string
  quality: Quality
  start: number
  end: number
}

/** What ends a phrase that no comma ends. */
export const clauseSigns = '.;:()—'
/** What ends a phrase. */
export const phraseSigns = `,${clauseSigns}`

/**
 * A definition whose gloss is a stretch of the text after a term; null where that is no gloss. Where words such as `meaning that` or
 * `in which` announce it, it may start like any clause.
 */
export function foundAfter(
  kind: DefinitionKind,
  tail: string,
  start: number,
  end: number,
  term: string,
  partial = false,
  announced = kind === 'P08' || kind === 'P09' || kind === 'P21' || kind === 'P23'
): Found | null {
  const gloss = glossFrom(tail.slice(start, end), term, announced)
  return gloss && {kind, gloss: gloss.gloss, quality: partial && gloss.quality === 'full' ? 'partial' : gloss.quality, start, end}
}

const [opens, closes, opensSquare, closesSquare] = [0x28, 0x29, 0x5b, 0x5d]

/** False for plain letters, which end no phrase. */
function isSign(code: number): boolean {
  return code < 0x41 || code > 0x7a
}

/** Where the phrase ends that starts at an offset: before one of the signs, or at the end of the text. Brackets are stepped over. */
export function phraseEnd(text: string, from: number, signs: string): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === opens) {
      const close = closingBracket(text, at)
      if (close < 0) return at
      at = close
    } else if (isSign(code) && signs.includes(text[at]!)) return at
  }
  return text.length
}

/** Where the bracket is that closes the one at an offset, or -1. */
export function closingBracket(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === opens || code === opensSquare) depth++
    else if ((code === closes || code === closesSquare) && --depth === 0) return at
  }
  return -1
}

/** The first offset that holds no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0xa0) break
    at++
  }
  return at
}

/** Words whose comma opens a sentence and joins no items. */
const introduction = /\b(?:also|for example|for instance|however|in addition|in most cases|in some cases|sometimes|then|usually), /gi

/** True where a term stands in a list, so that a comma after it joins the next item. */
export function inList(lead: string): boolean {
  return /,\s+(?:[\w’'-]+\s+){0,3}["“‘]?$/.test(lead.slice(-60).replace(introduction, ''))
}
