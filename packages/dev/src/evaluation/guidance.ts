import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Document, documentFrom} from '@bedside/core'
import {allKinds, type Guidance, guidanceIn, type Kind, type Stance} from '@bedside/rules-guidance'
import {root} from '../workspace.js'

/** A sentence that mentions a clinician or a service and was read by a person: source offsets, and what it does. */
export interface GuidanceLabel {
  file: string
  start: number
  end: number
  /** Halves are made of whole pages. The classifier may be shaped on `tune`; nobody has looked at what it says of `test`. */
  half: 'tune' | 'test'
  stance: Stance
  /** Of a directive; there may be none. */
  kinds: readonly Kind[]
  urgency: 'emergency' | 'urgent' | 'routine' | null
  /** False where two careful editors could differ. */
  sure?: boolean
}

/** What a classifier got right of one question. */
interface Score {
  right: number
  /** What it said. */
  said: number
  /** What people said. */
  wanted: number
}

/** What the classifier got right and wrong on labelled sentences. */
export interface GuidanceScore {
  sentences: number
  directive: Score
  /** Of directives that it and people agree on. */
  kinds: ReadonlyMap<Kind, Score>
  /** Each mistake: its place, the sentence, what people and what the classifier said. */
  mistakes: {place: string; sentence: string; wanted: string; said: string}[]
}

/** The labels of one half. */
export function guidanceLabels(half: 'tune' | 'test'): GuidanceLabel[] {
  const all = JSON.parse(readFileSync(join(root, 'packages/dev/evaluation/guidance-labels.json'), 'utf8')) as GuidanceLabel[]
  return all.filter((label) => label.half === half)
}

/** Holds the classifier against labels. */
export function scoreGuidance(data: string, labels: readonly GuidanceLabel[]): GuidanceScore {
  const empty = (): Score => ({right: 0, said: 0, wanted: 0})
  const kinds = new Map(allKinds.map((kind) => [kind, empty()]))
  const score: GuidanceScore = {sentences: labels.length, directive: empty(), kinds, mistakes: []}
  const documents = new Map<string, Document>()
  for (const label of labels) {
    const document = documents.get(label.file) ?? documentFrom(readFileSync(join(data, label.file), 'utf8'), {path: label.file})
    documents.set(label.file, document)
    const said = judgementAt(document, label)
    count(score.directive, said.stance === 'directive', label.stance === 'directive')
    if (said.stance === 'directive' && label.stance === 'directive') {
      for (const kind of allKinds) count(kinds.get(kind)!, said.kinds.has(kind), label.kinds.includes(kind))
    }
    const [was, is] = [shown(label.stance, label.kinds), shown(said.stance, [...said.kinds])]
    if (was === is) continue
    const place = `${label.file}:${document.lines.placeAt(label.start).line}`
    score.mistakes.push({place, sentence: document.source.slice(label.start, label.end), wanted: was, said: is})
  }
  return score
}

/** The mean of the F1 of every kind that people found at least three times. */
export function macroF1(kinds: GuidanceScore['kinds']): number {
  const common = [...kinds.values()].filter(({wanted}) => wanted >= 3)
  return common.reduce((sum, score) => sum + f1(score), 0) / common.length
}

/** The harmonic mean of precision and recall. */
function f1({right, said, wanted}: Score): number {
  return right === 0 ? 0 : (2 * right) / (said + wanted)
}

function count(score: Score, said: boolean, wanted: boolean): void {
  if (said) score.said++
  if (wanted) score.wanted++
  if (said && wanted) score.right++
}

/** What the classifier says of a sentence: a directive where any part of it is one; nothing said is a narrative. */
function judgementAt(document: Document, {start, end}: GuidanceLabel): {stance: Stance; kinds: ReadonlySet<Kind>} {
  const here = guidanceIn(document).filter((one) => overlaps(one, start, end))
  const directives = here.filter(({stance}) => stance === 'directive')
  const stance = directives.length > 0 ? 'directive' : (here[0]?.stance ?? 'narrative')
  return {stance, kinds: new Set(directives.flatMap(({kinds}) => kinds))}
}

function overlaps({sentence}: Guidance, start: number, end: number): boolean {
  return sentence.start < end && sentence.end > start
}

function shown(stance: Stance, kinds: readonly Kind[]): string {
  if (stance !== 'directive') return stance === 'negated' || stance === 'disclaimer' ? stance : 'narrative'
  return [stance, ...[...kinds].sort()].join(' ')
}
