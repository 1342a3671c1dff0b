import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {documentFrom, rarityOf, type Sentence} from '@bedside/core'
import {entriesOf} from '@bedside/rules-jargon'
import {root} from '../workspace.js'
import {markdownFiles} from './files.js'

/** How much of the rare words of real pages the lexicon knows. */
export interface Coverage {
  words: number
  occurrences: number
  covered: number
}

/** A word counts as rare where no list of SCOWL below this size holds it, or where its rank says so. */
const rareSize = 50
const rareLogRank = 11.2
/** A word counts as frequent from this many occurrences on. */
const frequent = 5

/**
 * Of the words that are rare in general English and frequent in a folder of pages, and that are no everyday words or slips of the text
 * (`packages/dev/evaluation/everyday-words.txt`), how many occurrences stand in a term of the lexicon or hold a clinical word part.
 */
export function lexiconCoverage(folder: string): Coverage {
  const everyday = new Set(readFileSync(join(root, 'packages/dev/evaluation/everyday-words.txt'), 'utf8').split(/\s+/))
  const counts = new Map<string, {all: number; covered: number}>()
  for (const path of markdownFiles(folder)) {
    for (const sentence of documentFrom(readFileSync(path, 'utf8'), {path}).prose.sentences) count(sentence, counts)
  }
  const rare = [...counts].filter(([word, {all}]) => all >= frequent && !everyday.has(word) && isRare(word))
  const sum = (key: 'all' | 'covered') => rare.reduce((total, [, one]) => total + one[key], 0)
  return {words: rare.length, occurrences: sum('all'), covered: sum('covered')}
}

function count({block, lexemes}: Sentence, counts: Map<string, {all: number; covered: number}>): void {
  if (block.kind === 'heading') return
  const words = lexemes.map(({lower}) => lower)
  for (const [at, {text}] of lexemes.entries()) {
    if (!/^[a-z]{4,}(?:-[a-z]+)*$/.test(text)) continue
    const one = counts.get(text) ?? {all: 0, covered: 0}
    one.all++
    if (isInTerm(words, at)) one.covered++
    counts.set(text, one)
  }
}

/** True where a term of up to four words holds the word at an index. */
function isInTerm(words: readonly string[], at: number): boolean {
  for (let start = Math.max(0, at - 3); start <= at; start++) {
    const holds = entriesOf(words[start]!).some(
      (entry) => entry.words.length > at - start && entry.words.every((word, offset) => word === words[start + offset])
    )
    if (holds) return true
  }
  return false
}

function isRare(word: string): boolean {
  const forms = [word, ...['s', 'es', 'ed', 'd', 'ing', 'ly'].filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length))]
  const rarities = forms.map(rarityOf)
  return Math.min(...rarities.map(({size}) => size)) >= rareSize || Math.min(...rarities.map(({logRank}) => logRank)) >= rareLogRank
}
