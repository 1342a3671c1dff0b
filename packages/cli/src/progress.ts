import type {Io} from './io.js'

/** A bar on the terminal while pages are examined. */
export interface ProgressBar {
  /** Hears how far a run is, and draws where that is worth it. */
  tell(done: number, total: number): void
  /** Takes the bar away, so that what is printed next begins on an empty line. */
  clear(): void
}

/** Milliseconds of a run before anything is drawn, and between two drawings: who waits no longer is not bothered. */
const patience = 1000
const pause = 100

const width = 24

/** From the beginning of the line, with all of it erased (ECMA-48 `EL`). */
const erase = '\r\u001b[2K'

/**
 * A bar on standard error, where people read both what goes there and the report, and nowhere else. It is drawn from within the run: pages are
 * examined without a break, in which no timer would be heard.
 * @param now A clock in milliseconds that never goes back.
 */
export function progressBar(io: Io, now: () => number = () => performance.now()): ProgressBar {
  const isSeen = io.errIsTerminal === true && io.outIsTerminal === true && !io.env.CI && io.env.TERM !== 'dumb'
  if (!isSeen) return {tell: () => {}, clear: () => {}}
  let next = now() + patience
  let isDrawn = false
  return {
    tell: (done, total) => {
      const time = now()
      if (time < next || done === total) return
      next = time + pause
      isDrawn = true
      io.err(`${erase}${barText(done, total)}`)
    },
    clear: () => {
      if (isDrawn) io.err(erase)
      isDrawn = false
    }
  }
}

function barText(done: number, total: number): string {
  const part = total === 0 ? 1 : done / total
  const filled = Math.floor(part * width)
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${String(Math.floor(part * 100)).padStart(2)} %  ${done} of ${total} pages`
}
