import type {World} from './world.js'

/** How many requests run at once. */
export interface PaceOptions {
  /** To one host. */
  perHost: number
  /** To all hosts together. */
  overall: number
  /** Least time between the starts of two requests to one host, and after the end of one. */
  intervalMs: number
}

/** Runs tasks so that no host is asked too much at once, or too often. */
export interface Pace {
  run<T>(host: string, task: () => Promise<T>): Promise<T>
  /** Asks a host no more often than this from now on; a shorter time than that of the options changes nothing. */
  slowDown(host: string, intervalMs: number): void
  /** Leaves a host alone for a while. */
  pause(host: string, milliseconds: number): void
}

interface Lane {
  slots: Slots
  intervalMs: number
  /** When the next request may start. */
  freeAt: number
}

/** Makes a pace that begins with every host rested. */
export function paceOf({perHost, overall, intervalMs}: PaceOptions, world: Pick<World, 'sleep' | 'now'>): Pace {
  const lanes = new Map<string, Lane>()
  const all = new Slots(overall)
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? {slots: new Slots(perHost), intervalMs, freeAt: 0}
    lanes.set(host, lane)
    return lane
  }
  return {
    run: (host, task) => {
      const lane = laneOf(host)
      return lane.slots.run(async () => {
        await rest(lane, world)
        try {
          return await all.run(task)
        } finally {
          lane.freeAt = Math.max(lane.freeAt, world.now() + lane.intervalMs)
        }
      })
    },
    slowDown: (host, wished) => {
      const lane = laneOf(host)
      lane.intervalMs = Math.max(lane.intervalMs, wished)
      lane.freeAt = Math.max(lane.freeAt, world.now() + lane.intervalMs)
    },
    pause: (host, milliseconds) => {
      const lane = laneOf(host)
      lane.freeAt = Math.max(lane.freeAt, world.now() + milliseconds)
    }
  }
}

/** Waits until a host may be asked again, and books the time after. */
async function rest(lane: Lane, {sleep, now}: Pick<World, 'sleep' | 'now'>): Promise<void> {
  for (let wait = lane.freeAt - now(); wait > 0; wait = lane.freeAt - now()) await sleep(wait)
  lane.freeAt = now() + lane.intervalMs
}

/** So many tasks at once, the others in the order in which they came. */
class Slots {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(count: number) {
    this.#free = count
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => void this.#waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }
}
