import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {emptyContext} from '../context.js'
import {creditsOf} from '../credits/index.js'
import {documentFrom} from '../document.js'
import {applyFixes} from '../fix.js'
import {editFrontmatter} from '../frontmatter-edit.js'
import {numberedAsGithub} from '../summary/slugs.js'
import {contentOf, earlierSignOff, reviewsOf, type SectionChange, type SignOff, signOffChanges, stateOf} from './index.js'

const signOff: SignOff = {
  by: 'Ida Moe, MD',
  role: 'clinical',
  on: '2026-03-02',
  next: null,
  sections: null,
  kinds: new Map(),
  checklist: null
}

function signed(source: string, path = 'lungs/asthma.md', given: Partial<SignOff> = {}): string {
  const document = documentFrom(source, {path})
  const edits = editFrontmatter(document, signOffChanges(document, emptyContext, {...signOff, ...given}))
  return applyFixes(source, [{edits: edits!}]).text
}

/** What the one sign-off of a page says of it now: `changed risks`, `order`; empty where it holds. */
function changes(source: string, path = 'lungs/asthma.md'): string[] {
  const document = documentFrom(source, {path})
  const [review] = reviewsOf(document, emptyContext)
  const {difference} = stateOf(review!, document)
  if (!difference) return []
  return difference.kind === 'sections' ? difference.changes.map(({kind, id}: SectionChange) => `${kind} ${id}`) : [difference.kind]
}

const page = `---
title: Asthma # the name
---

Medically reviewed by Ida Moe, MD, on 1 March 2026

Page last reviewed: 1 March 2026 | Next review due: 1 March 2029

First words. See [the plan](../plans/action.md#red) and [a site](https://example.org/a).

# Asthma

Use *one* puff. ![A blue inhaler](/img/blue.png) Call [999](tel:999).

## Risks

- Thrush, and a "hoarse" voice
- A fast heart

| Sign | Act |
|---|---|
| Wheeze | 2 puffs |

## See also

- [Hay fever](../nose/hay-fever.md)
`

const page2 = signed(page)

describe('what voids nothing', () => {
  test.each<[name: string, from: string | RegExp, to: string]>([
    ['nothing', '', ''],
    ['a line break', 'First words. See', 'First words.\nSee'],
    ['a paragraph that is split', 'First words. ', 'First words.\n\n'],
    ['emphasis', '*one*', '**one**'],
    ['emphasis that is taken away', '*one*', 'one'],
    ['another mark for items', /^- (?=T|A)/gm, '* '],
    ['loose items', '- A fast', '\n- A fast'],
    ['frontmatter', 'title: Asthma # the name', 'title: Asthma again\ntags: [a]'],
    ['a comment', '## Risks', '<!-- to do -->\n\n## Risks'],
    ['the way in which a heading is written', '## Risks', 'Risks\n-----'],
    ['the depth of a heading', '## Risks', '### Risks'],
    ['an address on another site', 'https://example.org/a', 'https://example.com/b?c'],
    ['a byline', 'on 1 March 2026', 'on 2 March 2026'],
    ['a review date', 'reviewed: 1 March 2026', 'reviewed: 2 March 2026'],
    ['a review date that is gone', 'Page last reviewed: 1 March 2026 | Next review due: 1 March 2029\n\n', ''],
    ['the same target in other letters', '../plans/action.md', './../plans/./action.md'],
    ['a related page', '[Hay fever]', '[Sore nose](../nose/sore.md), [Hay fever]'],
    ['a reference in place of an address', '[the plan](../plans/action.md#red)', '[the plan][p]'],
    ['a character reference', 'A fast heart', 'A&nbsp;fast &#104;eart'],
    ['a soft hyphen', 'heart', 'he\u00adart'],
    ['Windows line endings', /\n/g, '\r\n'],
    ['the width of a table', '| Wheeze | 2 puffs |', '|Wheeze|   2 puffs|']
  ])('%s', (_name, from, to) => {
    const changed = `${page2.replace(from, to)}\n[p]: ../plans/action.md#red\n`
    if (to !== '') expect(page2.replace(from, to)).not.toBe(page2)
    expect(changes(changed)).toEqual([])
  })
})

