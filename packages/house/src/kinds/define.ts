import {type Document, oneLine, type Problem, type Span, type Suggestion, spanOf} from '@bedside/core'
import type {TermData} from '../data.js'
import type {Match} from '../matcher.js'
import {plainText} from '../tokens.js'
import {editOf, isPlain, isReplaceable} from './editing.js'
import {type Check, finder, listOf, type Making, say, spanOfMatch, textOfMatch} from './kind.js'

/** Terms that a page explains where it first uses them. */
export function defineOnFirstUse({data, scope, matcher, language}: Making<'define-on-first-use'>): Check {
  const definitions = new Map(isList(data.terms) ? [] : Object.entries(data.terms))
  const terms = isList(data.terms) ? data.terms : Object.keys(data.terms)
  const [abbreviations, words] = [terms.filter(isAbbreviation), terms.filter((term) => !isAbbreviation(term))]
  const finds = [
    finder({matcher, scope}, listOf(words, data, language)),
    finder({matcher, scope}, listOf(abbreviations, {...data, matchCase: true}, language))
  ]
  return function* (document) {
    for (const match of finds.flatMap((find) => firstUses(find(document)))) {
      const definition = definitions.get(match.pattern.entry.term)
      if (!isExplained(match, definition, document)) yield problemOf(match, definition, data.message, document)
    }
  }
}

function isList(terms: readonly TermData[] | Readonly<Record<string, string>>): terms is readonly TermData[] {
  return Array.isArray(terms)
}

/** True of `MRI`: in small letters it may be another word. */
function isAbbreviation(term: TermData): boolean {
  const text = typeof term === 'string' ? term : term.term
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}./&-]+$/u.test(text)
}

/** The first use of each term in running text. Headings and titles announce a term and cannot explain it. */
function firstUses(matches: readonly Match[]): Match[] {
  const first = new Map<string, Match>()
  for (const match of matches) {
    const {part} = match.unit
    if (part === 'headings' || part === 'title' || part === 'images') continue
    if (!first.has(match.pattern.entry.term)) first.set(match.pattern.entry.term, match)
  }
  return [...first.values()]
}

/** How far around a term its explanation is looked for, in units of text. */
const near = 200

// "An MRI or a CT scan" names two things, and "syncope or fainting" one.
const explainsAfter =
  /^["”*]?\s?(?:\(|\[|[:–—] ?\p{L}|,? (?:which (?:is|are|means?)|meaning|that is|i\.e\.|also (?:called|known)|known as)|, (?:or|an?|the) | or (?!an? |the |\p{Lu})|(?: means? | stands? for | refers? to | (?:is|are) (?:an?|the|any|when|where|what|how|one|short for|also called|also known) ))/u
const explainsBefore =
  /(?:\(|\[|called|known as|termed|short for|abbreviated(?: as| to)?|, or|[:–—])\s(?:an? |the )?["“]?$| or ["“]?$|[([]["“]?$/

function isExplained(match: Match, definition: string | undefined, document: Document): boolean {
  const {text} = match.unit.block
  const after = text.slice(match.end, match.end + near).replace(/\s+/g, ' ')
  const before = text.slice(Math.max(0, match.start - near), match.start).replace(/\s+/g, ' ')
  if (explainsAfter.test(after) || explainsBefore.test(before.slice(-40))) return true
  if (
    definition !== undefined &&
    plainText(before + after)
      .toLowerCase()
      .includes(plainText(definition).toLowerCase())
  )
    return true
  return isMarked(spanOfMatch(match), document)
}

/** True inside a link, `<abbr>` or `<dfn>`. */
function isMarked({start, end}: Span, document: Document): boolean {
  const nodes = [...document.nodes('link'), ...document.nodes('linkReference'), ...document.nodes('abbr'), ...document.nodes('dfn')]
  return nodes.some((node) => {
    const span = spanOf(node)
    return span.start <= start && end <= span.end
  })
}

function problemOf(match: Match, definition: string | undefined, own: string | undefined, document: Document): Problem {
  const {term} = match.pattern.entry
  const found = textOfMatch(match)
  const values = {match: oneLine(found, 60), term, ...(definition !== undefined && {definition})}
  const usual =
    definition === undefined
      ? '"{match}" is not explained where this page first uses it; explain it.'
      : '"{match}" is not explained where this page first uses it; say "{definition}".'
  const text = definition === undefined ? null : isAbbreviation(term) ? `${definition} (${found})` : `${found} (${definition})`
  const suggestions: Suggestion[] =
    text !== null && isPlain(text, match) && isReplaceable(match, document)
      ? [{message: `Write "${oneLine(text, 100)}".`, edits: [editOf(match, text, document)]}]
      : []
  return {at: spanOfMatch(match), message: say(own, usual, {...values, definition: definition ?? ''}), data: values, suggestions}
}
