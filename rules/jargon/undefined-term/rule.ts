import {type Document, defineRule, type Problem} from '@bedside/core'
import {termDifficulty} from '../difficulty.js'
import type {Mention} from '../lexicon/mentions.js'
import {problemOf, undefinedTerms} from '../undefined.js'

/** A short page may have this many findings whatever its length. */
const fewest = 10

export default defineRule({
  id: 'jargon/undefined-term',
  summary: 'Explain a clinical term where the article uses it, or use a plain word.',
  severity: 'warning',
  languages: ['en'],
  sources: [
    'AHRQ PEMAT-P item 4: medical terms are used only to familiarise the audience with them, and are then defined',
    'CDC Clear Communication Index, question 7: unfamiliar terms are explained when first used',
    'NHS content guide: plain words first, and medical words explained'
  ],
  options: {
    known: {type: 'array', items: {type: 'string'}, default: [], description: 'Terms that the readers of this article know.'},
    maxPer1000Words: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 20,
      description: 'Most terms to report for each 1,000 words, the hardest ones; how many more there are is said once.'
    },
    acceptLinks: {
      type: 'boolean',
      default: true,
      description: 'Whether a link to a glossary, or to a page that is called like the term, explains it. Some raters of PEMAT say no.'
    },
    insertGloss: {
      type: 'boolean',
      default: false,
      description: 'Let --fix insert the gloss of your own glossary in brackets. Glosses that come with the rule are only offered.'
    }
  },
  *check(document, {known, maxPer1000Words, acceptLinks, insertGloss}, context) {
    const audience = new Set(known.map((word) => word.toLowerCase()))
    const all = undefinedTerms(document, audience, acceptLinks)
    const most = all.length <= fewest ? fewest : Math.max(fewest, Math.floor((wordsIn(document) / 1000) * maxPer1000Words))
    for (const mention of hardestOf(all, most)) yield problemOf(mention, document, context, insertGloss)
    if (all.length > most) yield moreTerms(document, all.length - most)
  }
})

function wordsIn({prose}: Document): number {
  let words = 0
  for (const {lexemes} of prose.sentences) words += lexemes.length
  return words
}

/** The hardest of some terms, in reading order; of equals the first. */
function hardestOf(mentions: readonly Mention[], most: number): readonly Mention[] {
  if (mentions.length <= most) return mentions
  const ranked = mentions.map((mention) => ({mention, difficulty: termDifficulty(mention.term.term)}))
  const kept = new Set(ranked.sort((a, b) => b.difficulty - a.difficulty).slice(0, most))
  return [...kept].map(({mention}) => mention).sort((a, b) => mentions.indexOf(a) - mentions.indexOf(b))
}

function moreTerms(document: Document, more: number): Problem {
  const [are, terms] = more === 1 ? ['is', 'term'] : ['are', 'terms']
  const message = `${more} more clinical ${terms} ${are} not explained; \`bedside terms --unexplained\` lists them all.`
  return {at: document.head, message, data: {more}, atMost: 'note'}
}
