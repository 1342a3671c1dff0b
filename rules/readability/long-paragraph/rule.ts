import {type Block, childrenOf, defineRule} from '@bedside/core'
import {holdsRunInList} from '../run-in-list.js'

/** True where hard line breaks make short pieces of a paragraph, or it is a list that was run together: to the eye, or in truth, it is none. */
function isBroken({node, text}: Block): boolean {
  return childrenOf(node).some(({type}) => type === 'break') || holdsRunInList(text)
}

export default defineRule({
  id: 'readability/long-paragraph',
  summary: 'Keep paragraphs short enough to take in at a glance.',
  severity: 'note',
  readsProseOnly: true,
  sources: ['NHS digital service manual, how we write: paragraphs of up to 3 sentences', 'PEMAT item 8: short sections'],
  options: {
    maxSentences: {type: 'integer', minimum: 1, maximum: 20, default: 3, description: 'Most sentences a paragraph may have.'},
    fewWords: {
      type: 'integer',
      minimum: 0,
      maximum: 500,
      default: 75,
      description: 'A paragraph of at most this many words is never too long, however many sentences it has.'
    }
  },
  *check(document, {maxSentences, fewWords}) {
    for (const block of document.prose.blocks) {
      if (block.sentences.length <= maxSentences || (block.kind !== 'paragraph' && block.kind !== 'listItem')) continue
      let sentences = 0
      let words = 0
      for (const {lexemes} of block.sentences) {
        // A lone "Yes." is no burden.
        if (lexemes.length > 1) sentences++
        words += lexemes.length
      }
      if (sentences <= maxSentences || words <= fewWords || isBroken(block)) continue
      yield {
        at: block,
        message: `Paragraph has ${sentences} sentences and ${words} words; split it, or make it a list. Aim at ${maxSentences} sentences.`,
        data: {sentences, words, maxSentences}
      }
    }
  }
})
