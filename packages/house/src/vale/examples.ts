import {compileHouseRules} from '../compile.js'
import type {RuleData, RuleDataOf} from '../data.js'
import {tryHouseRule} from '../examples.js'
import {triedTerms} from '../terms-of.js'

/** A rule with tests, and terms of it that were taken out since the rule does not find them. */
export interface Tested {
  data: RuleData
  lost: readonly string[]
}

/** Sentences of ours with a place for a term. */
const sentences = ['We say {} here.', 'Here it is: {}', '{} it is.']
/** Sentences of ours in which a rule should find nothing; the first that it allows is taken. */
const plain = ['Rest your knee today.', 'Drink water.', 'Both knees hurt.', 'Snow fell.', 'Wash both hands well.']

/** Gives a rule the tests that it needs, and tries each of its terms; null where no test of ours fits it. */
export function withTests(data: RuleData): Tested | null {
  const {kept, lost} = hasTerms(data) ? withoutLost(data) : {kept: data, lost: []}
  if (kept === null) return {data, lost}
  const flags = flagsOf(kept)
  const allows = allowsOf(kept).find((text) => passes({...kept, flags, allows: [text]}))
  return allows === undefined ? null : {data: {...kept, flags, allows: [allows]}, lost}
}

function trialOf(data: RuleData): ReturnType<typeof tryHouseRule> {
  const house = {id: 'house/test', data, file: 'test.yaml', line: 1, column: 1, replaces: null}
  const [rule] = compileHouseRules([house], {globs: () => () => true, builtIn: new Map()})
  return tryHouseRule(house, rule!)
}

function passes(data: RuleData): boolean {
  const {failures, missing} = trialOf(data)
  return failures.length === 0 && missing.length === 0
}

/** Rules of which each finding names a term. */
type WithTerms = RuleDataOf<'avoid'> | RuleDataOf<'replace'> | (RuleDataOf<'capitalise'> & {terms: readonly string[]})

function hasTerms(data: RuleData): data is WithTerms {
  return data.kind === 'avoid' || data.kind === 'replace' || (data.kind === 'capitalise' && data.terms !== undefined)
}

/** Takes terms out that the rule does not find in any sentence; `kept` is null where none is left. */
function withoutLost(data: WithTerms): {kept: RuleData | null; lost: string[]} {
  let lost = triedTerms(data)
  for (const sentence of sentences) {
    if (lost.length > 0) {
      const found = new Set(trialOf({...data, flags: lost.map((term) => inPart(data, filled(sentence, wrongly(data, term))))}).untried)
      lost = lost.filter((term) => found.has(term))
    }
  }
  const isLost = new Set(lost)
  if (isLost.size === 0) return {kept: data, lost}
  if (isLost.size === triedTerms(data).length) return {kept: null, lost}
  if (data.kind === 'avoid') return {kept: {...data, terms: data.terms.filter((term) => !isLost.has(term as string))}, lost}
  if (data.kind === 'capitalise') return {kept: {...data, terms: data.terms.filter((term) => !isLost.has(term))}, lost}
  return {kept: {...data, terms: Object.fromEntries(Object.entries(data.terms).filter(([term]) => !isLost.has(term)))}, lost}
}

/** A term as the rule does not want it. */
function wrongly({kind}: RuleData, term: string): string {
  if (kind !== 'capitalise') return term
  return term === term.toLowerCase() ? term.toUpperCase() : term.toLowerCase()
}

/** A sentence with a term in it, as Markdown that means the term letter by letter. */
function filled(sentence: string, term: string): string {
  const text = term === '{word} {same}' ? 'much much' : term
  return sentence.replace('{}', () => text.replace(/[\\`*_[\]<>&#|~!]/g, '\\$&'))
}

/** A text in the part of a page that a rule looks at. */
function inPart({scope}: RuleData, text: string): string {
  return wrapped(scope?.parts?.find((part) => !part.startsWith('!')) ?? 'paragraphs', text)
}

function wrapped(part: string, text: string): string {
  if (part === 'headings' || part === 'heading') return `## ${text}`
  if (part === 'lists' || part === 'list-item') return `- ${text}`
  if (part === 'tables' || part === 'table-cell') return `| ${text} |\n|---|\n| ${text} |\n`
  if (part === 'links') return `[${text}](/page/)`
  if (part === 'images') return `![${text}](/picture.png)`
  if (part === 'quotes') return `> ${text}`
  return part === 'title' ? `---\ntitle: ${JSON.stringify(text)}\n---\n\nSnow fell.\n` : text
}

function flagsOf(data: RuleData): string[] {
  if (hasTerms(data)) {
    const first = triedTerms(data)[0] ?? ''
    const texts = sentences.map((sentence) => inPart(data, filled(sentence, wrongly(data, first))))
    return [texts.find((text) => !trialOf({...data, flags: [text]}).untried.includes(first)) ?? texts[0]!]
  }
  if (data.kind === 'capitalise') return [data.style === 'title' ? '## How to rest your knee' : '## How To Rest Your Knee']
  switch (data.kind) {
    case 'consistent':
      return data.terms
        .slice(0, 1)
        .map(([one = '', other = '']) => inPart(data, filled(filled('We say {} here. We say {} there.', one), other)))
    case 'require-phrase':
      return [filled(sentences[0]!, data.scope?.mentions?.[0] ?? '')]
    case 'limit':
      return [ofLength(data, data.max === undefined ? data.min! - 1 : data.max + 1)]
    default:
      return []
  }
}

function allowsOf(data: RuleData): string[] {
  if (data.kind === 'limit') return [ofLength(data, data.min ?? Math.min(data.max ?? 1, 1))]
  if (data.kind === 'capitalise' && data.style) return [data.style === 'title' ? '## How to Rest Your Knee' : '## How to rest your knee']
  if (data.kind !== 'require-phrase') return plain.map((text) => inPart(data, text))
  return [`${filled(sentences[0]!, data.scope?.mentions?.[0] ?? '')} ${filled(sentences[0]!, data.phrases[0]!)}`]
}

/** A text with so many words, characters, sentences or uses of the first term. */
function ofLength(data: RuleDataOf<'limit'>, length: number): string {
  const term = filled('{}', triedLimitTerm(data))
  const text = {
    words: `Rest${' well'.repeat(Math.max(0, length - 1))}.`,
    characters: `${'R'.padEnd(Math.max(0, length - 1), 'est ')}t`,
    sentences: 'Rest now. '.repeat(Math.max(1, length)).trim(),
    uses: `We rest${length > 0 ? ` and say ${term}` : ''}${` and ${term}`.repeat(Math.max(0, length - 1))} here.`,
    items: ''
  }[data.count]
  return wrapped(data.per, text)
}

function triedLimitTerm({terms = []}: RuleDataOf<'limit'>): string {
  const [first = ''] = terms
  return typeof first === 'string' ? first : first.term
}
