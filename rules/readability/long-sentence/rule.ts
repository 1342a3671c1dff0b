import {defineRule, type Sentence} from '@bedside/core'
import {holdsRunInList} from '../run-in-list.js'

const opening = 0x28
const closing = 0x29

/** Words inside round brackets: a gloss that helps the reader does not count against its sentence. */
function wordsInBrackets(sentence: Sentence): number {
  if (!sentence.text.includes('(')) return 0
  const {words, block} = sentence
  let depth = 0
  let inside = 0
  let at = words[0]!.textStart
  for (const {textStart} of words) {
    for (; at < textStart; at++) {
      const code = block.text.charCodeAt(at)
      if (code === opening) depth++
      else if (code === closing && depth > 0) depth--
    }
    if (depth > 0) inside++
  }
  return inside
}

export default defineRule({
  id: 'readability/long-sentence',
  summary: 'Keep sentences short enough to follow on one reading.',
  severity: 'warning',
  readsProseOnly: true,
  sources: ['NHS digital service manual, how we write: sentences of up to 20 words'],
  options: {
    maxWords: {
      type: 'integer',
      minimum: 5,
      maximum: 100,
      default: 20,
      description: 'Most words a sentence may have; words in brackets are not counted.'
    },
    leeway: {
      type: 'integer',
      minimum: 0,
      maximum: 20,
      default: 2,
      description: 'A sentence that is over by no more words than this is let pass: most of them read easily.'
    }
  },
  *check(document, {maxWords, leeway}) {
    const most = maxWords + leeway
    for (const sentence of document.prose.sentences) {
      if (sentence.lexemes.length <= most) continue
      const {kind} = sentence.block
      if (kind === 'heading' || kind === 'tableCell') continue
      const words = sentence.lexemes.length - wordsInBrackets(sentence)
      if (words <= most || holdsRunInList(sentence.text)) continue
      yield {at: sentence, message: `Sentence has ${words} words; split it or cut it to ${maxWords} or fewer.`, data: {words, maxWords}}
    }
  }
})
