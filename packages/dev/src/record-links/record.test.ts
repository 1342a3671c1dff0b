import {describe, expect, test} from 'vitest'
import {readBuiltPage} from './built-page.js'
import {addressIn, addressOfFile, outcomeOf} from './outcome.js'
import {recordOf, recordText} from './record.js'

const html: Record<string, string> = {
  'a/index.html': `<main><h2 id="rüsten">R</h2><a href="../b#c">one</a><a href="">two</a><a href="https://other.example/">three</a>
<a href="/health/b#d">five</a> Page code: a-1.</main>`,
  'b.html': '<main><h2 id="c">C</h2>Page code: b-1.</main>',
  'de/b.html': '<main><h2 id="c">C</h2>Page code: b-1.</main>',
  'old/index.html': '<meta http-equiv="refresh" content="0; url=https://clinic.example/health/a/">',
  '404.html': '<main></main>'
}
const pages = new Map(Object.entries(html).map(([file, text]) => [file, readBuiltPage(text, {tag: 'main'})]))
const site = {base: '/health/', files: new Set([...pages.keys(), 'x y.pdf', 'ä#1.png']), pages}

test.each([
  ['index.html', '/health/'],
  ['a/index.html', '/health/a/'],
  ['a/b c.html', '/health/a/b c.html'],
  ['ä#1.png', '/health/ä%231.png']
])('the address of %s', (file, address) => {
  expect(addressOfFile(file, '/health/')).toBe(address)
})

test.each([
  ['b', '/health/a/b'],
  ['../b/?q=1#m%C3%BCde', '/health/b/?q=1#müde'],
  ['/%C3%A4%231%20%26.png', '/ä%231 &.png'],
  ['#c', '/health/a/#c'],
  ['https://clinic.example/b', '/b'],
  ['https://other.example/b', null],
  ['mailto:a@clinic.example', null],
  ['data:image/png;base64,AAAA', 'data:']
])('%s on /health/a/', (href, address) => {
  expect(addressIn(href, '/health/a/')).toBe(address)
})

test.each([
  ['/health/a/', 'page'],
  ['/health/a', 'page'],
  ['/health/a/index.html', 'page'],
  ['/health/a/#rüsten', 'page'],
  ['/health/a/#', 'page'],
  ['/health/a/#Top', 'page'],
  ['/health/a/#Rüsten', 'missing-anchor'],
  ['/health/A/', 'missing'],
  ['/health/b', 'page'],
  ['/health/b/', 'missing'],
  ['/health/b?q#c', 'page'],
  ['/health/old/#c', 'redirect'],
  ['/health/x y.pdf', 'file'],
  ['/health/ä%231.png', 'file'],
  ['/a/', 'missing'],
  ['/healthy/', 'missing'],
  ['data:', 'file']
])('%s', (address, outcome) => {
  expect(outcomeOf(address, site)).toBe(outcome)
})

describe('a record', () => {
  const sources = [
    {path: 'b.md', text: 'Page code: b-1.'},
    {path: 'draft.md', text: '[gone](a.md)\nPage code: d-1.'},
    {path: 'a.md', text: '[one](b.md#c)\n[two](<<ref>>)\n[three](c)\n[four](d)\n[five](/b#d)\nPage code: a-1.'}
  ]
  const record = recordOf({generator: 'hugo', version: '1', site, files: ['x y.pdf']}, sources)

  test('says which pages were built from which source', () => {
    expect(record.pages).toEqual([
      {source: 'a.md', address: '/health/a/', ids: ['rüsten']},
      {source: 'b.md', address: '/health/b.html', ids: ['c']},
      {source: 'b.md', address: '/health/de/b.html', ids: ['c']}
    ])
    expect(record.generated).toEqual(['/health/404.html'])
    expect(record.redirects).toEqual([{from: '/health/old/', to: '/health/a/'}])
    expect(record.unpublished).toEqual(['draft.md'])
    expect(record.files).toEqual(['/health/x y.pdf'])
  })

  test('says what became of each link, but of external ones', () => {
    expect(record.links.map(({line, becomes, outcome}) => [line, becomes, outcome])).toEqual([
      [1, '/health/b#c', 'page'],
      [2, null, 'missing'],
      [4, null, 'dropped'],
      [5, '/health/b#d', 'missing-anchor']
    ])
  })

  test('is JSON with an entry a line', () => {
    expect(JSON.parse(recordText(record))).toEqual(record)
    expect(recordText({...record, redirects: []})).toContain('\n  "redirects": [],\n')
    expect(
      recordText(record)
        .split('\n')
        .filter((line) => line.includes('"source":"a.md"'))
    ).toHaveLength(5)
  })
})
