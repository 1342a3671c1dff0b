/** What a scorecard is, said wherever one is printed for people. */
export const meaning = 'This shows the presence of features and the answers of people; it is no PEMAT or DISCERN score.'

/** Widest that a line may be, in characters. */
const lineWidth = 100

/** A text in lines of at most 100 characters; those after the first are indented. A word that is longer keeps its line. */
export function wrapped(text: string, indent: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > lineWidth) {
    const space = rest.lastIndexOf(' ', lineWidth)
    const at = space > indent ? space : rest.indexOf(' ', lineWidth)
    if (at < 0) break
    lines.push(rest.slice(0, at).trimEnd())
    rest = ' '.repeat(indent) + rest.slice(at + 1)
  }
  return [...lines, rest.trimEnd()]
}
