/** Thrown where work is of no use any more. */
export class Stopped extends Error {}

/** Longest stretch of work, in milliseconds, in which nobody else is heard. */
const longest = 12

/** A pause that lets what waits go first, as often as is needed for an editor not to notice the work. It throws `Stopped` once `isStopped` says so. */
export function pauses(isStopped: () => boolean): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (isStopped()) throw new Stopped()
    if (performance.now() - since < longest) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = performance.now()
    if (isStopped()) throw new Stopped()
  }
}
