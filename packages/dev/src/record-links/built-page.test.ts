import {describe, expect, test} from 'vitest'
import {readBuiltPage} from './built-page.js'

const page = (main: string) => `<html><head><link rel="canonical" href="https://clinic.example/a/"></head>
<body id="top-of-page"><nav id="menu"><a href="/">Home</a></nav>${main}<footer id="end"></footer></body></html>`

describe('readBuiltPage', () => {
  const built = readBuiltPage(
    page(
      `<main><h2 id="risks">Risks <a href="#risks">#</a></h2><div><a name="old"></a></div><p>See <a href="../b/">the <b>other</b>
 page</a> <img alt="brace" src="x.png"></p><p>Page code: hugo-a-1.</p></main>`
    ),
    {tag: 'main'}
  )

  test('takes ids and links of the main content', () => {
    expect(built.ids).toEqual(['risks', 'old'])
    expect([...built.links]).toEqual([
      ['#', '#risks'],
      ['the other page', '../b/'],
      ['brace', 'x.png']
    ])
    expect(built.code).toBe('hugo-a-1')
    expect(built.canonical).toBe('https://clinic.example/a/')
  })

  test('knows the ids of the whole page, since links may lead to them', () => {
    expect([...built.allIds]).toEqual(['top-of-page', 'menu', 'risks', 'old', 'end'])
  })

  test.each([
    ['<article class="a markdown"><article>x</article><i id="b"></i></article>', {class: 'markdown'}, ['b']],
    ['<div role="main"><div></div><i id="b"></i></div><i id="c"></i>', {role: 'main'}, ['b']],
    ['<article><i id="a"></i></article><article><i id="b"></i></article>', {tag: 'article'}, []],
    ['<div><i id="a"></i></div>', {tag: 'main'}, []]
  ])('%s', (html, main, ids) => {
    expect(readBuiltPage(page(html), main).ids).toEqual(ids)
  })

  test.each([
    ['<meta http-equiv="refresh" content="0; url=/health/b/">', '/health/b/'],
    ['<meta http-equiv=refresh content=0;url=/b>', '/b'],
    ['<meta http-equiv="Refresh" content="0; URL=\'/b\'">', '/b'],
    ['<meta name="refresh" content="0; url=/b">', null]
  ])('%s', (html, redirect) => {
    expect(readBuiltPage(html, {tag: 'main'}).redirect).toBe(redirect)
  })
})
