import {documentFrom, emptyContext, summarise} from '@bedside/core'
import {expect, test} from 'vitest'
import {buildSite} from './index.js'

/** Where `url` leads from `a.md`, in a library of these pages. */
function leads(url: string, pages: Readonly<Record<string, string>>, settings: object = {}): string {
  const summaries = Object.entries(pages).map(([path, source]) => summarise(documentFrom(source, {path}), emptyContext))
  return buildSite({...settings, summaries, files: Object.keys(pages)}).resolve('a.md', {url, kind: 'link'}).kind
}

test('a link without an ending is anybody’s guess where no link written so leads to a page', () => {
  expect(leads('diet', {'a.md': '[x](diet)'})).toBe('unknown')
  expect(leads('diet.md', {'a.md': '[x](diet.md)'})).toBe('missing')
})

test('it is missing where another link is written so, where a page is near, and where the site is known', () => {
  expect(leads('diet', {'a.md': '[x](diet) [y](exercise)', 'exercise.md': ''})).toBe('missing')
  expect(leads('exercize', {'a.md': '', 'exercise.md': ''})).toBe('missing')
  expect(leads('diet', {'a.md': ''}, {generator: 'github'})).toBe('missing')
  expect(leads('diet', {'a.md': ''}, {routes: ['{path}.md -> /{path}/']})).toBe('missing')
})

test('an external glob stands for addresses at any depth', () => {
  const settings = {routes: ['{path}.md -> /{path}/'], external: ['/**/*.pdf', '/pay/**']}
  for (const url of ['/a.pdf', '/b/a.pdf', '/pay/now']) expect(leads(url, {'a.md': ''}, settings)).toBe('unknown')
  for (const url of ['/a.png', '/payment/']) expect(leads(url, {'a.md': ''}, settings)).toBe('missing')
})
