import {expect, test} from 'vitest'
import {emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import type {Format} from '../formats/format.js'
import {defaultLinkSettings, summarise} from '../summary.js'

function linksIn(source: string, format: Format, settings = {}) {
  const context = {...emptyContext, links: {...defaultLinkSettings, ...settings}}
  return summarise(documentFrom(source, {path: 'a.md', format}), context).links.map(({kind, url, urlSpan, inTag}) => [
    kind,
    url,
    urlSpan && source.slice(urlSpan.start, urlSpan.end),
    inTag === true
  ])
}

test('media and pictures in several sizes', () => {
  const source =
    '<video src="a.mp4" poster=p.jpg><track src="a.vtt"></video>\n\n<img src="a.png" srcset="a-2.png 2x, b.png 100w,c.png" alt="A spine">\n'
  expect(linksIn(source, 'markdown')).toEqual([
    ['media', 'a.mp4', 'a.mp4', true],
    ['media', 'p.jpg', 'p.jpg', true],
    ['media', 'a.vtt', 'a.vtt', true],
    ['image', 'a.png', 'a.png', true],
    ['image', 'a-2.png', 'a-2.png', true],
    ['image', 'b.png', 'b.png', true],
    ['image', 'c.png', 'c.png', true]
  ])
})

test('an HTML page has links around its article too, each told once', () => {
  const source =
    '<body><nav><a href="/">Home</a></nav><main><h1>Spine</h1><p><a href="a.html">A</a></p></main><footer><img src="f.png" alt=""></footer></body>'
  expect(linksIn(source, 'html').map(([kind, url]) => [kind, url])).toEqual([
    ['html', '/'],
    ['html', 'a.html'],
    ['image', 'f.png']
  ])
})

test('components of MDX, their usual attributes and those that a configuration names', () => {
  const source = '<Card href="/spine/" title="/no/">\n  Text\n</Card>\n\n<CareCard target="fusion.md" />\n\n<Link to={path}>x</Link>\n'
  expect(linksIn(source, 'mdx')).toEqual([['html', '/spine/', '/spine/', false]])
  expect(linksIn(source, 'mdx', {components: {CareCard: ['target']}})).toEqual([
    ['html', '/spine/', '/spine/', false],
    ['html', 'fusion.md', 'fusion.md', false]
  ])
})

test('frontmatter: paths at usual keys, anything at keys that a configuration names', () => {
  const source =
    '---\nrelated:\n  - /spine/\n  - fusion-id\n  - {title: Brace, href: "../brace.md"}\nsiblings:\n  prev: knee\n---\n\nText.\n'
  expect(linksIn(source, 'markdown')).toEqual([
    ['frontmatter', '/spine/', '/spine/', false],
    ['frontmatter', '../brace.md', '../brace.md', false]
  ])
  expect(linksIn(source, 'markdown', {frontmatter: ['siblings.prev']}).map(([, url]) => url)).toEqual(['/spine/', '../brace.md', 'knee'])
})
