import {join} from 'node:path'
import {termDifficulty} from '@bedside/rules-jargon'
import {calloutPages} from './callouts.js'
import {ratedWords} from './complex-words.js'
import {lexiconCoverage} from './coverage.js'
import {definitionLabels, scoreDefinitions} from './definitions.js'
import {guidanceLabels, macroF1, scoreGuidance} from './guidance.js'
import {type RuleShare, ruleShares} from './judged.js'
import {compareGrades} from './reference-grades.js'
import {correlation} from './statistics.js'

/** Prints how Bedside's readability and jargon hold up against what people judged, as one table. */
export async function evaluate(data: string): Promise<void> {
  console.log('| what | measured | aim or reference | on |\n|---|---|---|---|')
  for (const {name, reference, ours} of compareGrades(data)) {
    const off = Math.abs(ours - reference)
    row(name, ours.toFixed(2), `${reference.toFixed(2)}, off by ${off.toFixed(2)}${off > 0.3 ? ' (more than 0.3)' : ''}`, 'worked example')
  }
  for (const words of ['single', 'multi'] as const) difficultyRow(data, words)
  definitionRows(data)
  guidanceRows(data)
  calloutRows(data)
  const {covered, occurrences, words} = lexiconCoverage(join(data, 'medquad'))
  row('lexicon and word parts, share of occurrences', share(covered, occurrences), 'aim 95 %', `${words} rare, frequent words of medquad`)
  for (const one of await ruleShares(data)) shareRow(one)
}

function row(what: string, measured: string, aim: string, on: string): void {
  console.log(`| ${what} | ${measured} | ${aim} | ${on} |`)
}

function difficultyRow(data: string, words: 'single' | 'multi'): void {
  const rows = ratedWords(join(data, 'complex-words'), words, 'trial').filter(({subcorpus}) => subcorpus === 'biomed')
  const r = correlation(
    rows.map(({term, sentence}) => termDifficulty(term, {sentence})),
    rows.map(({complexity}) => complexity)
  )
  const name = words === 'single' ? 'termDifficulty, single words, r' : 'termDifficulty, two-word terms, r'
  row(name, r.toFixed(3), words === 'single' ? 'aim .68' : '', `${rows.length} trial ratings, biomed`)
}

function definitionRows(data: string): void {
  for (const half of ['test', 'tune'] as const) {
    const {right, found, got, wanted, sentences} = scoreDefinitions(data, definitionLabels(half))
    const note = half === 'test' ? 'untouched half' : 'half it was shaped on'
    row(`definitions, precision (${half})`, (right / found).toFixed(3), 'aim .90', `${sentences} sentences, ${note}`)
    row(`definitions, recall (${half})`, (got / wanted).toFixed(3), 'aim .85', `${wanted} definitions`)
  }
}

function guidanceRows(data: string): void {
  for (const half of ['test', 'tune'] as const) {
    const {directive, kinds, sentences} = scoreGuidance(data, guidanceLabels(half))
    const note = half === 'test' ? 'untouched half' : 'half it may be shaped on'
    row(
      `guidance, directive, precision (${half})`,
      (directive.right / directive.said).toFixed(3),
      'aim .95',
      `${sentences} sentences, ${note}`
    )
    row(
      `guidance, directive, recall (${half})`,
      (directive.right / directive.wanted).toFixed(3),
      'aim .90',
      `${directive.wanted} directives`
    )
    row(`guidance, kinds, macro F1 (${half})`, macroF1(kinds).toFixed(3), 'aim .80', `${directive.right} directives that both see`)
  }
}

function calloutRows(data: string): void {
  const pages = calloutPages(data)
  const named = (some: typeof pages) => some.map(({page}) => page.slice(page.lastIndexOf('__') + 2)).join(', ') || 'none'
  const withCallout = pages.filter(({callout}) => callout)
  const wrong = withCallout.filter(({full}) => full)
  row('when to call, reported on pages with a call-out', String(wrong.length), 'aim 0', `${withCallout.length} pages: ${named(wrong)}`)
  const lost = withCallout.filter(({twin}) => twin)
  row('when to call, reported on their twins without it', String(lost.length), 'where nothing else says it', named(lost))
}

function shareRow({rule, findings, perThousand, judged, accepted, gone}: RuleShare): void {
  const rest = gone > 0 ? `, ${gone} more no longer reported` : ''
  row(
    rule,
    `${accepted} of ${judged} accepted, ${share(accepted, judged)}`,
    'aim 85 %',
    `${findings} findings, ${perThousand.toFixed(3)} a 1,000 words${rest}`
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`
}
