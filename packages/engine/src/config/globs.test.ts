import {expect, test} from 'vitest'
import {globFault, matcherOf} from './globs.js'

const matches = (pattern: string | string[], path: string, base = '') => matcherOf({base, patterns: [pattern].flat()})(path)

test.each([
  ['content/**', 'content/a/b.md', true],
  ['content/**', 'other/a.md', false],
  ['*.md', 'a.md', true],
  ['*.md', 'a/b.md', false],
  ['content/uk', 'content/uk/a/b.md', true],
  ['content/uk', 'content/uk', true],
  ['content/uk', 'content/ukraine.md', false],
  ['content/uk/', 'content/uk/a.md', true],
  ['./content/*.{md,mdx}', 'content/a.mdx', true],
  ['app/(patients)/**', 'app/(patients)/a.md', true],
  ['app/\\[id\\]/**', 'app/[id]/a.md', true],
  ['app/[ab]/**', 'app/b/a.md', true],
  ['c++/*.md', 'c++/a.md', true],
  ['**/*.md', '.github/a.md', true]
])('%s and %s: %s', (pattern, path, expected) => expect(matches(pattern, path)).toBe(expected))

test('a base, and patterns that take files out', () => {
  expect(matches('uk/**', 'docs/uk/a.md', 'docs')).toBe(true)
  expect(matches('uk/**', 'uk/a.md', 'docs')).toBe(false)
  expect(matches(['a/**', '!a/drafts/**'], 'a/drafts/b.md')).toBe(false)
  expect(matches(['a/**', '!a/drafts/**'], 'a/b.md')).toBe(true)
  expect(matches(['!drafts'], 'a.md')).toBe(true)
  expect(matches([], 'a.md')).toBe(false)
})

test('faults', () => {
  const faults = [
    'a/**',
    '!a/{b,c}/[d-f]*.md',
    'a/\\[id\\]',
    'a/*/*/*/*/*/*.md',
    '**/a-*-*-*/**',
    'a/{b',
    '[a',
    'a/{b,[c}',
    '',
    '!',
    'a\\b',
    'C:/a',
    '/a',
    '../a',
    'a/../b',
    'a'.repeat(301),
    'a*a*a*a*a*a*b',
    '**/a/**/a/**/a/**/a/**/b'
  ]
  expect(faults.map((glob) => globFault(glob) !== null)).toEqual([...Array(5).fill(false), ...Array(13).fill(true)])
})
