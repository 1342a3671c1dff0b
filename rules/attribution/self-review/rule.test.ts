import {type Context, lint, type PageHistory, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import selfReview from './rule.js'

const reviewers = [
  {id: 'i-moe', name: 'Ida Moe', credentials: ['MD'], commitsAs: ['Night Owl', 'Owl@Example.org', 'idm']},
  {id: 't-reyes', name: 'Tom Reyes', credentials: ['RN']}
]

function found(source: string, context: Partial<Context> = {}, options: Record<string, unknown> = {}): string[] {
  const rules = [{rule: selfReview, severity: 'warning' as const, options: withDefaults(selfReview, options)}]
  return lint(source, {path: 'page.md', rules: rules as never, context}).findings.map(({message}) => {
    expect(message.length).toBeLessThanOrEqual(120)
    return message.split(';')[0]!
  })
}

const page = (yaml: string, text = 'Rest.') => `---\n${yaml}\n---\n\n# Asthma\n\n${text}\n`
const own = (name: string) => [`${name} both wrote and reviewed this page`]

describe('who wrote and reviewed a page', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['author: Ida Moe\nreviewer: ida moe', own('ida moe')],
    ['author: Dr Ída Moe, MD\nmedicallyReviewedBy: {name: Ida Moe}', own('Ida Moe')],
    ['author: [Tom Reyes, Ida Moe]\nreview: {by: Ida Moe, on: 2026-01-01}', own('Ida Moe')],
    ['author: ida-moe\nreviewer: ida-moe', own('ida-moe')],
    ['author: ida-moe\nreviewer: Ida Moe', own('Ida Moe')],
    ['author: Ida Moe\nreviewers: [Ida Moe, TBD, Our medical team]', own('Ida Moe')],
    ['author: Ida Moe\nreviewers: [Ida Moe, {name: Medical board, url: /board}]', []],
    ['author: Ida Moe\nreviewers: [Ida Moe, Dr Reyes]', []],
    ['author: Ida Moe\nreview: [{by: Ida Moe, role: editorial}, {by: Tom Reyes}]', []],
    ['author: Ida Moe\nreview: [{by: Ida Moe, role: clinical}, {by: Tom Reyes, role: editorial}]', own('Ida Moe')],
    ['author: Ida Moe\nreviewer: Ida Moes', []],
    ['author: Ida Moe\nreviewer:', []],
    ['author:\nreviewer:', []],
    ['author: TBD\nreviewer: TBD', []],
    ['author: "{{ page.who }}"\nreviewer: "{{ page.who }}"', []],
    ['author: Medical team\nreviewer: Medical team', []],
    ['contributors: [Tom Reyes, Ida Moe]\nreviewer: Ida Moe', []],
    ['contributors: [Tom Reyes, Ida Moe]\nauthor: Ida Moe\nreviewer: Ida Moe', own('Ida Moe')],
    ['publisher: Example Trust\nreviewer: Example Trust', []],
    ['author: 42\nreviewer: 42', own('42')]
  ])('%s', (yaml, expected) => {
    expect(found(page(yaml))).toEqual(expected)
    expect(found(page(yaml).replaceAll('\n', '\r\n'))).toEqual(expected)
  })

  test('bylines in the text count, and the frontmatter with them', () => {
    expect(found(page('title: x', 'By Ida Moe\n\nMedically reviewed by Ida Moe, MD'))).toEqual(own('Ida Moe'))
    expect(found(page('author: Ida Moe', 'Medically reviewed by Ida Moe, MD'))).toEqual(own('Ida Moe'))
    expect(found(page('author: Ida Moe', 'Fact checked by Ida Moe'))).toEqual([])
  })

  test('the list tells that an id and a name are one person', () => {
    expect(found(page('author: Ida Moe\nreviewer: i-moe'), {reviewers})).toHaveLength(1)
    expect(found(page('author: i-moe\nreviewer: Dr Ida K. Moe'), {reviewers})).toHaveLength(1)
    expect(found(page('author: t-reyes\nreviewer: i-moe'), {reviewers})).toEqual([])
  })

  test.each([['i-moe'], ['Ida Moe'], ['Dr Ida Moe, MD'], ['IDA MOE']])('allow: %s', (name) => {
    expect(found(page('author: Ida Moe\nreviewer: i-moe'), {reviewers}, {allow: [name]})).toEqual([])
    expect(found(page('author: t-reyes\nreviewer: Tom Reyes'), {reviewers}, {allow: [name]})).toHaveLength(1)
  })

  test('a message keeps to its length', () => {
    const long = 'Maximiliane Wilhelmina van der Hoogstraten-Oberndorf of Somewhere'
    expect(found(page(`author: ${long}\nreviewer: ${long}`))).toHaveLength(1)
    expect(found(page(`review: {by: ${long}, on: 2026-01-01}`), since([{name: long, email: ''}]))).toHaveLength(1)
  })
})

