import {describe, expect, test} from 'vitest'
import {showCredits} from '../../test-support/show-credits.js'
import {emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import {creditsOf} from './credits.js'

const creditsIn = (source: string, path: string) => creditsOf(documentFrom(source, {path}), emptyContext)

describe('HTML', () => {
  test.each<readonly [name: string, html: string, expected: readonly string[]]>([
    ['a paragraph of its own class', '<p class="byline">By <a rel="author" href="/ida">Ida Moe</a></p>', ['author: Ida Moe url=/ida']],
    ['an address', '<address>Reviewed by <a href="/ida">Ida Moe, MD</a></address>', ['reviewer: Ida Moe [MD] url=/ida']],
    ['a time', '<p>Last reviewed: <time datetime="2026-03-03T23:30-05:00">3 March 2026</time></p>', ['review.on 2026-03-03']],
    [
      'a definition list',
      '<dl><dt>Reviewed by</dt><dd>Ida Moe, MD</dd><dt>Last reviewed</dt><dd>3 March 2026</dd></dl>',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']
    ],
    [
      'a table with heads in rows',
      '<table><tr><th>Reviewed by</th><td>Ida Moe, MD</td></tr><tr><th>Next review due</th><td>March 2029</td></tr></table>',
      ['reviewer: Ida Moe [MD]', 'review.next 2029-03', 'next: 2029-03']
    ],
    [
      'a card of blocks',
      '<div><div>Medically reviewed by</div><div>Ida Moe, MD</div><div>Cardiology</div><div>March 3, 2026</div></div><p>Text.</p>',
      ['reviewer: Ida Moe [MD] specialty=Cardiology', 'review.on 2026-03-03']
    ],
    [
      'spans in a row',
      '<div><span>Medically reviewed by</span> <a href="/ida">Ida Moe, MD</a> <span>—</span> <span>Written by Tom Poe</span></div>',
      ['author: Tom Poe', 'reviewer: Ida Moe [MD] url=/ida']
    ],
    [
      'an item of microdata and an abbreviation',
      '<p>Reviewed by <span itemprop="reviewedBy">Ida Moe</span>, <abbr title="Doctor of Medicine">MD</abbr></p>',
      ['reviewer: Ida Moe [MD]']
    ],
    ['small print', '<small>Reviewed by Ida Moe, MD, <time>2026-03-03</time></small>', ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']],
    ['not: a comment', '<!-- Reviewed by Ida Moe, MD --><p>Text.</p>', []]
  ])('%s', (_, html, expected) => expect(showCredits(creditsIn(`<article><h1>Gout</h1>${html}</article>`, 'page.html'))).toEqual(expected))
})

describe('Markdown', () => {
  test.each<readonly [name: string, markdown: string, expected: readonly string[]]>([
    ['a bold label', '**Medical reviewer:** Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    ['a bold label before its colon', '**Medical reviewer**: Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    [
      'bold labels on lines',
      '**Medical reviewer:** Ida Moe, MD  \n**Last reviewed:** 3 March 2026  \n**Next review:** March 2029',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03', 'review.next 2029-03', 'next: 2029-03']
    ],
    [
      'a link around a name',
      '_Reviewed by [Ida Moe](/ida), MD, and [Tom Poe](/tom), RN_',
      ['reviewer: Ida Moe [MD] url=/ida', 'reviewer: Tom Poe [RN] url=/tom']
    ],
    [
      'a table with heads in columns',
      '| Reviewed by | Last reviewed | Next review |\n|---|---|---|\n| Ida Moe, MD | 3 March 2026 | March 2029 |',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03', 'review.next 2029-03', 'next: 2029-03']
    ],
    [
      'a table with plain heads',
      '| Version | Reviewed by | Role | Date |\n|---|---|---|---|\n| 2 | Ida Moe, MD | Surgeon | 3 March 2026 |',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']
    ],
    [
      'a table of a name and a plain date',
      '| Reviewed by | Date |\n|---|---|\n| Ida Moe, MD | 3 March 2026 |',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']
    ],
    [
      'a table of a label and a value',
      '| Field | Value |\n|---|---|\n| Reviewed by | Ida Moe, MD |\n| Last reviewed | 3 March 2026 |',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']
    ],
    [
      'a heading over a list',
      '## Reviewers\n\n- Ida Moe, MD\n- Tom Poe, RN\n\nText.',
      ['reviewer: Ida Moe [MD]', 'reviewer: Tom Poe [RN]']
    ],
    ['a heading over a sentence', '## Medical reviewer\n\nIda Moe, MD, is a surgeon.', ['reviewer: Ida Moe [MD]']],
    ['a quotation', '> Reviewed by Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    ['a portrait', 'Reviewed by ![portrait](/ida.png) Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    ['a footnote mark', 'Reviewed by Ida Moe, MD[^1]\n\n[^1]: Cardiologist.', ['reviewer: Ida Moe [MD]']],
    [
      'the last lines',
      'Text.\n\n---\n\n*Page last reviewed: 3 March 2026*\n*Next review due: 3 March 2029*',
      ['review.on 2026-03-03', 'review.next 2029-03-03', 'next: 2029-03-03']
    ],
    ['not: sources', 'Text.\n\nSources: World Gout Organization, Centers for Sore Toes', []]
  ])('%s', (_, markdown, expected) => {
    expect(showCredits(creditsIn(`# Gout\n\n${markdown}\n`, 'page.md'))).toEqual(expected)
    expect(showCredits(creditsIn(`\ufeff# Gout\n\n${markdown}\n`.replaceAll('\n', '\r\n'), 'page.md'))).toEqual(expected)
  })

  test('a component stands for the name', () => {
    expect(showCredits(creditsIn('# Gout\n\nReviewed by <Person id="ida" /> on 3 March 2026\n', 'page.mdx'))).toEqual([
      'reviewer: reference \ufffc',
      'review.on 2026-03-03'
    ])
  })

  test('spans of a card lie in its blocks', () => {
    const source = '# Gout\n\n## Reviewed by\n\n- Ida Moe, MD\n- Tom Poe, RN\n- 3 March 2026\n'
    const {reviewers, dates, bylines} = creditsIn(source, 'page.md')
    expect([...reviewers, ...dates, ...bylines].map(({start, end}) => source.slice(start, end))).toEqual([
      'Ida Moe',
      'Tom Poe',
      '3 March 2026',
      'Reviewed by\n\n- Ida Moe, MD\n- Tom Poe, RN\n- 3 March 2026'
    ])
  })
})
