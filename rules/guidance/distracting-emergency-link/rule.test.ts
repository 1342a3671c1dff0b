import {lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const links = (source: string, path = 'page.md') =>
  lint(source, {path, rules: [{rule, severity: 'warning', options: withDefaults(rule)}]}).findings.map(({start, end}) =>
    source.slice(start.offset, end.offset)
  )

test.each([
  ['Go to the emergency room if you have signs of [sepsis](https://nhs.uk/sepsis).', ['[sepsis](https://nhs.uk/sepsis)']],
  ['## Call 999 if you:\r\n\r\n* faint ([read about fainting](/faint))\r\n', ['[read about fainting](/faint)']],
  ['> Call 911 if you faint.\n>\n> [Read about hospital stays](/stays)', ['[Read about hospital stays](/stays)']],
  [
    'Call 911 now, or read [our very long guide to every kind of pain there is](/pain).',
    ['[our very long guide to every kind of pain there is](/pain)']
  ]
])('%s leads away', (source, expected) => expect(links(source)).toEqual(expected))

test.each([
  'Call <tel:911> or chat with the [Veterans Crisis Line](https://example.org/chat) if you are in danger. Get emergency help.',
  'Go to A&E if it bleeds. [Find your nearest A&E](/services). Read about [bruises](/bruises).',
  'Call 911 and [give CPR](/cpr) until help comes.',
  'Ask your doctor about [inhalers](/inhalers). Call 911 if you cannot breathe.',
  'See a doctor if the [rash](/rash) spreads.',
  'Call 911 if you faint.\n\n[Read about fainting](/faint)'
])('%s does not', (source) => expect(links(source)).toEqual([]))

test('reads HTML and MDX boxes', () => {
  expect(links('<div class="card"><p>Call 911 if you faint.</p><p><a href="/faint">Fainting</a></p></div>', 'page.html')).toHaveLength(1)
  expect(links('<Callout>\n\nCall 911 if you faint.\n\n[Fainting](/faint)\n\n</Callout>', 'page.mdx')).toHaveLength(1)
})
