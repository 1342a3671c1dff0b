import {defineRule, type Problem} from '@bedside/core'
import {fromGlossary, likeness, type Reference, referencesOf, type Wording, wordingsGathered, wordingsIn} from '../wordings.js'

const id = 'jargon/redefined-term'

export default defineRule({
  id,
  summary: 'Explain a term the same way on every page.',
  severity: 'note',
  phase: 'site',
  languages: ['en'],
  sources: [
    'AHRQ PEMAT-P item 4: medical terms are defined, in words that stay the same',
    'CDC Clear Communication Index, question 7: unfamiliar terms are explained'
  ],
  options: {
    minLikeness: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.1,
      description: 'Share of the meaning words of the shorter explanation that the other one must hold too; below it the two differ.'
    }
  },
  gather: (document) => wordingsIn(document),
  *check(page, {minLikeness}, {site, glossary}) {
    if (!site) return
    for (const wording of wordingsGathered(page)) {
      const reference = fromGlossary(glossary, wording.term) ?? referencesOf(site, id).get(wording.term)
      if (!reference || reference.path === page.path || likeness(wording.gloss, reference.gloss, wording.term) >= minLikeness) continue
      yield problemOf(wording, reference)
    }
  }
})

function problemOf({term, gloss, start, end}: Wording, {gloss: other, path}: Reference): Problem {
  const where = path === null ? 'in the glossary' : `in ${path}`
  const long = `"${term}" is "${shortened(other)}" ${where}; explain it one way.`
  const message = long.length <= 120 ? long : `"${term}" is explained in other words ${where}; explain it one way.`
  return {at: {start, end}, message, data: {term, gloss, other, path}}
}

function shortened(gloss: string): string {
  return gloss.length > 45 ? `${gloss.slice(0, gloss.lastIndexOf(' ', 44))} …` : gloss
}
