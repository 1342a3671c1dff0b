import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {cpuTime} from '../../test-support/cpu-time.js'
import {fillPositions} from './fill-positions.js'
import {parseMdx} from './mdx.js'
import {FormatError} from './parser.js'

const withoutBound = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

const brace = '{'
const text = fc.constantFrom(
  'Rest for a day.',
  'Take {dose} with food.',
  'Braces in code: `}}}`.',
  '```js\nconst a = {{{\n```',
  '\\{ and \\}'
)
const value = fc.constantFrom(
  "'}'",
  '"}}}"',
  `\`a $${brace}b} }\``,
  '/[}]/',
  '/* } */ 1',
  '{a: {b: {c: 1}}}',
  '[{a: 1}, {a: 2}]',
  '() => { return 1 }'
)
const nestedValue = fc
  .tuple(fc.integer({min: 0, max: 20}), value)
  .map(([depth, inside]) => '{a: '.repeat(depth) + inside + '}'.repeat(depth))
const data = fc.integer({min: 1, max: 80}).map((count) => `[\n${'  {name: "Week", dose: 10},\n'.repeat(count)}]`)
const code = fc.oneof(value, nestedValue, data)
const part = fc.oneof(
  text,
  code.map((inside) => `Text {${inside}} goes on.`),
  code.map((inside) => `{${inside}}`),
  code.map((inside) => `<Chart of={${inside}} {...rest} title="}" />`),
  fc.tuple(text, code).map(([inside, of]) => `<Box of={${of}}>\n\n${inside}\n\n</Box>`),
  code.map((inside) => `{weeks.map((week) => <li key={week}>{${inside}}<b c={{d: 1}}>e</b></li>)}`),
  fc.tuple(fc.nat(), code).map(([name, inside]) => `export const a${name} = ${inside}`),
  fc.tuple(fc.nat(), code).map(([name, inside]) => `export function b${name}() {\n\n  const c = ${inside}\n\n  return c\n}`),
  fc.nat().map((name) => `import D${name} from './d.js'`)
)

/** The tree, or the place of the mistake. */
function outcome(read: () => Root): Root | number {
  try {
    return read()
  } catch (error) {
    const {offset, place} = error as {offset?: number; place?: {offset?: number; start?: {offset: number}}}
    return offset ?? place?.offset ?? place?.start?.offset ?? -1
  }
}

test('a page of the usual kind is read as without the bound', () => {
  let read = 0
  const pages = fc.uniqueArray(part, {maxLength: 10}).map((parts) => `${parts.join('\n\n')}\n`)
  fc.assert(
    fc.property(pages, (source) => {
      const wanted = outcome(() => withoutBound.parse(source))
      if (typeof wanted === 'object') fillPositions(wanted, source)
      expect(outcome(() => parseMdx(source))).toEqual(wanted)
      if (typeof wanted === 'object') read++
    }),
    {numRuns: 25}
  )
  expect(read).toBeGreaterThan(8)
})

const refused = /^the end of the code that begins here is not found in good time/

test.each([
  ['braces that close nothing', '{"', '}', ''],
  ['braces in a string that does not end', 'Text {`', 'a}\n', ''],
  ['braces of an attribute', '<A b={"', '} ', ''],
  ['objects on end', '<A b={[', `{a: '${'b'.repeat(90)}'}, `, ']} />'],
  ['nested braces', '', `${'{'.repeat(400)}a${'}'.repeat(400)}\n\n`, ''],
  ['blank lines behind an export', 'export const a = `\n', 'Text.\n\n', ''],
  ['imports apart', '', "import {a as b%} from 'c'\n\n", '']
])('%s are refused where they begin, in bounded time', (_, before, unit, after) => {
  const units = Array.from({length: Math.ceil(40_000 / unit.length)}, (_, index) => unit.replace('%', String(index)))
  const source = `\uFEFFFirst.\n\n${before}${units.join('')}${after}`
  const start = cpuTime()
  let thrown: unknown
  try {
    parseMdx(source)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(FormatError)
  const {message, offset} = thrown as FormatError
  expect(message).toMatch(refused)
  expect(source.slice(offset)).toMatch(/^(?:\{|(?:im|ex)port )/)
  expect(cpuTime() - start).toBeLessThan(8_000)
})
