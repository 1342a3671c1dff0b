/** True for the white space of HTML and Markdown: space, tab, line feed, form feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12
}

/** True for a line feed or carriage return. */
export function isLineEnding(code: number): boolean {
  return code === 10 || code === 13
}

/** True for an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

/** True for the characters that a backslash escapes in Markdown. */
export function isAsciiPunctuation(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)
}
