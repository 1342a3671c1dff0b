import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {World} from '@bedside/engine'
import {needsNames} from '../../engine/test-support/posix.js'
import {main} from './main.js'

/** A folder of its own with some files in it, and the command line run there. Tests only. */
export interface Sandbox {
  folder: string
  /** Writes a file, and the folders above it. */
  write(path: string, content: string | Uint8Array): void
  /** Runs the command line and gives back what it printed. */
  run(
    args: readonly string[],
    options?: {stdin?: string; answer?: string; interactive?: boolean; web?: World}
  ): Promise<{code: number; out: string; err: string}>
}

/** Makes a sandbox. It holds `.git`, so that nothing above it is looked at. */
export function sandbox(files: Readonly<Record<string, string | Uint8Array>> = {}): Sandbox {
  needsNames(Object.keys(files))
  const folder = mkdtempSync(join(tmpdir(), 'bedside-'))
  mkdirSync(join(folder, '.git'))
  const write: Sandbox['write'] = (path, content) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return {folder, write, run: (args, options = {}) => runIn(folder, args, options)}
}

/**
 * Runs every shard of a lint and gives the names of the partial reports. Tests only.
 * @throws Error where a shard fails or prints a report.
 */
export async function shardsOf(box: Sandbox, count: number, args: readonly string[] = []): Promise<string[]> {
  const names: string[] = []
  for (let index = 1; index <= count; index++) {
    const {code, out, err} = await box.run(['lint', ...args, '--shard', `${index}/${count}`])
    if (code !== 0 || out !== '') throw new Error(`shard ${index} of ${count} gave ${code}: ${out}${err}`)
    names.push(`bedside-shard-${index}-of-${count}.json`)
  }
  return names
}

/** A test that forgets to hand in a world gets none: it may not touch a network. */
const noWeb: World = {send: async () => ({fault: 'network'}), sleep: async () => {}, now: () => 0}

type RunOptions = NonNullable<Parameters<Sandbox['run']>[1]>

async function runIn(cwd: string, args: readonly string[], {stdin = '', answer = '', interactive = false, web = noWeb}: RunOptions) {
  let out = ''
  let err = ''
  const code = await main(args, {
    cwd,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    stdin: async () => stdin,
    ask: async () => answer,
    interactive,
    color: false,
    web,
    env: {},
    today: () => '2026-03-01'
  })
  return {code, out, err}
}
