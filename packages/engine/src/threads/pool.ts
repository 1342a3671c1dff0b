import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {PageResult, ThreadTask} from './task.js'

/** Threads that examine pages. */
export interface Pool {
  /** Threads beside the main one. */
  size: number
  /** Rejects where the thread could not start, or ended before it had examined all. */
  run(task: ThreadTask): Promise<PageResult[]>
  close(): Promise<void>
}

/** Tasks that wait in a thread while it works at another, so that it need not wait for the main thread, which works too. */
export const tasksAhead = 1

/**
 * Starts threads; null where their script is not there: TypeScript that no build has compiled cannot be started in a thread.
 * @param size Threads beside the main one, at least 1.
 */
export async function openPool(size: number): Promise<Pool | null> {
  const script = examinerScript()
  if (script === null) return null
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({filename: script, minThreads: size, maxThreads: size, concurrentTasksPerWorker: 1 + tasksAhead})
  // A thread that ends while it has nothing to do harms nobody: the next task says so.
  pool.on('error', () => {})
  const ended = endOf(pool.threads)
  return {
    size,
    run: (task) => Promise.race([pool.run(task), ended]),
    close: () => pool.destroy()
  }
}

/** Rejects when a thread ends by itself: the pool would wait for its tasks for ever. */
function endOf(threads: readonly {on(event: string, listener: () => void): void}[]): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    for (const thread of threads) thread.on('exit', () => reject(new Error('A thread ended.')))
  })
  // Nobody may be waiting.
  ended.catch(() => {})
  return ended
}

/** Beside this script: compiled, or in a bundle. */
function examinerScript(): string | null {
  const places = ['examiner.js', 'examiner.cjs', 'examiner.mjs'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
  return places.find((path) => existsSync(path)) ?? null
}
