import {describe, expect, test} from 'vitest'
import {emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import {summarise} from '../summary.js'
import {readTemplate} from './templates.js'

describe('addresses that a template tag makes', () => {
  test.each([
    ['{{< ref "spine/fusion.md" >}}', 'ref', 'spine/fusion.md'],
    ['{{% relref "fusion.md#risks" %}}', 'ref', 'fusion.md#risks'],
    ['{{< ref fusion >}}', 'ref', 'fusion'],
    ['{{<relref path="a b.md">}}', 'ref', 'a b.md'],
    ['{% link _leaflets/Brace Care.md %}', 'source', '_leaflets/Brace Care.md'],
    ['{%- link a.md -%}#risks', 'source', 'a.md#risks'],
    ['{% post_url 2026-03-01-scanner %}', 'post', '2026-03-01-scanner'],
    ['{{ site.baseurl }}/spine/', 'base', '/spine/'],
    ['{{site.url}}{{ site.baseurl }}/spine/#risks', 'base', '/spine/#risks'],
    ['{{ site.baseurl }}{% link a.md %}', 'source', 'a.md'],
    ["{{ '/spine/' | relative_url }}", 'base', '/spine/'],
    ['{{ "/spine/" | url }}#risks', 'base', '/spine/#risks']
  ])('%s', (text, through, url) => {
    const found = readTemplate(text)
    expect([found?.through, found?.url]).toEqual([through, url])
    if (found?.span) expect(text.slice(found.span.start, found.span.end)).toBe(url)
  })

  test.each([
    '{{ page.url }}',
    '{{< figure src="a.png" >}}',
    '{{ "/a/" | append: page.slug | relative_url }}',
    '{{< ref path="a.md" lang="de" >}}',
    '{% link {{ page.next }} %}',
    '{{ site.baseurl }}/{{ page.slug }}/',
    '{{ unclosed',
    'plain/a.md'
  ])('%s says nothing', (text) => {
    expect(readTemplate(text)).toBeNull()
  })
})

const linksIn = (source: string) =>
  summarise(documentFrom(source, {path: 'a.md'}), emptyContext).links.map(({kind, url, urlSpan, text, through}) => [
    kind,
    url,
    urlSpan && source.slice(urlSpan.start, urlSpan.end),
    text,
    through
  ])

test('links whose tag has white space in it, which Markdown takes for text', () => {
  expect(linksIn('See [the risks]({{< ref "fusion.md#risks" >}}) and ![a spine]({{ "/spine.png" | relative_url }}).')).toEqual([
    ['link', 'fusion.md#risks', 'fusion.md#risks', 'the risks', 'ref'],
    ['image', '/spine.png', '/spine.png', 'a spine', 'base']
  ])
  expect(linksIn('`[a]({{< ref "b.md" >}})`\n\n    [a]({{< ref "b.md" >}})\n')).toEqual([])
})

test('links whose tag Markdown reads as an address, and definitions of either kind', () => {
  expect(linksIn('[home]({{site.baseurl}}/index.html)')).toEqual([['link', '/index.html', '/index.html', 'home', 'base']])
  expect(linksIn('[the page][p]\n\n[p]: {{< relref "fusion.md" >}}\n')).toEqual([['definition', 'fusion.md', 'fusion.md', '', 'ref']])
})

test('plain definitions after one with a tag are definitions too', () => {
  const source = '[one][p] and [two][q]\n\n[p]: {{< relref "fusion.md" >}}\r\n[q]: ../disc/\n\n[r]: no\n'
  expect(linksIn(source).map(([kind, url, at]) => [kind, url, at])).toEqual([
    ['definition', 'fusion.md', 'fusion.md'],
    ['definition', '../disc/', '../disc/'],
    ['definition', 'no', 'no']
  ])
})

test('a stranger cannot make it slow', () => {
  for (const part of [']({{', '[a]({{ ', '{% link ', ']({% link a %}', '{{ site.baseurl }}'])
    expect(linksIn(`${part}\n\n`.repeat(5_000)).length).toBeLessThan(5_001)
})
