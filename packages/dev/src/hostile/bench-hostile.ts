import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import {hostileDocuments} from './documents.js'
import type {Cost} from './measure.js'

/** What `pnpm dev bench-hostile` is told. */
export interface HostileOptions {
  /** Characters that every document has, about. */
  size: number
  /** Only documents whose name holds this. */
  only?: string | undefined
  /** Seconds after which a document is given up. */
  limit: number
}

/** How many times the cost of plain text a document may cost. Those that cost more are named at once. */
const mostTimes = 20

interface Row {
  name: string
  /** Milliseconds of processor time; what the limit is where it was given up. */
  ms: number
  /** That of plain text of the same format and length. */
  plain: number
  note: string
}

/** Lints every hostile document and plain text of the same size, and prints what they cost, worst first. */
export async function benchHostile({size, only = '', limit}: HostileOptions): Promise<void> {
  const asking = new Asking(limit * 1000)
  const plain = new Map<string, number>()
  const rows: Row[] = []
  for (const {name, ending} of hostileDocuments().filter((document) => document.name.includes(only))) {
    if (!plain.has(ending)) plain.set(ending, (await plainCost(asking, ending, size)) / size)
    const cost = await asking.ask({name, ending, size})
    const {ms, findings, isRefused, length} =
      typeof cost === 'string' ? {ms: limit * 1000, findings: 0, isRefused: false, length: size} : cost
    const note = typeof cost === 'string' ? cost : isRefused ? 'refused' : `${findings} findings`
    const row = {name, ms, plain: plain.get(ending)! * length, note}
    rows.push(row)
    if (ms > mostTimes * row.plain) console.error(`${(ms / row.plain).toFixed(1)} times plain text: ${name}, ${note}`)
  }
  await asking.end()
  print(rows, size, plain)
}

/** The middle one of three, once the code is warm. */
async function plainCost(asking: Asking, ending: string, size: number): Promise<number> {
  const costs: number[] = []
  for (let time = 0; time < 4; time++) {
    const cost = await asking.ask({ending, size})
    if (typeof cost === 'string') throw new Error(`plain text (${ending}): ${cost}`)
    if (time > 0) costs.push(cost.ms)
  }
  return costs.sort((a, b) => a - b)[1]!
}

function print(rows: Row[], size: number, plain: ReadonlyMap<string, number>): void {
  console.log(`${rows.length} documents of ${size} characters`)
  for (const [ending, each] of plain) console.log(`plain text, ${ending}: ${(each * size).toFixed(0)} ms`)
  console.log('| times plain text | ms | document | |\n|---|---|---|---|')
  for (const {name, ms, plain: expected, note} of rows.sort((a, b) => b.ms / b.plain - a.ms / a.plain)) {
    console.log(`| ${(ms / expected).toFixed(1)} | ${ms.toFixed(0)} | ${name} | ${note} |`)
  }
}

/** A thread that lints what it is asked for, and is replaced where it does not come back. */
class Asking {
  #worker: Worker | null = null
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The cost, or in words what became of the thread. */
  async ask(request: {name?: string; ending: string; size: number}): Promise<Answer | string> {
    this.#worker ??= await started()
    const worker = this.#worker
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), this.#limit)
    worker.postMessage(request)
    const answer = await once(worker, 'message', {signal: stop.signal}).then(
      ([cost]): Answer => cost,
      (error: Error) => (stop.signal.aborted ? 'given up' : `broke off: ${error.message}`)
    )
    clearTimeout(timer)
    if (typeof answer === 'string') await this.end()
    return answer
  }

  async end(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }
}

type Answer = Cost & {length: number}

/** A thread that has made its documents. */
async function started(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {resourceLimits: {maxOldGenerationSizeMb: 3000}})
  await once(worker, 'message')
  return worker
}
