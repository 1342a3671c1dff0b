import {articleTypeOf, type Document, defineRule, type Suggestion} from '@bedside/core'
import {isElsewhere} from '../inclusions.js'
import {type QuestionTopic, questionOn, questionsIn, questionTopics} from '../questions.js'
import {builtInNameOf} from '../required.js'
import {lineEnding} from '../snippets.js'

export default defineRule({
  id: 'guidance/few-questions',
  summary: 'Give readers enough to ask before a procedure.',
  severity: 'note',
  languages: ['en'],
  sources: ['AHRQ, Planning for Surgery: questions to ask (2017)', 'DISCERN, questions 12, 14 and 15 (1998)'],
  options: {
    minimum: {
      type: 'integer',
      minimum: 1,
      maximum: 12,
      default: 4,
      description: 'How many of the twelve topics a page about a procedure covers at least.'
    }
  },
  *check(document, {minimum}, context) {
    const type = articleTypeOf(document, context)
    if (!type || builtInNameOf(type.name) !== 'procedure') return
    const given = questionsIn(document)
    if (given.size >= minimum || isElsewhere(['K2'], document, context)) return
    const missing = questionTopics.filter((topic) => !given.has(topic))
    yield {
      at: document.head,
      message: `Covers ${given.size} of 12 topics to ask about before a procedure; cover ${minimum} or more.`,
      data: {covered: questionTopics.filter((topic) => given.has(topic)), missing},
      suggestions: [listAtEnd(document, missing.slice(0, 5))]
    }
  }
})

/** A short list of questions to insert after the text. */
function listAtEnd({source, format}: Document, missing: readonly QuestionTopic[]): Suggestion {
  const place = source.trimEnd().length
  const lines = missing.map(questionOn)
  const list =
    format === 'html'
      ? `<p>Questions to ask before you decide:</p>\n<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>`
      : `Questions to ask before you decide:\n\n${lines.map((line) => `- ${line}`).join('\n')}`
  return {
    message: `Insert ${lines.length} questions at the end of the text.`,
    edits: [{start: place, end: place, text: `\n\n${list}`.replaceAll('\n', lineEnding(source))}]
  }
}
