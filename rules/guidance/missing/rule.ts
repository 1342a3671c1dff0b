import {type ArticleType, articleTypeOf, type Document, defineRule} from '@bedside/core'
import {givenKinds} from '../given.js'
import {inclusionsIn, providedKinds, unseenIn} from '../inclusions.js'
import type {Kind} from '../kinds.js'
import {applies, owedKinds} from '../required.js'
import {suggestionFor} from '../snippets.js'
import {kindNames, texts} from '../texts.js'

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
    const {providedBy} = context.guidance
    const provided = providedBy.length === 0 ? none : providedKinds(inclusionsIn(document), providedBy)
    if (provided === 'all') return
    const given = givenKinds(document, context)
    const owed = owedKinds(type.name, context.guidance, include === 'all' ? 'all' : 'required')
    const lacks = (kind: Kind) => !given.has(kind) && !provided.has(kind) && applies(kind, type.name, document)
    for (const [kind, setting] of owed) {
      if (!lacks(kind)) continue
      // Where the crisis line is missing, its finding asks for the emergency number too.
      if (kind === 'K3' && type.name === 'mental-health' && lacks('K12') && owed.some(([other]) => other === 'K12')) continue
      const unseen = unseenIn(inclusionsIn(document), providedBy)
      if (unseen !== null) {
        yield {at: document.head, message: notSeen(kind, unseen.name), data: {kind, type: type.name, seen: false}, atMost: 'note'}
        continue
      }
      yield {
        at: document.head,
        message: `${subjectOf(type)} ${texts[kind].message}`,
        data: {kind, type: type.name},
        suggestions: suggestionFor(kind, document, context),
        atMost: type.origin === 'guess' && setting === 'error' ? 'warning' : setting
      }
    }
  }
})

const none: ReadonlySet<string> = new Set()

/** A guess is said as one. Names of one's own can be long. */
function subjectOf({name, origin}: ArticleType): string {
  return origin === 'guess' ? `This looks like a ${name} page and` : `This ${name.slice(0, 30)} page`
}

function notSeen(kind: Kind, inclusion: string): string {
  return `No advice on ${kindNames[kind]} was seen on this page; check "${inclusion.slice(0, 30)}".`
}
