/** A text as a message shows it: on one line, and cut where it has more than `longest` characters. What stands far behind is not looked at. */
export function oneLine(text: string, longest: number): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}\u2026` : line
}
