import {childrenOf, defineRule} from '@bedside/core'

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
      default: 60,
      description: 'A paragraph of at most this many words is never too long, however many sentences it has.'
    }
  },
  *check(document, {maxSentences, fewWords}) {
    for (const block of document.prose.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') continue
      const sentences = block.sentences.length
      // Hard line breaks make short pieces of it to the eye.
      if (sentences <= maxSentences || childrenOf(block.node).some(({type}) => type === 'break')) continue
      const words = block.sentences.reduce((sum, sentence) => sum + sentence.lexemes.length, 0)
      if (words <= fewWords) continue
      yield {
        at: block,
        message: `Paragraph has ${sentences} sentences and ${words} words; split it, or make it a list. Aim at ${maxSentences} sentences.`,
        data: {sentences, words, maxSentences}
      }
    }
  }
})
