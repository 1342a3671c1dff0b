import type {RuleData} from '../data.js'
import {anyWord, countOf} from './counting.js'
import {hintOf} from './hints.js'
import {messageOf} from './message.js'
import {commonOf, isMapping, type Source} from './source.js'
import {swapOf} from './swap.js'
import {byCase, exceptionsOf, phrasesIn, phrasesOf} from './terms.js'

/** Rules of ours, and how many entries of the style they were made from. */
export interface Made {
  rules: readonly RuleData[]
  entries: number
}

type Common = NonNullable<ReturnType<typeof commonOf>>
type Converter = (source: Source, common: Common) => Made

/** The kinds of rules of Vale that give house rules, by `extends`. */
const converters: Readonly<Record<string, Converter>> = {
  existence: existenceOf,
  substitution: swapOf,
  occurrence: countOf,
  repetition: repetitionOf,
  consistency: consistencyOf,
  conditional: conditionalOf,
  capitalization: capitalizationOf
}

const nothing: Made = {rules: [], entries: 1}

/** Makes house rules of a rule of a style. What cannot be said in house rules is left with its reason. */
export function madeOf(source: Source): Made {
  const kind = source.text('extends')?.trim().toLowerCase()
  if (kind === undefined) return left(source, 'it does not say what it extends, and Vale cannot read it either')
  const hint = hintOf(kind, source.rule)
  if (hint !== null) return left(source, hint)
  if (!Object.hasOwn(converters, kind)) return left(source, `Vale knows no rules that extend ${kind.slice(0, 40)}`)
  if (source.rule.pos !== undefined) return left(source, 'it looks at parts of speech (pos), which house rules do not know')
  // What is counted in says where.
  const common = commonOf(source, {scoped: kind !== 'occurrence'})
  if (common === null) return nothing
  for (const key of Object.keys(source.rule)) {
    if (!known.has(key)) source.differ(key.slice(0, 60), 'this key is not taken over')
  }
  return converters[kind]!(source, common)
}

function left(source: Source, reason: string): Made {
  source.leave(null, reason)
  return nothing
}

const known = new Set(
  (
    'extends message description level link scope ignorecase nonword exceptions tokens raw swap action token max min alpha either first ' +
    'second match style indicators vocab code'
  ).split(' ')
)

/** Tokens stand behind what stands under `raw`, where there are both. */
function existenceOf(source: Source, common: Common): Made {
  const [raw, tokens] = [source.list('raw').join(''), source.list('tokens')]
  const entries = tokens.length > 0 ? tokens : raw === '' ? [] : [raw]
  if (raw !== '' && source.says('append')) return left(source, 'it puts a pattern behind its tokens (append)')
  const phrases = phrasesOf(source, entries, tokens.length > 0 ? raw : '')
  const action = isMapping(source.rule.action) ? source.rule.action : null
  const choices = action?.name === 'replace' && Array.isArray(action.params) ? action.params.filter((one) => typeof one === 'string') : []
  if (action !== null && choices.length === 0) source.differ('action', 'the house rule finds, and mends nothing')
  if (entries.length === 0) source.leave(null, 'it names no tokens')
  const own = {...common, ...exceptionsOf(source), inflect: false}
  const rules = byCase(phrases).map(({matchCase, phrases: group}): RuleData => {
    const texts = group.map(({text}) => text)
    const shared = {...own, ...(matchCase && {matchCase})}
    if (choices.length === 0) return {kind: 'avoid', ...messageOf(source, 'avoid'), ...shared, terms: texts}
    const written = choices.length === 1 ? choices[0]! : choices
    return {kind: 'replace', ...messageOf(source, 'avoid'), ...shared, terms: Object.fromEntries(texts.map((text) => [text, written]))}
  })
  return {rules, entries: entries.length}
}

