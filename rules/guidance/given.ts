import type {Context, Document} from '@bedside/core'
import {guidanceIn} from './guidance.js'
import type {Kind} from './kinds.js'
import {sentencesThatCall} from './local-calls.js'

/** The kinds that a page gives its readers, whose country decides what a number to call is. */
export function givenKinds(document: Document, context: Context): ReadonlySet<Kind> {
  const given = document.view(findKinds)
  const called = dialled.filter(([kind, meaning]) => !given.has(kind) && sentencesThatCall(meaning, document, context).size > 0)
  return called.length === 0 ? given : new Set([...given, ...called.map(([kind]) => kind)])
}

/** Kinds that a number to call gives. */
const dialled = [
  ['K3', 'emergency'],
  ['K12', 'crisis']
] as const

/** Advice to get help at once stands for the emergency kind: it names signs that cannot wait. */
function findKinds(document: Document): ReadonlySet<Kind> {
  const given = new Set<Kind>()
  for (const {kinds, urgency} of guidanceIn(document)) {
    for (const kind of kinds) given.add(kind)
    if (urgency === 'urgent') given.add('K3')
  }
  return given
}
