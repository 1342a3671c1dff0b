import {singularOf} from './lexicon/inflection.js'
import {termNamed} from './lexicon/lexicon.js'

/** Whether two spellings name one term: by the lexicon, or but for capitals and a plural ending. */
export function isSameTerm(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)]
  return a === b
}

function nameOf(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim()
  return termNamed(lower)?.term.toLowerCase() ?? singularOf(lower)
}
