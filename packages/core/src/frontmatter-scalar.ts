/**
 * Reads a YAML scalar that stands between two offsets of one line, without white space at its ends. `undefined` where the text could
 * mean more than it shows: indicators, escapes, numbers that are not plain integers.
 */
export function readPlainScalar(text: string, start: number, end: number): string | number | boolean | null | undefined {
  const first = text.charCodeAt(start)
  if (first === 34 || first === 39) return readQuoted(text, start, end)
  if (!startsPlain(first) || !isPlain(text, start, end)) return undefined
  const written = text.slice(start, end)
  const word = words.get(written)
  if (word !== undefined) return word
  return first >= 48 && first <= 57 ? readNumber(written) : written
}

/** True for text that holds nothing which ends a plain scalar or makes it a key: no `: `, no ` #`, no controls. */
export function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isOdd(code)) return false
    if (code === 58 && (at + 1 === end || text.charCodeAt(at + 1) === 32)) return false
    if (code === 35 && text.charCodeAt(at - 1) === 32) return false
  }
  return true
}

/** Words that YAML 1.2's core schema reads as null or a truth value. */
const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const)
])

/** A whole number, or a string that starts with a digit and can be no number, such as a date. */
function readNumber(written: string): number | string | undefined {
  if (/^\d{1,15}$/.test(written)) return Number(written)
  return /^(?:0o[0-7]+|0x[\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)$/.test(written) ? undefined : written
}

function readQuoted(text: string, start: number, end: number): string | undefined {
  const quote = text.charCodeAt(start)
  if (end - start < 2 || text.charCodeAt(end - 1) !== quote) return undefined
  for (let at = start + 1; at < end - 1; at++) {
    const code = text.charCodeAt(at)
    if (isOdd(code) || code === quote || code === 92) return undefined
  }
  return text.slice(start + 1, end - 1)
}

/** Letters, digits, `/`, `(`, `<`, `$`, `_` and what is not ASCII: none of them opens anything in YAML. */
export function startsPlain(code: number): boolean {
  if (code > 160 || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)) return true
  return code === 47 || code === 40 || code === 60 || code === 36 || code === 95
}

/** Controls, Unicode's own line endings and the byte order mark. */
function isOdd(code: number): boolean {
  return code < 32 || (code >= 127 && code <= 160) || code === 0x2028 || code === 0x2029 || code === 0xfeff
}
