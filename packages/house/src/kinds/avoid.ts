import {oneLine} from '@bedside/core'
import {type Check, finder, listOf, type Making, say, spanOfMatch, textOfMatch} from './kind.js'

/** Words that are not to be used. */
export function avoid({data, scope, matcher, language}: Making<'avoid'>): Check {
  const find = finder({matcher, scope}, listOf(data.terms, data, language))
  return function* (document) {
    for (const match of find(document)) {
      const {term} = match.pattern.entry
      const values = {match: oneLine(textOfMatch(match), 60), term}
      const message = say(data.message, '"{match}" is a word that this library avoids; write it in another way.', values)
      yield {at: spanOfMatch(match), message, data: values}
    }
  }
}
