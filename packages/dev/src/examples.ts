import type {Format} from '@bedside/core'

/** An example from a `rule.md`: a text, how it is linted, and what the rule says of it. */
export interface Example {
  /** `Fails` or `Passes`, and the number among those. */
  name: string
  /** Line of `rule.md` on which the code block starts. */
  line: number
  source: string
  format: Format
  settings: ExampleSettings
  /** `line:column message` for each finding, in order; none for an example that passes. */
  expected: string[]
}

/** What may stand as JSON after the language of an example's code block. */
export interface ExampleSettings {
  options?: Record<string, unknown>
  path?: string
  /** Fields of `Context` that are plain data, such as `{"today": "2026-03-01", "locale": "en-GB"}`. */
  context?: Record<string, unknown>
  /** Other pages of the library: path -> source. With it the example is linted as part of a site. */
  pages?: Record<string, string>
  /** `site` of the configuration, where the example is part of a site. */
  site?: Record<string, unknown>
  /** A JSON Schema for the frontmatter. */
  schema?: Record<string, unknown>
}

const formats: Readonly<Record<string, Format>> = {md: 'markdown', mdx: 'mdx', txt: 'text', html: 'html'}

/**
 * Reads the examples under the headings `Fails` and `Passes` of a `rule.md`. Below a failing example a list holds what is found:
 * one item a finding, the place in code marks, then the message to the letter.
 */
export function examplesIn(markdown: string): Example[] {
  const examples: Example[] = []
  const lines = markdown.split('\n')
  let heading = ''
  for (let index = 0; index < lines.length; index++) {
    heading = /^## (.*)$/.exec(lines[index]!)?.[1] ?? heading
    const fence = /^(`{3,})(\w+)\s*(.*)$/.exec(lines[index]!)
    if (!fence || (heading !== 'Fails' && heading !== 'Passes')) continue
    const close = lines.indexOf(fence[1]!, index + 1)
    const format = formats[fence[2]!]
    if (close < 0 || !format) throw new Error(`line ${index + 1}: an example is \`\`\`md, mdx, txt or html, and closed`)
    const source = `${lines.slice(index + 1, close).join('\n')}\n`
    const {expected, next} = expectedBelow(lines, close + 1)
    const name = `${heading} ${examples.filter((example) => example.name.startsWith(heading)).length + 1}`
    examples.push({name, line: index + 1, source, format, settings: fence[3] ? JSON.parse(fence[3]) : {}, expected})
    index = next - 1
  }
  return examples
}

function expectedBelow(lines: readonly string[], from: number): {expected: string[]; next: number} {
  const expected: string[] = []
  let next = from
  for (; next < lines.length; next++) {
    const line = lines[next]!
    const item = /^- `(\d+:\d+)` (.*)$/.exec(line)
    if (item) expected.push(`${item[1]} ${item[2]}`)
    else if (line.trim() !== '') break
  }
  return {expected, next}
}
