import {type Context, defineRule, type Problem, type SuppressionRecord} from '@bedside/core'
import {type Entry, hasRun, readableEntries} from '../records.js'

export default defineRule({
  id: 'suppression/unused',
  summary: 'Delete a suppression that holds nothing back.',
  severity: 'warning',
  phase: 'suppressions',
  *check(records, _options, context) {
    for (const entry of readableEntries(records)) if (!entry.records.some(({expired}) => expired)) yield* idleParts(entry, context)
  }
})

/** Speaks of a whole entry where nothing in it is of use, else of each rule that is not. */
function* idleParts({start, end, records}: Entry, context: Context): Iterable<Problem> {
  const idle = records.flatMap((record) => idleRules(record, context))
  const named = records.flatMap(({suppression}) => suppression.rules)
  const isIdle = named.length === 0 ? records.every(({used}) => used.size === 0) : idle.length === named.length
  if (isIdle) {
    const line = records.length === 1 ? records[0]!.suppression.ownLines : undefined
    const what = named.length === 1 ? `This suppression of ${named[0]}` : 'This suppression'
    yield {at: {start, end}, message: `${what} holds nothing back; delete it.`, ...(line && {fix: {edits: [{...line, text: ''}]}})}
  } else for (const {rule, at} of idle) yield {at, message: `Nothing of ${rule} is held back here; take it out of the list.`}
}

function idleRules({suppression, used}: SuppressionRecord, context: Context) {
  const {rules, ruleSpans} = suppression
  return rules.flatMap((rule, index) => (hasRun(rule, context) && !used.has(rule) ? [{rule, at: ruleSpans[index]!}] : []))
}
