import {spawnSync} from 'node:child_process'

/** What a child process took. */
export interface ChildCost {
  /** Seconds of CPU, user and system, of the process and all that it waited for. */
  cpu: number
  /** Its exit code; null where a signal ended it. */
  status: number | null
}

/** The shell runs the command, throws its output away, and says by POSIX `times` what its children took. */
const script = '"$@" >/dev/null 2>&1 </dev/null; status=$?; times; exit $status'

/**
 * Runs a command to its end and says what it took. Wants a POSIX shell.
 * @param cwd Absolute path of the folder to run it in.
 */
export function costOf(command: readonly string[], cwd: string): ChildCost {
  const {status, stdout, error} = spawnSync('sh', ['-c', script, 'sh', ...command], {cwd, encoding: 'utf8', maxBuffer: 2 ** 20})
  if (error) throw error
  return {cpu: secondsIn(stdout), status}
}

/** Reads the second line of `times`, such as `0m1.250s 0m0.130s`: what the children took. */
export function secondsIn(times: string): number {
  const [, children = ''] = times.trim().split('\n')
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`The shell did not say what the command took: ${JSON.stringify(times)}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
