import {defineRule, type Near, nearestTo, type Problem, type Span} from '@bedside/core'

/** As many characters of an unknown id as a message quotes. */
const quoted = 40

export default defineRule({
  id: 'suppression/unknown-rule',
  summary: 'Write a suppression so that it can be understood.',
  severity: 'error',
  phase: 'suppressions',
  *check(records, _options, {settings}) {
    for (const {suppression} of records) {
      const {fault, rules, ruleSpans} = suppression
      if (fault) yield {at: {start: fault.start, end: fault.end}, message: fault.message}
      // Where nobody said which rules there are, none is unknown.
      else if (settings.size > 0) {
        for (const [index, rule] of rules.entries())
          if (!settings.has(rule)) yield unknownRule(rule, ruleSpans[index]!, [...settings.keys()])
      }
    }
  }
})

function unknownRule(rule: string, at: Span, known: readonly string[]): Problem {
  const near = meantBy(rule, known)
  const [nearest, second] = near
  const message = `There is no rule "${rule.slice(0, quoted)}"; ${nearest ? `did you mean ${nearest.text}?` : 'write the id as the report shows it.'}`
  const isCertain = nearest && nearest.distance <= 2 && (second?.distance ?? 9) > 2
  return {at, message, ...(isCertain && {fix: {edits: [{...at, text: nearest.text}]}})}
}

/** The known ids that an unknown one may stand for: one with a slip in it, or one without its family. */
function meantBy(rule: string, known: readonly string[]): Near[] {
  const withoutFamily = known.filter((id) => id.endsWith(`/${rule}`)).map((text) => ({text, distance: 0}))
  return withoutFamily.length > 0 ? withoutFamily : nearestTo(rule, known)
}
