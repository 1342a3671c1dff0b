import {defineRule, smogOf} from '@bedside/core'
import {type HardSentence, hardestSections, hardestSentences} from '../hardest.js'
import {explainedPolysyllables} from '../masked.js'
import {enoughSentences, standardError} from '../smog.js'
import {targetFor} from '../targets.js'

/**
 * Difficulty from which on a short page counts as hard: of 67 short pages that were read, 25 of the 27 that lie above it and above the target
 * on Flesch-Kincaid were found hard, and 2 of the 40 others. See docs/evaluation.md.
 */
const hardPage = 36

export default defineRule({
  id: 'readability/high-grade',
  summary: 'Keep the reading grade within reach of most readers.',
  severity: 'warning',
  languages: ['en'],
  // On a retext tree, which has no headings, no sections are named and nothing else is different.
  readsProseOnly: true,
  sources: [
    'McLaughlin 1969, SMOG grading: made for 30 sentences, standard error about 1.5 grades',
    'NSW Health and the SHeLL Health Literacy Editor: below grade 8 on SMOG',
    'PEMAT item 3: common, everyday language'
  ],
  options: {
    target: {type: 'number', minimum: 3, maximum: 18, default: 8, description: 'Highest SMOG grade that a page may have.'},
    targets: {
      type: 'object',
      additionalProperties: {type: 'number', minimum: 3, maximum: 18},
      default: {},
      description: 'Other targets by article type, by locale, or by both, such as {condition: 8, en-GB: 7, medicine en-GB: 9}.'
    }
  },
  *check(document, {target: usual, targets}, context) {
    const {smog, fleschKincaid, sentences, polysyllables, difficulty} = document.measures
    // Without a polysyllable SMOG is 3.1, and there is nothing to simplify.
    if (smog === null || polysyllables === 0) return
    const target = targetFor(document, context, targets, usual)
    const estimate = sentences < enoughSentences
    if (smog <= target + (estimate ? standardError : 0)) return
    // On a short page a few long names lift SMOG: then two measures that weigh them less have to agree.
    if (estimate && (fleschKincaid! <= target + 1 || difficulty! < hardPage)) return
    const masked = smogOf(polysyllables - explainedPolysyllables(document), sentences)
    const hardest = hardestSentences(document)
    const grades = `SMOG grade ${estimate ? 'about ' : ''}${smog.toFixed(1)}${beside(masked, smog)}, Flesch-Kincaid ${fleschKincaid?.toFixed(1)}`
    yield {
      at: document.head,
      message: messageOf(`${grades}; aim at ${target}: start`, hardest),
      data: {
        smog,
        masked,
        fleschKincaid,
        sentences,
        target,
        estimate,
        hardestSentences: hardest,
        hardestSections: hardestSections(document)
      },
      // Under 30 sentences the grade may be off by more than what separates a good page from a bad one.
      ...(estimate && {atMost: 'note' as const})
    }
  }
})

/** The grade with explained terms masked, where it is another one. */
function beside(masked: number, smog: number): string {
  return masked.toFixed(1) === smog.toFixed(1) ? '' : ` (${masked.toFixed(1)} with explained terms masked)`
}

/** Longer messages are hard to read themselves. */
const longest = 120

/** The message with as many of the hardest sentences as there is room for. */
function messageOf(start: string, sentences: readonly HardSentence[]): string {
  const distinct = new Set(sentences.map(({line}) => line)).size === sentences.length
  const places = sentences.map(({line, column}) => (distinct ? String(line) : `${line}:${column}`))
  const message = () => `${start} ${distinct ? (places.length > 1 ? 'with lines' : 'with line') : 'at'} ${listed(places)}.`
  while (places.length > 1 && message().length > longest) places.pop()
  return message()
}

function listed(places: readonly string[]): string {
  return places.length < 2 ? places.join() : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`
}
