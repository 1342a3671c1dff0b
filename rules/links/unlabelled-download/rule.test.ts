import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const findingsIn = (source: string, options = {}, path = 'a.md') =>
  lint(source, {path, rules: [{rule, severity: 'note', options: {size: false, words: [], ...options}}]}).findings

test.each([
  '[a](b.pdf)',
  '[a](https://example.org/b.PDF?v=2#page=3)',
  '<a href="b.docx">a</a>',
  '[a][b]\n\n[b]: c.zip',
  '- [a](b.pdf)',
  '| [a](b.pdf) |\n|---|'
])('%j does not say what it opens', (source) => {
  expect(findingsIn(`${source}\n`)).toHaveLength(1)
})

test.each([
  '[a (PDF)](b.pdf)',
  '[a](b.pdf) (PDF, 2 MB)',
  'A PDF: [a](b.pdf)',
  '[a](b.pdf "PDF")',
  '<a class="link-pdf" href="b.pdf">a</a>',
  '<a type="application/pdf" href="b.pdf">a</a>',
  '[Word document](b.docx)',
  'As PDFs:\n\n- [a](b.pdf)',
  '[![PDF](i.png) a](b.pdf)',
  '[a](b.pdf.md)',
  '[a](pdf)',
  '[a](b.html)',
  '![a](b.pdf)'
])('%j says it, or opens a page', (source) => {
  expect(findingsIn(`${source}\n`)).toEqual([])
})

test('words of the configuration say enough', () => {
  expect(findingsIn('[Download the form](b.pdf)\n', {words: ['download']})).toEqual([])
})

test('what is offered stands at the end of the text', () => {
  expect(findingsIn('[a](b.pdf)\n')[0]?.suggestions?.[0]?.edits).toEqual([{start: 2, end: 2, text: ' (PDF)'}])
  expect(findingsIn('<a href="b.pdf">a</a>\n')[0]?.suggestions).toBeUndefined()
})
