import {expect, test} from 'vitest'
import {documentFrom} from './document.js'
import {leadInsOf} from './lead-ins.js'

/** Each lead-in as its text, what it announces, what follows, and whether its section ends. */
function read(source: string, path = 'a.md') {
  const document = documentFrom(source, {path})
  return leadInsOf(document).map(({sentence, announces, next, endsSection}) => [sentence.text, announces, next?.type ?? null, endsSection])
}

test('a lead-in is the last sentence of its paragraph', () => {
  expect(read('It hurts. The reasons are:\n\n- one\n\nSuch as\n\nThings such as\n\nThe tests include\n\nIt includes all.\n')).toEqual([
    ['The reasons are:', 'items', 'list', false],
    ['Such as', 'items', 'paragraph', false],
    ['Things such as', 'items', 'paragraph', false],
    ['The tests include', 'items', 'paragraph', false]
  ])
})

test('what follows is looked for after lists, elements and comments, but not beyond a quote', () => {
  expect(
    read('- One:\n- Two:\n\nThree.\n\n> Four:\n\nFive:\n\n<!-- six -->\n\n| a |\n| - |\n').map(([text, , next]) => [text, next])
  ).toEqual([
    ['One:', 'listItem'],
    ['Two:', 'paragraph'],
    ['Four:', null],
    ['Five:', 'table']
  ])
  expect(read('<div><p>One:</p></div><p>Two.</p>', 'a.html')).toEqual([['One:', 'items', 'paragraph', false]])
})

test('a section ends at a heading of its level, and where tags stand between nobody knows', () => {
  expect(read('# A\n\nOne:\n\n## B\n\nTwo:\n\n## C\n\nThree:\n\n# D\n\nFour:\n').map(([text, , , ends]) => [text, ends])).toEqual([
    ['One:', false],
    ['Two:', true],
    ['Three:', true],
    ['Four:', true]
  ])
  expect(read('# A\n\n</div>\n<div>\n\nOne:\n\n# B\n').map(([, , , ends]) => ends)).toEqual([false])
})

test.each([
  ['You can read more about surgery here on our site:', 'links'],
  ['See these related articles:', 'links'],
  ['Related pages:', 'links'],
  ['See also:', 'links'],
  ['More information is available on these websites:', 'links'],
  ['To learn more, call the nurse:', 'items'],
  ['In this class you will learn more about:', 'items'],
  ['We store this about your visit to the site:', 'items'],
  ['The nurse may go to the injection site:', 'items'],
  ['See your doctor if:', 'items'],
  ['"Click here" says nothing about the page, nor do:', 'items'],
  ['See "related pages" on these websites:', 'links']
])('%s announces %s', (text, expected) => {
  expect(read(`${text}\n`).map(([, announces]) => announces)).toEqual([expected])
})
