import type {ReviewQueue} from '@bedside/engine'

/** How a queue may look. */
export type QueueFormat = 'text' | 'json' | 'csv' | 'ics'

/** A queue to print. */
export interface QueueView {
  queue: ReviewQueue
  /** The day that it is of, `YYYY-MM-DD`. */
  today: string
  /** A review that is due in at most so many days is listed. */
  within: number
}
