import type {RuleData, RuleDataOf} from '../data.js'
import type {Made} from './kinds.js'
import {messageOf} from './message.js'
import type {commonOf, Source} from './source.js'
import {byCase, phrasesIn} from './terms.js'

type Limit = RuleDataOf<'limit'>

/** In what a rule counts, by its scope. */
const perScope: Readonly<Record<string, Limit['per']>> = {
  sentence: 'sentence',
  paragraph: 'paragraph',
  text: 'paragraph',
  heading: 'heading',
  list: 'list-item',
  table: 'table-cell',
  'table.cell': 'table-cell',
  summary: 'page',
  raw: 'page'
}

/** Ways to write "a word". */
export const anyWord = /^(?:\\b)?\(?(?:\[\^\\s\]\+|\\S\+|\\w\+|\[\\w'’-]+\]\+|\[A-Za-z\]\+|\[a-zA-Z\]\+)\)?(?:\\b)?$/

/** Ways to write "a word", "a character" and "the end of a sentence". */
const counted: readonly [RegExp, Limit['count']][] = [
  [anyWord, 'words'],
  [/^(?:\.|\[\\s\\S\]|\(\.\))$/, 'characters'],
  [/^\[[.!?]{2,4}\]$/, 'sentences']
]

/** Makes a rule of kind limit. */
export function countOf(source: Source, common: NonNullable<ReturnType<typeof commonOf>>): Made {
  const token = source.text('token') ?? ''
  const [scope = 'text', ...more] = source.list('scope').map((name) => name.trim().toLowerCase())
  const per = /^heading\.h[1-6]$/.test(scope) ? 'heading' : Object.hasOwn(perScope, scope) ? perScope[scope] : undefined
  if (per === undefined || more.length > 0) {
    source.leave(null, `it counts in ${[scope, ...more].join(', ').slice(0, 60)}, in which a house rule cannot`)
    return {rules: [], entries: 1}
  }
  const limits = limitsOf(source)
  if (limits === null) return {rules: [], entries: 1}
  if (scope === 'text') source.differ('scope', 'it is counted in each paragraph, and not in headings, lists and tables')
  const shared = {...messageOf(source, 'limit'), ...common, per, ...limits}
  const count = counted.find(([form]) => form.test(token))?.[1]
  if (count !== undefined) return {rules: [{kind: 'limit', ...shared, count}], entries: 1}
  const rules = byCase(phrasesIn(source, token)).map(({matchCase, phrases}): RuleData => {
    return {kind: 'limit', ...shared, count: 'uses', inflect: false, ...(matchCase && {matchCase}), terms: phrases.map(({text}) => text)}
  })
  return {rules, entries: 1}
}

function limitsOf(source: Source): Pick<Limit, 'max' | 'min'> | null {
  const [max, min] = [source.number('max'), source.number('min')]
  const least = min === 0 ? undefined : min
  // Vale takes a `max` of 0 with a `min` above it for no limit.
  const most = max === 0 && least !== undefined ? undefined : max
  if (most !== undefined || least !== undefined) return {...(most !== undefined && {max: most}), ...(least !== undefined && {min: least})}
  source.leave(null, 'it says neither max nor min')
  return null
}
