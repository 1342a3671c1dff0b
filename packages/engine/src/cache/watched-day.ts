import type {Context} from '@bedside/core'

/** Contexts that say whether anybody read the day in them. Each context has one for all pages, since rules tell contexts apart by identity. */
export class WatchedDay {
  #wasRead = false
  readonly #known = new WeakMap<Context, Context>()

  /** The same context, watched from now on. */
  of(context: Context): Context {
    this.#wasRead = false
    const known = this.#known.get(context) ?? this.#watch(context)
    this.#known.set(context, known)
    return known
  }

  /** True where the day was read since a context was last asked for. */
  get wasRead(): boolean {
    return this.#wasRead
  }

  #watch(context: Context): Context {
    const get = () => {
      this.#wasRead = true
      return context.today
    }
    return Object.defineProperty({...context}, 'today', {get, enumerable: true})
  }
}
