/**
 * What a character is to the segmenter. Everything from `lowerCase` on makes words.
 */
const other = 1
/** White space, line breaks included. */
export const space = 2
/** A full stop and its kin in scripts that put a space after it. */
export const stop = 3
/** A sentence end in scripts that put no space after it. */
export const wideStop = 4
/** What may open a sentence without being its first word, such as a quote or bracket. */
export const opening = 5
/** What may close a sentence after its stop. */
export const closing = 6
/** A straight quote, which opens and closes. */
export const straightQuote = 7
/** Half of a pair that stands for one character. Never given out by `kindAt`. */
const surrogate = 8
export const lowerCase = 10
export const upperCase = 11
/** A letter without case, or a mark on one. */
const letter = 12
export const digit = 13

const listed: readonly (readonly [kind: number, characters: string])[] = [
  [stop, '.!?\u2026\u203C\u203D\u2047\u2048\u2049\u061F\u06D4\u0964\u0965\u0589\u1362\u1367\u1368'],
  [wideStop, '\u3002\uFF01\uFF1F\uFF0E\uFF61'],
  [opening, '([{\u2018\u201A\u201B\u201C\u201E\u201F\u2039\u00AB\u00A1\u00BF\u300C\u300E\u3010\uFF08'],
  [closing, ')]}\u2019\u201D\u203A\u00BB\u300D\u300F\u3011\uFF09'],
  [straightQuote, '"\'']
]

/** The kind of each UTF-16 unit; 0 until it is first asked for. */
const kindsByCode = new Uint8Array(0x10000)
for (const [kind, characters] of listed) for (const character of characters) kindsByCode[character.charCodeAt(0)] = kind
for (let code = 0; code < 0x80; code++) kindsByCode[code] ||= classify(String.fromCharCode(code))

/** A text taken apart: its UTF-16 units and the kind of each, side by side. Right until the next text is taken apart. */
export class Units {
  readonly text: string
  readonly length: number
  readonly codes: Uint16Array
  readonly kinds: Uint8Array

  constructor(text: string, codes: Uint16Array, kinds: Uint8Array) {
    this.text = text
    this.length = text.length
    this.codes = codes
    this.kinds = kinds
  }

  /** The kind at an offset, up to three beyond the end; `other` before the start. */
  kindAt(at: number): number {
    return at < 0 ? other : this.kinds[at]!
  }

  /** Where a run of letters and digits ends that goes on at `at`. */
  runEnd(at: number): number {
    let end = at
    while (this.kinds[end]! >= lowerCase) end++
    return end
  }
}

/** Room for one text after the other, so that no block costs an allocation. A longer text gets arrays of its own. */
const shared = {codes: new Uint16Array(0x4000), kinds: new Uint8Array(0x4000)}
/** Units of kind `other` after the end, so that who looks ahead need not ask where the end is. */
const beyond = 3

/** Held here, since V8 looks a method up anew for each unit where strings of many make-ups go through one place. */
const codeAt = String.prototype.charCodeAt

/**
 * Takes a text apart. Strings come in many make-ups (slices, joined parts, one or two bytes a unit), and code that reads them all unit by unit is
 * several times as slow as code that reads one array.
 */
export function unitsOf(text: string): Units {
  // Asked once: strings have as many shapes as make-ups, so that each question for the length costs a search.
  const {length} = text
  const size = length + beyond
  const {codes, kinds} = size <= shared.codes.length ? shared : {codes: new Uint16Array(size), kinds: new Uint8Array(size)}
  for (let at = 0; at < length; at++) {
    const code = codeAt.call(text, at)
    const kind = kindsByCode[code]!
    codes[at] = code
    kinds[at] = kind === 0 || kind === surrogate ? rareKindAt(text, at) : kind
  }
  for (let at = length; at < size; at++) {
    codes[at] = 0
    kinds[at] = other
  }
  return new Units(text, codes, kinds)
}

/** The kind of the character that a unit of a text belongs to. Beyond the text and on a lone surrogate it is `other`. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return other
  const kind = kindsByCode[text.charCodeAt(at)]!
  return kind === 0 || kind === surrogate ? rareKindAt(text, at) : kind
}

/** Where a run of letters and digits ends that goes on at `at`. */
export function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const kind = kindsByCode[text.charCodeAt(end)]!
    if (kind < lowerCase && (kind === 0 || kind === surrogate ? rareKindAt(text, end) : other) < lowerCase) return end
    end++
  }
  return end
}

function rareKindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code < 0xe000) {
    kindsByCode[code] = surrogate
    return kindOfPair(text, at, code)
  }
  const kind = classify(String.fromCharCode(code))
  kindsByCode[code] = kind
  return kind
}

function kindOfPair(text: string, at: number, code: number): number {
  const character = String.fromCodePoint(text.codePointAt(code < 0xdc00 || at === 0 ? at : at - 1)!)
  return character.length === 2 ? classify(character) : other
}

function classify(character: string): number {
  if (/\s/u.test(character)) return space
  if (/\p{Ll}/u.test(character)) return lowerCase
  if (/\p{Lu}|\p{Lt}/u.test(character)) return upperCase
  if (/\p{L}|\p{M}/u.test(character)) return letter
  return /\p{N}/u.test(character) ? digit : other
}
