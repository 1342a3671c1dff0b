import type {ExtendingData, RuleData, TermData} from './data.js'
import {isExtending} from './rule.js'

/** A place in a rule where a term is written, with the path that leads to it. */
export interface WrittenTerm {
  text: string
  path: readonly (string | number)[]
}

/** Every term, phrase and exception of a rule, as it is written. */
export function* writtenTerms(data: RuleData | ExtendingData): Generator<WrittenTerm> {
  if (isExtending(data)) yield* inTerms(data.add, ['add'])
  else {
    if ('terms' in data) yield* inTerms(data.terms as Terms | undefined, ['terms'])
    if ('phrases' in data) yield* inTerms(data.phrases, ['phrases'])
    if ('exceptions' in data) yield* inTerms(data.exceptions, ['exceptions'])
  }
  yield* inTerms(data.scope?.mentions, ['scope', 'mentions'])
}

type Terms = readonly (TermData | readonly string[])[] | Readonly<Record<string, unknown>>

function* inTerms(terms: Terms | undefined, path: readonly (string | number)[]): Generator<WrittenTerm> {
  if (terms === undefined) return
  if (!isList(terms)) {
    for (const key of Object.keys(terms)) yield {text: key, path: [...path, key]}
    return
  }
  for (const [index, term] of terms.entries()) {
    const at = [...path, index]
    if (typeof term === 'string') yield {text: term, path: at}
    else if (isList(term)) yield* inTerms(term, at)
    else yield {text: (term as {term: string}).term, path: [...at, 'term']}
  }
}

function isList(value: unknown): value is readonly (TermData | readonly string[])[] {
  return Array.isArray(value)
}

/** The terms of which each finding names one, for the tests to say which no text has tried. */
export function triedTerms(data: RuleData | ExtendingData): string[] {
  const own = isExtending(data) ? ['add'] : data.kind === 'limit' ? [] : ['terms']
  return [...writtenTerms(data)].filter(({path}) => own.includes(String(path[0]))).map(({text}) => text)
}
