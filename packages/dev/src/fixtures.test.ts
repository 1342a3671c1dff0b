import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {documentFrom, type Finding, formatOf} from '@bedside/core'
import {loadParsers, type RunResult, runLint, walk} from '@bedside/engine'
import {textReport} from '@bedside/report'
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {describe, expect, test} from 'vitest'
import {root} from './workspace.js'

const now = '2026-03-01'
const fixtures = join(root, 'fixtures')
const libraries = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'bedside.yaml')))

const lintLibrary = (name: string, options: {parser?: string} = {}): Promise<RunResult> =>
  runLint({cwd: join(fixtures, name), paths: [], now, ...options})

describe.each(libraries)('fixtures/%s', (name) => {
  test('has the report that it is expected to have', async () => {
    const {report, source} = await lintLibrary(name)
    await expect(await textReport(report, {color: false, source})).toMatchFileSnapshot(join(fixtures, name, 'expected-report.txt'))
  })

  test('has the same report with the reference parser', async () => {
    expect((await lintLibrary(name, {parser: 'remark'})).report).toEqual((await lintLibrary(name)).report)
  })

  test('every finding stands inside its file, on the line it says', async () => {
    const {report, source} = await lintLibrary(name)
    for (const {path, findings} of report.files) {
      const text = source(path) ?? ''
      for (const finding of findings) expect(isTrue(finding, text), `${path} ${finding.rule} ${finding.message}`).toBe(true)
    }
  })

  test('every word of every page is what its place in the source says', async () => {
    const parsers = await loadParsers()
    for (const path of walk(join(fixtures, name)).files.filter((one) => formatOf(one))) {
      const source = readFileSync(join(fixtures, name, path), 'utf8')
      for (const sentence of documentFrom(source, {path, parsers}).prose.sentences) {
        let from = sentence.start
        for (const word of sentence.words) {
          expect(decoded(source.slice(word.start, word.end)), `${path}:${word.start}`).toBe(word.text)
          expect(word.start).toBeGreaterThanOrEqual(from)
          from = word.end
        }
        expect(from).toBeLessThanOrEqual(sentence.end)
      }
    }
  })
})

function isTrue({start, end, message}: Finding, text: string): boolean {
  const before = text.slice(0, start.offset)
  const lines = before.split(/\r\n|\n|\r/)
  const isInside = start.offset <= end.offset && end.offset <= text.length
  return isInside && message.length <= 120 && lines.length === start.line && lines.at(-1)!.length + 1 === start.column
}

/** A stretch of Markdown or HTML as a reader sees it: character references and backslash escapes read, emphasis marks inside a word dropped. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, word: string) => decodeNamedCharacterReference(word) || whole)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*+|<\/?\w+[^>]*>/g, '')
}
