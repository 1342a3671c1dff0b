import {describe, expect, test} from 'vitest'
import {type Context, emptyContext} from '../context.js'
import {documentFrom} from '../document.js'
import {creditsOf, headOf} from './credits.js'
import type {Contributor, CreditDate} from './person.js'

const reviewers = [
  {id: 'a-lund', name: 'Anna B. Lund', credentials: ['MD', 'FACS'], specialty: 'Surgery', url: '/team/a-lund'},
  {id: '17', name: 'Tom Reyes', credentials: ['RN']}
]

function creditsIn(source: string, context: Partial<Context> = {}, path = 'page.md') {
  const document = documentFrom(source, {path})
  return {credits: creditsOf(document, {...emptyContext, ...context}), document}
}

function showPerson({kind, title, name, credentials, job, specialty, org, url, registration, listed}: Contributor): string {
  const letters = credentials.length > 0 ? ` [${credentials.join(', ')}]` : ''
  const details = Object.entries({job, specialty, org, url, registration}).map(([key, value]) => (value === null ? '' : ` ${key}=${value}`))
  return `${kind === 'named' ? '' : `${kind} `}${title ? `(${title}) ` : ''}${name}${letters}${details.join('')}${listed ? ` #${listed.id}` : ''}`
}

function showDate({field, reading}: CreditDate): string {
  const day = !reading ? 'unreadable' : 'iso' in reading ? reading.iso : 'ambiguous' in reading ? reading.ambiguous.join('|') : 'impossible'
  return `${field} ${day}`
}

/** Everything that credits hold, one short line each. */
function show(source: string, context: Partial<Context> = {}, path?: string): string[] {
  const {authors, publisher, reviewers: people, dates, status} = creditsIn(source, context, path).credits
  return [
    ...authors.map((person) => `author: ${showPerson(person)}`),
    ...(publisher ? [`publisher: ${publisher.name}`] : []),
    ...people.map((person) => `reviewer: ${showPerson(person)}`),
    ...dates.map(showDate),
    ...(status ? [`status: ${status.value}`] : [])
  ]
}

