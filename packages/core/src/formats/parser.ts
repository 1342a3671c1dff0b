import type {Root} from 'mdast'

/** Turns source text into mdast whose every offset is true. */
export type Parser = (source: string) => Root

/** Parsers that a host hands in, instead of the reference ones. */
export interface Parsers {
  markdown?: Parser
  mdx?: Parser
}

/** A text that its format does not allow, such as an unclosed tag in MDX. `offset` says where. */
export class FormatError extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.name = 'FormatError'
    this.offset = offset
  }
}
