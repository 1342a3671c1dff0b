import type {RuleData} from '../data.js'
import {triedTerms} from '../terms-of.js'
import type {Converted, ImportedRule, Remark, ValeFile, ValeImport, ValeStyle, ValeWords} from './data.js'
import {withTests} from './examples.js'
import {madeOf} from './kinds.js'
import {isMapping, Source} from './source.js'

/** Longer tests than this are of no use to a reader. */
const longestLimit = 2_000
/** Most terms of a style: each is tried in a sentence. */
const mostTerms = 20_000

/**
 * Makes house rules of a Vale style. Whatever does not come over is listed with its reason. Nothing of the style is run: its regular
 * expressions are read, and those that stand for a few texts give terms.
 */
export function importVale({name: style, files, words}: ValeStyle): ValeImport {
  const names = new Set<string>()
  const room = {terms: mostTerms}
  const converted = [...files, ...words.map(wordsAsRule)].map((file) => ({name: file.name, ...convertedFile(file, room)}))
  const rules = converted.flatMap(({name, rules: made}) =>
    made.map((data): ImportedRule => ({name: freeName(`${style}-${name.replace(/\.\w+$/, '')}`, names), file: name, data}))
  )
  const sum = (count: (one: Converted) => number) => converted.reduce((total, one) => total + count(one), 0)
  return {
    style,
    rules,
    files: converted.length,
    convertedFiles: converted.filter((one) => one.rules.length > 0).length,
    entries: sum(({entries}) => entries),
    convertedEntries: sum(wholeEntries),
    left: converted.flatMap(({left}) => left),
    differences: converted.flatMap(({differences}) => differences)
  }
}

function convertedFile(file: ValeFile, room: {terms: number}): Converted {
  const source = new Source(file)
  if (!isMapping(file.data)) {
    source.leave(null, 'it holds no rule')
    return {rules: [], entries: 1, left: source.left, differences: []}
  }
  const {rules, entries} = madeOf(source)
  room.terms -= rules.reduce((sum, data) => sum + triedTerms(data).length, 0)
  if (room.terms < 0) {
    source.leave(null, `the terms of a style may be ${mostTerms.toLocaleString('en')} in all`)
    return {rules: [], entries, left: source.left, differences: []}
  }
  const tested = rules.flatMap((data) => testedRule(data, source))
  return {rules: tested, entries, left: source.left, differences: tested.length > 0 ? source.differences : []}
}

function testedRule(data: RuleData, source: Source): RuleData[] {
  if (data.kind === 'limit' && Math.max(data.max ?? 0, data.min ?? 0) > longestLimit) {
    source.leave(null, `its limit is above ${longestLimit.toLocaleString('en')}`)
    return []
  }
  const tested = withTests(data)
  if (tested === null) {
    source.leave(null, 'the house rule does not flag a sentence made for it, or allows no plain one')
    return []
  }
  const found = new Set(triedTerms(tested.data))
  for (const text of tested.lost) {
    // "; there is" is found where "there is" is.
    if (found.has(text.replace(/^[^\p{L}\p{N}]+/u, ''))) continue
    source.leave(source.entryOf.get(text) ?? text, `"${text}" is not found in a sentence that holds it`)
  }
  return tested.data.flags ? [tested.data] : []
}

/** Entries of which nothing was left. */
function wholeEntries({rules, entries, left}: Converted): number {
  if (rules.length === 0) return 0
  const isEntry = ({entry}: Remark) => entry !== null && !/^(?:exception |scope: )/.test(entry)
  return Math.max(0, entries - new Set(left.filter(isEntry).map(({entry}) => entry)).size)
}

/** Words that a vocabulary rejects are to be avoided; those that it accepts are known to Vale's check of spelling. */
function wordsAsRule({name, kind, lines}: ValeWords): ValeFile {
  const tokens = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (kind === 'reject') return {name, data: {extends: 'existence', message: "Avoid using '%s'.", level: 'error', tokens}}
  return {name, data: {extends: 'spelling', tokens}}
}

/** A name as rules have them, which no other rule of the style has. */
function freeName(text: string, taken: Set<string>): string {
  const plain =
    text
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80)
      .replace(/-$/, '') || 'rule'
  let name = plain
  for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`
  taken.add(name)
  return name
}
