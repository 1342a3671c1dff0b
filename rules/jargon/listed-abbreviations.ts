import {type Document, isWrittenCredential, startsUpper, textEndOf} from '@bedside/core'
import {undefinedAbbreviations} from './abbreviations.js'
import {fold} from './definitions/folding.js'
import {isUnknown} from './definitions/gloss.js'
import {expansions, states} from './lexicon/abbreviations.js'
import type {Marked} from './lexicon/marks.js'
import {isJoined} from './running-text.js'
import {nameBefore, spellsOut} from './spelling-out.js'
import type {Place} from './term-places.js'
import type {Explanation} from './terms-used.js'

const stateCodes = new Set(states.split(' '))

/** The abbreviation with a full name that a word is or starts with: `NSAIDs`, `COPD-related`; else null. */
export function listedShort(word: string): string | null {
  const [head = ''] = word.split(/[-']/, 1)
  for (const bare of head.endsWith('s') ? [head, head.slice(0, -1)] : [head]) if (Object.hasOwn(expansions, bare)) return bare
  return null
}

/** True for letters that stand for something else: a degree or a state after a name, a form's or a product's number. */
export function isCode({sentence, first}: Marked): boolean {
  const {words, block} = sentence
  const [before, after] = [words[first - 1], words[first + 1]]
  const gap = before ? block.text.slice(textEndOf(before), words[first]!.textStart) : ''
  if (stateCodes.has(words[first]!.text) && words.length === 1) return true
  if (after && isWrittenCredential(after.text)) return true
  return gap === '/' || (gap === ', ' && startsUpper(before!.text)) || (isJoined(sentence, first + 1) && /^\d/.test(after!.text))
}

/** Where an abbreviation stands beside its full name; else where the full name stands, if the page is one that spells it out. */
export function spelledOut(document: Document, short: string, places: readonly Place[]): Explanation[] {
  const gloss = expansions[short]!
  const quality = gloss.split(/[ -]/).some((word) => isUnknown(word.toLowerCase())) ? 'partial' : 'full'
  const said = {kind: 'P04' as const, quality, gloss, phrase: gloss} as const
  const beside = places.find((place) => isBesideName(place, short))
  if (beside) return [{...beside.sentence.block.spanOf(beside.textStart, beside.textEnd), ...said}]
  if (undefinedAbbreviations(document, new Set()).some((one) => one.short === short)) return []
  for (const block of document.prose.blocks) {
    const at = block.text.toLowerCase().indexOf(gloss.toLowerCase())
    if (at >= 0) return [{...block.spanOf(at, at + gloss.length), ...said}]
  }
  return []
}

/** `chronic obstructive pulmonary disease (COPD)`, or the other way round. */
function isBesideName({sentence, textStart, textEnd}: Place, short: string): boolean {
  const {text} = sentence.block
  const lead = fold(text.slice(Math.max(0, textStart - 160), textStart))
  const tail = fold(text.slice(textEnd, textEnd + 120))
  // The letters may stand for something else here.
  if (!`${lead} ${tail}`.toLowerCase().includes(expansions[short]!.slice(0, 5).toLowerCase())) return false
  if (/ ?[([](?:or |also |called |the |an? )?$/.test(lead)) return spellsOut(nameBefore(lead.replace(/ ?[([][^([]*$/, ''), short), short)
  const inner = /^ ?[([]([^)\]]{3,100})[)\]]/.exec(tail)?.[1]
  return inner !== undefined && spellsOut(inner, short)
}
