import type {Document} from '@bedside/core'
import {guidanceIn} from './guidance.js'
import type {Kind} from './kinds.js'

/** The kinds that a page gives. Advice to get help at once stands for the emergency kind: it names signs that cannot wait. */
export function givenKinds(document: Document): ReadonlySet<Kind> {
  return document.view(findKinds)
}

function findKinds(document: Document): ReadonlySet<Kind> {
  const given = new Set<Kind>()
  for (const {kinds, urgency} of guidanceIn(document)) {
    for (const kind of kinds) given.add(kind)
    if (urgency === 'urgent') given.add('K3')
  }
  return given
}
