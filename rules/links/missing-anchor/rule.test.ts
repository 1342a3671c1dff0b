import {applyFixes, defaultLinkSettings, lint} from '@bedside/core'
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
  '[a](#b)\n\n<span id="b"></span>Text.\n',
  '[a](#RISKS) [b](#readme) [c](#L3-L5)\n\n# Risks\n'
])('%j is whole', (source) => {
  expect(messagesIn(source)).toEqual([])
})

test('where a site is made of the pages, case counts', () => {
  const context = {links: {...defaultLinkSettings, asOnCodeHost: false}}
  const {findings} = lint('[a](#RISKS)\n\n# Risks\n', {path: 'a.md', context, rules: [{rule, severity: 'error', options: {}}]})
  expect(findings.map(({message}) => message)).toEqual(['No heading or id #RISKS on this page; did you mean #risks?'])
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

const fixed = (source: string) =>
  applyFixes(
    source,
    findingsIn(source).flatMap(({fix}) => fix ?? [])
  ).text

test('a heading that reads like the link is meant', () => {
  expect(fixed('[When to call us](#call)\n\n# When to call us?\n')).toBe('[When to call us](#call)\n\n# When to call us?\n')
  expect(fixed('# Pain\n\n[When to call us](#call)\n\n## When to call us?\n')).toBe(
    '# Pain\n\n[When to call us](#when-to-call-us)\n\n## When to call us?\n'
  )
})

test('an id that begins alike is offered', () => {
  expect(messagesIn('[a](#when-to-call)\n\n# When to call your nurse\n')).toEqual([
    'No heading or id #when-to-call on this page; did you mean #when-to-call-your-nurse?'
  ])
})

test('of a heading with several ids the likeliest is offered, of headings alike their numbers', () => {
  expect(fixed('[a](#whos-ther)\n\n# Who’s there?\n')).toBe('[a](#whos-there)\n\n# Who’s there?\n')
  expect(messagesIn('[a](#riscs-1)\n\n# Risks\n\n# Risks\n')).toEqual(['No heading or id #riscs-1 on this page; did you mean #risks-1?'])
})

test('a number is never changed', () => {
  expect(fixed('[a](#week-3)\n\n# Week 2\n')).toBe('[a](#week-3)\n\n# Week 2\n')
})
