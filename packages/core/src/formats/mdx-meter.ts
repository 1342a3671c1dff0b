/**
 * How many characters the parser of MDX may give to its JavaScript parser in vain: so many, and so many more for each character of the text.
 * It tries anew at each `}` until what stands between braces is JavaScript, and at each blank line until an `export` is. A component
 * of 5,000 characters with 100 braces inside comes to 250,000, an array of 300 objects to 2,000,000; 4,000,000 take a second.
 */
const mostInVain = 4_000_000
const mostInVainEach = 20

/** As much of micromark's `Effects` as is watched. */
interface Effects {
  consume(code: number | null): void
  enter(type: string, fields?: object): object
  exit(type: string): object
  check(construct: unknown, ok: State, nok?: State): State
}

type State = (code: number | null) => State | undefined

/** As much of micromark's `TokenizeContext` as is asked for. */
interface Context {
  parser: {definedModuleSpecifiers?: readonly string[]}
  now(): {offset: number}
}

interface Construct {
  tokenize(this: Context, effects: Effects, ok: State, nok: State): State
}

/** An extension of micromark: constructs by the character that they begin with. */
export interface Extension {
  flow?: Record<string, unknown>
  text?: Record<string, unknown>
}

/** Thrown where the parser tried too much in vain, like the parser's own messages. */
class InVain extends Error {
  readonly reason = 'Tried too much in vain'
  readonly ruleId = 'in-vain'
  readonly place: {offset: number}
  /** @param offset Where the code begins, not counting a byte order mark. */
  constructor(offset: number) {
    super('Tried too much in vain')
    this.place = {offset}
  }
}

/** The characters that begin JavaScript in MDX: `{`, `<` for the values of attributes, `e` and `i` for `export` and `import`. */
const beginnings = ['123', '60', '101', '105']

/**
 * Makes the constructs of an MDX extension throw `InVain` once they have tried too much. micromark has no bound of its own: its time grows with
 * the square of the closing braces that end nothing.
 */
export function meter(extension: Extension): Extension {
  const spent = new WeakMap<object, number>()
  const metered = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      const spend = (from: number, deepest: number, more = 0) => {
        const {offset} = this.now()
        const inVain = (spent.get(this.parser) ?? 0) + (offset - from) * (1 + deepest / usualNesting) + more
        if (inVain > mostInVain + mostInVainEach * offset) throw new InVain(from)
        spent.set(this.parser, inVain)
      }
      return construct.tokenize.call(this, watched(effects, this, spend), ok, nok)
    }
  })
  const all = (constructs: Record<string, unknown> = {}) => ({
    ...constructs,
    ...Object.fromEntries(
      beginnings.flatMap((code) => (constructs[code] ? [[code, [constructs[code]].flat().map((one) => metered(one as Construct))]] : []))
    )
  })
  return {...extension, flow: all(extension.flow), text: all(extension.text)}
}

/** Tokens that JavaScript between braces, and after `export`, is cut into. */
const code = /(?:ExpressionChunk|ExpressionValue|ExpressionAttributeValue|EsmData)$/

/** What an import costs each `export` and `import` after it, for which it is declared again, in characters. */
const eachImport = 30

/** Braces that code nests without being slower to parse. Each so many more are charged as if the code were as long again. */
const usualNesting = 20

/** Effects that tell of each try in vain, with where the code begins. */
function watched(effects: Effects, context: Context, spend: (from: number, deepest: number, more?: number) => void): Effects {
  let from = context.now().offset
  let mayBeInVain = false
  let nesting = 0
  let deepest = 0
  return {
    ...effects,
    enter(type, fields) {
      mayBeInVain = code.test(type)
      if (!mayBeInVain && type !== 'lineEnding' && type !== 'linePrefix') {
        from = context.now().offset
        nesting = 0
        deepest = 0
      }
      return effects.enter(type, fields)
    },
    // A closing brace that is part of the code was first tried as its end.
    consume(character) {
      if (mayBeInVain && character === 125) spend(from, deepest)
      mayBeInVain = false
      if (character === 123) deepest = Math.max(deepest, ++nesting)
      else if (character === 125) nesting--
      effects.consume(character)
    },
    // Only `export` and `import` check anything: whether a blank line follows, at which they may end.
    check(construct, ok, nok) {
      const blank: State = (character) => {
        spend(from, deepest, eachImport * (context.parser.definedModuleSpecifiers?.length ?? 0))
        return ok(character)
      }
      return effects.check(construct, blank, nok)
    }
  }
}