describe('frontmatter', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['reviewedBy: Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    ['reviewed_by: "Dr. Ida Moe, MD"', ['reviewer: (Dr.) Ida Moe [MD]']],
    ['medicallyReviewedBy: Ida Moe, MD, FACS', ['reviewer: Ida Moe [MD, FACS]']],
    ['medically_reviewed_by: Ida Moe, MD and Tom Poe, RN', ['reviewer: Ida Moe [MD]', 'reviewer: Tom Poe [RN]']],
    ['Medical-Reviewer: Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    ['reviewers: [Ida Moe, "Tom Poe, RN"]', ['reviewer: Ida Moe', 'reviewer: Tom Poe [RN]']],
    ['reviewers:\n  - name: Ida Moe\n    credentials: MD, FACS', ['reviewer: Ida Moe [MD, FACS]']],
    [
      'reviewer:\n  name: Ida Moe\n  credentials: [MD, FACS]\n  url: /ida\n  specialty: Cardiology',
      ['reviewer: Ida Moe [MD, FACS] specialty=Cardiology url=/ida']
    ],
    ['reviewer:\n  name: Ida Moe\n  title: MD', ['reviewer: Ida Moe [MD]']],
    ['reviewer:\n  name: Ida Moe\n  title: Consultant cardiologist', ['reviewer: Ida Moe job=Consultant cardiologist']],
    ['reviewer:\n  title: Dr\n  firstName: Ida\n  lastName: Moe\n  gmc: 0', ['reviewer: (Dr) Ida Moe registration=0']],
    [
      'reviewer:\n  name: Ida Moe\n  credentials: First contact practitioner, HCPC PH000000',
      ['reviewer: Ida Moe [First contact practitioner] registration=HCPC PH000000']
    ],
    ['reviewer: Ida Moe\nreviewer_credentials: MBBS, MRCGP', ['reviewer: Ida Moe [MBBS, MRCGP]']],
    ['reviewer: a-lund', ['reviewer: Anna B. Lund [MD, FACS] specialty=Surgery url=/team/a-lund #a-lund']],
    ['medicallyReviewedByStaffId: 17', ['reviewer: Tom Reyes [RN] #17']],
    ['reviewer: {id: a-lund}', ['reviewer: Anna B. Lund [MD, FACS] specialty=Surgery url=/team/a-lund #a-lund']],
    ['reviewer: Dr Anna Lund', ['reviewer: (Dr) Anna Lund [MD, FACS] specialty=Surgery url=/team/a-lund #a-lund']],
    ['reviewer: ida-moe', ['reviewer: reference ida-moe']],
    ['reviewer: editorial-team', ['reviewer: team editorial-team']],
    ['reviewer: "[Ida Moe, MD](/ida)"', ['reviewer: Ida Moe [MD] url=/ida']],
    ['reviewer: "[[Ida Moe]]"', ['reviewer: Ida Moe']],
    ['reviewer: "Reviewed by Ida Moe, MD"', ['reviewer: Ida Moe [MD]']],
    ['reviewer: "{{ site.reviewer }}"', ['reviewer: reference {{ site.reviewer }}']],
    ['reviewedBy: Dr. Ida Moe, General Surgery — 2026-03-01', ['reviewer: (Dr.) Ida Moe specialty=General Surgery']],
    ['reviewer: Ida', ['reviewer: mononym Ida']],
    ['reviewer: Our medical team', ['reviewer: team Our medical team']],
    ['reviewer: GPT-4 model verification', ['reviewer: machine GPT-4 model verification']],
    ['medical_reviewer: ""', ['reviewer: placeholder ']],
    ['medical_reviewer:', ['reviewer: placeholder ']],
    ['medical_reviewer: []', ['reviewer: placeholder ']],
    [
      'medical_reviewer: required_by_month_9\nstatus: medical_review',
      ['reviewer: placeholder required_by_month_9', 'status: medical_review']
    ],
    ['medical_reviewer: N/A', ['reviewer: placeholder N/A']],
    ['medical_reviewer: "[name]"', ['reviewer: placeholder [name]']],
    ['reviewed_by: true', ['reviewer: placeholder true']],
    [
      'review: {by: Ida Moe, on: 2026-03-01, next: 2029-03-01, status: approved}',
      ['reviewer: Ida Moe', 'review.on 2026-03-01', 'review.next 2029-03-01', 'status: approved']
    ],
    [
      'review:\n  - {by: a-lund, role: clinical, on: 2026-03-02}\n  - {by: Tom Poe, role: editorial, on: 2026-03-05}',
      ['reviewer: Anna B. Lund [MD, FACS] specialty=Surgery url=/team/a-lund #a-lund', 'review.on 2026-03-02']
    ],
    ['medicalReview:\n  reviewer: Ida Moe, MD\n  date: 2026-03-01', ['reviewer: Ida Moe [MD]', 'review.on 2026-03-01']],
    ['lastReviewed:\n  by: Ida Moe, MD\n  date: 2026-03-01', ['reviewer: Ida Moe [MD]', 'review.on 2026-03-01']],
    ['lastReviewed: 2026-03-01', ['review.on 2026-03-01']],
    ['lastreviewed: 23/07/2018 14:44:15', ['review.on 2018-07-23']],
    ['last_reviewed_at: "March 2026"\nnext_review: 2029-03', ['review.on 2026-03', 'review.next 2029-03']],
    ['last_medical_review: 03/04/2025', ['review.on 2025-03-04|2025-04-03']],
    ['last_reviewed: soon', ['review.on unreadable']],
    ['last_reviewed: 2025-02-30', ['review.on impossible']],
    ['last_reviewed: TBD', []],
    ['last_reviewed:', []],
    ['expires_at: 2027-01-01', ['review.next 2027-01-01']],
    ['expires: never', []],
    ['review_by: 2027-01-01', ['review.next 2027-01-01']],
    ['review_by: Ida Moe, MD', ['reviewer: Ida Moe [MD]']],
    ['author: Ida Moe\npublisher: Example Trust', ['author: Ida Moe', 'publisher: Example Trust']],
    ['authors:\n  - {name: Ida Moe, url: /ida}\n  - Tom Poe', ['author: Ida Moe url=/ida', 'author: Tom Poe']],
    ['writtenBy: Ida Moe, PhD', ['author: Ida Moe [PhD]']],
    ['organization: {name: Example Trust}', ['publisher: Example Trust']],
    ['pubDate: 2026-01-01\nlastmod: 2026-02-01', ['updated 2026-02-01', 'published 2026-01-01']],
    ['published: false\nupdated: yes', []],
    ['params:\n  reviewer: Ida Moe, MD\n  lastReviewed: 2026-03-01', ['reviewer: Ida Moe [MD]', 'review.on 2026-03-01']],
    ['clinicianReviewStatus: approved\nreviewedContentSha256: abc', ['status: approved']],
    ['title: A page', []]
  ])('%s', (yaml, expected) => expect(show(`---\n${yaml}\n---\n\nText.\n`, {reviewers})).toEqual(expected))

  test('reads TOML', () => {
    expect(show('+++\nreviewer = "Ida Moe, MD"\nlastReviewed = 2026-03-01\n+++\n\nText.\n')).toEqual([
      'reviewer: Ida Moe [MD]',
      'review.on 2026-03-01'
    ])
  })

  test('tries the keys of the configuration first, and their date formats', () => {
    const frontmatterKeys = {
      'review.on': [{key: 'plain', format: 'MM-dd-yy'}],
      'review.by': [{key: 'sign.by'}],
      'review.status': [{key: 'agreed'}]
    }
    const source = '---\nplain: 11-02-16 certified\nsign: {by: "Ida Moe, MD"}\nagreed: complete\n---\n'
    expect(show(source, {frontmatterKeys})).toEqual(['reviewer: Ida Moe [MD]', 'review.on 2016-11-02', 'status: complete'])
  })

  test('a key may be named with several date formats', () => {
    const frontmatterKeys = {'review.on': ['MM-dd-yy', 'MM.dd.yy'].map((format) => ({key: 'plain', format}))}
    const dateOf = (value: string) => show(`---\nplain: ${value}\n---\n`, {frontmatterKeys})
    expect(dateOf('11-4-16 certified')).toEqual(['review.on 2016-11-04'])
    expect(dateOf('Certified 4.20.18')).toEqual(['review.on 2018-04-20'])
    expect(dateOf('2018-10-6')).toEqual(['review.on 2018-10-06'])
    expect(dateOf('')).toEqual([])
  })

  test('points at the name inside a value, at the value, or at the key', () => {
    const source = '---\nreviewers: ["Dr Ida Moe, MD"]\nmedical_reviewer:\nlast_reviewed: "03/04/2025"\n---\n'
    const {reviewers: people, dates} = creditsIn(source).credits
    expect([...people, ...dates].map(({start, end}) => source.slice(start, end))).toEqual(['medical_reviewer', 'Ida Moe', '"03/04/2025"'])
  })
})

