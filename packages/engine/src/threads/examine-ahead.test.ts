import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {lintFiles, nothingPast} from '../run/lint-files.js'
import {type Prepared, prepare} from '../run/run.js'
import {examineAhead} from './examine-ahead.js'
import examineTask from './examiner.js'
import type {Pool} from './pool.js'

let top: string

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'bedside-threads-')))
  mkdirSync(join(top, 'pages'))
  writeFileSync(join(top, 'bedside.yaml'), 'extends: [us]\n')
  for (let at = 0; at < 60; at++) {
    writeFileSync(join(top, 'pages', `${at}.md`), `# Advice ${at}\n\nTake 20 mg of it. Read [more](${at + 1}.md) about oedema.\n`)
  }
  writeFileSync(join(top, 'pages', 'broken.md'), Buffer.from([0x23, 0x20, 0xff]))
})

afterEach(() => rmSync(top, {recursive: true, force: true}))

const now = '2026-03-01'
const options = () => ({cwd: top, paths: [], now})
const setup = () => ({libraries: {top, now, settings: new Map(), config: null}, parser: undefined})

function reports({files, libraries, reading}: Prepared) {
  return lintFiles(files, libraries, reading, nothingPast)
}

async function reportsWith(open: (size: number) => Promise<Pool | null>) {
  const prepared = await prepare(options())
  await examineAhead(prepared.files, prepared, {past: nothingPast, threads: 3, setup: setup(), open})
  const {size} = prepared.reading.ahead!
  const found = await reports(prepared)
  return {found, examined: size, left: prepared.reading.ahead!.size}
}

/** Does what a thread would, later, on what can be cloned; `fail` says which tasks end in an error. */
function poolThat(fail: (task: number) => boolean): {open: (size: number) => Promise<Pool>; closed: () => boolean} {
  let tasks = 0
  let closed = false
  const run: Pool['run'] = async (task) => {
    const number = ++tasks
    await new Promise((resolve) => setTimeout(resolve, number % 3))
    if (fail(number)) throw new Error('A thread ended.')
    return structuredClone(await examineTask(structuredClone(task)))
  }
  const close = async () => {
    closed = true
  }
  return {open: async (size) => ({size, run, close}), closed: () => closed}
}

test('reports say the same whoever examined a page, in the same order', async () => {
  const alone = await reports(await prepare(options()))
  expect(alone.flatMap(({findings}) => findings).length).toBeGreaterThan(100)
  for (const fail of [() => false, (task: number) => task === 2, () => true]) {
    const pool = poolThat(fail)
    const {found, examined, left} = await reportsWith(pool.open)
    expect(found).toEqual(alone)
    expect(found.map(({path}) => path)).toEqual(alone.map(({path}) => path))
    // Threads take all of so few pages, and what they drop is left.
    if (!fail(1)) expect(examined).toBeGreaterThan(30)
    expect(left).toBe(0)
    expect(pool.closed()).toBe(true)
  }
})

test('where no thread can be started the main thread does it all', async () => {
  const alone = await reports(await prepare(options()))
  const refuse = async () => {
    throw new Error('no threads here')
  }
  for (const open of [refuse, async () => null]) expect(await reportsWith(open)).toEqual({found: alone, examined: 0, left: 0})
})
