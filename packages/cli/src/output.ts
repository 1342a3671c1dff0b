import {accessSync, constants, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from './io.js'

/**
 * Prints a report, or writes it to the file that `--output` or `--format` names and says so.
 * @throws UsageError where the file cannot be written.
 */
export function putOut(text: string, output: string | undefined, io: Io): void {
  if (output === undefined) {
    io.out(text)
    return
  }
  try {
    writeWhole(resolve(io.cwd, output), text)
  } catch (error) {
    throw new UsageError(`cannot write ${output}: ${reasonOf(error as NodeJS.ErrnoException)}.`)
  }
  io.err(`Wrote ${printable(output)}.\n`)
}

function reasonOf({code = 'unknown reason'}: NodeJS.ErrnoException): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'its folder is not there; make it first',
    ENOTDIR: 'what should be its folder is a file',
    EISDIR: 'it is a folder; name a file in it',
    EACCES: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full'
  }
  return known[code] ?? code
}

/** Writes a file in one step: who reads it meanwhile, or a disk that is full, meets the old text and never half of the new one. */
function writeWhole(path: string, text: string): void {
  const old = statSync(path, {throwIfNoEntry: false})
  // A device or a pipe, such as /dev/stdout, is written to and never replaced.
  if (old && !old.isFile()) writeFileSync(path, text)
  else replace(old ? realpathSync(path) : path, text, old)
}

function replace(target: string, text: string, old: Stats | undefined): void {
  const temporary = `${target}.bedside-${process.pid}`
  // A rename would replace a read-only file without asking.
  if (old) accessSync(target, constants.W_OK)
  try {
    writeFileSync(temporary, text, {flag: 'wx', ...(old && {mode: old.mode})})
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