describe('what voids its section, and no other', () => {
  test.each<[name: string, from: string, to: string, expected: string]>([
    ['a word', 'fast heart', 'slow heart', 'changed risks'],
    ['a number', '2 puffs', '3 puffs', 'changed risks'],
    ['an item that is gone', '- A fast heart\n', '', 'changed risks'],
    ['two items in one', '\n- A fast', ' a fast', 'changed risks'],
    ['steps in place of points', '- Thrush', '1. Thrush', 'changed risks'],
    ['what is struck out', 'one* puff', 'one* ~~puff~~', 'changed asthma'],
    ['the text of an image', 'A blue inhaler', 'A brown inhaler', 'changed asthma'],
    ['another image', '/img/blue.png', '/img/brown.png', 'changed asthma'],
    ['a telephone number', 'tel:999', 'tel:111', 'changed asthma'],
    ['a target within the library', 'action.md#red', 'action.md#green', 'changed top'],
    ['a new target within the library', '../plans/action.md', '../plans/other.md', 'changed top'],
    ['words before the first heading', 'First words', 'Last words', 'changed top'],
    ['a new section', '## See also', '## Costs\n\nNone.\n\n## See also', 'added costs'],
    ['a letter of another alphabet', 'fast', 'f\u0430st', 'changed risks'],
    ['case', 'Thrush', 'thrush', 'changed risks']
  ])('%s', (_name, from, to, expected) => {
    expect(page2).toContain(from)
    expect(changes(page2.replace(from, to))).toEqual([expected])
  })
})

test('a section that is gone, one with a new name, and a new order', () => {
  const start = page2.indexOf('## Risks')
  const end = page2.indexOf('## See also')
  expect(changes(page2.slice(0, start) + page2.slice(end))).toEqual(['removed risks'])
  expect(changes(page2.replace('## Risks', '## Side effects'))).toEqual(['added side-effects', 'removed risks'])
  const asthma = page2.indexOf('# Asthma\n')
  expect(changes(page2.slice(0, asthma) + page2.slice(start, end) + page2.slice(asthma, start) + page2.slice(end))).toEqual(['order'])
})

test('a section is called by the id that its heading states', () => {
  const markdown = signed('# A\n\n## Dose {#how-much}\n\nOne.\n\n## How much\n\nTwo.\n')
  expect(changes(markdown.replace('## Dose', '## Doses'))).toEqual(['changed how-much'])
  expect(changes(markdown.replace('Two.', 'Three.'))).toEqual(['changed how-much-1'])
  const html = signed('---\ntitle: A\n---\n<h2 id="how-much">Dose</h2><p>One.</p>\n', 'a.html')
  expect(changes(html.replace('One.', 'Two.'), 'a.html')).toEqual(['changed how-much'])
})

test('headings of one name are counted, not tried one number after the other', () => {
  let asked = 0
  class Counts extends Map<string, number> {
    override has(id: string): boolean {
      asked++
      return super.has(id)
    }
  }
  const counts = new Counts()
  const ids = Array.from({length: 1000}, () => numberedAsGithub('dose', counts))
  expect(ids.slice(0, 3)).toEqual(['dose', 'dose-1', 'dose-2'])
  expect(new Set(ids).size).toBe(1000)
  expect(asked).toBeLessThan(4000)
})

test.each([
  ['a.md', '# A\n\n<iframe src="one.html"></iframe>\n'],
  ['a.md', '# A\n\n<video src="one.html"></video>\n'],
  ['a.mdx', '# A\n\n<video src="one.html" />\n']
])('another film voids its section, one on another site does not: %s %s', (path, source) => {
  const page = signed(source, path)
  expect(changes(page, path)).toEqual([])
  expect(changes(page.replace('one.html', 'two.html'), path)).toEqual(['changed a'])
  const elsewhere = signed(source.replace('one.html', 'https://example.org/1'), path)
  expect(changes(elsewhere.replace('example.org/1', 'example.com/2'), path)).toEqual([])
})

test('white space around an expression in MDX voids nothing', () => {
  expect(changes(signed('# A\n\nUp to {limit} a day.\n', 'a.mdx').replace('{limit}', '{ limit }'), 'a.mdx')).toEqual([])
})

test('headings of one name are told apart', () => {
  const source = signed('# A\n\n## More\n\nOne.\n\n## More\n\nTwo.\n')
  expect(changes(source.replace('Two.', 'Three.'))).toEqual(['changed more-1'])
})

