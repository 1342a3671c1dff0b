import {defineRule} from '@bedside/core'
import {explanationsByJargon} from '../explained-by-jargon.js'

export default defineRule({
  id: 'jargon/jargon-in-definition',
  summary: 'Explain a clinical term in words that need no explanation themselves.',
  severity: 'warning',
  languages: ['en'],
  sources: [
    'CDC Clear Communication Index, question 7: unfamiliar terms are explained or described, not just defined',
    'AHRQ PEMAT-P item 4: medical terms are defined'
  ],
  options: {
    known: {type: 'array', items: {type: 'string'}, default: [], description: 'Terms that the readers of this article know.'}
  },
  *check(document, {known}) {
    const audience = new Set(known.map((word) => word.toLowerCase()))
    for (const {definition, restsOn, circular} of explanationsByJargon(document)) {
      const {term, start, end} = definition
      if (audience.has(term) || audience.has(restsOn)) continue
      yield {
        at: {start, end},
        message: messageOf(term, restsOn, circular),
        data: {term, restsOn}
      }
    }
  }
})

function messageOf(term: string, restsOn: string, circular: boolean): string {
  if (circular) return `"${term}" and "${restsOn}" are explained only by each other; explain one of them in plain words.`
  const long = `The explanation of "${term}" rests on "${restsOn}", which is not explained; use plain words.`
  return long.length <= 120 ? long : `"${term}" rests on "${restsOn}", which is not explained; use plain words.`
}
