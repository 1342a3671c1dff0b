import type {Context, Document} from '@bedside/core'
import {guidanceIn} from './guidance.js'
import type {Kind} from './kinds.js'
import {applies, owedKinds} from './required.js'

/** True where `guidance/missing` is on: rules about the same fault then leave it to that rule, so that one fault is one finding. */
function missingRuns({settings}: Context): boolean {
  return settings.get('guidance/missing') !== 'off'
}

/** True where `guidance/missing` reports by default that no sentence of a page of this type gives a kind of guidance. */
export function reportsMissing(kind: Kind, type: string, document: Document, context: Context): boolean {
  return owes(kind, type, document, context) && !guidanceIn(document).some(({kinds}) => kinds.includes(kind))
}

function owes(kind: Kind, type: string, document: Document, context: Context): boolean {
  return (
    missingRuns(context) && applies(kind, type, document) && owedKinds(type, context.guidance, 'required').some(([one]) => one === kind)
  )
}
