import type {Document} from '@bedside/core'
import {listedDefinitionsIn} from './definitions/definitions.js'
import {type Mention, mentionsIn} from './lexicon/mentions.js'

/**
 * The mentions of clinical terms that a document has explained by then: in the same sentence or before it. A reader who has read so far is no
 * longer held up by them, though they still have to be decoded.
 */
export function explainedMentions(document: Document): readonly Mention[] {
  return document.view(findExplainedMentions)
}

function findExplainedMentions(document: Document): readonly Mention[] {
  const from = new Map<string, number>()
  for (const {term, start, quality} of listedDefinitionsIn(document)) {
    if (quality !== 'none' && !(from.get(term)! <= start)) from.set(term, start)
  }
  return mentionsIn(document).filter(({term, sentence}) => from.get(term.term)! < sentence.end)
}
