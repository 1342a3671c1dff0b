import {LateLines} from '../cache/late-lines.js'
import type {Library} from '../run/libraries.js'
import {basisOf, type ExaminedFile, examineAndKeep, keptExamination, type Past} from '../run/lint-files.js'
import {type Reading, sourceOf} from '../run/open.js'
import type {Prepared} from '../run/run.js'
import {openPool, type Pool, tasksAhead} from './pool.js'
import type {PageResult, PageTask, ThreadSetup} from './task.js'

/** Pages that go to a thread at once, and that the main thread examines before it looks after the others. */
const pagesAtOnce = 16
const ownPagesAtOnce = 4

/** A page that is to be examined, with all that is asked for it. */
interface Waiting {
  file: string
  library: Library
}

/** How pages are examined ahead. */
export interface AheadOptions {
  past: Past
  /** Threads, the main one counted. */
  threads: number
  setup: ThreadSetup
  /** Starts the others. */
  open?: (size: number) => Promise<Pool | null>
}

/**
 * Examines pages in threads, and leaves what they gave in `reading.ahead`. What a thread gives is what the main thread would have found, and
 * pages that no thread could examine are left to it: so a run says the same with threads as without.
 */
export async function examineAhead(
  files: readonly string[],
  {libraries, reading}: Pick<Prepared, 'libraries' | 'reading'>,
  {past, threads, setup, open = openPool}: AheadOptions
): Promise<void> {
  if (threads < 2) return
  const ahead = new Map<string, ExaminedFile>()
  reading.ahead = ahead
  const waiting: Waiting[] = []
  for (const {library, files: own} of libraries.group(files)) {
    for (const file of own) {
      if (reading.again && reading.cache?.of(library, reading).trace(file, basisOf(file, past), reading)) continue
      const kept = keptExamination(file, library, reading, past)
      if (kept) {
        ahead.set(file, {examination: kept, fault: null})
        reading.examined?.(file)
      } else waiting.push({file, library})
    }
  }
  if (waiting.length < 2) return
  const pool = await open(Math.min(threads, waiting.length) - 1).catch(() => null)
  if (!pool) return
  try {
    await new Crew(waiting, {pool, reading, past, setup, ahead}).work()
  } finally {
    await pool.close()
  }
}

interface Site {
  pool: Pool
  reading: Reading
  past: Past
  setup: ThreadSetup
  ahead: Map<string, ExaminedFile>
}

/** The threads of a run, at work on one queue. */
class Crew {
  readonly #site: Site
  #queue: readonly Waiting[]
  #at = 0

  constructor(queue: readonly Waiting[], site: Site) {
    this.#queue = queue
    this.#site = site
  }

  async work(): Promise<void> {
    const others = Array.from({length: this.#site.pool.size * (1 + tasksAhead)}, () => this.#feed())
    await Promise.all([this.#work(), ...others])
  }

  /** The next pages; none where there are no more. */
  #take(count: number): readonly Waiting[] {
    const some = this.#queue.slice(this.#at, this.#at + count)
    this.#at += some.length
    return some
  }

  /** Hands pages to a thread until none are left, or the thread is gone. What it had in hand is left to the main thread. */
  async #feed(): Promise<void> {
    const {pool, setup} = this.#site
    for (let some = this.#take(pagesAtOnce); some.length > 0; some = this.#take(pagesAtOnce)) {
      const pages = some.flatMap((waiting) => this.#taskOf(waiting) ?? [])
      try {
        const results = await pool.run({setup, pages: pages.map(({task}) => task)})
        for (const [index, {waiting, task}] of pages.entries()) this.#put(waiting, task, results[index]!)
      } catch {
        return
      }
    }
  }

  /** What a thread is told of a page; null where it cannot be read, which the main thread finds and says. */
  #taskOf(waiting: Waiting): {waiting: Waiting; task: PageTask} | null {
    const {reading, past} = this.#site
    const {file} = waiting
    const text = sourceOf(file, reading)
    return text === null ? null : {waiting, task: {file, text, before: past.before(file), history: past.basis?.(file) ?? null}}
  }

  #put({file, library}: Waiting, {text}: PageTask, result: PageResult): void {
    const {ahead, reading, past} = this.#site
    reading.examined?.(file)
    if (result.fault) {
      ahead.set(file, {examination: null, fault: result.fault})
      return
    }
    const examination = {...result.examination, lines: new LateLines(() => sourceOf(file, reading) ?? '')}
    ahead.set(file, {examination, fault: null})
    const cache = reading.cache?.of(library, reading)
    if (!cache) return
    const watched = cache.watch(library.fileSettings(file).context)
    // The cache hears of it as it would have if the page had been examined here.
    if (result.readsDay) void watched.today
    cache.keep(file, text, basisOf(file, past), examination)
  }

  /** The main thread's own share. It lets the others have their say after a few pages. */
  async #work(): Promise<void> {
    const {reading, past, ahead} = this.#site
    for (let some = this.#take(ownPagesAtOnce); some.length > 0; some = this.#take(ownPagesAtOnce)) {
      for (const {file, library} of some) {
        ahead.set(file, examineAndKeep(file, library, reading, past))
        reading.examined?.(file)
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
