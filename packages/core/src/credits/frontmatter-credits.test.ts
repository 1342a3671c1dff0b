import {describe, expect, test} from 'vitest'
import {showCredits} from '../../test-support/show-credits.js'
import {type Context, emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import {creditsOf} from './credits.js'

const reviewers = [
  {id: 'ida-moe', name: 'Ida B. Moe', credentials: ['MD'], url: '/team/ida-moe'},
  {id: 'tom-poe', name: 'Tom Poe', credentials: ['RN'], file: 'tpoe'}
]

function creditsIn(source: string, context: Partial<Context> = {}) {
  const document = documentFrom(source, {path: 'page.md'})
  return {document, credits: creditsOf(document, {...emptyContext, reviewers, ...context})}
}

const shown = (source: string, context: Partial<Context> = {}) => showCredits(creditsIn(source, context).credits)

describe('YAML', () => {
  test.each<readonly [yaml: string, expected: readonly string[]]>([
    ['reviewedBy: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['medicallyReviewedBy: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['medically_reviewed_by: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['medical_reviewer: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['medicalReviewer: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['reviewer: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['reviewers: ["Ola Berg, MD", "Eva Holm, RN"]', ['reviewer: Ola Berg [MD]', 'reviewer: Eva Holm [RN]']],
    ['clinicianReviewer: Ola Berg, MD', ['reviewer: Ola Berg [MD]']],
    ['medicallyReviewedByStaffId: ida-moe', ['reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    ['lastReviewed: 2026-03-03', ['review.on 2026-03-03']],
    ['lastReviewedAt: 2026-03-03T10:15:00Z', ['review.on 2026-03-03']],
    ['last_reviewed: 3 March 2026', ['review.on 2026-03-03']],
    ['last_reviewed_at: 2026-03-03 23:30:00 -0800', ['review.on 2026-03-03']],
    ['last_medical_review: March 2026', ['review.on 2026-03']],
    ['reviewedAt: "2026-03-03T23:30:00+14:00"', ['review.on 2026-03-03']],
    ['reviewedDate: March 3, 2026', ['review.on 2026-03-03']],
    ['lastreviewed: 23/07/2018 14:44:15', ['review.on 2018-07-23']],
    ['lastReviewed: Tue Mar 03 2026 10:15:00 GMT+0100 (Central European Standard Time)', ['review.on 2026-03-03']],
    ['lastReviewed: 20260303', ['review.on 2026-03-03']],
    ['lastReviewed: 1772496000000', ['review.on unreadable']],
    ['lastReviewed: [2025-01-01, 2026-03-03]', ['review.on 2025-01-01', 'review.on 2026-03-03']],
    ['lastReviewed: {date: 2026-03-03, by: "Ola Berg, MD"}', ['reviewer: Ola Berg [MD]', 'review.on 2026-03-03']],
    ['nextReview: 2029-03-03', ['review.next 2029-03-03', 'next: 2029-03-03']],
    ['next_review: March 2029', ['review.next 2029-03', 'next: 2029-03']],
    ['expires_at: 2029-03-03T00:00:00Z', ['review.next 2029-03-03', 'next: 2029-03-03']],
    ['reviewDue: 2029-03', ['review.next 2029-03', 'next: 2029-03']],
    ['status: draft', ['status: draft']],
    ['status: medical_review', ['status: medical_review']],
    ['reviewStatus: approved', ['status: approved']],
    ['clinicianReviewStatus: deprecated', ['status: deprecated']],
    ['author: Ola Berg', ['author: Ola Berg']],
    ['reviewer: Ola Berg\nschema: {"@type": WebPage, reviewedBy: {name: Eva Holm}}', ['reviewer: Ola Berg']],
    ['reviewers: [{name: Ola Berg, title: MD, date: 2026-03-03}]', ['reviewer: Ola Berg [MD]', 'review.on 2026-03-03']],
    ['medical_review: {reviewer: Ola Berg, credentials: MD, on: 2026-03-03}', ['reviewer: Ola Berg [MD]', 'review.on 2026-03-03']],
    ['schema: {"@type": WebPage, reviewedBy: {name: Eva Holm}}', ['reviewer: Eva Holm']],
    ['authors: [Ola Berg, Eva Holm]', ['author: Ola Berg', 'author: Eva Holm']],
    ['writtenBy: Ola Berg, RN', ['author: Ola Berg [RN]']],
    ['authorStaffId: tpoe', ['author: Tom Poe [RN] #tom-poe']],
    ['authorStaffId: tom-poe', ['author: Tom Poe [RN] #tom-poe']],
    ['author: {name: Ola Berg, title: Dr, url: /ola, specialty: Cardiology}', ['author: (Dr) Ola Berg specialty=Cardiology url=/ola']],
    ['author:\n  first_name: Ola\n  last_name: Berg\n  credentials: MD', ['author: Ola Berg [MD]']],
    ['author: authors/ida-moe.json', ['author: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    ['author: /authors/ida-moe', ['author: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    ['author: ida-moe.json', ['author: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    ['author: {ref: ../authors/ida-moe.yaml}', ['author: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    [
      'authors: [authors/ida-moe.yaml, people/eva-holm.yaml]',
      ['author: Ida B. Moe [MD] url=/team/ida-moe #ida-moe', 'author: reference people/eva-holm.yaml']
    ],
    ['author: eva-holm.json', ['author: reference eva-holm.json']],
    ['reviewer: "ida-moe, tom-poe"', ['reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe', 'reviewer: Tom Poe [RN] #tom-poe']],
    ['reviewer: "@ida-moe"', ['reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    ['reviewer: "[Ola Berg, MD](/ola)"', ['reviewer: Ola Berg [MD] url=/ola']],
    ['reviewer: "**Ola Berg**, MD"', ['reviewer: Ola Berg [MD]']],
    ['reviewer: "Ola Berg, MD; Eva Holm, RN"', ['reviewer: Ola Berg [MD]', 'reviewer: Eva Holm [RN]']],
    ['reviewer: "Medically reviewed by Ola Berg, MD, on 3 March 2026"', ['reviewer: Ola Berg [MD]']],
    ['reviewer: "ola berg, md"', ['reviewer: ola berg [md]']],
    ['reviewer: {name: Ola Berg, credentials: [MD, GMC 0000000]}', ['reviewer: Ola Berg [MD] registration=GMC 0000000']],
    [
      'reviewer: {name: "Ola Berg, MD", role: Consultant, organisation: Harbor Clinic}',
      ['reviewer: Ola Berg [MD] job=Consultant org=Harbor Clinic']
    ],
    ['reviewer:\n  - Ola Berg, MD\n  - ~', ['reviewer: Ola Berg [MD]', 'reviewer: placeholder ']],
    ['reviewer: ida b moe', ['reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe']],
    [
      'medical_review: {reviewed_by: "Ola Berg, MD", reviewed_at: 2026-03-03, next_review: 2029-03-03, review_status: approved}',
      ['reviewer: Ola Berg [MD]', 'review.on 2026-03-03', 'review.next 2029-03-03', 'next: 2029-03-03', 'status: approved']
    ],
    ['review: 2026-03-03', ['review.on 2026-03-03']],
    [
      'review:\n  - {by: ida-moe, on: 2024-01-01, next: 2027-01-01}\n  - {by: tom-poe, on: 2026-01-01, next: 2026-07-01}',
      [
        'reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe',
        'reviewer: Tom Poe [RN] #tom-poe',
        'review.on 2024-01-01',
        'review.on 2026-01-01',
        'review.next 2027-01-01',
        'review.next 2026-07-01',
        'next: 2026-07-01'
      ]
    ],
    [
      'review:\n  - {by: ida-moe, role: clinical, on: 2026-01-01, next: 2027-01-01}\n  - {by: tom-poe, role: lay, on: 2026-02-01, next: 2030-01-01}',
      ['reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe', 'review.on 2026-01-01', 'review.next 2027-01-01', 'next: 2027-01-01']
    ],
    [
      'review:\n  - {by: ida-moe, on: 2024-01-01, next: 2027-01-01}\n  - {by: tom-poe, on: 2026-01-01}',
      [
        'reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe',
        'reviewer: Tom Poe [RN] #tom-poe',
        'review.on 2024-01-01',
        'review.on 2026-01-01',
        'review.next 2027-01-01'
      ]
    ],
    ['publishedAt: 2026-03-03', ['published 2026-03-03']],
    ['pubDate: 2026-03-03', ['published 2026-03-03']],
    ['updatedAt: 2026-03-03', ['updated 2026-03-03']],
    ['updatedDate: 2026-03-03', ['updated 2026-03-03']],
    ['date_updated: 2026-03-03', ['updated 2026-03-03']],
    ['extra:\n  author: Ola Berg', ['author: Ola Berg']],
    ['reviewer: dr ola berg, md', ['reviewer: (dr) ola berg [md]']],
    ['reviewer: Not applicable', ['reviewer: placeholder Not applicable']]
  ])('%s', (yaml, expected) => {
    expect(shown(`---\n${yaml}\n---\n\nText.\n`)).toEqual(expected)
    expect(shown(`---\n${yaml}\n---\n\nText.\n`.replaceAll('\n', '\r\n'))).toEqual(expected)
  })
})

describe('TOML', () => {
  test.each<readonly [toml: string, expected: readonly string[]]>([
    ['lastReviewed = 2026-03-03T23:30:00-05:00\nreviewers = ["Ola Berg, MD"]', ['reviewer: Ola Berg [MD]', 'review.on 2026-03-03']],
    [
      '[author]\nname = "Ola Berg"\n\n[review]\nby = "ida-moe"\non = 2026-03-03',
      ['author: Ola Berg', 'reviewer: Ida B. Moe [MD] url=/team/ida-moe #ida-moe', 'review.on 2026-03-03']
    ],
    ['[params]\nmedicallyReviewedBy = "Ola Berg, MD"', ['reviewer: Ola Berg [MD]']],
    ['[[reviewers]]\nname = "Ola Berg"\ncredentials = "MD"', ['reviewer: Ola Berg [MD]']]
  ])('%s', (toml, expected) => expect(shown(`+++\n${toml}\n+++\n\nText.\n`)).toEqual(expected))
})

describe('the next review', () => {
  test.each<readonly [name: string, yaml: string, text: string, next: string | null]>([
    ['after the last one', 'lastReviewed: 2026-03-03\nnextReview: 2026-03-04', '', '2026-03-04'],
    ['on its day', 'lastReviewed: 2026-03-03\nnextReview: 2026-03-03', '', null],
    ['before it', 'lastReviewed: 2026-03-03\nnextReview: 2025-01-01', '', null],
    ['in a month that is not over', 'lastReviewed: 2026-03-03\nnextReview: 2026-03', '', '2026-03'],
    ['before a review that the text states', 'nextReview: 2025-01-01', 'Page last reviewed: 3 March 2026', null],
    ['of which one was met', 'lastReviewed: 2026-03-03\nnextReview: 2025-01-01', 'Next review due: March 2029', '2029-03'],
    ['that cannot be read', 'lastReviewed: 2026-03-03\nnextReview: soon', '', 'unreadable'],
    ['without a last one', 'nextReview: 2025-01-01', '', '2025-01-01']
  ])('%s', (_, yaml, text, next) => {
    const line = shown(`---\n${yaml}\n---\n\n# Gout\n\n${text}\n`).find((each) => each.startsWith('next: '))
    expect(line ?? null).toBe(next === null ? null : `next: ${next}`)
  })
})

describe('what the configuration says for every page', () => {
  const defaults = {
    author: 'authors/ida-moe.json',
    publisher: 'Harbor Trust',
    'review.by': {name: 'Tom Poe'},
    'review.on': '2026-03-03',
    'review.next': '2029-03-03',
    'review.status': 'approved'
  }

  test('counts where a page says nothing, and points at its head', () => {
    const {credits, document} = creditsIn('# Gout\n\nText.\n', {defaults})
    expect(showCredits(credits)).toEqual([
      'author: Ida B. Moe [MD] url=/team/ida-moe #ida-moe',
      'publisher: Harbor Trust',
      'reviewer: Tom Poe [RN] #tom-poe',
      'review.on 2026-03-03',
      'review.next 2029-03-03',
      'next: 2029-03-03',
      'status: approved'
    ])
    for (const {origin, start, end} of [...credits.authors, ...credits.reviewers, ...credits.dates]) {
      expect([origin, document.source.slice(start, end)]).toEqual(['defaults', '# Gout'])
    }
  })

  test('gives way to the frontmatter and to the text', () => {
    const own =
      '---\nreviewer: Ola Berg, MD\nlastReviewed: 2026-01-01\nstatus: draft\n---\n\n# Gout\n\nBy Eva Holm\n\n© 2026 Example Trust\n'
    expect(shown(own, {defaults})).toEqual([
      'author: Eva Holm',
      'publisher: Example Trust',
      'reviewer: Ola Berg [MD]',
      'review.on 2026-01-01',
      'review.next 2029-03-03',
      'next: 2029-03-03',
      'status: draft'
    ])
  })

  test.each([
    ['reviewer:', 'reviewer: Tom Poe [RN] #tom-poe'],
    ['reviewer: TBD', 'reviewer: placeholder TBD'],
    ['tags: []', 'reviewer: Tom Poe [RN] #tom-poe']
  ])('an empty key says nothing, a placeholder does: %s', (yaml, expected) => {
    expect(shown(`---\n${yaml}\n---\n\n# Gout\n`, {defaults: {'review.by': 'tom-poe'}})).toEqual([expected])
  })

  test('empty defaults say nothing', () => expect(shown('# Gout\n', {defaults: {author: null, 'review.on': ''}})).toEqual([]))
})