function since(authors: NonNullable<PageHistory['sinceBase']>['authors'], signedBefore: string[] = []): Partial<Context> {
  return {reviewers, history: {reviewed: null, sinceBase: {authors, signedBefore}}}
}

describe('who signed and changed a page', () => {
  const signed = page('author: Ola Berg\nreview: [{by: i-moe, on: 2026-02-01}]')

  test.each<[name: string, email: string, expected: number]>([
    ['Ida Moe', 'x@example.org', 1],
    ['ida b. moe', 'x@example.org', 1],
    ['night owl', 'x@example.org', 1],
    ['x', 'owl@example.org', 1],
    ['x', '0000000+idm@users.noreply.github.com', 1],
    ['x', 'I-Moe@users.noreply.github.com', 1],
    ['x', 'idm@example.org', 0],
    ['Tom Reyes', 'tom@example.org', 0],
    ['Dr Ida Moe, MD', '', 1],
    ['', '', 0]
  ])('%s <%s>', (name, email, expected) => expect(found(signed, since([{name, email}]))).toHaveLength(expected))

  const ida = {name: 'Ida Moe', email: 'ida@example.org'}

  test('a sign-off that stood before, or a change by nobody, is no fault', () => {
    expect(found(signed, since([ida], ['i-moe|clinical|2026-02-01']))).toEqual([])
    expect(found(signed, since([ida], ['i-moe|clinical|2025-02-01']))).toHaveLength(1)
    expect(found(signed, since([]))).toEqual([])
    expect(found(signed, {reviewers, history: {reviewed: null, sinceBase: null}})).toEqual([])
  })

  test('who signs again on the same day signs anew where the hash is another one', () => {
    const hashed = page('review: [{by: i-moe, on: 2026-02-01, hash: sha256:00}]')
    expect(found(hashed, since([ida], ['i-moe|clinical|2026-02-01|sha256:00']))).toEqual([])
    expect(found(hashed, since([ida], ['i-moe|clinical|2026-02-01|sha256:11']))).toHaveLength(1)
  })

  test('another new sign-off in the same role by somebody else heals it', () => {
    const second = (role: string) => page(`review: [{by: i-moe, on: 2026-02-01}, {by: t-reyes, role: ${role}, on: 2026-02-01}]`)
    expect(found(second('clinical'), since([ida]))).toEqual([])
    expect(found(second('editorial'), since([ida]))).toHaveLength(1)
    expect(found(second('clinical'), since([ida, {name: 'Tom Reyes', email: ''}]))).toHaveLength(2)
    expect(found(second('clinical'), since([ida], ['t-reyes|clinical|2026-02-01']))).toHaveLength(1)
  })

  test('one fault gives one finding, and those who are allowed give none', () => {
    const both = page('author: Ida Moe\nreview: [{by: i-moe, on: 2026-02-01}]')
    expect(found(both, since([ida]))).toEqual(['Ida Moe signed a page that the same person changed in this branch'])
    expect(found(both, since([ida]), {allow: ['i-moe']})).toEqual([])
  })
})
