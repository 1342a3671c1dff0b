import {type Document, isRunningText, type Sentence, type Span, spanOf, textEndOf} from '@bedside/core'

/** True for text that the article itself says to its reader: no heading, no block quotation, no list of sources. */
export function isArticleText(sentence: Sentence): boolean {
  return !sentence.block.quoted && isRunningText(sentence)
}

/** True where nothing but white space stands between a word and the one before it. */
export function isJoined({words, block}: Sentence, at: number): boolean {
  if (at < 1 || at >= words.length) return false
  for (let from = textEndOf(words[at - 1]!); from < words[at]!.textStart; from++) {
    const code = block.text.charCodeAt(from)
    if (code > 0x20 && code !== 0xa0) return false
  }
  return true
}

/** True inside the text of a link, which is often the title of another page. */
export function isLinked(document: Document, at: number): boolean {
  const links = document.view(linkSpans)
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (links[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low < links.length && links[low]!.start <= at
}

/** Where links stand, in reading order; they never overlap. */
function linkSpans(document: Document): Span[] {
  return [...document.nodes('link'), ...document.nodes('linkReference')].map(spanOf).sort((a, b) => a.start - b.start)
}
