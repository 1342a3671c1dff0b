import type {Io} from './io.js'

/** Lines that are printed at once. */
const batch = 256

/**
 * Prints for each line of standard input one line of JSON: what `answer` makes of it. It holds one piece of input at a time, and waits where
 * the reader is slower.
 */
export async function answerLines(io: Io, answer: (line: string) => object): Promise<void> {
  const splitter = new LineSplitter()
  const decoder = new TextDecoder()
  const print = async (lines: readonly string[]): Promise<void> => {
    for (let at = 0; at < lines.length; at += batch) {
      const texts = lines.slice(at, at + batch)
      io.out(texts.map((line) => `${JSON.stringify(answer(line))}\n`).join(''))
      await io.written?.()
    }
  }
  for await (const chunk of piecesOf(io)) await print(splitter.push(decoder.decode(chunk, {stream: true})))
  await print(splitter.push(decoder.decode()))
  await print(splitter.end())
}

async function* piecesOf(io: Io): AsyncIterable<Uint8Array> {
  if (io.chunks) yield* io.chunks()
  else yield new TextEncoder().encode(await io.stdin())
}

/** Puts lines together from pieces of text. A line ends with LF or CRLF; the last one may go without. */
export class LineSplitter {
  /** Pieces of the line that has not ended yet. */
  #open: string[] = []

  /** The lines that a piece ends. */
  push(piece: string): string[] {
    const lines: string[] = []
    let start = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      lines.push(this.#close(piece.slice(start, end)))
      start = end + 1
    }
    if (start < piece.length) this.#open.push(piece.slice(start))
    return lines
  }

  /** The last line, where it has no end. */
  end(): string[] {
    return this.#open.length > 0 ? [this.#close('')] : []
  }

  #close(rest: string): string {
    const line = this.#open.length > 0 ? [...this.#open, rest].join('') : rest
    this.#open = []
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
}
