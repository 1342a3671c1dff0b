import {applyFixes, lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const findingsIn = (source: string, path = 'a.md') => lint(source, {path, rules: [{rule, severity: 'error', options: {}}]}).findings
const messagesIn = (source: string, path?: string) => findingsIn(source, path).map(({message}) => message)

test.each([
  '[a](#risks)\n\n# Risks\n',
  '[a](#risks-1)\n\n# Risks\n\n# Risks\n',
  '[a](#user-content-risks)\n\n# Risks\n',
  '[a](#gr%C3%B6%C3%9Fe)\n\n# Größe\n',
  '[a](#gro\u0308ße)\n\n# Größe\n',
  '[a](#)\n\n# Risks\n',
  '[a](#top)\n\n# Risks\n',
  '[a](#:~:text=risk)\n\n# Risks\n',
  '[a](#/route)\n\n# Risks\n',
  '[a](#{{ id }})\n\n# Risks\n',
  '[a](#b)\n\n<div name="c" id="b">\n\nText.\n\n</div>\n',
  '[a](#b)\n\n<span id="b"></span>Text.\n'
])('%j is whole', (source) => {
  expect(messagesIn(source)).toEqual([])
})

test('ids of components count in MDX', () => {
  expect(messagesIn('[a](#b) [c](#d)\n\n<Box id="b">\n\nText.\n\n</Box>\n', 'a.mdx')).toEqual([
    'No heading or id #d on this page; correct the link or add the id.'
  ])
})

test('only what follows # is mended', () => {
  const source = '[a](#riscs "#riscs")\n\n# Risks\n'
  expect(
    applyFixes(
      source,
      findingsIn(source).flatMap(({fix}) => fix ?? [])
    ).text
  ).toBe('[a](#risks "#riscs")\n\n# Risks\n')
})

test('the longest message fits', () => {
  const long = 'very-long-name-of-a-heading'.repeat(9)
  for (const message of messagesIn(`[a](#${long})\n\n# ${long}s\n`)) expect(message.length).toBeLessThanOrEqual(120)
})
