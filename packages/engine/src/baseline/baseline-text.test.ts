import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {compareText} from '@bedside/core'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatMistake} from '../config/index.js'
import {type BaselineEntry, parseBaseline, printBaseline} from './baseline-text.js'

const segment = fc
  .oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 12}),
    fc.constantFrom('#a', '<<<<<<< x', '\t', '\\u{41}', '=======', 'a\u2028b\r\n')
  )
  .filter((text) => !text.includes('/') && text !== '.' && text !== '..')
const word = fc.stringMatching(/^[a-z]{1,8}$/)
const entry: fc.Arbitrary<BaselineEntry> = fc.record({
  path: fc.array(segment, {minLength: 1, maxLength: 3}).map((parts) => parts.join('/')),
  rule: fc.tuple(word, word).map((parts) => parts.join('/')),
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/)
})
const entries = fc.array(entry, {maxLength: 12})

const sorted = (all: Iterable<BaselineEntry>) =>
  [...new Set([...all].map((one) => JSON.stringify([one.path, one.rule, one.fingerprint])))].sort()

function parsed(text: string): readonly BaselineEntry[] {
  const {entries: found, mistakes} = parseBaseline(text, 'b.tsv')
  expect(mistakes).toBeNull()
  return found!
}

const said = (text: string) => parseBaseline(text, 'b.tsv').mistakes?.map(formatMistake).join('\n') ?? 'no mistake'

describe('what is printed', () => {
  test('is read as the same entries, whatever stands in paths', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(sorted(parsed(printBaseline(all)))).toEqual(sorted(all))
      })
    )
  })

  test('is sorted, a line each, equal for equal entries, and free of what a terminal or Git would take for something else', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const text = printBaseline(all)
        expect(printBaseline([...all].reverse())).toBe(text)
        const lines = text.split('\n').slice(3, -1)
        expect(lines).toEqual([...lines].sort(compareText))
        for (const line of lines)
          expect(line).toMatch(/^[^#<>=|\s\u0000-\u001f\u007f-\u009f\u202e][^\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202e]*$/)
      })
    )
  })
})

describe('what a merge may leave', () => {
  test('lines of both sides in any order, twice, and with line ends of Windows', () => {
    fc.assert(
      fc.property(entries, entries, fc.boolean(), (ours, theirs, windows) => {
        const both = printBaseline(ours) + printBaseline(theirs).split('\n').slice(3).join('\n')
        expect(sorted(parsed(windows ? both.replaceAll('\n', '\r\n') : both))).toEqual(sorted([...ours, ...theirs]))
      })
    )
  })

  test('Git merges what two branches added and took out, and nothing that both kept or one added is lost', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bedside-merge-'))
    try {
      fc.assert(
        fc.property(entries, entries, entries, fc.nat(11), (base, ours, theirs, cut) => {
          const sides = {base, ours: [...base.slice(cut), ...ours], theirs: [...base.slice(0, cut), ...theirs]}
          for (const [name, all] of Object.entries(sides)) writeFileSync(join(folder, name), printBaseline(all))
          execFileSync('git', ['merge-file', '--union', 'ours', 'base', 'theirs'], {cwd: folder})
          const merged = new Set(sorted(parsed(readFileSync(join(folder, 'ours'), 'utf8'))))
          const known = new Set(sorted([...base, ...ours, ...theirs]))
          for (const one of merged) expect(known).toContain(one)
          for (const one of sorted([...ours, ...theirs])) if (!sorted(base).includes(one)) expect(merged).toContain(one)
        }),
        {numRuns: 20}
      )
    } finally {
      rmSync(folder, {recursive: true})
    }
  })
})

describe('mistakes are said with their line', () => {
  const good = 'a.md\tlinks/missing-page\t0123456789abcdef'
  test.each([
    ['', 'its first line is empty'],
    ['a,b\n', 'its first line is "a,b" and not "# bedside-baseline 1"'],
    ['# bedside-baseline 2\nwhatever\n', 'version 2; this Bedside reads version 1'],
    [`# bedside-baseline 1\n${good}\n<<<<<<< HEAD\n${good}\n=======\n>>>>>>> other\n`, 'b.tsv:3:1  This is a conflict marker of Git'],
    ['<<<<<<< HEAD\n# bedside-baseline 1\n', 'b.tsv:1:1  This is a conflict marker of Git'],
    [`# bedside-baseline 1\n${good.replaceAll('\t', ' ')}\n`, 'b.tsv:2:1  A line of a baseline holds a path, a rule and a fingerprint'],
    [`# bedside-baseline 1\n${good}\tmore\n`, 'with a tab between each'],
    ['# bedside-baseline 1\na.md\tmissing\t0123456789abcdef\n', '"missing" is no name of a rule'],
    ['# bedside-baseline 1\na.md\tlinks/missing-page\t0123\n', '"0123" is no fingerprint'],
    [`# bedside-baseline 1\n../${good}\n`, '"../a.md" is no path as a baseline writes it'],
    [`# bedside-baseline 1\n/etc/${good}\n`, 'is no path'],
    [`# bedside-baseline 1\n\\x${good}\n`, 'is no path']
  ])('%j', (text, message) => {
    expect(said(text)).toContain(message)
  })

  test('a file that is torn everywhere is not said line by line without end', () => {
    expect(parseBaseline(`# bedside-baseline 1\n${'x\n'.repeat(1_000)}`, 'b.tsv').mistakes).toHaveLength(10)
  })

  test('a byte order mark and empty lines are none', () => {
    expect(said(`\ufeff# bedside-baseline 1\r\n\r\n${good}\r\n`)).toBe('no mistake')
  })

  test('a long line without end is read at once', () => {
    expect(said(`# bedside-baseline 1\n${'\\u{'.repeat(1_000_000)}\n`)).toContain('with a tab between each')
    expect(said(`# bedside-baseline 1\n${'\\u{'.repeat(1_000_000)}\ta/b\t0123456789abcdef\n`)).toContain('is no path')
  })
})
