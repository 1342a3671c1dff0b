import {catalogue, type HouseRuleNote} from '@bedside/engine'

/** What is said of rules that the catalogue does not hold: the run's own, and those of a newer or a foreign rule package. */
const unknown: Pick<Help, 'summary' | 'why'> = {
  summary: 'Check what was left out.',
  why: 'A file, or a part of the check, was left out of this run. A page that was not checked must never look like a page that is clean.'
}

/** What formats that carry help say of a rule. */
export interface Help {
  summary: string
  /** Markdown. */
  why: string
  sources: readonly string[]
}

/** The help of a rule, by its id; `explanation` is why a built-in one exists, as Markdown. */
export function helpOf(id: string, explanation: string | undefined, house: HouseRuleNote | undefined): Help {
  if (house) return {summary: house.summary, why: house.reason ?? house.summary, sources: house.sources}
  const rule = catalogue.get(id)
  if (!rule) return {...unknown, sources: []}
  return {summary: rule.summary, why: explanation ?? rule.summary, sources: rule.sources}
}