describe('text', () => {
  test.each<[name: string, path: string, source: string, expected: string[]]>([
    ['a paragraph', 'a.md', '# Back care\n\nReviewed by Ida Moe, MD\n\nText.\n', ['reviewer: Ida Moe [MD]']],
    [
      'emphasis',
      'a.md',
      '# Back care\n\n*Medically reviewed by **Ida Moe, MD** on 3 March 2026*\n',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']
    ],
    ['a link', 'a.md', '# Back care\n\nReviewed by our [medical board](/board).\n', ['reviewer: team our medical board url=/board']],
    ['list items', 'a.md', '# Back care\n\n- By Tom Poe\n- Reviewed by Ida Moe, MD\n', ['author: Tom Poe', 'reviewer: Ida Moe [MD]']],
    ['lines of a paragraph', 'a.md', '# Back care\n\nBy Tom Poe\nReviewed by Ida Moe, MD\n', ['author: Tom Poe', 'reviewer: Ida Moe [MD]']],
    [
      'line breaks',
      'a.md',
      '# Back care\n\nPage last reviewed: 3 March 2026\\\nNext review due: 3 March 2029\n',
      ['review.on 2026-03-03', 'review.next 2029-03-03']
    ],
    [
      'a table',
      'a.md',
      '# Back care\n\n| Reviewed by | Ida Moe, MD |\n|---|---|\n| Last reviewed | 3 March 2026 |\n',
      ['reviewer: Ida Moe [MD]', 'review.on 2026-03-03']
    ],
    ['a heading', 'a.md', '# Back care\n\n#### Medically reviewed by Ida Moe, MD\n', ['reviewer: Ida Moe [MD]']],
    ['plain text', 'a.txt', 'Back care\n\nReviewed by Ida M. Moe, MD\n\nText.\n', ['reviewer: Ida M. Moe [MD]']],
    [
      'a card',
      'a.html',
      '<h1>Back care</h1><div><p>Medically reviewed by</p><p><a href="/ida">Ida Moe, MD</a></p></div>',
      ['reviewer: Ida Moe [MD] url=/ida']
    ],
    [
      'entities',
      'a.html',
      '<h1>Back care</h1><p>Written &amp; reviewed by Ida Moe,&nbsp;MD</p>',
      ['author: Ida Moe [MD]', 'reviewer: Ida Moe [MD]']
    ],
    ['an expression', 'a.mdx', '# Back care\n\nReviewed by {props.reviewer}\n', ['reviewer: reference \ufffc']],
    ['the end of a page', 'a.md', `# Back care\n\n${'Text.\n\n'.repeat(40)}Reviewed by Ida Moe, MD\n`, ['reviewer: Ida Moe [MD]']],
    ['a copyright line', 'a.md', '# Back care\n\nText.\n\n© 2026 Example Trust. All rights reserved.\n', ['publisher: Example Trust']],
    ['an approval alone', 'a.md', '# Back care\n\nPeer reviewed\n', ['reviewer: team Peer reviewed']],
    ['a fact check', 'a.md', '# Back care\n\nFact checked by Ida Moe\n', []]
  ])('%s', (_, path, source, expected) => expect(show(source, {}, path)).toEqual(expected))

  test('does not look in the middle of a page', () => {
    const text = 'Text.\n\n'.repeat(10)
    expect(show(`# Back care\n\n${text}Reviewed by Ida Moe, MD\n\n${text}`)).toEqual([])
  })

  test('spans are those of the source', () => {
    const source = '# Back care\n\n*Medically reviewed by **Ida Moe**, MD, on 3\u00a0March&nbsp;2026*\n'
    const {reviewers: people, dates, bylines} = creditsIn(source).credits
    expect([...people, ...dates, ...bylines].map(({start, end}) => source.slice(start, end))).toEqual([
      'Ida Moe',
      '3\u00a0March&nbsp;2026',
      'Medically reviewed by **Ida Moe**, MD, on 3\u00a0March&nbsp;2026'
    ])
  })
})

