import {afterComma} from './after-comma.js'
import {afterVerb} from './after-verb.js'
import {closingBracket, type Found, foundAfter, phraseEnd, skipSpace} from './found.js'

/** Nouns that a term may stand before: `decompression surgery (...)`. */
const headNouns = new Set(
  `agent agents area areas artery arteries attack attacks biopsy bone bones cancer cancers cell cells condition conditions device devices disease
  diseases disorder disorders drug drugs exam exams examination failure fluid gland glands infection infections injection injections level levels
  machine reaction reactions response responses medication medications medicine medicines membrane muscle nerve nerves operation operations pain procedure procedures scan scans screening
  study studies surgery surgeries symptoms syndrome system technique test testing tests therapy tissue treatment treatments tube tubes
  tumor tumors tumour tumours valve vein veins vessel vessels`.split(/\s+/)
)

/** Finds a definition that follows a term directly. `tail` is the text from the term's end to the end of its sentence, `lead` the text before, `written` the form of it that stands there. */
export function afterTerm(tail: string, lead: string, term: string, written = term): Found | null {
  let from = 0
  let weak: Found | null = null
  for (let step = 0; step < 3; step++) {
    while (from < tail.length && `"'”’*_`.includes(tail[from]!)) from++
    const found = follow(tail, from, lead, term)
    if (found && found.quality !== 'none') return found
    weak ??= found
    const next = skipPair(tail, from, written) ?? skipNoun(tail, from, written) ?? skipBracket(tail, from)
    if (next === null) break
    from = next
  }
  return weak
}

function follow(tail: string, from: number, lead: string, term: string): Found | null {
  const at = skipSpace(tail, from)
  if (at >= tail.length) return null
  switch (tail.charCodeAt(at)) {
    case 0x28: // a bracket
    case 0x5b:
      return inBrackets(tail, at, term)
    case 0x2c: // a comma
      return tail[skipSpace(tail, at + 1)] === '(' ? inBrackets(tail, skipSpace(tail, at + 1), term) : afterComma(tail, at + 1, lead, term)
    case 0x2d: // a hyphen or dash
    case 0x2013:
    case 0x2014:
      return afterDash(tail, from, term)
    case 0x2f: // a slash
      return at === from ? foundAfter('P04', tail, at + 1, phraseEnd(tail, at + 1, ' ,.;:()'), term) : null
    default:
      return at > from ? (afterVerb(tail, at, term) ?? located(tail, at, lead, term)) : null
  }
}

/** P04: `term (gloss)`, and P03 in brackets: `term (also called gloss)`. */
function inBrackets(tail: string, at: number, term: string): Found | null {
  const close = closingBracket(tail, at)
  if (close < 0) return null
  const inner = tail.slice(at + 1, close)
  if (isAside(inner)) return null
  const sign = inner.search(/[;,]/)
  const short = sign > 0 && isAside(inner.slice(0, sign)) ? /^[^;,]*[;,]\s*(?:or\s+)?/.exec(inner)![0] : ''
  const named =
    /^(?:also |sometimes |often |usually )?(?:called|known as|referred to as|termed|named)\s+/i.exec(inner.slice(short.length))?.[0] ?? ''
  return foundAfter(named ? 'P03' : 'P04', tail, at + 1 + short.length + named.length, close, term)
}

/** True for what stands in brackets and explains nothing: an abbreviation, an ending, or how a word is said (P20). */
function isAside(inner: string): boolean {
  if (/^[\w/&.-]{1,12}$/.test(inner) && /[A-Z][^A-Z]*[A-Z]|^(?:s|es|e|ae|i)$/.test(inner)) return true
  const spoken = /-[^-]*-/.test(inner) && /^[\w' -]+$/.test(inner) && /(?:^|[ -])[A-Z]+(?:[ -]|$)/.test(inner)
  return spoken || /^(?:say|pronounced)\b/i.test(inner)
}

/** P08: `The pancreas is behind the stomach`. */
function located(tail: string, at: number, lead: string, term: string): Found | null {
  const place =
    /^(?:is|are|lies?|sits?) (?:found |located )?(?:above|around|at|behind|below|between|in|inside|near|next to|under) (?=\w+ \w)/.exec(
      tail.slice(at, at + 40)
    )
  return place && /^\W*(?:the|your) $/i.test(lead) ? foundAfter('P08', tail, at, phraseEnd(tail, at, '.;'), term, true) : null
}

/** P06: `term - gloss -`. A list of things is an explanation by examples. */
function afterDash(tail: string, from: number, term: string): Found | null {
  const dash = /^\s?(?:—|–|--|-(?= ))\s?/.exec(tail.slice(from, from + 4))
  if (!dash || (dash[0].trim() === '-' && !dash[0].startsWith(' '))) return null
  const at = from + dash[0].length
  const end = phraseEnd(tail, at, '—–.;')
  const gloss = tail.slice(at, end)
  if (/^[A-Z]/.test(gloss) && !/^(?:A|An|The)\s/.test(gloss)) return null
  const listed = gloss.split(',').length > 2 && !/\b(?:that|which|is|are)\b/.test(gloss)
  return foundAfter('P06', tail, at, end, term, listed)
}

const adjective = /(?:al|ant|ar|ary|benign|ent|gnant|ic|ive|oid|ous)$/
const noNoun =
  /^(?:also|and|are|as|at|because|but|by|can|for|from|has|have|if|in|is|may|nor|not|of|often|on|or|should|so|than|that|to|was|were|when|which|who|will|with)$|(?:ed|es)$/

/** True for a word that a term may stand before as an adjective does: `decompression surgery`. */
export function isHeadNoun(word: string): boolean {
  return headNouns.has(word)
}

/** True for a term that looks like an adjective, so that any noun may stand between it and its explanation. */
export function isAdjective(term: string): boolean {
  return adjective.test(term)
}

/** Past the second of two adjectives and their noun, where brackets follow: `gingival and periodontal conditions (...)`. */
function skipPair(tail: string, from: number, term: string): number | null {
  const pair = isAdjective(term) ? /^ (?:and|or) [a-z-]+ [a-z]+(?= \()/.exec(tail.slice(from, from + 60))?.[0] : undefined
  return pair === undefined ? null : from + pair.length
}

/** Past a noun that the term describes, or null where none follows. */
function skipNoun(tail: string, from: number, term: string): number | null {
  const word = /^[ -]([a-z]+)(?=[ ,(;:.—–-])/.exec(tail.slice(from, from + 18))?.[1]
  if (word === undefined) return null
  return headNouns.has(word) || (isAdjective(term) && !noNoun.test(word)) ? from + 1 + word.length : null
}

/** Past brackets that hold no gloss, such as an abbreviation. */
function skipBracket(tail: string, from: number): number | null {
  const at = skipSpace(tail, from)
  const close = tail[at] === '(' ? closingBracket(tail, at) : -1
  return close > 0 && isAside(tail.slice(at + 1, close)) ? close + 1 : null
}
