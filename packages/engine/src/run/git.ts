import {dirname} from 'node:path'

/** What git said where it did not do what it was asked. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/**
 * Runs git in a folder and gives what it prints, piece by piece. Strangers write what a repository holds, so git is only asked for what
 * it keeps: no shell, no hooks, no filters, no pager, and nothing is fetched.
 * @throws GitError where git cannot be started, or ends with a fault.
 */
export async function* runGit(args: readonly string[], folder: string, input = ''): AsyncGenerator<Buffer> {
  const {spawn} = await import('node:child_process')
  // Started elsewhere, so that Windows does not take a `git.exe` that lies in the folder for git.
  const child = spawn('git', ['--no-pager', '-C', folder, ...args], {
    cwd: dirname(process.execPath),
    env: gitEnvironment(process.env),
    windowsHide: true
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  // Awaited below, but it may fail before that.
  ended.catch(() => {})
  // If git ends early, its exit code says so.
  child.stdin.on('error', () => {}).end(input)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    if (said.length < 1000) said += piece
  })
  try {
    try {
      for await (const chunk of child.stdout) yield chunk as Buffer
    } catch {
      // A git that was never started ends its output too; why stands in `ended`.
    }
    await endWell(ended, () => said)
  } finally {
    child.kill()
  }
}

/**
 * Everything that git prints, as text.
 * @throws GitError as `runGit` does.
 */
export async function gitText(args: readonly string[], folder: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of runGit(args, folder)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function endWell(ended: Promise<number | null>, said: () => string): Promise<void> {
  let code: number | null
  try {
    code = await ended
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new GitError(missing ? 'git is not installed' : `git cannot be started (${(error as NodeJS.ErrnoException).code})`)
  }
  if (code !== 0) throw new GitError(said().split('\n')[0] || `git ended with code ${code}`)
}

/** Variables of the caller that say which configuration is trusted and where repositories are looked for. Others could send git elsewhere. */
const kept = /^GIT_(?:CONFIG|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)/

function gitEnvironment(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(given).filter(([name]) => !name.startsWith('GIT_') || kept.test(name))
  return {
    ...Object.fromEntries(own),
    // English messages, so that they can be told apart.
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // What a partial clone lacks is not fetched: a remote of the repository's own configuration could run a program.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none'
  }
}

/** Reads bytes from pieces of any length. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** The bytes before the next one of a value, which is passed over; null at the end. */
  async until(byte: number): Promise<Buffer | null> {
    const parts: Buffer[] = []
    for (let end = this.#held.indexOf(byte); ; end = this.#held.indexOf(byte)) {
      if (end >= 0) {
        parts.push(this.#held.subarray(0, end))
        this.#held = this.#held.subarray(end + 1)
        return Buffer.concat(parts)
      }
      parts.push(this.#held)
      if (!(await this.#next())) return null
    }
  }

  /** So many bytes; where `keep` is false they are only passed over. */
  async take(count: number, keep = true): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#next())) break
      const part = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(part.length)
      left -= part.length
      if (keep) parts.push(part)
    }
    return Buffer.concat(parts)
  }

  /** Says that no more is wanted, whoever gives the pieces. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  async #next(): Promise<boolean> {
    const {done, value} = await this.#pieces.next()
    this.#held = done ? Buffer.alloc(0) : value
    return !done
  }
}
