#!/usr/bin/env node
// What pre-commit runs from its own clone of this repository, in the repository of somebody's articles: builds the command once, then runs it.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

const command = join(import.meta.dirname, '..', 'cli', 'dist', 'bin.js')

if (!existsSync(command)) {
  console.error('bedside: building (once)')
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(import.meta.dirname, 'bootstrap.mjs'), 'build'], {
    encoding: 'utf8',
    maxBuffer: 64 << 20
  })
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}`)
    process.exit(2)
  }
}
const {status} = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {stdio: 'inherit'})
process.exit(status ?? 2)
