import {catalogue} from '@bedside/engine'

/** What is said of rules that the catalogue does not hold: the run's own, and those of a newer or a foreign rule package. */
const unknown: Pick<Help, 'summary' | 'why'> = {
  summary: 'Check what was left out.',
  why: 'A file, or a part of the check, was left out of this run. A page that was not checked must never look like a page that is clean.'
}

/** What formats that carry help say of a rule. */
interface Help {
  summary: string
  /** Markdown. */
  why: string
  sources: readonly string[]
}

/** The help of a rule, by its id; `explanation` is why it exists, as Markdown. */
export function helpOf(id: string, explanation: string | undefined): Help {
  const rule = catalogue.get(id)
  if (!rule) return {...unknown, sources: []}
  return {summary: rule.summary, why: explanation ?? rule.summary, sources: rule.sources}
}
