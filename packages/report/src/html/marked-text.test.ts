import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Child, type Element, element} from './element.js'
import {linesOf, markedLines, withControls} from './marked-text.js'
import type {ShownFinding} from './report-data.js'

const finding = (start: number, end: number, severity = 1): ShownFinding => ({rule: 0, severity, message: 'm', start, end, line: 1})
const refer = (number: number) => element('a', {}, `<${number}>`)

/** Text of a child; what stands for a character that nobody sees is that character. */
function textOf(child: Child): string {
  if (typeof child === 'string') return child
  const inner = child.children.map(textOf).join('')
  return child.attributes.class === 'control' ? String.fromCharCode(Number.parseInt(inner.slice(2), 16)) : inner
}

/** Lines as text, marks in brackets. */
function sketch(text: string, findings: readonly ShownFinding[]): string[] {
  const drawn = (child: Child) => (typeof child !== 'string' && child.tag === 'mark' ? `[${textOf(child)}]` : textOf(child))
  return markedLines(text, findings, refer).map((line) => line.map(drawn).join(''))
}

describe('findings in a text', () => {
  test.each([
    ['none', 'a b', [], ['a b']],
    ['a word', 'one two', [finding(4, 7)], ['one [two]<1>']],
    ['two that follow each other', 'ab', [finding(0, 1), finding(1, 2)], ['[a]<1>[b]<2>']],
    ['one within another', 'abc', [finding(0, 3), finding(1, 2)], ['[a][b]<2>[c]<1>']],
    ['two at one place', 'abc', [finding(1, 2), finding(1, 2)], ['a[b]<1><2>c']],
    ['over lines: the number stands on the first', 'ab\ncd\n', [finding(1, 5)], ['a[b]<1>', '[cd]', '']],
    ['without length', 'ab', [finding(1, 1)], ['a<1>b']],
    ['without length on an empty line', 'a\n\nb', [finding(2, 2)], ['a', '<1>', 'b']],
    ['without length at the beginning', 'ab', [finding(0, 0)], ['<1>ab']],
    ['at the end of the text', 'ab', [finding(2, 2)], ['ab<1>']],
    ['behind the end of the text', 'ab', [finding(7, 9)], ['ab<1>']],
    ['CRLF', 'a\r\nb\r\n', [finding(0, 4)], ['[a]<1>', '[b]', '']],
    ['between CR and LF', 'a\r\nb', [finding(2, 4)], ['a<1>', '[b]']],
    ['no text at all', '', [finding(0, 0)], ['<1>']]
  ])('%s', (_, text, findings, expected) => expect(sketch(text, findings)).toEqual(expected))

  test('the gravest colours a stretch, and a passage is paler than the words in it', () => {
    const [line] = markedLines('x'.repeat(90), [finding(0, 90, 2), finding(3, 5, 0)], refer)
    const classes = line!
      .filter((child): child is Element => typeof child !== 'string' && child.tag === 'mark')
      .map(({attributes}) => attributes)
    expect(classes.map(({class: name}) => name)).toEqual(['s2 passage', 's2', 's2 passage'])
    expect(classes[1]!['data-findings']).toBe('1 2')
  })

  test('every text keeps its characters, and exactly those of findings are marked', () => {
    const texts = fc.string({unit: fc.constantFrom('a', ' ', '\n', '\r', '\u202e', '\u0000', '\ud800', 'é', '😀'), maxLength: 40})
    const spans = fc.array(
      fc.tuple(fc.nat(45), fc.nat(20)).map(([start, length]) => finding(start, start + length)),
      {maxLength: 6}
    )
    fc.assert(
      fc.property(texts, spans, (text, findings) => {
        const lines = markedLines(text, findings, refer)
        const numbers = lines.flat().filter((child) => typeof child !== 'string' && child.tag === 'a')
        expect(numbers.map(textOf).sort()).toEqual(findings.map((_, at) => `<${at + 1}>`).sort())
        for (const [at, {start, end}] of linesOf(text).entries()) {
          const content = lines[at]!.filter((child) => typeof child === 'string' || child.tag !== 'a')
          expect(content.map(textOf).join('')).toBe(text.slice(start, end))
          const marked = content.flatMap((child) =>
            [...Array(textOf(child).length)].map(() => typeof child !== 'string' && child.tag === 'mark')
          )
          const expected = Array.from({length: end - start}, (_, i) =>
            findings.some((one) => one.start <= start + i && start + i < one.end)
          )
          // A control that stands alone is an element, too, and no mark.
          expect(marked).toEqual(expected)
        }
      })
    )
  })

  test('what nobody sees is named, and marks that order only their own line are left alone', () => {
    expect(withControls('a\u202eb\u200f')).toEqual([
      'a',
      element('span', {class: 'control', title: 'A character that cannot be seen'}, 'U+202E'),
      'b\u200f'
    ])
  })
})
