import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {EditorAtWork} from './editor-at-work.js'
import {nameOf, wordsOfArticle, writeMadeUpLibrary} from './made-up-library.js'

/** Milliseconds that an editor waits. */
interface Waits {
  median: number
  p95: number
  most: number
}

/** What an editor waits for in a library, and what the server takes. */
export interface LspCosts {
  pages: number
  /** Words of the article that is written in. */
  words: number
  keys: number
  /** Milliseconds from the start of the process to the first findings of the article, and to those that know the whole library. */
  firstFindings: number
  wholeLibrary: number
  /** From a key to the findings of the article, sent by the server and asked for by the editor. */
  pushed: Waits
  pulled: Waits
  /** From a key in a heading to the findings of another page that links there; the pause of 300 ms is part of it. */
  others: Waits
  /** Milliseconds of the processor that the server takes for a key, its compiler and garbage collector included; null where the system does not say. */
  cpu: number | null
  /** Megabytes that the server holds at its end; null where the system does not say. */
  memory: number | null
}

/** Keys whose time is not counted: the code of the first ones is not compiled yet. */
const warmUp = 20

/** Writes a made-up library, starts `bedside lsp` in it, writes in an article of 3,000 words key by key, and measures over the protocol. */
export async function benchLsp(pages: number, keys: number, bin: string): Promise<LspCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-bench-lsp-'))
  try {
    writeMadeUpLibrary(folder, pages)
    return {pages, words: wordsOfArticle, keys, ...(await pushedTo(folder, keys, bin)), pulled: await askedFor(folder, keys, bin)}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function pushedTo(folder: string, keys: number, bin: string) {
  const startedAt = performance.now()
  const editor = await EditorAtWork.start(folder, bin, false)
  editor.open(nameOf(0))
  await editor.pushed(nameOf(0), () => true)
  const firstFindings = performance.now() - startedAt
  await editor.pushed(nameOf(0), (text) => text.includes('links/missing-page'))
  const wholeLibrary = performance.now() - startedAt
  const before = cpuMilliseconds(editor.pid)
  const pushed = await typed(keys, async (at) => {
    strike(editor, at)
    await editor.nextPush(nameOf(0))
  })
  const after = cpuMilliseconds(editor.pid)
  const cpu = before === null || after === null ? null : (after - before) / (keys + warmUp)
  const others = await renamed(editor)
  const memory = residentMegabytes(editor.pid)
  editor.stop()
  return {firstFindings, wholeLibrary, pushed, others, cpu, memory}
}

async function askedFor(folder: string, keys: number, bin: string): Promise<Waits> {
  const editor = await EditorAtWork.start(folder, bin, true)
  editor.open(nameOf(0))
  while (!(await editor.pull(nameOf(0))).includes('links/missing-page')) await new Promise((resolve) => setTimeout(resolve, 50))
  const waits = await typed(keys, async (at) => {
    strike(editor, at)
    await editor.pull(nameOf(0))
  })
  editor.stop()
  return waits
}

/** Strikes keys all over the article, not faster than anybody could. */
async function typed(keys: number, work: (at: number) => Promise<void>): Promise<Waits> {
  const times: number[] = []
  for (let at = 0; at < keys + warmUp; at++) {
    const from = performance.now()
    await work(at)
    if (at >= warmUp) times.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return waitsOf(times)
}

async function renamed(editor: EditorAtWork): Promise<Waits> {
  editor.open(nameOf(1))
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const from = performance.now()
    editor.replace(nameOf(0), '## What to do 1\n', '## What to do now\n')
    await editor.pushed(nameOf(1), (text) => text.includes('links/missing-anchor'))
    times.push(performance.now() - from)
    editor.replace(nameOf(0), '## What to do now\n', '## What to do 1\n')
    await editor.pushed(nameOf(1), (text) => !text.includes('links/missing-anchor'))
  }
  return waitsOf(times)
}

/** Strikes one key, somewhere else in the article each time. */
function strike(editor: EditorAtWork, at: number): void {
  const before = `## What to do ${(at % 30) + 2}\n\nRest`
  editor.replace(nameOf(0), before, `${before}x`)
}

function waitsOf(times: readonly number[]): Waits {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return {median: at(0.5), p95: at(0.95), most: sorted.at(-1)!}
}

/** What Linux counts of a process in hundredths of a second. */
function cpuMilliseconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

function residentMegabytes(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

/** The result as a table for people. */
export function lspTable({pages, words, keys, firstFindings, wholeLibrary, pushed, pulled, others, cpu, memory}: LspCosts): string {
  const row = (name: string, {median, p95, most}: Waits) => `| ${name} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${most.toFixed(1)} |`
  return [
    `${pages} pages, an article of ${words} words, ${keys} keys; milliseconds`,
    '',
    '| From a key to | median | 95 % | most |',
    '|---|---|---|---|',
    row('findings of the article, sent by the server', pushed),
    row('findings of the article, asked for by the editor', pulled),
    row('findings of a page that links to a heading, pause of 300 ms and all', others),
    '',
    `${firstFindings.toFixed(0)} ms from the start to the first findings, ${wholeLibrary.toFixed(0)} ms until the whole library is known; ` +
      `${cpu === null ? 'processor not known' : `${cpu.toFixed(1)} ms of the processor for a key`}; ` +
      `${memory === null ? 'memory not known' : `${memory.toFixed(0)} MB of memory`}`
  ].join('\n')
}
