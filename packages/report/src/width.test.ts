import fc from 'fast-check'
import {expect, test} from 'vitest'
import {loadWidth, plainWidth} from './width.js'

const widthOf = await loadWidth()

test('every sign that counts as plain has the width that the library gives it, alone and after a letter', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code)
    const width = plainWidth(sign)
    if (width === null) continue
    expect(widthOf(sign), `U+${code.toString(16)}`).toBe(width)
    expect(widthOf(`a${sign}a`), `U+${code.toString(16)}`).toBe(3)
  }
})

test('plain texts are as wide as the library says', () => {
  const signs = fc.constantFrom(...'ab é\u2026\u2019\u00a9\u203c\u2049#1\u00df\ufffd')
  fc.assert(fc.property(fc.string({unit: signs}), (text) => plainWidth(text) === widthOf(text)))
})

test('what is wide, stands on another letter or joins letters is left to the library', () => {
  for (const text of ['\u6f22', 'e\u0301', '\u{1f600}', 'a\u200db', '\u00ad', '\u00a9\ufe0f']) expect(plainWidth(text)).toBeNull()
})
