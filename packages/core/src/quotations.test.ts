import {expect, test} from 'vitest'
import {documentFrom} from './document.js'
import {isQuoted} from './quotations.js'

test.each([
  ['Do not write "click *here*" in a link.', true],
  ['Do not write “click *here*” in a link.', true],
  ['Do not write "click" but click *here*.', false],
  ['He said “go”. Click *here*.', false],
  ['"Go." Click *here*.', false],
  ['Click *here*.', false]
])('%s', (text, expected) => {
  const {prose} = documentFrom(text, {path: 'a.md'})
  const sentence = prose.sentences.find((one) => one.text.includes('here'))!
  expect(isQuoted(sentence, sentence.words.find(({lexeme}) => lexeme.lower === 'here')!.textStart)).toBe(expected)
})
