import type {ReplacementData, RuleData} from '../data.js'
import type {Made} from './kinds.js'
import {messageOf} from './message.js'
import {type commonOf, isMapping, type Source} from './source.js'
import {byCase, exceptionsOf, idOf, type Phrase, phrasesIn} from './terms.js'

/** A phrase with what may be written for it. */
interface Swap extends Phrase {
  choices: readonly string[]
}

/** Makes a rule of kind replace. It mends only where the style does: `action: {name: replace}`. */
export function swapOf(source: Source, common: NonNullable<ReturnType<typeof commonOf>>): Made {
  const pairs = source.pairs('swap')
  if (pairs.length === 0) source.leave(null, 'it names nothing to swap')
  const swaps = new Map<string, Swap>()
  for (const [from, to] of pairs) {
    for (const swap of swapsIn(source, from, to)) {
      const id = idOf(swap)
      const earlier = swaps.get(id)
      if (!earlier) swaps.set(id, swap)
      else if (earlier.choices.join('|') !== swap.choices.join('|')) source.leave(from, `"${swap.text}" stands in this rule already`)
    }
  }
  const {action} = source.rule
  const mends = isMapping(action) && action.name === 'replace'
  const all = [...swaps.values()]
  const rules = byCase(all.filter((swap) => !isName(swap))).map(({matchCase, phrases}): RuleData => {
    const terms = Object.fromEntries(phrases.map(({text, choices}): [string, ReplacementData] => [text, written(choices)]))
    const how = {...exceptionsOf(source), inflect: false, ...(matchCase && {matchCase}), ...(!mends && {fix: false})}
    return {kind: 'replace', ...messageOf(source, 'replace'), ...common, ...how, terms}
  })
  const names = all.filter(isName).map(({choices}) => choices[0]!)
  return {rules: names.length > 0 ? [...rules, namesRule(source, common, [...new Set(names)])] : rules, entries: pairs.length}
}

/** True where nothing but capitals is to be changed, wherever they stand. */
function isName({text, anyCase, choices}: Swap): boolean {
  return anyCase && choices.length === 1 && choices[0]!.toLowerCase() === text.toLowerCase()
}

function namesRule(source: Source, common: NonNullable<ReturnType<typeof commonOf>>, terms: readonly string[]): RuleData {
  const {message} = messageOf(source, 'replace')
  return {kind: 'capitalise', ...(message !== undefined && {message}), ...common, ...exceptionsOf(source), terms}
}

const written = (choices: readonly string[]) => (choices.length === 1 ? choices[0]! : choices)

function swapsIn(source: Source, from: string, to: string): Swap[] {
  if (/\$\d|\$\{/.test(to)) return refused(source, from, 'what it writes takes up a part of what it finds')
  const choices = choicesOf(to)
  if (choices.length === 0) return refused(source, from, 'it has nothing to write in its place')
  if (choices.some((choice) => choice.length > 200 || /[{}]/.test(choice))) {
    return refused(source, from, 'what it writes is longer than 200 characters, or holds a curly bracket')
  }
  return phrasesIn(source, from).flatMap((phrase) => {
    if (!choices.includes(phrase.text)) return {...phrase, choices}
    source.differ(from, 'it finds what it would write as well, which the house rule leaves alone')
    return []
  })
}

function refused(source: Source, entry: string, reason: string): [] {
  source.leave(entry, reason)
  return []
}

/** Texts to choose from, as styles write them: `a|b`, `'a' or 'b'`, `word(s)`. */
function choicesOf(to: string): string[] {
  const isQuoted = /(?:^|\s)'[^']{1,200}'(?=$|[\s,])/.test(to)
  const texts = isQuoted ? to.split(/,? or |, ?/).map((text) => text.trim().replace(/^'([^']{1,200})'$/, '$1')) : to.split('|')
  const plain = texts.flatMap((text) => (/\w\(s\)/.test(text) ? [text.replace('(s)', ''), text.replace('(s)', 's')] : [text]))
  return [...new Set(plain.map((text) => text.trim()).filter((text) => text !== ''))]
}
