import fc from 'fast-check'
import {expect, test} from 'vitest'
import {tokensOf} from './html-tokens.js'

const shown = (html: string) =>
  tokensOf(html).map((token) =>
    token.kind === 'text' ? token.text : `${token.kind} ${token.name} ${JSON.stringify([...token.attributes])}`
  )

test.each([
  ['<p id="a">x</p>', ['open p [["id","a"]]', 'x', 'close p []']],
  ['<a href=/health/x class=hash-link>y</a>', ['open a [["href","/health/x"],["class","hash-link"]]', 'y', 'close a []']],
  ["<a href='a b' hidden>", ['open a [["href","a b"],["hidden",""]]']],
  ['<img src="a.png"/>', ['open img [["src","a.png"]]']],
  ['<br/>', ['open br []']],
  ['1 < 2 &amp; 3&nbsp;&#x27;&#252;&unknown;', ["1 < 2 & 3\u00a0'ü&unknown;"]],
  ['<!doctype html><!-- <p> -->x', ['x']],
  ['<script>if (a < b) "</p>"</script>z', ['open script []', 'close script []', 'z']],
  ['<a title="1 > 0" href="b">', ['open a [["title","1 > 0"],["href","b"]]']],
  ['<p', ['open p []']],
  ['a <', ['a <']]
])('%s', (html, expected) => {
  expect(shown(html)).toEqual(expected)
})

test('it comes to an end on any text, and loses no plain one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[<>/!="'&; a-]{0,60}$/), (text) => {
      const tokens = tokensOf(text)
      if (!/[<&]/.test(text)) expect(tokens.map((token) => token.text).join('')).toBe(text)
    })
  )
})
