import {LineIndex, type Place} from '@bedside/core'

/** The lines of a text that is read when somebody first asks for a place. */
export class LateLines extends LineIndex {
  readonly #text: () => string
  #lines: LineIndex | null = null

  constructor(text: () => string) {
    super('')
    this.#text = text
  }

  override lineAt(offset: number): number {
    return this.#read().lineAt(offset)
  }

  override placeAt(offset: number): Place {
    return this.#read().placeAt(offset)
  }

  #read(): LineIndex {
    this.#lines ??= new LineIndex(this.#text())
    return this.#lines
  }
}
