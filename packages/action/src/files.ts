import {randomUUID} from 'node:crypto'
import {appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {UsageError} from '@bedside/engine'
import type {Environment} from './inputs.js'

/** The files of the runner that an action adds to. */
type RunnerFile = 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY'

/** Hands values on to later steps. Each stands between lines that nobody can guess, so none can pass for another output. */
export function setOutputs(values: Readonly<Record<string, string>>, env: Environment): void {
  const entries = Object.entries(values).map(([name, value]) => {
    const delimiter = `bedside-${randomUUID()}`
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
  })
  append('GITHUB_OUTPUT', entries.join(''), env)
}

/** Adds to the summary of the job. */
export function addSummary(markdown: string, env: Environment): void {
  append('GITHUB_STEP_SUMMARY', markdown, env)
}

function append(name: RunnerFile, text: string, {[name]: file}: Environment): void {
  if (!file) return
  try {
    appendFileSync(file, text)
  } catch (error) {
    throw new UsageError(`${name}: cannot write to the file that the runner names (${codeOf(error)}).`)
  }
}

/**
 * Writes a report in one step, and the folder that it is in. A symbolic link in its place is replaced, not followed.
 * @throws UsageError where that cannot be done.
 */
export function writeReport(path: string, text: string, shown: string): void {
  try {
    mkdirSync(dirname(path), {recursive: true})
    replace(path, text)
  } catch (error) {
    throw new UsageError(`formats: cannot write ${JSON.stringify(shown)} (${codeOf(error)}).`)
  }
}

function replace(path: string, text: string): void {
  const temporary = `${path}.${randomUUID()}`
  try {
    writeFileSync(temporary, text, {flag: 'wx'})
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason'
}
