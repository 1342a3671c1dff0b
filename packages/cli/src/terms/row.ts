import {bestExplanation, type LibraryTerm} from '@bedside/engine'

/** Where a term is explained: on a page, in the `glossary` alone, or nowhere. */
export type Explained = {path: string; line: number; gloss: string | null; quality: 'full' | 'partial'} | 'glossary' | null

/** Where a term is explained, as it is printed. */
export function explainedAt(term: LibraryTerm): Explained {
  const explanation = bestExplanation(term)
  if (explanation === null) return term.inGlossary === null ? null : 'glossary'
  const {path, line, gloss, quality} = explanation
  return {path, line, gloss, quality}
}

/** How many files explain a term. */
export function explainedFiles({explanations}: LibraryTerm): number {
  return new Set(explanations.map(({path}) => path)).size
}

/** A term as an object to print. */
export function termObject(term: LibraryTerm) {
  const {kind, known, difficulty, specialty, gloss, uses, files, first} = term
  const explained = explainedAt(term)
  return {term: term.term, kind, uses, files, first, explained, explainedFiles: explainedFiles(term), difficulty, specialty, known, gloss}
}
