import type {Document, Lexeme, Sentence} from '@bedside/core'
import {mayStartName} from '../name-index.js'
import {entriesOf} from './lexicon.js'

/** What this family wants to know of a word at a glance, as bits; `plain` is a short word without a capital after its first letter. */
export const marks = {term: 2, short: 4, naming: 8, verb: 16, predicate: 32, name: 64, plain: 128} as const
const seen = 1

/** Words some way before a term that give it a name. */
const naming = new Set(
  'as call called calling calls classified described dubbed example examples known labeled labelled name named names nicknamed or referred term termed terms word words'.split(
    ' '
  )
)

/** Words after a term with which an explanation may start. */
const verbs = new Set(
  `allow allows also and are aren't arise arises basically begin begins block blocks boost boosts carries carry cause causes check checks connect connects consist consists control
  controls cover covers describe describes develop develops examines filter filters form forms for generally happen happens help helps hold holds include includes including involve
  involves is isn't join joins let lets lie lies like line lines made mean means meant measure measures move moves occur occurs often open opens or produce produced produces protect protects pump pumps
  records refer refers relax relaxes released remove removes replace replaces result results send sends separate separates show shows simply sit sits slow slows sometimes stand stands start starts store stores studies such
  that thin thins to transmit transmits typically uses usually views was were which who widen widens`.split(/\s+/)
)

/** More verbs that say what a thing does. They count only after its whole name. */
const predicates = new Set(['look', 'looks', 'make', 'makes', 'provides', 'stimulate', 'stimulates'])

let table = new Uint8Array(1 << 15)

/** The marks of a word. They are worked out once for each spelling, so that a page costs one look at a table for each of its words. */
export function marksOf(lexeme: Lexeme): number {
  const {id} = lexeme
  if (id >= table.length) table = grown(id)
  const known = table[id]!
  if (known !== 0) return known
  const {lower, text} = lexeme
  let bits = seen
  if (entriesOf(lower).length > 0) bits |= marks.term
  if (isShort(text)) bits |= marks.short
  if (naming.has(lower)) bits |= marks.naming
  if (verbs.has(lower)) bits |= marks.verb
  if (predicates.has(lower)) bits |= marks.predicate
  if (mayStartName(lower)) bits |= marks.name
  if (text.length > 2 && text.length < 7 && text.endsWith(lower.slice(1))) bits |= marks.plain
  table[id] = bits
  return bits
}

/** A word that is marked, in its place. */
export interface Marked {
  sentence: Sentence
  /** Index of the word in the sentence. */
  first: number
}

/** The words of a document at which a term may start, those that look like abbreviations, and those at which one of several names of a thing may start. */
export function markedWords(document: Document): {terms: readonly Marked[]; shorts: readonly Marked[]; names: readonly Marked[]} {
  return document.view(findMarked)
}

const listed = marks.term | marks.short | marks.name

function findMarked(document: Document): {terms: Marked[]; shorts: Marked[]; names: Marked[]} {
  const terms: Marked[] = []
  const shorts: Marked[] = []
  const names: Marked[] = []
  for (const sentence of document.prose.sentences) {
    const {lexemes} = sentence
    for (let first = 0; first < lexemes.length; first++) {
      const bits = marksOf(lexemes[first]!)
      if ((bits & listed) === 0) continue
      const marked = {sentence, first}
      if ((bits & marks.term) !== 0) terms.push(marked)
      if ((bits & marks.short) !== 0) shorts.push(marked)
      if ((bits & marks.name) !== 0) names.push(marked)
    }
  }
  return {terms, shorts, names}
}

/** True for two capitals among the first letters: `MRI`, `HbA1c`, `CT-guided`, `NSAIDs`. */
function isShort(word: string): boolean {
  if (word.length < 2 || word.length > 24) return false
  let capitals = 0
  for (let at = 0; at < 5 && at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a) capitals++
    else if (code === 0x2d) break
  }
  return capitals > 1
}

function grown(id: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(id + 1, table.length * 2))
  larger.set(table)
  return larger
}
