import {articleTypeOf, type Document, defineRule} from '@bedside/core'
import {guidanceIn} from '../guidance.js'
import type {Kind} from '../kinds.js'
import {applies, requiredKinds} from '../required.js'
import {suggestionFor} from '../snippets.js'
import {texts} from '../texts.js'

/** The kinds that a page gives. Advice to get help at once stands for the emergency kind: it names signs that cannot wait. */
function kindsIn(document: Document): ReadonlySet<Kind> {
  const given = new Set<Kind>()
  for (const {kinds, urgency} of guidanceIn(document)) {
    for (const kind of kinds) given.add(kind)
    if (urgency === 'urgent') given.add('K3')
  }
  return given
}

function hasWords(document: Document, fewest: number): boolean {
  let words = 0
  for (const {lexemes} of document.prose.sentences) {
    words += lexemes.length
    if (words >= fewest) return true
  }
  return false
}

/** Below so many words a page whose type is guessed is a stub or a teaser, and what it lacks is the page. */
const fewestWords = 60

export default defineRule({
  id: 'guidance/missing',
  summary: 'Tell the reader when and how to turn to a professional.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'AHRQ, PEMAT-P, items 20 and 21 (2013)',
    'CDC Clear Communication Index, questions 5, 12 and 14 (2014)',
    'DISCERN, question 15 (1998)',
    'AHRQ, Planning for Surgery: questions to ask (2017)'
  ],
  options: {
    include: {
      type: 'string',
      enum: ['required', 'all'],
      default: 'required',
      description: 'Which kinds of guidance to ask for: those that the article type requires, or also those that are good to have.'
    }
  },
  *check(document, {include}, context) {
    const type = articleTypeOf(document, context)
    if (!type || (type.origin === 'guess' && !hasWords(document, fewestWords))) return
    const given = kindsIn(document)
    for (const [kind, weight] of requiredKinds(type.name)) {
      if (given.has(kind) || (weight === 'warning' && include !== 'all') || !applies(kind, type.name, document)) continue
      // Where the crisis line is missing, its finding asks for the emergency number too.
      if (kind === 'K3' && type.name === 'mental-health' && !given.has('K12')) continue
      yield {
        at: document.head,
        message: texts[kind].message,
        data: {kind, type: type.name},
        suggestions: suggestionFor(kind, document, context.locale),
        ...((weight === 'warning' || type.origin === 'guess') && {atMost: 'warning'})
      }
    }
  }
})
