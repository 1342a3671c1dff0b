import {accessSync, closeSync, constants, openSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from './io.js'

/** A text in pieces. */
type Pieces = Iterable<string> | AsyncIterable<string>

/**
 * Prints a report, given whole or in pieces, or writes it to the file that `--output` or `--format` names and says so.
 * @throws UsageError where the file cannot be written.
 */
export async function putOut(text: string | Pieces, output: string | undefined, io: Io): Promise<void> {
  const portions = typeof text === 'string' ? [text] : portionsOf(text)
  if (output === undefined) {
    for await (const portion of portions) io.out(portion)
    return
  }
  try {
    await writeWhole(resolve(io.cwd, output), portions)
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

/** Letters that are put out at once. */
const portionLength = 1 << 16

/** Pieces of a text, joined until they are worth a call of the system. */
async function* portionsOf(pieces: Pieces): AsyncGenerator<string> {
  let waiting: string[] = []
  let length = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < portionLength) continue
    yield waiting.join('')
    waiting = []
    length = 0
  }
  if (length > 0) yield waiting.join('')
}

/** Writes a file in one step: who reads it meanwhile, or a disk that is full, meets the old text and never half of the new one. */
async function writeWhole(path: string, portions: Pieces): Promise<void> {
  const old = statSync(path, {throwIfNoEntry: false})
  // A device or a pipe, such as /dev/stdout, is written to and never replaced.
  if (old && !old.isFile()) await writePortions(path, 'w', portions)
  else await replace(old ? realpathSync(path) : path, portions, old)
}

async function replace(target: string, portions: Pieces, old: Stats | undefined): Promise<void> {
  const temporary = `${target}.bedside-${process.pid}`
  // A rename would replace a read-only file without asking.
  if (old) accessSync(target, constants.W_OK)
  try {
    await writePortions(temporary, 'wx', portions, old?.mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

async function writePortions(path: string, flag: string, portions: Pieces, mode?: number): Promise<void> {
  const file = openSync(path, flag, mode)
  try {
    for await (const portion of portions) writeFileSync(file, portion)
  } finally {
    closeSync(file)
  }
}
