import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Document, documentFrom} from '@bedside/core'
import {type Definition, definitionsIn, isSameTerm} from '@bedside/rules-jargon'
import {root} from '../workspace.js'

/** A sentence that was read by a person, with the terms it explains: source offsets, and whether it says what they mean or only gives part of it. */
export interface DefinitionLabel {
  file: string
  start: number
  end: number
  /** The detector was shaped on `tune`; nobody has looked at what it says of `test`. */
  half: 'tune' | 'test'
  terms: readonly (readonly [start: number, end: number, quality: 'full' | 'partial'])[]
}

/** What the detector got right and wrong on labelled sentences. Terms that a sentence explains in part may be found or not. */
export interface DefinitionScore {
  sentences: number
  found: number
  right: number
  wanted: number
  got: number
  /** Each mistake: its place, the sentence, and the term. */
  mistakes: {kind: 'missed' | 'wrong'; place: string; sentence: string; term: string; pattern?: string; gloss?: string}[]
}

/** The labels of one half: every second sentence of each of two samples. */
export function definitionLabels(half: 'tune' | 'test'): DefinitionLabel[] {
  const all = JSON.parse(readFileSync(join(root, 'packages/dev/evaluation/definition-labels.json'), 'utf8')) as DefinitionLabel[]
  return all.filter((label) => label.half === half)
}

/** Holds the detector against labels. */
export function scoreDefinitions(data: string, labels: readonly DefinitionLabel[]): DefinitionScore {
  const score: DefinitionScore = {sentences: labels.length, found: 0, right: 0, wanted: 0, got: 0, mistakes: []}
  const documents = new Map<string, Document>()
  for (const label of labels) {
    const document = documents.get(label.file) ?? documentFrom(readFileSync(join(data, label.file), 'utf8'), {path: label.file})
    documents.set(label.file, document)
    const place = `${label.file}:${document.lines.placeAt(label.start).line}`
    const sentence = document.source.slice(label.start, label.end)
    const mistake = (kind: 'missed' | 'wrong', term: string, found?: Definition) =>
      score.mistakes.push({kind, place, sentence, term, ...(found && {pattern: found.kind, gloss: found.gloss})})
    const definitions = definitionsAt(document, label)
    const terms = label.terms.map(([start, end, quality]) => ({text: document.source.slice(start, end), quality}))
    for (const {text, quality} of terms) {
      if (quality !== 'full') continue
      score.wanted++
      if (definitions.some(({term}) => isSameName(term, text))) score.got++
      else mistake('missed', text)
    }
    for (const found of definitions) {
      score.found++
      if (terms.some(({text}) => isSameName(found.term, text))) score.right++
      else mistake('wrong', found.term, found)
    }
  }
  return score
}

/** Whether two names name one thing, or one holds the other: `adjuvant` and `adjuvant therapy`. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => ` ${name.toLowerCase().replace(/s\b/g, '')} `) as [string, string]
  return isSameTerm(one, other) || a.includes(b) || b.includes(a)
}

/** The definitions whose explanation stands in a sentence. One under a heading that asks for it stands in the first sentence beneath. */
function definitionsAt(document: Document, {start, end}: DefinitionLabel): Definition[] {
  // A link to a glossary explains on another page: the labels are about what the sentence itself says.
  const found = definitionsIn(document).filter(({quality, kind}) => quality !== 'none' && kind !== 'P17')
  const here = found.filter((one) => {
    if (one.end <= start || one.start >= end) return false
    if (one.kind === 'P19') return firstSentenceAfter(document, one.start) === start
    if (one.start >= start || one.end <= end) return true
    return firstSentenceAfter(document, one.start) === start
  })
  return here.filter((one, at) => here.findIndex(({term}) => term === one.term) === at)
}

function firstSentenceAfter({prose}: Document, offset: number): number | undefined {
  return prose.sentences.find(({start, block}) => start > offset && block.kind !== 'heading')?.start
}
