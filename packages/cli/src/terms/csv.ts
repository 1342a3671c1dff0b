import type {LibraryTerm} from '@bedside/engine'
import {csvText} from '@bedside/report'
import {type Explained, explainedAt, explainedFiles} from './row.js'

const header = [
  'term',
  'kind',
  'uses',
  'files',
  'first use',
  'explained at',
  'explanation',
  'quality',
  'files that explain it',
  'difficulty',
  'specialty',
  'known',
  'gloss'
]

/** Terms as CSV: a header, one row a term. What there is not is empty. */
export function termsCsv(terms: readonly LibraryTerm[]): string {
  return csvText([header, ...terms.map(rowOf)])
}

function rowOf(term: LibraryTerm) {
  const {kind, uses, files, first, difficulty, specialty, known, gloss} = term
  const place = `${first.path}:${first.line}:${first.column}`
  const explained = fieldsOf(explainedAt(term))
  return [
    term.term,
    kind,
    uses,
    files,
    place,
    ...explained,
    explainedFiles(term),
    difficulty.toFixed(2),
    specialty ?? '',
    known,
    gloss ?? ''
  ]
}

function fieldsOf(explained: Explained): string[] {
  if (explained === null || explained === 'glossary') return [explained ?? '', '', '']
  const {path, line, gloss, quality} = explained
  return [`${path}:${line}`, gloss ?? '', quality]
}
