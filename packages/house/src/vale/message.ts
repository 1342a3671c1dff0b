import type {Kind} from '../data.js'
import type {Source} from './source.js'

const longestMessage = 300

/** What the signs %s of a message stand for, in their order, by the kind of the house rule. */
const meanings: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  avoid: ['match'],
  replace: ['replacement', 'match'],
  limit: ['count'],
  consistent: ['match'],
  capitalise: ['match', 'replacement']
}

/** The message of a rule in our words for what was found; none where the usual one of the kind does better. */
export function messageOf(source: Source, kind: Kind): {message?: string} {
  const own = source.text('message')?.trim()
  if (own === undefined) return {}
  const names = meanings[kind] ?? []
  let at = 0
  let unknown = false
  const text = own
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/['"“‘]?%(?:\[(\d)\])?([sdqv%])['"”’]?/g, (whole, place: string | undefined, sign: string) => {
      if (sign === '%') return whole.replace('%%', '%')
      const name = names[place === undefined ? at++ : Number(place) - 1]
      if (name === undefined) unknown = true
      const bare = kind === 'limit' && !/^['"“‘]/.test(whole)
      return bare ? `{${name}}` : `"{${name}}"`
    })
  if (unknown) {
    source.differ('message', 'what it names is not known to the house rule, which says it in its own words')
    return {}
  }
  if (text.length <= longestMessage) return {message: text}
  source.differ('message', `it is longer than ${longestMessage} characters; the house rule says it in its own words`)
  return {}
}