test('frontmatter and text that name one person are joined', () => {
  expect(show('---\nreviewer: Ida Moe\n---\n\nReviewed by Ida B. Moe, MD\n')).toEqual(['reviewer: Ida Moe [MD]'])
})

describe('the reviewers list', () => {
  const list = [
    {id: 'ida', name: 'Dr Ida Moe, MD', credentials: ['MD']},
    {id: 'tom', name: 'Tom O\u2019Reyes', credentials: ['RN']},
    {id: 'sutarno', name: 'Sutarno', credentials: ['Sp.A']},
    {id: 'eva', name: 'Eva Lund of Harbor Clinic', credentials: ['RD']}
  ]

  test.each([
    ['ida', 'ida'],
    ['IDA', 'ida'],
    ['Ida Moe', 'ida'],
    ['Dr Ida Moe, MD', 'ida'],
    ['Moe, Ida', 'ida'],
    ['Ida B. Moe', 'ida'],
    ["Tom O'Reyes", 'tom'],
    ['Sutarno', 'sutarno'],
    ['eva', 'eva'],
    ['Eva Lund', 'eva'],
    ['Eva Lund of Harbor Clinic', 'eva'],
    ['Moe Ida', null],
    ['Tom Reyes', null]
  ])('%s', (name, id) => {
    const source = `---\nreviewer: ${JSON.stringify(name)}\n---\n\nText.\n`
    expect(creditsIn(source, {reviewers: list}).credits.reviewers.map(({listed}) => listed?.id ?? null)).toEqual([id])
  })
})

test('the latest review counts', () => {
  const {credits} = creditsIn('---\nlastReviewed: 2024-01-01\n---\n\nPage last reviewed: 3 March 2026\n')
  expect(credits.reviewedOn?.reading).toEqual({iso: '2026-03-03', precision: 'day'})
})

test('a component that may show credits is told', () => {
  expect(creditsIn('# Back care\n\n<MedicalReviewer id="x" />\n', {}, 'a.mdx').credits.component).not.toBeNull()
  expect(creditsIn('# Back care\n\n<Video id="x" />\n', {}, 'a.mdx').credits.component).toBeNull()
})

test('credits are worked out once for a document and a context', () => {
  const document = documentFrom('Reviewed by Ida Moe, MD')
  const context = {...emptyContext}
  expect(creditsOf(document, context)).toBe(creditsOf(document, context))
  expect(creditsOf(document, {...context, reviewers})).not.toBe(creditsOf(document, context))
})

test('the head of a page is its first fence, its title or its first line', () => {
  const head = (source: string, path = 'a.md') => {
    const {document} = creditsIn(source, {}, path)
    const {start, end} = headOf(document)
    return source.slice(start, end)
  }
  expect(head('---\ntitle: A\n---\n\n# B\n')).toBe('---')
  expect(head('\nText.\n\n# B\n')).toBe('# B')
  expect(head('Back care\n\nText.\n', 'a.txt')).toBe('Back care')
  expect(head('One line\nand another.\n')).toBe('One line')
  expect(head('')).toBe('')
})

describe('an organization that answers for a page', () => {
  const publisherOf = (source: string) => creditsOf(documentFrom(source), emptyContext).publisher?.name ?? null

  test.each([
    [
      'after the last sentence',
      '# Gout\n\nGout hurts. Rest the joint. NIH: National Institute of Sore Toes\n',
      'NIH: National Institute of Sore Toes'
    ],
    ['alone at the end', '# Gout\n\nGout hurts.\n\nDepartment of Joints, Harbor Hospital\n', 'Department of Joints, Harbor Hospital'],
    ['in `source`', '---\nsource: harbor-clinic\n---\n\n# Gout\n', 'harbor-clinic'],
    ['not: where it was copied from', '---\nsource: https://example.org/gout\n---\n\n# Gout\n', null],
    ['not: a sentence that lost its stop', '# Gout\n\nGout hurts. Call the Harbor Hospital when it does\n', null],
    ['not: a name without an institution', '# Gout\n\nGout hurts. Sore Big Toes\n', null]
  ])('%s', (_, source, name) => expect(publisherOf(source)).toBe(name))
})
