import {childrenOf, type Document, type Sentence, type Span, spanOf, startsUpper} from '@bedside/core'
import {isJoined, startsItem} from './running-text.js'

/** True for a capital that a name itself, given word for word, doesn't have, but for the first word of a sentence or item. */
export function isInProperName(sentence: Sentence, first: number, name: readonly string[]): boolean {
  const {words} = sentence
  for (let at = 0; at < name.length; at++) {
    const mayStart = at === 0 && startsItem(sentence, first)
    if (!mayStart && startsUpper(words[first + at]!.text) && !startsUpper(name[at]!)) return true
  }
  const [before, next] = [words[first - 1], words[first + name.length]]
  if (next && isJoined(sentence, first + name.length) && isCapitalised(next.text) && startsUpper(words[first]!.text)) return true
  return before !== undefined && first > 1 && isJoined(sentence, first) && isCapitalised(before.text) && startsUpper(name[0]!)
}

/** True for a capital and small letters after it: `Association`, not `MRI`. */
function isCapitalised(word: string): boolean {
  return startsUpper(word) && word.length > 2 && word.slice(1) === word.slice(1).toLowerCase()
}

/** True within the text of a link, which may be the title of another page. */
export function isInLink(document: Document, {start, end}: Span): boolean {
  return document.view(linkSpans).some((link) => link.start <= start && end <= link.end)
}

function linkSpans(document: Document): readonly Span[] {
  return [...document.nodes('link'), ...document.nodes('linkReference')].filter((node) => childrenOf(node).length > 0).map(spanOf)
}
