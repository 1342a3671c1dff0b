/** The newest major version of Node on which the flags were measured. V8 says so on standard error where it does not know a flag. */
const newestMeasured = 24

/**
 * Tells V8 to copy less code into what it compiles. A run goes through a hundred rules once or twice a page and ends: nearly half of what the
 * processor did was compiling, most of it the same small functions over and over in others. docs/performance.md has the figures.
 */
export function inlineLess(version = process.versions.node): void {
  const major = Number.parseInt(version, 10)
  if (major > newestMeasured) return
  // Loaded here, since it brings Node's streams, which --version does without.
  const {setFlagsFromString} = process.getBuiltinModule('node:v8')
  setFlagsFromString('--max-inlined-bytecode-size=80')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150')
  // Twice the usual: code has to run twice as long before it is compiled. Measured on Node 20 alone.
  if (major === 20) setFlagsFromString('--interrupt-budget=135000')
}
