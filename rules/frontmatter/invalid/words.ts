/** The most characters that a message has. */
export const longestMessage = 120

/** A text, its end cut off where it is too long. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
