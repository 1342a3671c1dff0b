import {accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {applyFixes, examine, type Fix, type Site} from '@bedside/core'
import {reasonOf} from '../files/read.js'
import type {Library} from './libraries.js'
import {concludeFile} from './lint-files.js'
import {open, type Reading, sourceOf} from './open.js'

/** What fixing did to a file. */
export interface FileFix {
  path: string
  before: string
  after: string
  /** Findings mended. */
  applied: number
  /** Why the file could not be written; null where it was, or where nothing was to be. */
  fault: string | null
}

/** Passes after which fixing stops: a fix may uncover another one, but never so often. */
const mostPasses = 10

/** Fixes a file until no fix is left. With `write` the file on disk is replaced; else only the result says what would change. Null where nothing changed. */
export function fixFile(path: string, library: Library, site: Site | null, reading: Reading, write: boolean): FileFix | null {
  const before = sourceOf(path, reading)
  if (before === null) return null
  let after = before
  let applied = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const result = applyFixes(after, fixesOf(path, after, library, site, reading))
    if (result.text === after) break
    after = result.text
    applied += result.applied
  }
  if (after === before) return null
  const fault = write ? replaceFile(path, after) : null
  if (write && !fault) reading.texts.set(path, after)
  return {path, before, after, applied, fault}
}

function fixesOf(path: string, text: string, library: Library, site: Site | null, reading: Reading): Fix[] {
  const {rules, context, name} = library.fileSettings(path)
  const {document} = open(path, name, {...reading, texts: new Map([[path, text]])})
  if (!document) return []
  const {findings} = concludeFile(path, examine(document, rules, context), library, site)
  return findings.flatMap(({fix}) => fix ?? [])
}

/** Replaces a file in one step, so that a full disk or a power cut leaves the old text, never half of the new one. Says why where it cannot. */
export function replaceFile(path: string, text: string): string | null {
  const target = realpathSync(path)
  const {mode} = statSync(target)
  const temporary = `${target}.bedside-${process.pid}`
  try {
    // A rename would replace a read-only file without asking, and root may write anything: the mode decides.
    if ((mode & 0o222) === 0) return 'the file is read-only'
    accessSync(target, constants.W_OK)
    writeFileSync(temporary, text, {mode, flag: 'wx'})
    renameSync(temporary, target)
    return null
  } catch (error) {
    rmSync(temporary, {force: true})
    return reasonOf(error)
  }
}
