/** The newest major version of Node on which the flags were measured. V8 says so on standard error where it does not know a flag. */
const newestMeasured = 24

/**
 * Tells V8 to copy less code into what it compiles. A run goes through a hundred rules once or twice a page and ends: nearly half of what the
 * processor did was compiling, most of it the same small functions over and over in others. docs/performance.md has the figures.
 */
export function inlineLess(version = process.versions.node): void {
  setFlags(version, '--max-inlined-bytecode-size=80', '--max-inlined-bytecode-size-cumulative=150')
  // Twice the usual: code has to run twice as long before it is compiled. Measured on Node 20 alone.
  if (Number.parseInt(version, 10) === 20) setFlags(version, '--interrupt-budget=135000')
}

/** Pages of a library from which on memory counts for more than the few per cent of time that it takes to collect garbage sooner. */
const manyPages = 2_000

/** Tells V8 to let the heap of a run over many pages grow by a third before it collects garbage, not to twice or four times its size. */
export function growHeapLess(pages: number, version = process.versions.node): void {
  if (pages > manyPages) setFlags(version, '--heap-growing-percent=30')
}

function setFlags(version: string, ...flags: readonly string[]): void {
  if (Number.parseInt(version, 10) > newestMeasured) return
  // Loaded here, since it brings Node's streams, which --version does without.
  const {setFlagsFromString} = process.getBuiltinModule('node:v8')
  for (const flag of flags) setFlagsFromString(flag)
}
