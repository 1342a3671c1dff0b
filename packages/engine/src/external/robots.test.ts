import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../core/test-support/cpu-time.js'
import {robotsFor} from './robots.js'

const allows = (text: string, path: string) => robotsFor(text, 'bedside').allows(new URL(path, 'https://clinic.org'))

describe('which group', () => {
  const text = [
    'User-agent: Other',
    'Disallow: /',
    '',
    'User-agent: *',
    'Disallow: /all',
    'User-agent: Nobody',
    'User-agent: BEDSIDE/1.0  # us',
    'Disallow: /us',
    'Crawl-delay: 2.5'
  ]

  test.each(['\n', '\r\n', '\r'])('is ours by name, whatever ends a line (%j)', (end) => {
    const joined = text.join(end)
    expect(allows(joined, '/us')).toBe(false)
    expect(allows(joined, '/all')).toBe(true)
    expect(robotsFor(joined, 'bedside').crawlDelay).toBe(2.5)
  })

  test('is that of everybody where there is none of ours', () => {
    expect(robotsFor(text.join('\n'), 'somebody').allows(new URL('https://clinic.org/all/x'))).toBe(false)
    expect(allows('User-agent: bedsideplus\nDisallow: /', '/')).toBe(true)
  })

  test('stands in pieces', () => {
    const pieces = 'User-agent: bedside\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: bedside\nDisallow: /b'
    expect(['/a', '/b', '/c'].map((path) => allows(pieces, path))).toEqual([false, false, true])
  })
})

describe('which lines', () => {
  test.each([
    ['Disallow:', '/x', true],
    ['Disallow: /', '/x', false],
    ['Disallow: /', '/robots.txt', true],
    ['Disallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['Allow: /a\nDisallow: /a', '/a', true],
    ['Disallow: /*.pdf$', '/leaflet.pdf', false],
    ['Disallow: /*.pdf$', '/leaflet.pdf?x', true],
    ['Disallow: /*.pdf', '/leaflet.pdf?x', false],
    ['Disallow: /a*b*c', '/a-b-c-d', false],
    ['Disallow: /a*b*c', '/a-c-b', true],
    ['Disallow: /*a$', '/a', false],
    ['Disallow: /aa*aa$', '/aaa', true],
    ['Disallow: /$', '/', false],
    ['Disallow: /$', '/x', true],
    ['Disallow: /search?q=', '/search?q=pain', false],
    ['Disallow: /rücken', '/r%c3%bccken', false],
    ['Disallow: /r%c3%bccken', '/rücken', false],
    ['disallow : /x', '/x', false],
    ['Disallow /x', '/x', true],
    ['Crawl-delay: soon', '/x', true]
  ])('%s: %s %s', (lines, path, expected) => expect(allows(`\uFEFFuser-agent: *\n${lines}`, path)).toBe(expected))

  test('a page of HTML, or nothing, allows everything', () => {
    for (const text of ['', '<!doctype html><p>User-agent: *', 'Disallow: /']) expect(allows(text, '/x')).toBe(true)
  })

  test('any text is read', () => {
    const line = fc.tuple(
      fc.constantFrom('User-agent', 'Allow', 'Disallow', 'Crawl-delay', ''),
      fc.constantFrom(':', '', ' : '),
      fc.string({unit: 'binary'})
    )
    const text = fc.array(line, {maxLength: 30}).map((lines) => lines.map((parts) => parts.join('')).join('\n'))
    fc.assert(
      fc.property(text, fc.webPath(), (robots, path) => {
        expect(typeof allows(robots, `/x${path}`)).toBe('boolean')
      })
    )
  })

  test('a hostile pattern takes no time', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(200_000)}b$`
    const start = cpuTime()
    expect(allows(text, `/${'a'.repeat(1_900)}`)).toBe(true)
    expect(cpuTime() - start).toBeLessThan(500)
  })
})
