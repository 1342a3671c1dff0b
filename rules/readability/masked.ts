import {type Document, readingText, type Sentence} from '@bedside/core'
import {explainedMentions} from '@bedside/rules-jargon'
import {polysyllablesIn} from './smog.js'

/**
 * How many of a document's polysyllables belong to clinical terms that it has explained by then: in the same sentence or before. Only mentions in
 * sentences that are measured count.
 */
export function explainedPolysyllables(document: Document): number {
  const mentions = explainedMentions(document)
  if (mentions.length === 0) return 0
  const measured = new Set<Sentence>()
  for (const {parts} of document.view(readingText).sentences) for (const part of parts) measured.add(part)
  let count = 0
  for (const {sentence, first, count: words} of mentions) {
    if (measured.has(sentence)) count += polysyllablesIn(sentence.lexemes, first, first + words)
  }
  return count
}
