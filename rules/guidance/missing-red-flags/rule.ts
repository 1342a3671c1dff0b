import {articleTypeOf, type Context, type Document, defineRule} from '@bedside/core'
import {givenKinds} from '../given.js'
import {type Guidance, guidanceIn} from '../guidance.js'
import {inclusionsIn, providedKinds, unseenIn} from '../inclusions.js'
import type {Kind} from '../kinds.js'
import {owedKinds} from '../required.js'
import {namesSign} from '../signs.js'
import {suggestionFor} from '../snippets.js'

/** Pages whose reader can come to harm by waiting. */
const types: ReadonlySet<string> = new Set('condition symptom medicine procedure aftercare child-health pregnancy'.split(' '))

/** The kinds that say when to act: in an emergency, when ill, after a procedure. */
const whens = ['K3', 'K4', 'K10'] as const

export default defineRule({
  id: 'guidance/missing-red-flags',
  summary: 'Name the signs that the reader must not wait with.',
  severity: 'error',
  languages: ['en'],
  sources: ['NHS service manual, care cards', 'AHRQ, PEMAT-P, item 20 (2013)', 'CDC Clear Communication Index, question 14 (2014)'],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!type || !types.has(type.name)) return
    const owed = owedKinds(type.name, context.guidance, 'required').map(([kind]) => kind)
    if (reportedAsMissing(document, owed) || isElsewhere(document, context)) return
    const calls = guidanceIn(document).filter(owed.includes('K3') ? isUrgent : saysWhen)
    const [first] = calls
    if (!first || calls.some(namesSign)) return
    yield {
      at: first,
      message: 'The reader is told to get help, but no sign is named; list the signs that cannot wait.',
      suggestions: suggestionFor('K3', document, context.locale),
      ...(type.origin === 'guess' && {atMost: 'warning'})
    }
  }
})

function isUrgent({stance, urgency}: Guidance): boolean {
  return stance === 'directive' && (urgency === 'urgent' || urgency === 'emergency')
}

function saysWhen(guidance: Guidance): boolean {
  return isUrgent(guidance) || (guidance.stance === 'directive' && whens.some((kind) => guidance.kinds.includes(kind)))
}

/** Where `guidance/missing` asks for one of these kinds it asks for its signs too: one fault, one finding. */
function reportedAsMissing(document: Document, owed: readonly Kind[]): boolean {
  const given = givenKinds(document)
  return whens.some((kind) => owed.includes(kind) && !given.has(kind))
}

function isElsewhere(document: Document, {guidance: {providedBy}}: Context): boolean {
  const inclusions = inclusionsIn(document)
  const provided = providedKinds(inclusions, providedBy)
  return unseenIn(inclusions, providedBy) !== null || provided === 'all' || whens.some((kind) => provided.has(kind))
}
