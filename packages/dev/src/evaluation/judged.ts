import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '@bedside/core'
import {runLint} from '@bedside/engine'
import {root} from '../workspace.js'

/** A finding on a real page that was read in its context, and whether a careful editor would accept it. */
interface JudgedFinding {
  rule: string
  /** Path in the data folder. */
  file: string
  /** Source offset of the finding. */
  start: number
  accepted: boolean
}

/** What became of a rule's judged findings. */
export interface RuleShare {
  rule: string
  /** Findings of the rule in all pages, and for each 1,000 words. */
  findings: number
  perThousand: number
  /** Judged findings that the rule still reports, and how many of them were accepted. */
  judged: number
  accepted: number
  /** Judged findings that it reports no longer. */
  gone: number
}

/** The folders that findings are sampled from. */
const corpora = ['medquad', 'vagov']

/** The judged findings of `packages/dev/evaluation/judged-findings.json`. */
function judgedFindings(): JudgedFinding[] {
  return JSON.parse(readFileSync(join(root, 'packages/dev/evaluation/judged-findings.json'), 'utf8')) as JudgedFinding[]
}

/** Every finding of the two families on the real pages, by rule, with the number of words that were read. */
async function realFindings(data: string): Promise<{words: number; byRule: Map<string, {file: string; finding: Finding}[]>}> {
  const byRule = new Map<string, {file: string; finding: Finding}[]>()
  let words = 0
  for (const corpus of corpora) {
    const config = join(root, 'packages/dev/evaluation/bedside.yaml')
    const {report} = await runLint({cwd: join(data, corpus), paths: [], now: '2026-03-01', config})
    for (const {path, findings, measures} of report.files) {
      words += measures.words
      for (const finding of findings) {
        const same = byRule.get(finding.rule) ?? []
        byRule.set(finding.rule, same)
        same.push({file: `${corpus}/${path}`, finding})
      }
    }
  }
  return {words, byRule}
}

/** Counts, for each rule that was judged, what it still says of what was judged. */
export async function ruleShares(data: string): Promise<RuleShare[]> {
  const {words, byRule} = await realFindings(data)
  const judged = judgedFindings()
  return [...new Set(judged.map(({rule}) => rule))].sort().map((rule) => {
    const found = byRule.get(rule) ?? []
    const places = new Set(found.map(({file, finding}) => `${file}:${finding.start.offset}`))
    const own = judged.filter((one) => one.rule === rule)
    const still = own.filter(({file, start}) => places.has(`${file}:${start}`))
    return {
      rule,
      findings: found.length,
      perThousand: (found.length / words) * 1000,
      judged: still.length,
      accepted: still.filter(({accepted}) => accepted).length,
      gone: own.length - still.length
    }
  })
}
