import {nearestTo, type Severity} from '@bedside/core'
import {UsageError} from '@bedside/engine'
import {type Format, formatNames} from '@bedside/report'

/** The environment that the runner gives an action. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What a workflow said under `with:`. */
export interface Inputs {
  paths: readonly string[]
  /** As it was written; a folder of the workspace. */
  workingDirectory: string
  config: string | null
  base: string | null
  changed: boolean
  failOn: Severity | 'never'
  /** Of each severity. */
  maxAnnotations: number
  /** False for none; null for the one that the configuration names. */
  baseline: string | false | null
  /** At most one file of each format. */
  reports: readonly {format: Format; file: string}[]
  /** `YYYY-MM-DD`; null for today. */
  now: string | null
}

const levels = ['error', 'warning', 'note', 'never'] as const

/**
 * Reads the inputs as the runner hands them on, in `INPUT_*`.
 * @throws UsageError where one says what the action does not know.
 */
export function readInputs(env: Environment): Inputs {
  const text = (name: string) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  const baseline = text('baseline')
  return {
    paths: linesOf(text('paths')),
    workingDirectory: text('working-directory') || '.',
    config: text('config') || null,
    base: text('base') || null,
    changed: truth('changed', text('changed')) ?? false,
    failOn: choice('fail-on', text('fail-on') || 'error', levels),
    maxAnnotations: wholeNumber('max-annotations', text('max-annotations') || '10'),
    baseline: truthOf(baseline) === false ? false : baseline || null,
    reports: reportsOf(linesOf(text('formats'))),
    now: dayOf(text('now'))
  }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A truth value as YAML 1.2 writes it; null for any other text. */
function truthOf(text: string): boolean | null {
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  return /^(?:false|False|FALSE)$/.test(text) ? false : null
}

function truth(name: string, text: string): boolean | null {
  if (text === '') return null
  const value = truthOf(text)
  if (value === null) throw new UsageError(`${name}: found ${shown(text)}; write true or false.`)
  return value
}

function choice<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text)
  if (found === undefined) throw new UsageError(`${name}: found ${shown(text)}; ${meant(text, allowed)}`)
  return found
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`${name}: found ${shown(text)}; write a whole number such as 10.`)
  return Number(text)
}

function dayOf(text: string): string | null {
  if (text === '') return null
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  // A day that no calendar has is none, or another one when it is written again.
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text
  throw new UsageError(`now: found ${shown(text)}; write a day that exists as YYYY-MM-DD.`)
}

function reportsOf(lines: readonly string[]): Inputs['reports'] {
  const reports = lines.map(reportOf)
  const names = reports.map(({format}) => format)
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw new UsageError(`formats: ${shown(twice)} stands there twice; keep one of them.`)
  return reports
}

function reportOf(line: string): {format: Format; file: string} {
  const at = line.indexOf('=')
  const name = (at < 0 ? line : line.slice(0, at)).trim()
  const file = at < 0 ? '' : line.slice(at + 1).trim()
  const format = formatNames.find((one) => one === name)
  if (format === undefined) throw new UsageError(`formats: there is no format ${shown(name)}; ${meant(name, formatNames)}`)
  if (file === '') throw new UsageError(`formats: ${shown(line)} names no file; write ${name}=FILE.`)
  return {format, file}
}

function meant(text: string, allowed: readonly string[]): string {
  const near = nearestTo(text, allowed)[0]?.text
  const all = allowed.join(', ')
  return near === undefined ? `allowed are ${all}.` : `did you mean "${near}"? Allowed are ${all}.`
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)
}