function repetitionOf(source: Source, common: Common): Made {
  const tokens = source.list('tokens')
  const others = tokens.filter((token) => !anyWord.test(token))
  for (const token of others) source.leave(token, 'only the repetition of any word can be said in a house rule')
  if (others.length === tokens.length) return {rules: [], entries: tokens.length}
  if ((source.number('max') ?? 0) > 0) source.differ('max', 'the house rule finds a word that stands twice')
  if (!source.says('ignorecase')) source.differ('ignorecase', 'the house rule takes "The the" for a repetition')
  if (source.rule.action !== undefined) source.differ('action', 'the house rule finds, and mends nothing')
  const data: RuleData = {kind: 'avoid', ...messageOf(source, 'avoid'), ...common, inflect: false, terms: ['{word} {same}']}
  return {rules: [data], entries: tokens.length}
}

/** Of spellings that stand for several texts, the first of one belongs to the first of the other, and so on. */
function consistencyOf(source: Source, common: Common): Made {
  const pairs = source.pairs('either')
  const anyCase = source.says('ignorecase')
  const taken = new Set<string>()
  const terms = pairs.flatMap(([one, other]): string[][] => {
    const [left, right] = [phrasesIn(source, one), phrasesIn(source, other)]
    if (left.length === 0 || right.length === 0) return []
    const spellings = left.map(({text}, index) => [text, right[index]?.text ?? ''])
    const texts = spellings.flat().map((text) => (anyCase ? text.toLowerCase() : text))
    if (left.length !== right.length || new Set(texts).size < texts.length || texts.some((text) => taken.has(text))) {
      source.leave(`${one}: ${other}`, 'its spellings do not stand against each other one by one')
      return []
    }
    for (const text of texts) taken.add(text)
    if (spellings.length > 1) source.differ(`${one}: ${other}`, 'each spelling stands against one of the others only')
    return spellings
  })
  const shared = {...common, ...exceptionsOf(source), inflect: false, ...(!anyCase && {matchCase: true})}
  const rules: RuleData[] = terms.length > 0 ? [{kind: 'consistent', ...messageOf(source, 'consistent'), ...shared, terms}] : []
  return {rules, entries: pairs.length}
}

/** What has to stand on a page that holds something else. Patterns, as for abbreviations, have a rule of ours. */
function conditionalOf(source: Source, common: Common): Made {
  const [first, second] = [source.text('first') ?? '', source.text('second') ?? '']
  if (/\[A-Z\]|\\p\{Lu\}/.test(first)) {
    const known = source.list('exceptions')
    const some = known.length > 0 ? ` with {known: [${known.slice(0, 3).join(', ')}${known.length > 3 ? ', ...' : ''}]}` : ''
    return left(source, `it asks for abbreviations to be explained; switch on jargon/undefined-abbreviation${some}`)
  }
  const [mentions, phrases] = [phrasesIn(source, first), phrasesIn(source, second)]
  if (mentions.length === 0 || phrases.length === 0) return left(source, 'it joins two patterns that cannot both be listed')
  if (source.rule.exceptions !== undefined) source.differ('exceptions', 'they are not taken over')
  source.differ(null, 'the house rule looks anywhere on the page, and capitals do not count in what the page mentions')
  const anyCase = phrases[0]!.anyCase
  const data: RuleData = {
    kind: 'require-phrase',
    ...messageOf(source, 'require-phrase'),
    ...common,
    scope: {...common.scope, mentions: mentions.map(({text}) => text)},
    inflect: false,
    ...(!anyCase && {matchCase: true}),
    phrases: phrases.map(({text}) => text)
  }
  return {rules: [data], entries: 1}
}

function capitalizationOf(source: Source, common: Common): Made {
  const match = source.text('match')?.trim()
  const style = match === '$sentence' ? 'sentence' : match === '$title' ? 'title' : null
  if (style === null) return left(source, `headings can be in sentence or title style, not ${match?.slice(0, 40) ?? 'nothing'}`)
  if (common.scope?.parts?.some((part) => part !== 'headings') || !common.scope) {
    return left(source, 'the style of capitals can be asked of headings only')
  }
  if (source.rule.style !== undefined) source.differ('style', 'Bedside has one title style, which leaves small words small')
  if (source.rule.indicators !== undefined) source.differ('indicators', 'a capital is fine after a colon, a dash and the like')
  const {scope: _, ...rest} = common
  return {rules: [{kind: 'capitalise', ...messageOf(source, 'capitalise'), ...rest, style, ...exceptionsOf(source)}], entries: 1}
}
