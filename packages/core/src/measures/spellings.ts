import type {Lexeme} from '../prose.js'
import {spanishSyllablesOf} from '../segmentation/spanish-syllables.js'
import {syllablesOf} from '../segmentation/syllables.js'
import {isFamiliarToDaleChall, isFamiliarToSpache, stemOf} from './familiar-words.js'
import {LexemeTable} from './lexeme-table.js'

/* What the formulas want to know of a spelling, in the bits of one number. The lowest seven count its letters and digits. */

export const characterBits = 0x7f
/** The next eight are its syllables. */
export const syllableShift = 7
export const syllableBits = 0xff
/** It is written in figures. */
export const figure = 1 << 15
/** It begins with a capital and goes on in small letters, as a name does. */
export const capitalised = 1 << 16
/** Hard words as Gunning, as Dale and Chall, and as Spache have them. */
export const complex = 1 << 17
export const unfamiliarToDaleChall = 1 << 18
export const unfamiliarToSpache = 1 << 19
export const hard = complex | unfamiliarToDaleChall | unfamiliarToSpache

/** What an English spelling is; beside it, a number that all forms of a word share. */
export const englishSpellings = new LexemeTable((lexeme, cells, slot) => {
  const {lower, syllables} = lexeme
  const inSpache = isFamiliarToSpache(lower)
  cells[slot + 1] =
    shapeOf(lexeme, syllables) |
    (isComplex(lexeme) ? complex : 0) |
    (isFamiliarToDaleChall(lower) ? 0 : unfamiliarToDaleChall) |
    (inSpache ? 0 : unfamiliarToSpache)
  cells[slot + 2] = inSpache ? 0 : hashOf(stemOf(lower))
})

/** What a Spanish spelling is. */
export const spanishSpellings = new LexemeTable((lexeme, cells, slot) => {
  cells[slot + 1] = shapeOf(lexeme, spanishSyllablesOf(lexeme.text))
})

/** What most spellings are made of. */
const plainLetters = /^[A-Za-z]+$/

function shapeOf({text, lower}: Lexeme, syllables: number): number {
  if (plainLetters.test(text)) {
    const isName = text.length > 1 && text[0] !== lower[0] && text[1] === lower[1]
    return Math.min(characterBits, text.length) | (Math.min(syllableBits, syllables) << syllableShift) | (isName ? capitalised : 0)
  }
  const characters = Math.min(characterBits, charactersOf(text))
  const counts = characters | (Math.min(syllableBits, syllables) << syllableShift)
  return counts | (isFigure(text) ? figure : 0) | (isCapitalised(text, lower) ? capitalised : 0)
}

/** Letters and digits. More than any word has are not counted. */
function charactersOf(text: string): number {
  let count = 0
  for (const character of text.slice(0, 2 * characterBits)) if (/[\p{L}\p{N}]/u.test(character)) count++
  return count
}

/** `18`, `1,000`, `120/80`, `½`. */
function isFigure(text: string): boolean {
  return /^\.?\p{N}[\p{N}.,:/–-]*$/u.test(text)
}

function isCapitalised(text: string, lower: string): boolean {
  if (text[0] === lower[0] || text.length < 2) return false
  return text[1] === lower[1] && (/\p{L}/u.test(text[1]!) || (text[1] === "'" && text[2] !== lower[2]))
}

/**
 * True for a word of three syllables, unless the third comes from -es, -ed or -ing, or the word is joined by hyphens of shorter ones.
 * Source: Gunning, The Technique of Clear Writing (1952). Figures and abbreviations count as they are read aloud, as for SMOG.
 */
function isComplex({text, lower, syllables}: Lexeme): boolean {
  if (syllables < 3) return false
  if (!lower.includes('-') || isFigure(text)) return syllables - endingSyllables(lower) >= 3
  return text.split('-').some((part) => syllablesOf(part) - endingSyllables(part) >= 3)
}

/** One where a word ends in a suffix that is a syllable of its own: `publishing`, `diseases`, `treated`. */
function endingSyllables(lower: string): number {
  return /[aeiouy][^aeiouy]*(?:ing|(?:[csxzg]|[cs]h)es|[dt]ed)$/.test(lower) ? 1 : 0
}

/** FNV-1a over UTF-16 units, never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash || 1
}
