/** Columns that a text takes on a terminal. */
export type WidthOf = (text: string) => number

/** Columns of a text of Latin letters and usual signs, each of which takes one; null where only a library can tell. */
export function plainWidth(text: string): number | null {
  for (let at = 0; at < text.length; at++) if (!isPlain(text.charCodeAt(at))) return null
  return text.length
}

function isPlain(code: number): boolean {
  if (code < 0x7f) return code >= 0x20
  // A soft hyphen takes no column. From U+0300 on marks stand on the letter before them.
  if (code < 0x300) return code >= 0xa0 && code !== 0xad
  // Dashes, quotation marks, bullets, primes; U+2028 to U+202F are lines, directions and spaces.
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e) || code === 0xfffd
}

/** The library that knows every script: it takes as long to start as half an empty Node process, so it is loaded where it is needed. */
export async function loadWidth(): Promise<WidthOf> {
  return (await import('string-width')).default
}
