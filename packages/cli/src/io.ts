import {isatty} from 'node:tty'
import type {World} from '@bedside/engine'

/** The outside world of the command line: what `main` may read and write. Tests hand in their own. */
export interface Io {
  /** Absolute path of the folder that paths on the command line are relative to. */
  cwd: string
  out(text: string): void
  /** Prints text that is UTF-8 already, for what is long; where it is left out, `out` does. */
  outBytes?(text: Uint8Array): void
  err(text: string): void
  /** All of standard input. */
  stdin(): Promise<string>
  /** Standard input piece by piece, for what is too long to be held; where it is left out, `stdin` is one piece. */
  chunks?(): AsyncIterable<Uint8Array>
  /** Resolves when the reader has taken what was printed: who prints without end waits for it. */
  written?(): Promise<void>
  /** Asks a person and gives back the answer; only called where `interactive`. */
  ask(question: string): Promise<string>
  /** True where a person sits at both ends. */
  interactive: boolean
  /** True where the output understands colours. */
  color: boolean
  /** True where a person reads what goes to `err`: only then is progress said. */
  errIsTerminal?: boolean
  /** True where a person reads what goes to `out`. */
  outIsTerminal?: boolean
  /** The time of day, `14:03:22`; where it is left out, no time is said. */
  clock?(): string
  /** Resolves when somebody ends the program, as Ctrl-C does; where it is left out, nobody does. */
  interrupted?(): Promise<void>
  /** Where requests go that somebody asked for; the internet where it is left out. */
  web?: World
  env: Readonly<Record<string, string | undefined>>
  /** Today as `YYYY-MM-DD`. */
  today(): string
}

/** The world of a real process. */
export function processIo(): Io {
  // Standard input is asked for when somebody reads it: making it takes time.
  const {stdout, stderr, env} = process
  return {
    cwd: process.cwd(),
    out: (text) => void stdout.write(text),
    outBytes: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    stdin: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    },
    chunks: () => process.stdin as AsyncIterable<Uint8Array>,
    written: async () => {
      if (stdout.writableNeedDrain) await new Promise<void>((resolve) => stdout.once('drain', resolve))
    },
    ask: async (question) => {
      const {createInterface} = await import('node:readline/promises')
      const lines = createInterface({input: process.stdin, output: stdout})
      try {
        return await lines.question(question)
      } finally {
        lines.close()
      }
    },
    interactive: isatty(0) && isatty(1),
    color: wantsColor(env, Boolean(stdout.isTTY)),
    errIsTerminal: Boolean(process.stderr.isTTY),
    outIsTerminal: Boolean(stdout.isTTY),
    clock: () => new Date().toTimeString().slice(0, 8),
    interrupted: async () => {
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
    },
    env,
    today: () => new Date().toISOString().slice(0, 10)
  }
}

/** Colours only on a terminal; NO_COLOR and FORCE_COLOR as their sites define them. */
function wantsColor(env: Io['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}