test('a page that was moved holds with its links as they stood, and as they lead from its new place', () => {
  expect(changes(page2, 'a/b/asthma.md')).toEqual([])
  const withLinks = page2.replace('../plans/action.md', '../../plans/action.md').replace('../nose', '../../nose')
  expect(changes(withLinks, 'a/b/asthma.md')).toEqual([])
  expect(changes(withLinks.replace('plans/action', 'plans/other'), 'a/b/asthma.md')).toEqual(['changed top'])
})

test('of one section that is signed, others may change', () => {
  const source = signed(page, 'lungs/asthma.md', {sections: ['risks']})
  expect(source).not.toContain('    hash:')
  expect(changes(source.replace('*one*', 'two'))).toEqual([])
  expect(changes(source.replace('2 puffs', '3 puffs'))).toEqual(['changed risks'])
})

test('who signs single sections does not review the page anew', () => {
  const older = page.replace('---\n\nMed', 'lastReviewed: 2024-01-01\n---\n\nMed').replace(/Medically[^\n]*\n\nPage last[^\n]*\n/, '')
  const dayOf = (given: Partial<SignOff>) =>
    creditsOf(documentFrom(signed(older, 'a.md', given), {path: 'a.md'}), emptyContext).reviewedOn?.raw
  expect(dayOf({sections: ['risks']})).toBe('2024-01-01')
  expect(dayOf({})).toBe('2026-03-02')
})

test('of two own entries, the one that stands last is brought up to date', () => {
  const source = '---\nreview:\n  - by: Ida Moe, MD\n    on: 2021-01-01\n  - by: Ida Moe, MD\n    on: 2024-01-01\n---\n\nText.\n'
  expect(signed(source)).toContain('on: 2021-01-01\n  - by: Ida Moe, MD\n    on: 2026-03-02\n')
})

test('answers that are not given anew stay, however they are written', () => {
  const source = signed(page, 'a.md', {checklist: {'pemat-p': {1: 'agree', 15: 'na'}}})
  const again = signed(source, 'a.md', {checklist: {'PEMAT-P': {2: 'agree', 15: 'agree'}, jama: {1: 'yes'}}})
  expect(again).toContain(
    '    checklist:\n      pemat-p:\n        1: agree\n        2: agree\n        15: agree\n      jama:\n        1: yes\n'
  )
})

test('without sections only the page as a whole can be compared', () => {
  const source = page2.slice(0, page2.indexOf('    sections:')) + page2.slice(page2.indexOf('---\n\nMed'))
  expect(changes(source)).toEqual([])
  expect(changes(source.replace('2 puffs', '3 puffs'))).toEqual(['page'])
})

test('hashes of other algorithms are not compared', () => {
  const source = page2.replaceAll(/sha256:(?=[0-9a-f])/g, 'md5:')
  expect(changes(source.replace('2 puffs', '3 puffs'))).toEqual([])
})

test('MDX: what is handed to a component counts, how it looks does not', () => {
  const source = signed('# A\n\n<Dose amount="200 mg" className="big">Take it.</Dose>\n', 'a.mdx')
  expect(changes(source.replace('"big"', '"small"'), 'a.mdx')).toEqual([])
  expect(changes(source.replace('200 mg', '400 mg'), 'a.mdx')).toEqual(['changed a'])
  expect(changes(source.replace('# A', '{/* note */}\n\n# A'), 'a.mdx')).toEqual([])
})

test('HTML says the same as Markdown, and can be signed', () => {
  const html = signed('---\n---\n<h1>Asthma</h1>\n<p>Use <b>one</b> puff.</p>\n<ul><li>Thrush</li></ul>\n', 'a.html')
  expect(html.startsWith('---\nreview:\n')).toBe(true)
  expect(changes(html.replace('<b>one</b>', 'one'), 'a.html')).toEqual([])
  expect(changes(html.replace('<b>one</b>', 'two'), 'a.html')).toEqual(['changed asthma'])
  const hashOf = (source: string, path: string) => contentOf(documentFrom(source, {path})).hash
  expect(hashOf('# Asthma\n\nUse **one** puff.\n\n- Thrush\n', 'a.md')).toBe(
    hashOf('<h1>Asthma</h1><p>Use one puff.</p><ul><li>Thrush</li></ul>', 'a.html')
  )
})

