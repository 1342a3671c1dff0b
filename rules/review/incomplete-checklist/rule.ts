import {
  articleTypeOf,
  type ChecklistFault,
  type Context,
  checklistFaults,
  type Document,
  defineRule,
  hasChanged,
  headOf,
  type Instrument,
  type InstrumentId,
  instrumentIds,
  instrumentOf,
  isClinical,
  itemsGiven,
  type Problem,
  type Review,
  rangesOf,
  reviewsOf,
  signedAnswers,
  unansweredIn,
  whyNotFor
} from '@bedside/core'
import {answersByInstrument, checklistOf, placeOf, type StatedChecklist} from '../checklists.js'

export default defineRule({
  id: 'review/incomplete-checklist',
  summary: 'Answer what only a person can judge, in answers that the checklist knows.',
  severity: 'warning',
  sources: [
    'AHRQ, PEMAT-P (2013): items 2, 10, 15, 16, 18 and 26 ask for the judgement of a person',
    'CDC Clear Communication Index (2014): questions to answer before rating',
    'The DISCERN Handbook (1998): questions 2, 3, 6 and 16 ask for the judgement of a person'
  ],
  options: {
    required: {
      type: 'array',
      items: {type: 'string', enum: instrumentIds},
      default: [],
      description: 'Checklists that a current sign-off has to answer on every clinical page that they are made for.'
    }
  },
  *check(document, {required}, context) {
    if (!document.frontmatter && required.length === 0) return
    const signed = reviewsOf(document, context).flatMap((review) => {
      const checklist = checklistOf(review, document)
      return checklist ? [{review, checklist}] : []
    })
    for (const {checklist} of signed) yield* faultsIn(checklist, document)
    const reported = new Set<InstrumentId>()
    for (const problem of unanswered(signed, document, context)) {
      reported.add(problem.data.instrument)
      yield problem
    }
    const type = articleTypeOf(document, context)
    if (!isClinical(type)) return
    for (const id of new Set(required)) {
      const instrument = instrumentOf(id)
      if (!instrument || reported.has(instrument.id) || whyNotFor(instrument, type) !== null) continue
      yield* unsigned(
        instrument,
        signed.map(({review}) => review),
        document,
        context
      )
    }
  }
})

/** A sign-off and the checklist that it holds. */
interface Signed {
  review: Review
  checklist: StatedChecklist
}

/** Names, items and answers that a checklist does not know. */
function* faultsIn({path, value}: StatedChecklist, document: Document): Iterable<Problem> {
  if (value === null || value === '') return
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = 'The checklist names no instrument; write one with its answers, such as pemat-p: {2: agree}.'
    yield {at: placeOf(path, document) ?? headOf(document), message}
    return
  }
  for (const [name, answers] of Object.entries(value)) {
    for (const fault of checklistFaults(name, answers)) yield problemOf(fault, [...path, name], document)
  }
}

function problemOf(
  {path, atKey, message, allowed, nearest}: ChecklistFault,
  above: readonly (string | number)[],
  document: Document
): Problem {
  const full = [...above, ...path]
  const at = placeOf(full, document, atKey) ?? headOf(document)
  const span = !atKey && nearest !== undefined && document.frontmatter?.kind === 'yaml' ? document.frontmatter.valueAt(full) : null
  return {
    at,
    message,
    data: {allowed: [...allowed], ...(nearest !== undefined && {nearest})},
    ...(span && {suggestions: [{message: `Write ${nearest}.`, edits: [{...span, text: nearest!}]}]})
  }
}

/** What is left open of each checklist that somebody began: one problem a checklist, at the last entry that still stands. */
function* unanswered(
  signed: readonly Signed[],
  document: Document,
  context: Context
): Iterable<Problem & {data: {instrument: InstrumentId}}> {
  const entries = signed.flatMap(({review, checklist}) =>
    answersByInstrument(checklist).map((one) => ({
      ...one,
      path: [...checklist.path, one.name],
      changed: hasChanged(review, document, context)
    }))
  )
  for (const instrument of new Set(entries.map((entry) => entry.instrument))) {
    const own = entries.filter((entry) => entry.instrument === instrument)
    const last = own.findLast(({changed}) => !changed) ?? own.at(-1)!
    // Two people may share a checklist; answers to an earlier text of the page count only where there are no others.
    const counted = last.changed ? [last] : own.filter(({changed}) => !changed)
    const given = new Set(counted.flatMap(({answers}) => [...itemsGiven(instrument, answers)]))
    const open = unansweredIn(instrument, given, document, context)
    if (open.length === 0) continue
    yield {
      at: placeOf(last.path, document, true) ?? headOf(document),
      message: `${instrument.id} leaves ${itemsText(open)} open, which only a person can judge; answer ${open.length === 1 ? 'it' : 'them'}.`,
      data: {instrument: instrument.id, items: open}
    }
  }
}

/** What no current sign-off answers of a checklist that every page needs. */
function* unsigned(instrument: Instrument, reviews: readonly Review[], document: Document, context: Context): Iterable<Problem> {
  const answers = signedAnswers(instrument, reviews, document, context)
  const standing = new Set([...answers].flatMap(([number, [first]]) => (first?.void === null ? [number] : [])))
  const open = unansweredIn(instrument, standing, document, context)
  if (open.length === 0) return
  const outdated = open.some((number) => answers.get(number)?.[0]?.void === 'changed')
  const message = outdated
    ? `${instrument.id} was signed before the page changed; have ${itemsText(open)} signed again.`
    : `No current sign-off answers ${instrument.id} ${itemsText(open)}; have ${open.length === 1 ? 'it' : 'them'} signed.`
  yield {at: headOf(document), message, data: {instrument: instrument.id, items: open}}
}

function itemsText(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? 'item' : 'items'} ${rangesOf(numbers)}`
}
