import {type Document, defineRule} from '@bedside/core'
import retextReadability from 'retext-readability'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {holdsRunInList} from '../run-in-list.js'

/** Formulas that retext-readability asks. */
const formulas = 7

interface Place {
  start: {offset?: number | undefined}
  end: {offset?: number | undefined}
}

export default defineRule({
  id: 'readability/hard-sentence',
  summary: 'Rewrite sentences that most readability formulas call hard.',
  // Its faults stand in rule.md; profiles that can live with them switch it on.
  severity: 'off',
  languages: ['en'],
  readsProseOnly: true,
  sources: ['retext-readability: seven formulas vote on each sentence'],
  options: {
    age: {
      type: 'integer',
      minimum: 5,
      maximum: 22,
      default: 16,
      description: 'Age of a reader, in years of schooling plus five, who should follow each sentence.'
    },
    minVotes: {
      type: 'integer',
      minimum: 1,
      maximum: 7,
      default: 5,
      description: 'How many of the seven formulas have to call a sentence hard.'
    },
    minWords: {type: 'integer', minimum: 1, maximum: 50, default: 14, description: 'Sentences of fewer words are not judged.'}
  },
  *check(document, {age, minVotes, minWords}) {
    for (const {place, votes} of votesOn(document, age, minVotes, minWords)) {
      yield {
        at: {start: place.start.offset!, end: place.end.offset!},
        message: `${votes} of ${formulas} formulas call this sentence hard at age ${age}; split it or use shorter words.`,
        data: {votes, formulas, age}
      }
    }
  }
})

/** Runs retext-readability on the prose. Headings and table cells are no sentences, so they are left out of what it says. */
function votesOn(document: Document, age: number, minVotes: number, minWords: number) {
  const file = new VFile(document.source)
  const processor = unified().use(retextReadability, {age, minWords, threshold: minVotes / formulas})
  processor.runSync(document.nlcst, file)
  const running = document.prose.blocks.filter(({kind}) => kind === 'paragraph' || kind === 'listItem')
  return file.messages.flatMap((message) => {
    const place = message.place as Place | undefined
    const votes = Number(/(?<!\d)(\d+) out of/.exec(message.reason)?.[1] ?? Number.NaN)
    const start = place?.start.offset
    if (!place || start === undefined || Number.isNaN(votes)) return []
    const end = place.end.offset!
    const isSentence = /[.!?][^\w.!?]*$/.test(document.source.slice(start, end)) && !holdsRunInList(document.source.slice(start, end))
    return isSentence && running.some((block) => block.start <= start && start < block.end) ? [{place, votes}] : []
  })
}
