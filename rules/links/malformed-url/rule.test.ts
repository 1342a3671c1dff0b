import {applyFixes, lint} from '@bedside/core'
import {expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import {faultOf} from '../faults.js'
import rule from './rule.js'

const findingsIn = (source: string, path = 'a.md') => lint(source, {path, rules: [{rule, severity: 'error', options: {}}]}).findings

function fixed(url: string): string {
  const source = `[a](<${url}>)\n`
  return applyFixes(
    source,
    findingsIn(source).flatMap(({fix}) => fix ?? [])
  ).text.slice('[a](<'.length, -'>)\n'.length)
}

test.each([
  ...['tel:911', 'tel:+15555550100', 'tel:+1-555-555-0100', 'tel:(555)555-0100', 'tel:555.0100', 'tel:*123%23', 'tel:+15555550100,,5'],
  ...[
    'tel:+15555550100;ext=12',
    'tel:5550100x12',
    'tel:{{ site.phone }}',
    'sms:741741',
    'sms:741741?body=HOME',
    'sms:+15555550100&body=Hello'
  ],
  ...['mailto:a@example.org', 'mailto:a.b+c@x.example.org?subject=One%20two', 'mailto:?subject=Read', 'mailto:a@example.org,b@example.org'],
  ...['mailto:Nurse%20%3Cnurse@example.org%3E', 'mailto:größe@möbel.example', 'mailto:{$address}'],
  ...['https://example.org/a%20b?c=100%25', 'http://example.org', '//example.org/a', 'ftp://example.org/a', 'HTTPS://example.org'],
  ...['https://web.archive.org/web/https://example.org/', 'https://example.org:8080/', 'https://a:b@example.org/', 'https://[::1]/'],
  ...[
    'fusion.md',
    '../a b.md',
    '/a/b/',
    '#risks',
    'mail@home/',
    'tp/a.md',
    'http.md',
    'https/',
    'javascript:a%b',
    'data:image/png;base64,aa%'
  ],
  ...['node.js', 'report.pdf', 'v1.com.md', 'a%C3%A4', '%7B%7D', 'https://{{ host }}/a b', 'https://example.org/{% x %}']
])('%s is well formed', (url) => {
  expect(findingsIn(`[a](<${url}>)\n`)).toEqual([])
})

test.each([
  ['tel:555 0100', 'tel:555-0100'],
  ['tel:+1 (555) 555-0100', 'tel:+1-(555)-555-0100'],
  ['tel://5550100', 'tel:5550100'],
  ['mailto://a@example.org', 'mailto:a@example.org'],
  ['mailto: a@example.org', 'mailto:a@example.org'],
  ['a@example.org', 'mailto:a@example.org'],
  ['www.example.org/a', 'https://www.example.org/a'],
  ['example.org/a', 'https://example.org/a'],
  ['htttp://example.org', 'http://example.org'],
  ['htps://example.org', 'https://example.org'],
  ['ttps://example.org', 'https://example.org'],
  ['http//example.org', 'http://example.org'],
  ['https:/example.org', 'https://example.org'],
  ['https:///example.org', 'https://example.org'],
  ['https;//example.org', 'https://example.org'],
  ['http://https://example.org', 'https://example.org'],
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['/100%-cotton/', '/100%25-cotton/']
])('%s is mended to %s', (url, expected) => {
  expect(fixed(url)).toBe(expected)
})

test.each([
  'tel:',
  'tel:+1phonenumber',
  'tel:1-800-NURSES',
  'tel:12/34',
  'mailto:',
  'mailto:nurse',
  'mailto:a b@example.org',
  'https://',
  'https://exa mple.org',
  'https://example,org/'
])('%s is left to an author', (url) => {
  expect(findingsIn(`[a](<${url}>)\n`).map(({fix}) => fix)).toEqual([undefined])
})

test('www in a text is no fault, since Markdown adds the scheme', () => {
  expect(findingsIn('See www.example.org or write to a@example.org.\n')).toEqual([])
})

test('brackets that Markdown leaves as they are', () => {
  expect(findingsIn('[a](b c.md) and [d](/e f/)\n').map(({start}) => start.column)).toEqual([5, 21])
  expect(findingsIn('[a](see below) [b](c "title") \\[a](b c.md) `[a](b c.md)` f](g h.md)\n')).toEqual([])
  expect(findingsIn('[a](b c.md)\n', 'a.txt')).toEqual([])
})

test('a line of megabytes does not hang', () => {
  const before = cpuTime()
  findingsIn(`[a](<tel:${'1'.repeat(500_000)}z>) [b](<mailto:${'a.'.repeat(500_000)}>) ${'a'.repeat(300_000)} ${'](x '.repeat(2_000)}\n`)
  expect(cpuTime() - before).toBeLessThan(20_000)
})

test('the longest message fits', () => {
  const long = 'very-long-name'.repeat(20)
  for (const url of [`www.${long}.org`, `https:/${long}`, `tel:${long}`, `mailto:${long}`, `${long}%`, `https://a.org/${long} b`]) {
    for (const {message} of findingsIn(`[a](<${url}>)\n`)) expect(message.length).toBeLessThanOrEqual(120)
  }
})

test('an escape that was cut off has no fix: nobody knows how it went on', () => {
  expect(faultOf('/%E0%A4%A')).toMatchObject({fact: 'has an escape that was cut off; write it out.', meant: null})
})
