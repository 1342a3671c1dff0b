/** Thrown where a pattern takes too long to be judged. */
export class TooIntricate extends Error {
  constructor() {
    super('too intricate to be judged')
    this.name = 'TooIntricate'
  }
}

/** Most states that an automaton may have: what follows them recurses. */
const mostStates = 2_000

/** Bounds the work of judging patterns, so that a pattern made to be slow is not slow to judge. */
export class Steps {
  #left: number

  /** @param most A million of them take less than a second. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#left = most
  }

  /** @throws TooIntricate where none is left. */
  take(count = 1): void {
    this.#left -= count
    if (this.#left < 0) throw new TooIntricate()
  }

  /** @throws TooIntricate where an automaton has too many states. */
  takeStates(count: number): void {
    if (count > mostStates && this.#left < Number.POSITIVE_INFINITY) throw new TooIntricate()
  }
}
