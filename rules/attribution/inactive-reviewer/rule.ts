import {type Contributor, defineRule, lastDayOf, type Problem, type Reviewer, type StatedDate} from '@bedside/core'
import {reviewsByListed} from '../listed-reviews.js'
import {severityFor, shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/inactive-reviewer',
  summary: 'Have pages reviewed by people who may review on that day.',
  severity: 'error',
  sources: ['NHS digital service manual, standard for creating health content: process', 'PIF TICK, criterion 1: systems'],
  *check(document, _options, context) {
    if (context.reviewers === null) return
    for (const {person, date} of reviewsByListed(document, context)) {
      const problem = date ? problemOn(person, date) : problemWithoutDate(person, context.today)
      if (problem) yield {...severityFor(document, context), ...problem, at: person}
    }
  }
})

/** A month or a year is out of bounds only if all of it is. A date that cannot be read is no matter of this rule. */
function problemOn(person: Contributor, {reading}: StatedDate): Omit<Problem, 'at'> | null {
  if (!reading || !('iso' in reading)) return null
  const bound = boundBroken(person.listed!, firstDayOf(reading.iso), lastDayOf(reading.iso))
  if (!bound) return null
  return {message: `${boundOf(person, bound)}; the review is of ${reading.iso}; have an active reviewer sign.`, data: {...bound}}
}

/** Without a date the review may be of today; whether it is, nobody can tell. */
function problemWithoutDate(person: Contributor, today: string | null): Omit<Problem, 'at'> | null {
  const bound = today === null ? null : boundBroken(person.listed!, today, today)
  if (!bound) return null
  const when = bound.until === undefined ? 'earlier' : 'later'
  return {
    message: `${boundOf(person, bound)}, and the undated review may be ${when}; date it or review anew.`,
    data: {...bound},
    atMost: 'warning'
  }
}

/** The end of the active time that lies before all of a stretch of days, or the start that lies after it. */
function boundBroken({active}: Reviewer, first: string, last: string): {from?: string; until?: string} | null {
  if (active?.until !== undefined && first > lastDayOf(active.until)) return {until: active.until}
  return active?.from !== undefined && last < firstDayOf(active.from) ? {from: active.from} : null
}

function boundOf({listed}: Contributor, {from, until}: {from?: string; until?: string}): string {
  const name = shortName(listed!.name, 24)
  return until === undefined ? `${name} could review from ${from} on` : `${name} could review until ${until}`
}

function firstDayOf(iso: string): string {
  return `${iso}-01-01`.slice(0, 10)
}