test('who signs again is brought up to date in place, with comments and notes', () => {
  const before = page2.replace('    role: clinical\n', '    role: clinical # by phone\n    note: "asked for more"\n')
  const after = signed(before.replace('2 puffs', '3 puffs'), 'lungs/asthma.md', {on: '2026-04-01', next: '2027-04-01'})
  expect(after).toContain('role: clinical # by phone\n    note: "asked for more"\n    on: 2026-04-01\n')
  expect(changes(after)).toEqual([])
  expect(reviewsOf(documentFrom(after), emptyContext)).toHaveLength(1)
  const other = signed(after, 'lungs/asthma.md', {by: 'Ola Berg, RN', role: 'editorial'})
  const document = documentFrom(other)
  expect(reviewsOf(document, emptyContext).map(({by, role}) => [by[0]?.name, role])).toEqual([
    ['Ida Moe', 'clinical'],
    ['Ola Berg', 'editorial']
  ])
  expect(earlierSignOff(document, emptyContext, {by: 'ida moe', role: 'clinical'})?.on?.raw).toBe('2026-04-01')
})

const words = fc.constantFrom('Take', 'one', 'puff', 'twice', 'a', 'day', 'call', '999', 'if', 'worse', '*soon*', '**now**', '`x`')
const paragraph = fc.array(words, {minLength: 1, maxLength: 8}).map((some) => some.join(' '))
const block = fc.oneof(
  paragraph,
  fc.array(paragraph, {minLength: 1, maxLength: 3}).map((items) => items.map((item) => `- ${item}`).join('\n')),
  paragraph.map((text) => `> ${text}`),
  fc.constant('<!-- note -->'),
  fc.constant('[a link](../b.md)')
)
const section = fc.tuple(fc.constantFrom('Risks', 'Dose', 'When to call', 'Risks'), fc.array(block, {minLength: 1, maxLength: 3}))
const frontmatter = fc.constantFrom(
  '',
  '---\n---\n',
  "---\ntitle: 'A' # c\n# end\n---\n",
  '---\nreview: []\nx: 1\n---\n',
  '---\nreview:\n  - {by: b}\n---\n'
)
const library = fc.record({frontmatter, sections: fc.array(section, {minLength: 1, maxLength: 4}), crlf: fc.boolean(), bom: fc.boolean()})

function sourceOf({frontmatter, sections, crlf, bom}: {frontmatter: string; sections: [string, string[]][]; crlf: boolean; bom: boolean}) {
  const text = `${frontmatter}${sections.map(([title, blocks]) => `## ${title}\n\n${blocks.join('\n\n')}\n`).join('\n')}`
  return (bom ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text)
}

test('signing changes nothing but the frontmatter, and holds', () => {
  fc.assert(
    fc.property(library, (parts) => {
      const before = sourceOf(parts)
      const after = signed(before, 'a/page.md')
      const document = documentFrom(after, {path: 'a/page.md'})
      const review = earlierSignOff(document, emptyContext, signOff)!
      expect(stateOf(review, document)).toEqual({difference: null, moved: null})
      const body = before.slice(documentFrom(before).frontmatter?.end ?? (parts.bom ? 1 : 0))
      expect(after.endsWith(body)).toBe(true)
      // Every byte that was there is there still, in its order.
      const inserted = after.length - before.length
      let start = 0
      while (start < before.length && before[start] === after[start]) start++
      let end = 0
      while (end < before.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
      expect(before.length - start - end).toBeLessThanOrEqual(
        parts.frontmatter.includes('{by: b}') || parts.frontmatter.includes('[]') ? 2 : 0
      )
      expect(inserted).toBeGreaterThan(0)
    }),
    {numRuns: 150}
  )
})

test('one word more in one section voids that section alone', () => {
  fc.assert(
    fc.property(library, fc.nat(), (parts, chosen) => {
      const index = chosen % parts.sections.length
      const after = signed(sourceOf(parts), 'a/page.md')
      const heading = [...after.matchAll(/^## .*$/gm)][index]!
      const at = heading.index + heading[0].length
      const ids = contentOf(documentFrom(after, {path: 'a/page.md'})).sections.map(({id}) => id)
      const changed = `${after.slice(0, at)}${parts.crlf ? '\r\n\r\n' : '\n\n'}Twelve.${after.slice(at)}`
      const document = documentFrom(changed, {path: 'a/page.md'})
      const {difference} = stateOf(earlierSignOff(document, emptyContext, signOff)!, document)
      expect(difference?.changes.map(({kind, id}) => `${kind} ${id}`)).toEqual([`changed ${ids[index]}`])
    }),
    {numRuns: 150}
  )
})
