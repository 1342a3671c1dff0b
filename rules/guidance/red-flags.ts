import {articleTypeOf, type Context, type Document} from '@bedside/core'
import {givenKinds} from './given.js'
import {type Guidance, guidanceIn} from './guidance.js'
import {isElsewhere} from './inclusions.js'
import type {Kind} from './kinds.js'
import {builtInNameOf, owedKinds} from './required.js'
import {namesSign} from './signs.js'

/** Pages whose reader can come to harm by waiting. */
const types: ReadonlySet<string> = new Set('condition symptom medicine procedure aftercare child-health pregnancy'.split(' '))

/** The kinds that say when to act: in an emergency, when ill, after a procedure. */
export const whens = ['K3', 'K4', 'K10'] as const

/** The first advice to get help, on a page whose reader can come to harm by waiting and which names no sign to act on; else null. */
export function unsignedAdvice(document: Document, context: Context): Guidance | null {
  const type = articleTypeOf(document, context)
  if (!type || !types.has(builtInNameOf(type.name))) return null
  const owed = owedKinds(type.name, context.guidance, 'required').map(([kind]) => kind)
  if (reportedAsMissing(document, owed, context) || isElsewhere(whens, document, context)) return null
  const calls = guidanceIn(document).filter(owed.includes('K3') ? isUrgent : saysWhen)
  return calls.some(namesSign) ? null : (calls[0] ?? null)
}

function isUrgent({stance, urgency}: Guidance): boolean {
  return stance === 'directive' && (urgency === 'urgent' || urgency === 'emergency')
}

function saysWhen(guidance: Guidance): boolean {
  return isUrgent(guidance) || (guidance.stance === 'directive' && whens.some((kind) => guidance.kinds.includes(kind)))
}

/** Where `guidance/missing` asks for one of these kinds it asks for its signs too: one fault, one finding. */
function reportedAsMissing(document: Document, owed: readonly Kind[], context: Context): boolean {
  const given = givenKinds(document, context)
  return whens.some((kind) => owed.includes(kind) && !given.has(kind))
}
