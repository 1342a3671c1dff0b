import {type ConfiguredHouseRule, houseRules, type TriedHouseRule, tryHouseRules} from '@bedside/engine'
import {isExtending, standing} from '@bedside/house'
import {counted, printable} from '@bedside/report'
import type {Io} from '../io.js'

/** The flags of `bedside rules test` and `bedside rules list`. */
export interface RulesFlags {
  config?: string
}

/** `bedside rules test`: runs the tests of house rules. 1 where a text is not as expected, or a rule lacks a list. */
export function rulesTest(paths: readonly string[], {config}: RulesFlags, io: Io): number {
  const tried = tryHouseRules({cwd: io.cwd, paths, ...(config !== undefined && {config})})
  const width = Math.max(...tried.map(({id}) => id.length))
  for (const [file, rules] of byFile(tried)) {
    io.out(`${printable(file)}\n`)
    for (const rule of rules) io.out(`${linesOf(rule, width).join('\n').split('\n').map(printable).join('\n')}\n`)
  }
  const bad = tried.filter(({trial}) => !isGood(trial))
  const examples = tried.reduce((sum, {trial}) => sum + trial.flagged + trial.allowed, 0)
  const failed = bad.length === 0 ? 'all as expected' : `${counted(bad.length, 'rule')} to mend`
  io.out(`\n${counted(tried.length, 'rule')}, ${counted(examples, 'example')}: ${failed}.\n`)
  return bad.length === 0 ? 0 : 1
}

type Trial = TriedHouseRule['trial']

function isGood({failures, missing}: Trial): boolean {
  return failures.length === 0 && missing.length === 0
}

function byFile<R extends ConfiguredHouseRule>(rules: readonly R[]): Map<string, R[]> {
  const files = new Map<string, R[]>()
  for (const rule of rules) files.set(rule.file, [...(files.get(rule.file) ?? []), rule])
  return files
}

const indent = ' '.repeat(10)

function linesOf({id, line, trial, data}: TriedHouseRule, width: number): string[] {
  const {flagged, allowed, failures, missing} = trial
  return [
    `  ${isGood(trial) ? 'ok  ' : 'FAIL'}  ${id.padEnd(width)}  ${flagged} flagged, ${allowed} allowed`,
    ...failures.map(
      ({list, index, fault}) => `${indent}${list}, entry ${index + 1}: ${faultText(list, fault)}\n${indent}  ${shown(data[list]?.[index])}`
    ),
    ...missing.map(
      (list) =>
        `${indent}line ${line}: no "${list}"; add a text that the rule ${list === 'flags' ? 'has to find something in' : 'leaves alone'}.`
    ),
    ...untriedLines(trial)
  ]
}

function faultText(list: 'flags' | 'allows', fault: string): string {
  return fault.startsWith(list) ? fault.slice(list.length).replace(/^, but /, '') : fault
}

const longestText = 70

function shown(example: unknown): string {
  const text = typeof example === 'string' ? example : String((example as {text?: unknown} | undefined)?.text ?? '')
  const line = JSON.stringify(text.trim())
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line
}

const mostUntried = 3

function untriedLines({untried, flagged}: Trial): string[] {
  if (untried.length === 0 || flagged === 0) return []
  const some = untried.slice(0, mostUntried).map((term) => `"${term}"`)
  const more = untried.length > mostUntried ? ` and ${untried.length - mostUntried} more` : ''
  return [`${indent}not tried: ${some.join(', ')}${more} (no text under flags holds ${untried.length === 1 ? 'it' : 'them'})`]
}

/** `bedside rules list`: every house rule with its severity, what it does, its owner and its place. */
export function rulesList(paths: readonly string[], {config}: RulesFlags, io: Io): number {
  const rows = houseRules({cwd: io.cwd, paths, ...(config !== undefined && {config})}).map((rule) => rowOf(rule, io.today()))
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows)
    io.out(
      `${printable(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()
      )}\n`
    )
  return 0
}

function rowOf({id, data, file, line, setting}: ConfiguredHouseRule, today: string): string[] {
  const state = standing(data, today)
  const when = state === 'ended' ? `ended ${data.until}` : state === 'early' ? `from ${data.since}` : setting
  return [id, when, isExtending(data) ? `extends ${data.extends}` : data.kind, data.owner ?? '-', `${file}:${line}`]
}
