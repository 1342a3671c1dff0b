import {applyFixes, lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {isMoveOfPage, leadsToSignIn, losesPage} from './moves.js'
import rule from './rule.js'

describe('what counts as a move', () => {
  test.each([
    ['https://a.org/x', 'https://a.org/y', true],
    ['https://a.org/x', 'https://b.org/x', true],
    ['https://a.org/x', 'https://www.a.org/x', true],
    ['https://a.org/x?id=1', 'https://a.org/x', true],
    ['https://a.org', 'https://b.org/en/', true],
    ['http://a.org/x', 'https://a.org/x', true],
    ['https://a.org/x', 'https://a.org/x/', false],
    ['https://a.org/x', 'https://a.org/x?session=1', false],
    ['https://a.org/x#part', 'https://a.org/x', false],
    ['//a.org/x', 'https://a.org/x', false],
    ['https://A.org', 'https://www.a.org/en/home', false]
  ])('%s -> %s: %s', (url, movedTo, expected) => expect(isMoveOfPage(url, movedTo, false)).toBe(expected))

  test('https alone is no move where links/insecure-url says it', () => {
    expect(isMoveOfPage('http://a.org/x', 'https://a.org/x/', true)).toBe(false)
    expect(isMoveOfPage('http://a.org/x', 'https://a.org/y', true)).toBe(true)
  })

  test.each([
    ['https://a.org/x', 'https://a.org/', true],
    ['https://a.org/x', 'https://a.org/index.html', true],
    ['https://a.org/x', 'https://a.org/page-not-found', true],
    ['https://a.org/x', 'https://a.org/404.html', true],
    ['https://a.org/', 'https://b.org/', false],
    ['https://a.org/x', 'https://a.org/?p=3', false],
    ['https://a.org/x', 'https://a.org/404-area-code', false]
  ])('%s -> %s loses the page: %s', (url, movedTo, expected) => expect(losesPage(url, movedTo)).toBe(expected))

  test.each([
    ['https://a.org/Login.aspx?to=x', true],
    ['https://a.org/sso/start', true],
    ['https://a.org/login-problems', false]
  ])('%s asks to sign in: %s', (movedTo, expected) => expect(leadsToSignIn(movedTo)).toBe(expected))
})

/** A page once its link was changed to where it leads. */
function moved(source: string, url: string, movedTo: string, path = 'a.md'): string {
  const external = new Map([[url, {outcome: 'ok', status: 200, movedTo, plainAt: null} as const]])
  const {findings} = lint(source, {path, rules: [{rule, severity: 'note', options: {lasting: []}}], context: {external}})
  return applyFixes(
    source,
    findings.flatMap(({suggestions = []}) => suggestions)
  ).text
}

describe('the new address', () => {
  const old = 'https://a.org/x'

  test.each([
    ['a.md', `[t](${old})`, 'https://a.org/y_(z)', '[t](https://a.org/y_%28z%29)'],
    ['a.md', `[t](${old} "Title")`, 'https://a.org/y', '[t](https://a.org/y "Title")'],
    ['a.md', `[t][r]\n\n[r]: ${old}`, 'https://a.org/y', '[t][r]\n\n[r]: https://a.org/y'],
    ['a.md', `<${old}>`, 'https://a.org/y?a=1&copy=2', '<https://a.org/y?a=1&copy=2>'],
    ['a.md', `See ${old}, and www.b.org.`, 'https://a.org/y', 'See https://a.org/y, and www.b.org.'],
    ['a.md', `<a href="${old}">t</a>`, 'https://a.org/y?a=1&copy=2', '<a href="https://a.org/y?a=1&amp;copy=2">t</a>'],
    ['a.html', `<p><a href='${old}'>t</a></p>`, "https://a.org/it's", "<p><a href='https://a.org/it%27s'>t</a></p>"],
    ['a.mdx', `<Card href="${old}" />`, 'https://a.org/{y}', '<Card href="https://a.org/%7By%7D" />']
  ])('in %s: %s', (path, source, movedTo, expected) => expect(moved(source, old, movedTo, path)).toBe(expected))

  test('keeps the part that the link names, unless the new address names one', () => {
    expect(moved(`[t](${old}#part)`, `${old}#part`, 'https://a.org/y')).toBe('[t](https://a.org/y#part)')
    expect(moved(`[t](${old}#part)`, `${old}#part`, 'https://a.org/y#new')).toBe('[t](https://a.org/y#new)')
  })

  test('one that is longer than anybody writes is not offered', () => {
    const source = `[t](${old})`
    expect(moved(source, old, `https://a.org/${'y'.repeat(600)}`)).toBe(source)
  })
})

test('messages are short, however long addresses are', () => {
  const long = `https://${'sub.'.repeat(50)}org/${'y'.repeat(300)}`
  for (const [movedTo, plainAt] of [
    [long, null],
    [`https://${'sub.'.repeat(50)}org/`, null],
    [null, long.replace('https', 'http')]
  ]) {
    const external = new Map([['https://a.org/x', {outcome: 'ok', status: 200, movedTo: movedTo!, plainAt: plainAt!} as const]])
    const {findings} = lint('[t](https://a.org/x)', {
      path: 'a.md',
      rules: [{rule, severity: 'note', options: {lasting: []}}],
      context: {external}
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]!.message.length).toBeLessThanOrEqual(120)
  }
})
