import {documentFrom, emptyContext, lint, type Site, summarise} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

/** A site in which /old/ leads to b.md, whose links are written as `now` says. */
function siteWith(now: string | null): Site {
  const page = summarise(documentFrom('# B\n', {path: 'b.md'}), emptyContext)
  return {
    pages: new Map([['b.md', page]]),
    resolve: (_, {url}) =>
      url === now
        ? {kind: 'page', page, fragment: null}
        : {kind: 'page', page, fragment: null, instead: {why: 'redirect', url: '/health/new/'}},
    nearest: () => [],
    addressOf: () => '/health/new/',
    linkTo: () => now,
    translations: () => new Map(),
    linkedFrom: () => [],
    sharedAddresses: () => []
  }
}

const fixesIn = (source: string, site: Site) =>
  lint(source, {path: 'a.md', rules: [{rule, severity: 'note', options: {}}], context: {site}}).findings.map(({fix}) => fix?.edits[0]?.text)

test('the new address is written in the manner of the link, with its query and fragment', () => {
  expect(fixesIn('[a](/old/?b=1#c)\n', siteWith('/new/'))).toEqual(['/new/?b=1#c'])
  expect(fixesIn('[a](../old/)\n', siteWith('../new/'))).toEqual(['../new/'])
})

test('without a way to write it nothing is changed', () => {
  expect(fixesIn('[a](../old/)\n', siteWith(null))).toEqual([undefined])
})
