import type {Root} from 'mdast'
import {tooDeep} from '../walk.js'

/**
 * Runs a parser.
 * @throws FormatError where the parser runs out of stack, which only nesting makes it do.
 */
export function parseSafely(parse: () => Root): Root {
  try {
    return parse()
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(0)
    throw error
  }
}
