import {type Context, lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import rule from './rule.js'

function findings(source: string, path = 'page.md', context: Partial<Context> = {}) {
  return lint(source, {path, rules: [{rule, severity: 'warning', options: {}}], context}).findings
}

const page = (yaml: string, text = 'Asthma makes the airways narrow.') => `---\ntype: condition\n${yaml}\n---\n\n# Asthma\n\n${text}\n`

describe('the frontmatter', () => {
  test.each([
    'funding: The Spine Trust',
    'funding: none',
    'funder: {name: The Spine Trust}',
    'sponsors: [A, B]',
    'sponsoredBy: Acme',
    'conflicts: []',
    'conflicts_of_interest: None declared',
    'conflictOfInterest: false',
    'competing-interests: no',
    'disclosure: true',
    'disclosures: [Ida Moe owns shares in Acme.]',
    'params:\n  funding: A grant',
    'reviewedBy: {name: Ida Moe, credentials: MD, conflicts: none}',
    'authors: [{name: Ola Berg, disclosures: []}, {name: Ida Moe, conflicts: []}]'
  ])('%s', (yaml) => expect(findings(page(yaml))).toEqual([]))

  test.each([
    'tags: []',
    'funding:',
    'funding: ""',
    'funding: TBD',
    'sponsors: []',
    'disclosure: false',
    'conflicts: null',
    'interests: [asthma]'
  ])('not: %s', (yaml) => expect(findings(page(yaml))).toHaveLength(1))

  test('a key that the configuration names, and its default', () => {
    expect(findings(page('geld: A grant'), 'page.md', {frontmatterKeys: {funding: [{key: 'geld'}]}})).toEqual([])
    expect(findings(page('tags: []'), 'page.md', {defaults: {funding: 'Donations'}})).toEqual([])
    expect(findings(page('tags: []'), 'page.md', {defaults: {funding: ''}})).toHaveLength(1)
  })

  test('a reviewer whose conflicts are stated in the reviewers list', () => {
    const reviewers = [{id: 'i-moe', name: 'Ida Moe', credentials: ['MD'], conflicts: []}]
    expect(findings(page('reviewedBy: i-moe'), 'page.md', {reviewers})).toEqual([])
    expect(findings(page('reviewedBy: i-moe'), 'page.md', {reviewers: [{id: 'i-moe', name: 'Ida Moe', credentials: ['MD']}]})).toHaveLength(
      1
    )
  })
})

describe('the text', () => {
  test.each([
    'This page was paid for by the Spine Trust.',
    'Funded by donations.',
    'Funding: the Spine Trust',
    'Date of issue: March 2024\nReview date: March 2027\nFunding: none',
    'Issued in March\nFunding: none',
    'Our charity is entirely funded by donations.',
    'The production of this leaflet was supported by a company.',
    'This booklet was supported by an unrestricted educational grant from Acme.',
    'The authors have no conflicts of interest.',
    'Ida Moe has no financial ties to any company.',
    'We receive no funding from industry.',
    'We do not accept advertising.',
    'We don\u2019t take money from industry.',
    'Ida Moe received speaker fees from Acme.',
    'Ola Berg owns shares in Acme.',
    'We rely on donations.',
    'Nothing to disclose.',
    'Sponsored content',
    '## Disclosures\n\nThe reviewer owns shares in Acme.',
    '## Conflict of interest\n\nIda Moe: none.',
    '## Who pays for this site?\n\nA trust.',
    '[How we are funded](/about/how)',
    '[About](/about/funding)',
    '[Policy](https://example.org/advertising-policy/)',
    'Read our [editorial policy](/x).',
    '[Money][m]\n\n[m]: /funding',
    '{% include funding.html %}',
    '{{< disclosure >}}'
  ])('%s', (text) => expect(findings(page('tags: []', text))).toEqual([]))

  test.each([
    'Your treatment may be paid for by your insurer.',
    'This test is paid for by the state.',
    'The study was funded by the maker of the tablets.',
    'This study was supported by a grant.',
    'If you do not have money for the bus, tell us.',
    'Ask how the surgery is funded.',
    'The muscle is supported by the spine.',
    'Your spine is supported by muscles.',
    '[Apply for a grant](https://example.org/research/funding-news)',
    '[Sponsors a child](https://example.org/sponsors)'
  ])('not: %s', (text) => expect(findings(page('tags: []', text))).toHaveLength(1))

  test('a component, and the footer of an HTML page', () => {
    expect(findings(page('tags: []', '<FundingStatement />'), 'page.mdx')).toEqual([])
    const html = (footer: string) => `<html><body><main><h1>Asthma</h1><p>Text.</p></main><footer>${footer}</footer></body></html>`
    expect(findings(html('<a href="/about/funding"><b>Money</b></a>'), 'page.html')).toEqual([])
    expect(findings(html('<p>This site is funded by <b>donations</b>.</p>'), 'page.html')).toEqual([])
    expect(findings(html('<!-- <p>Funded by a trust.</p> --><p>Contact</p>'), 'page.html')).toHaveLength(1)
  })
})

test('a guess is a note at most, and a page that is no article owes nothing', () => {
  expect(findings('# Asthma\n\nAsthma makes the airways narrow.\n').map(({severity}) => severity)).toEqual(['note'])
  expect(findings(page('tags: []')).map(({severity}) => severity)).toEqual(['warning'])
  expect(findings('# Contact us\n\nWrite to us.\n')).toEqual([])
  expect(findings('---\ntype: news\n---\n\n# A new entrance\n')).toEqual([])
})

test.each(['this our the ', 'has no industry ', '<', '<a href=x ', '<!--', 'funding ', 'conflict of '])(
  'a long line of %s is read',
  (piece) => {
    const started = cpuTime()
    findings(`<h1>Asthma</h1><p>Text.</p>${piece.repeat(5_000)}`, 'page.html')
    findings(`Asthma\n\n${piece.repeat(5_000)}`, 'page.txt')
    expect(cpuTime() - started).toBeLessThan(20_000)
  }
)
