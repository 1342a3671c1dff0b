import type {Document, Timer} from '@bedside/core'

/** Adds up what pieces of work take, by name, a rule's id or a stage. What a piece does within another one counts for the inner one alone. */
export class Stopwatch {
  /** Milliseconds by name. */
  readonly times = new Map<string, number>()
  readonly #now: () => number
  /** Milliseconds that were spent in inner pieces since the running piece began. */
  #inner = 0

  /** @param now A clock in milliseconds that never goes back. */
  constructor(now: () => number) {
    this.#now = now
  }

  readonly time: Timer = (name, work) => {
    const outer = this.#inner
    this.#inner = 0
    const start = this.#now()
    try {
      return work()
    } finally {
      const took = this.#now() - start
      this.times.set(name, (this.times.get(name) ?? 0) + took - this.#inner)
      this.#inner = outer + took
    }
  }
}

/** Builds the views that most rules share, each under its own name, so that no rule is charged for having asked first. */
export function buildViews(document: Document, time: Timer): void {
  time('frontmatter', () => document.frontmatter)
  time('sections', () => document.sections)
  time('blocks', () => document.prose.blocks)
  time('sentences', () => document.prose.sentences)
  time('language', () => document.detectedLanguage)
  time('measures', () => document.measures)
}
