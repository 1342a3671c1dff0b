import {randomBytes} from 'node:crypto'
import {closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {ownFile} from './pack.js'
import {remove, unfinished} from './pack-writer.js'
import {digestOf} from './settings-key.js'

/** What a run printed, and its exit code. */
export interface Output {
  /** UTF-8. */
  text: Uint8Array
  code: number
}

/** The folder, in that of the cache, which holds what runs printed. */
export const outputsFolder = 'runs'

/** The ending of a file that holds it. */
const outputEnding = '.out'

/** MiB of the longest output that is kept, and the most that are. */
const longest = 128
const most = 12

/**
 * Reads what a run printed; null where it is not there, or not whole.
 * @param slot What tells one way of running from another, such as its format. Plain data.
 * @param key All that the output follows from.
 */
export function readOutput(folder: string, slot: unknown, key: string): Output | null {
  try {
    const bytes = readWhole(fileOf(folder, slot))
    const at = bytes.indexOf(10)
    const head = JSON.parse(bytes.toString('utf8', 0, at)) as {key: string; code: number; sum: number}
    const text = bytes.subarray(at + 1)
    return head.key === key && crc32(text, head.code) === head.sum ? {text, code: head.code} : null
  } catch {
    return null
  }
}

/** Keeps what a run printed, in place of what the last such run did. What cannot be kept is made anew by the next run. */
export function keepOutput(folder: string, slot: unknown, key: string, {text, code}: Output): void {
  if (text.length > longest << 20) return
  const path = fileOf(folder, slot)
  const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}${unfinished}`
  try {
    mkdirSync(join(folder, outputsFolder), {recursive: true, mode: 0o700})
    const head = `${JSON.stringify({key, code, sum: crc32(text, code)})}\n`
    writeFileSync(temporary, Buffer.concat([Buffer.from(head), text]), {flag: 'wx', mode: 0o600})
    renameSync(temporary, path)
    dropOldest(join(folder, outputsFolder))
  } catch {
    remove(temporary)
  }
}

function readWhole(path: string): Buffer {
  const file = openSync(path, ownFile)
  try {
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function fileOf(folder: string, slot: unknown): string {
  return join(folder, outputsFolder, `${digestOf(slot)}${outputEnding}`)
}

function dropOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => ({path: join(folder, name), at: statSync(join(folder, name)).mtimeMs}))
  for (const {path} of files.sort((a, b) => b.at - a.at).slice(most)) rmSync(path, {force: true})
}
