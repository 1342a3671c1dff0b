import {entriesOf} from '../lexicon/lexicon.js'
import type {DefinitionKind, Found} from './found.js'
import {glossFrom, isUnknown, type Quality} from './gloss.js'

const naming =
  /\b(?:called|named|termed|nicknamed|labell?ed|dubbed|(?:known|referred to|described|classified)(?: \w+)? as|(?:medical|technical|scientific|proper|full|formal|common) (?:name|term|word) (?:is|was)|(?:calls?|calling|terms?) (?:it|this|these|them|that|such \w+)|which (?:\w+ ){1,2}calls?)\s/gi
const nameOf = /\b(?:names?|terms?|words?) for [^.;:]{2,80} (?:is|are) ["“‘']?(?:an? |the )?$/i

/** Words that end the reach of `called`: what follows them is no longer the name. */
const limits =
  /\b(?:of|for|to|in|with|by|on|that|which|is|are|was|were|about|after|from|at|if|when|who|may|can|cause|causes|during|before|because|than|as|until|unless|while|so|but|although|goes)\b/

/** Finds a definition that stands before a term. `lead` is the text of its sentence up to the term, `tail` the text after it. */
export function beforeTerm(lead: string, tail: string, term: string): Found | null {
  return (
    afterNaming(lead, term) ??
    atEnd(lead, tail, term) ??
    afterExamples(lead, term) ??
    inOwnBrackets(lead, tail, term) ??
    afterOr(lead, tail, term) ??
    betweenDashes(lead, tail, term) ??
    afterSlash(lead, term)
  )
}

/** P01, P02, P14, P15 and P18: `it is called a term`, `a clot, called a term`, `doctors call this a term`. */
function afterNaming(lead: string, term: string): Found | null {
  const near = lead.slice(-110)
  if (nameOf.test(near)) return foundBefore('P15', lead, 0, lead.length, term)
  let name: RegExpExecArray | null = null
  for (const match of near.matchAll(naming)) name = match
  if (!name) return null
  const between = near.slice(name.index + name[0].length)
  if (!reaches(between)) return null
  const end = lead.length - near.length + name.index
  const kind =
    /call|term/i.test(name[0]) && /\s(?:it|this|these|them|that)\s$/.test(name[0])
      ? 'P14'
      : /\b(?:is|are|was|were|be|been|also|often|sometimes|usually)\s+$|['’]s\s+$/.test(lead.slice(0, end))
        ? 'P01'
        : 'P02'
  return foundBefore(kind, lead, 0, end, term)
}

/** True for what may stand between `called` and the term: an article, an adjective or two, or other names in a list. */
function reaches(between: string): boolean {
  if (/[.;:!?()]/.test(between) || between.length > 80) return false
  const words = between
    .replace(/["“”‘’]/g, '')
    .trim()
    .split(/\s+/)
  if (between.trim() === '') return true
  if (limits.test(between)) return false
  return words.length <= 3 || /(?:,|\bor|\band|\bthe|\ba)\s*["“‘]?$/.test(between.trimEnd()) || between.includes(',')
}

const bracketCloses =
  /^["”’'*_]*(?: [a-z-]{3,20})?(?:\)| (?:or|and) [\w -]{2,40}\)|[,;] (?:also|or|sometimes) [\w -]{2,40}\)|[,;] [A-Z][\w-]{1,7}\))/

/** P01: `Surgery to remove the tonsils is tonsillectomy.` */
function atEnd(lead: string, tail: string, term: string): Found | null {
  const is = / (?:is|are) (?:an? |the )?$/.exec(lead)
  if (!is || !/^\W*$/.test(tail)) return null
  return /^\W*(?:(?:An? |The )?(?:inflammation|operation|procedure|removal|surgery|swelling|test) |(?:A|An) (?:doctor|nurse|person) who )/i.test(
    lead
  )
    ? foundBefore('P01', lead, 0, is.index, term)
    : null
}

/** P06: `Aspirin and ibuprofen are examples of term`. */
function afterExamples(lead: string, term: string): Found | null {
  const examples = /[a-z] (?:is|are) (?:an )?examples? of (?:an? |the )?$/.exec(lead)
  const found = examples && foundBefore('P06', lead, clauseStart(lead, examples.index + 1), examples.index + 1, term)
  return found && {kind: found.kind, gloss: found.gloss, quality: 'partial', start: found.start, end: found.end}
}

/** P05: `gloss (term)`, with few words around the term in the brackets. */
function inOwnBrackets(lead: string, tail: string, term: string): Found | null {
  const open = lead.lastIndexOf('(')
  const inner = lead.slice(open + 1)
  if (open < 1 || /[,;:)]/.test(inner) || inner.split(' ').length > 4 || !bracketCloses.test(tail)) return null
  const before = /([a-z][\w’'-]{0,39})["”’]?\s{0,39}$/.exec(lead.slice(Math.max(0, open - 40), open))?.[1]
  return before === undefined || isUnknown(before.toLowerCase()) ? null : foundBefore('P05', lead, clauseStart(lead, open), open, term)
}

/** P11: `gloss, or term,`. */
function afterOr(lead: string, tail: string, term: string): Found | null {
  const or = /(?:,|—|–)\s?(?:or|aka|a\.k\.a\.|i\.e\.,?) (?:an? |the |your )?(?:[a-z-]+ )?["“‘]?$/.exec(lead)
  if (!or || !/^["”’'*_]*\s*(?:[,.;:)—–?!]|$|\()/.test(tail) || /,\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+$/.test(lead.slice(0, or.index)))
    return null
  return foundBefore('P11', lead, clauseStart(lead, or.index), or.index, term)
}

/** P06 turned round: `gloss - the term -`. */
function betweenDashes(lead: string, tail: string, term: string): Found | null {
  const dash = /(?:—|–)\s?(?:an? |the )?["“‘]?$/.exec(lead)
  if (!dash || dash.index < 3 || !/^["”’'*_]*\s?(?:—|–|\.?$)/.test(tail)) return null
  return foundBefore('P06', lead, clauseStart(lead, dash.index), dash.index, term)
}

/** `gloss/term`. */
function afterSlash(lead: string, term: string): Found | null {
  if (!lead.endsWith('/')) return null
  const word = /(?<![a-z-])([a-z-]{3,})\/$/.exec(lead)?.[1]
  return word !== undefined && word !== 'and' && !isUnknown(word.toLowerCase())
    ? foundBefore('P05', lead, lead.length - 1 - word.length, lead.length - 1, term)
    : null
}

/** Where the words begin that a bracket or an `or` explains: after the sign before, or twelve words back. */
function clauseStart(text: string, end: number): number {
  let spaces = 0
  for (let at = end - 2; at > 0; at--) {
    if (',;:()—'.includes(text[at]!)) return at + 1
    if (text[at] === ' ' && ++spaces > 12) return at + 1
  }
  return 0
}

/** `, it's` and `, which is also` before `called`: no part of the gloss. */
const pointer =
  /[,;]? ?(?:\b(?:and|or) )?(?:\b(?:it|this|that|they|these|which|and))?(?:['’]s| is| are| was| were)?(?: (?:also|commonly|often|sometimes|usually))?[ ,(]{0,30}$/

/** `a disease called`, `drugs called`: a kind with nothing else said of it. */
const bareKind =
  /^(?!(?:if|when)\b).*\b(?:an?|another|by|of|or|some|take|the|these|this|to|with) (?:area|class|condition|disease|disorder|drug|group|medicine|problem|procedure|substance|test)s?$/i

/** What stands before a name explains it, whatever word it starts with; only jargon does not. */
function foundBefore(kind: DefinitionKind, lead: string, start: number, end: number, term: string): Found | null {
  const gloss = lead.slice(start, end).replace(pointer, '').trim()
  const last = /(?<![\w'-])[\w'-]+$/.exec(gloss.slice(-40))?.[0].toLowerCase()
  if (last !== undefined && entriesOf(last).some((one) => one.words.length === 1 && one.term.term === term)) return null
  if (!/[a-z]{3}/.test(gloss)) return null
  const quality: Quality = glossFrom(gloss.toLowerCase(), term)?.quality === 'none' ? 'none' : bareKind.test(gloss) ? 'partial' : 'full'
  return {kind, gloss, quality, start, end}
}
