import {type Document, oneLine} from '@bedside/core'
import {inflected} from '../inflect.js'
import type {Match} from '../matcher.js'
import {inCaseOf, isPlain, isReplaceable} from './editing.js'
import {type Check, finder, listOf, type Making, say, spanOfMatch, textOfMatch} from './kind.js'
import {suggestionOf} from './replace.js'

/** Spellings of one thing, of which a page uses only one. */
export function consistent({data, scope, matcher, language}: Making<'consistent'>): Check {
  const spellings = data.terms.flatMap((terms, group) => terms.map((term) => ({term, group})))
  const find = finder({matcher, scope}, listOf(spellings, data, language))
  return function* (document) {
    for (const uses of groupsOf(find(document), (match) => spellings[match.pattern.entry.at]!.group).values()) {
      const chosen = mostUsed(uses)
      for (const match of uses)
        if (match.pattern.entry.term !== chosen) yield problemOf(match, chosen, {document, own: data.message, language})
    }
  }
}

function groupsOf(matches: readonly Match[], groupOf: (match: Match) => number): Map<number, Match[]> {
  const groups = new Map<number, Match[]>()
  for (const match of matches) {
    const group = groups.get(groupOf(match))
    if (group) group.push(match)
    else groups.set(groupOf(match), [match])
  }
  return groups
}

/** The spelling with the most uses; of several the first. */
function mostUsed(uses: readonly Match[]): string {
  const counts = new Map<string, number>()
  for (const {pattern} of uses) counts.set(pattern.entry.term, (counts.get(pattern.entry.term) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

interface Saying {
  document: Document
  own: string | undefined
  language: string | null
}

function problemOf(match: Match, chosen: string, {document, own, language}: Saying) {
  const texts = inflected(chosen, match.form, language).map((text) => inCaseOf(match, text))
  const values = {match: oneLine(textOfMatch(match), 60), term: match.pattern.entry.term, replacement: texts[0]!}
  const message = say(own, 'This page writes both "{match}" and "{replacement}"; write one of them throughout.', values)
  const possible = isReplaceable(match, document) ? texts.filter((text) => isPlain(text, match)) : []
  return {at: spanOfMatch(match), message, data: values, suggestions: possible.map((text) => suggestionOf(match, text, document))}
}
