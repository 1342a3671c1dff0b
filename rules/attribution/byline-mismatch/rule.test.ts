import {applyFixes, type Context, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

const rules = [{rule, severity: 'error' as const, options: withDefaults(rule)}]
const page = (yaml: string, text: string) => `---\ntype: condition\n${yaml}\n---\n\n# Asthma\n\n${text}\n`

function found(source: string, context: Partial<Context> = {}) {
  return lint(source, {path: 'page.md', rules, context}).findings
}

function fixed(yaml: string, text: string, context: Partial<Context> = {}): string {
  const source = page(yaml, text)
  const {text: after} = applyFixes(
    source,
    found(source, context).flatMap(({fix}) => fix ?? [])
  )
  return after.slice(after.indexOf('# Asthma') + 10, -1)
}

describe('what agrees', () => {
  test.each([
    ['reviewedBy: Ida Moe, MD', 'Reviewed by Ida Moe'],
    ['reviewedBy: Ida Moe', 'Reviewed by Dr I. Moe, MD'],
    ['reviewedBy: Ida Moe, M.D.', 'Reviewed by Ida Moe, MD, FACS'],
    ['reviewedBy: [Ida Moe, Ola Berg]', 'Reviewed by Ola Berg, MD'],
    ['reviewedBy: i-moe', 'Reviewed by Ola Berg, MD'],
    ['reviewedBy: TBD', 'Reviewed by Ola Berg, MD'],
    ['author: Spine Trust', 'By Ola Berg'],
    ['author: Ida Moe', 'Updated by: Ola Berg, MD'],
    ['reviewedBy: Ida Moe Jr.', 'Reviewed by Ida Moe, MD'],
    ['reviewedBy: Id\u00e1 Moe', 'Reviewed by Ida Moe, MD'],
    ['lastReviewed: 2026-03-02', 'Last reviewed: 02/03/2026'],
    ['lastReviewed: 2026-03', 'Last reviewed: 2 March 2026'],
    ['review:\n  - {by: Ida Moe, on: 2024-01-02}\n  - {by: Ola Berg, on: 2026-03-02}', 'Reviewed by Ola Berg, MD, on 2 March 2026'],
    ['updated: 2026-03-02', 'Last reviewed: 2 March 2025'],
    ['reviewedBy: Ida Moe, MD', 'Fact checked by Ola Berg'],
    ['reviewedBy: Ida Moe, MD', 'Peer reviewed']
  ])('%s / %s', (yaml, text) => expect(found(page(yaml, text))).toEqual([]))
})

describe('the text is written from the frontmatter', () => {
  test.each([
    ['reviewedBy: Ida Moe, MD', 'Reviewed by Ola Berg, RN, PhD, on 3 March 2026', 'Reviewed by Ida Moe, MD, on 3 March 2026'],
    ['reviewedBy: Ida Moe', 'Medically reviewed by Dr Ola Berg | March 2026', 'Medically reviewed by Ida Moe | March 2026'],
    ['reviewedBy: Ida Moe, RN', 'Reviewed by Mr Ola Berg, FRCS', 'Reviewed by Ida Moe, RN'],
    ['reviewedBy: Dr Ida Moe, MBBS', 'Reviewed by Mr Ola Berg, FRCS', 'Reviewed by Dr Ida Moe, MBBS'],
    ['reviewedBy: Ida Moe, MD', 'Reviewed by Dr Ida Moe, RN', 'Reviewed by Dr Ida Moe, MD'],
    ['author: Ida Moe', '*By Ola Berg*', '*By Ida Moe*'],
    ['lastReviewed: 2026-03-02', 'Page last reviewed: March 1, 2025', 'Page last reviewed: March 2, 2026'],
    ['lastReviewed: 2026-03-02', 'Page last reviewed: 1st March 2025', 'Page last reviewed: 2 March 2026'],
    ['lastReviewed: 2026-03-02', 'Page last reviewed: Feb 2025', 'Page last reviewed: Mar 2026'],
    ['lastReviewed: 2026-03-02', 'Page last reviewed: 2025-02-01', 'Page last reviewed: 2026-03-02'],
    ['lastReviewed: 2026-03-02', 'Page last reviewed: 31/01/2025', 'Page last reviewed: March 2, 2026'],
    ['nextReview: 2029-03-02', 'Next review due: 1 March 2028', 'Next review due: 2 March 2029']
  ])('%s / %s', (yaml, before, after) => {
    expect(fixed(yaml, before)).toBe(after)
    expect(found(page(yaml, after))).toEqual([])
  })

  test('with the day that a tag gives to programs', () => {
    const text = (day: string, shown: string) => `Last reviewed: <time datetime="${day}">${shown}</time>`
    expect(fixed('lastReviewed: 2026-03-02', text('2025-04-01', 'April 1, 2025'))).toBe(text('2026-03-02', 'March 2, 2026'))
  })

  test('with the name and letters of the list', () => {
    const reviewers = [{id: 'ida', name: 'Ida Moe', credentials: ['MD', 'FACS']}]
    expect(fixed('reviewedBy: ida', 'Reviewed by Ola Berg, RN', {reviewers})).toBe('Reviewed by Ida Moe, MD, FACS')
  })

  test.each([
    ['a link to another person', 'reviewedBy: Ida Moe', 'Reviewed by [Ola Berg](/ola), MD'],
    ['more than name and letters', 'reviewedBy: Ida Moe', 'Reviewed by Ola Berg, MD, chief of surgery'],
    ['several people', 'reviewedBy: [Ida Moe, Eli Ness]', 'Reviewed by Ola Berg, MD'],
    ['a weekday', 'lastReviewed: 2026-03-02', 'Last reviewed: Monday 3 March 2025']
  ])('but not %s', (_name, yaml, text) => {
    expect(found(page(yaml, text))).toHaveLength(1)
    expect(fixed(yaml, text)).toBe(text)
  })
})
