import {type Edit, type Finding, severities} from '@bedside/core'
import type {FileReport} from '@bedside/engine'
import {shown} from '../graph/shown.js'
import type {PageBlock, ShownEdit, ShownFinding} from './report-data.js'
import {countOfNoun} from './words.js'

/** UTF-16 units of a text that a page view shows; a browser is slow with more, and nobody reads it there. */
const longest = 600_000

/** Edits of one fix that are shown, and ways to choose from. */
const most = {edits: 4, ways: 6}

/** What the report holds of one page. `numbers` gives the number of a rule. */
export function pageBlock(file: FileReport, source: string | null, numbers: ReadonlyMap<string, number>): PageBlock {
  const text = source !== null && source.length <= longest ? source : null
  const findings = file.findings.map((finding) => shownFinding(finding, numbers.get(finding.rule)!))
  return {text, findings, facts: [...typeFact(file), ...lengthFact(file), ...readingFact(file), ...heldFacts(file)]}
}

function shownFinding({severity, message, start, end, fix, suggestions = []}: Finding, rule: number): ShownFinding {
  return {
    rule,
    severity: severities.indexOf(severity),
    message: shown(message),
    start: start.offset,
    end: end.offset,
    line: start.line,
    ...(fix && {fix: shownEdits(fix.edits)}),
    ...(suggestions.length > 0 && {
      ways: suggestions.slice(0, most.ways).map((way) => ({message: shown(way.message), edits: shownEdits(way.edits)}))
    })
  }
}

function shownEdits(edits: readonly Edit[]): ShownEdit[] {
  return edits.slice(0, most.edits).map(({start, end, text}) => [start, end, text])
}

function typeFact({type}: FileReport): string[] {
  return type ? [`Article type: ${shown(type.name)}${type.origin === 'guess' ? ', guessed from title and headings' : ''}`] : []
}

function lengthFact({measures: {words, sentences}}: FileReport): string[] {
  return words > 0 ? [`${countOfNoun(words, 'word')} in ${countOfNoun(sentences, 'sentence')}`] : []
}

function readingFact({measures: {status, smog, sentences, inflesz}}: FileReport): string[] {
  if (status === 'too-short') return ['No reading grade: fewer than 10 sentences']
  const estimate = status === 'estimate' ? ` (an estimate: ${countOfNoun(sentences, 'sentence')}, and 30 are needed)` : ''
  if (smog !== null) return [`Reading grade ${smog.toFixed(1)}${estimate}`]
  if (inflesz !== null) return [`Reading ease in Spanish, on the INFLESZ scale: ${inflesz}${estimate}`]
  return ['No reading grade: no formula for its language']
}

function heldFacts({suppressed, held = []}: FileReport): string[] {
  return [
    ...(suppressed.length > 0 ? [`${countOfNoun(suppressed.length, 'finding')} silenced in the article`] : []),
    ...(held.length > 0 ? [`${countOfNoun(held.length, 'finding')} held back by the baseline`] : [])
  ]
}
