import {randomUUID} from 'node:crypto'
import {appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {UsageError} from '@bedside/engine'
import type {Environment} from './inputs.js'

/** Hands values on to later steps. Each stands between lines that nobody can guess, so none can pass for another output. */
export function setOutputs(values: Readonly<Record<string, string>>, {GITHUB_OUTPUT: file}: Environment): void {
  if (!file) return
  const entries = Object.entries(values).map(([name, value]) => {
    const delimiter = `bedside-${randomUUID()}`
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
  })
  appendFileSync(file, entries.join(''))
}

/** Adds to the summary of the job. */
export function addSummary(markdown: string, {GITHUB_STEP_SUMMARY: file}: Environment): void {
  if (file) appendFileSync(file, markdown)
}

/**
 * Writes a report in one step, and the folder that it is in. A symbolic link in its place is replaced, not followed.
 * @throws UsageError where that cannot be done.
 */
export function writeReport(path: string, text: string, shown: string): void {
  const temporary = `${path}.${randomUUID()}`
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(temporary, text, {flag: 'wx'})
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw new UsageError(`formats: cannot write ${JSON.stringify(shown)} (${(error as NodeJS.ErrnoException).code}).`)
  }
}
