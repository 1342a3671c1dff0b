import {applyFixes, type Context, creditsOf, documentFrom, emptyContext, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

function found(source: string, {options = {}, context = {}, path = 'page.md'}: Given = {}) {
  return lint(source, {path, rules: [{rule, severity: 'warning', options: withDefaults(rule, options)}], context}).findings
}

interface Given {
  options?: Record<string, unknown>
  context?: Partial<Context>
  path?: string
}

function fixed(source: string, given: Given = {}): string {
  return applyFixes(
    source,
    found(source, given).flatMap(({fix}) => fix ?? [])
  ).text
}

describe('a byline moves without loss', () => {
  test.each<[name: string, before: string, after: string, given?: Given]>([
    [
      'into new frontmatter',
      '# Asthma\n\nReviewed by Ida Moe, MD, on March 2, 2026\n\nText.\n',
      '---\nreviewedBy: Ida Moe, MD\nlastReviewed: 2026-03-02\n---\n\n# Asthma\n\nText.\n'
    ],
    [
      'behind a byte order mark',
      '\ufeffReviewed by Ida Moe, MD, on March 2, 2026\r\n\r\nText.\r\n',
      '\ufeff---\r\nreviewedBy: Ida Moe, MD\r\nlastReviewed: 2026-03-02\r\n---\r\n\r\nText.\r\n'
    ],
    [
      'beside what is there',
      '---\ntitle: A # c\n---\n\nText.\n\n*By Ola Berg | Medically reviewed by Dr Ida Moe, MBBS, FRCP | 2 March 2026*\n',
      '---\ntitle: A # c\nauthor: Ola Berg\nreviewedBy: Dr Ida Moe, MBBS, FRCP\nlastReviewed: 2026-03-02\n---\n\nText.\n\n'
    ],
    [
      'with all that it says of a person',
      'Reviewed by [Ida Moe](/team/ida), MD, Chief of Surgery\n\nText.\n',
      '---\nreviewedBy:\n  name: Ida Moe\n  credentials: [MD]\n  role: Chief of Surgery\n  url: /team/ida\n---\n\nText.\n'
    ],
    [
      'several people',
      'Reviewed by Ida Moe, MD, and Ola Berg, RN\n\nText.\n',
      '---\nreviewedBy: ["Ida Moe, MD", "Ola Berg, RN"]\n---\n\nText.\n'
    ],
    [
      'as an id of the list, under the key of the library',
      'Reviewed by Ida Moe, MD\r\n\r\nText.\r\n',
      '---\r\nsigned:\r\n  by: ida\r\n---\r\n\r\nText.\r\n',
      {
        context: {
          reviewers: [{id: 'ida', name: 'Ida Moe', credentials: ['MD']}],
          frontmatterKeys: {'review.by': [{key: 'signed.by'}]}
        }
      }
    ],
    [
      'only the date, where the name is there',
      '---\nreviewer: Ida Moe, MD\n---\n\nPage last reviewed: 2 March 2026\nNext review due: 2 March 2029\n\nText.\n',
      '---\nreviewer: Ida Moe, MD\nlastReviewed: 2026-03-02\nnextReview: 2029-03-02\n---\n\nText.\n'
    ],
    [
      'and stays in the text where that is wanted',
      'Reviewed by Ida Moe, MD\n',
      '---\nreviewedBy: Ida Moe, MD\n---\n\nReviewed by Ida Moe, MD\n',
      {options: {keepText: true}}
    ]
  ])('%s', (_name, before, after, given) => {
    expect(fixed(before, given)).toBe(after)
    expect(found(after, given)).toEqual([])
    const people = (source: string) => creditsOf(documentFrom(source, {path: 'page.md'}), {...emptyContext, ...given?.context}).reviewers
    expect(people(after).map(({name, credentials}) => [name, credentials])).toEqual(
      people(before).map(({name, credentials}) => [name, credentials])
    )
  })
})

test.each([
  ['a sentence goes on', 'Reviewed by Ida Moe, MD. Asthma makes it hard to breathe.\n'],
  ['an editor is named, too', 'Edited by Ola Berg. Reviewed by Ida Moe, MD.\n'],
  ['the date can be read in two ways', 'Reviewed by Ida Moe, MD, on 03/02/2026\n'],
  ['it stands in a list', '- Reviewed by Ida Moe, MD\n- Text\n'],
  ['the frontmatter cannot be read', '---\na: [\n---\n\nReviewed by Ida Moe, MD\n']
])('what would lose something is told, not moved: %s', (_name, source) => {
  expect(found(source)).toHaveLength(1)
  expect(fixed(source)).toBe(source)
})

test.each([
  ['plain text', 'Reviewed by Ida Moe, MD\n', 'page.txt'],
  ['HTML', '<p>Reviewed by Ida Moe, MD</p>\n', 'page.html'],
  ['nobody is named', 'Peer reviewed\n', 'page.md'],
  ['a team', 'Reviewed by our medical team\n', 'page.md'],
  ['an update', 'Last updated: 2 March 2026\n', 'page.md'],
  ['the publisher is in the frontmatter', '---\npublisher: Spine Trust\n---\n\nBy Ola Berg\n', 'page.md']
])('nothing is said of %s', (_name, source, path) => expect(found(source, {path})).toEqual([]))
