import {type Context, lint, type Reviewer, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {rules} from './index.js'

/** What the whole family says of a page: `fault severity`, in order of place. */
function found(source: string, path = 'page.md', context: Partial<Context> = {}): string[] {
  const configured = rules.map((rule) => ({rule, severity: rule.severity as 'error', options: withDefaults(rule)}))
  const {findings} = lint(source, {path, rules: configured, context})
  for (const {message} of findings) expect(message.length).toBeLessThanOrEqual(120)
  return findings.map(({rule, severity}) => `${rule.split('/')[1]} ${severity}`)
}

const page = (yaml: string, text = '') => `---\ntype: condition\nauthor: Ola Berg\n${yaml}\n---\n\n# Asthma\n\n${text}\n`

describe('one fault gives one finding', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['reviewer: Ida Moe, MD', []],
    ['reviewer: ida-moe', []],
    ['tags: []', ['missing-reviewer error']],
    ['reviewer: ""', ['placeholder-reviewer error']],
    ['reviewer:', ['placeholder-reviewer error']],
    ['reviewer: TBD', ['placeholder-reviewer error']],
    ['reviewers: [TBD, pending]', ['placeholder-reviewer error']],
    ['reviewer: ""\nstatus: approved', ['placeholder-reviewer error']],
    ['status: approved', ['placeholder-reviewer error']],
    ['status: draft', ['missing-reviewer error']],
    ['reviewer: Moe', ['anonymous-reviewer error']],
    ['reviewer: Dr Moe', ['anonymous-reviewer error']],
    ['reviewer: Our medical team', ['anonymous-reviewer error']],
    ['reviewer: ChatGPT', ['anonymous-reviewer error']],
    ['reviewer: editorial-team', ['anonymous-reviewer error']],
    ['reviewer: {name: Medical board, url: /board}', []],
    ['reviewer: Ida Moe', ['missing-credential error']],
    ['reviewer: Ida Moe, MA', ['non-clinical-credential warning']],
    ['reviewer: Ida Moe, MBA, BA', ['non-clinical-credential warning']],
    ['reviewer: Ida Moe, PhD', ['non-clinical-credential warning']],
    ['reviewer: Dr Ida Moe, PhD, MPH', ['non-clinical-credential warning']],
    ['reviewer: Ida Moe, CMI', ['non-clinical-credential warning']],
    ['reviewer: Ida Moe, CPT, certified life coach', ['non-clinical-credential warning']],
    ['reviewer: {name: Ida Moe, role: Certified life coach}', ['non-clinical-credential warning']],
    ['reviewer: {name: Ida Moe, credentials: Certified life coach}', ['non-clinical-credential warning']],
    ['reviewer: Ida Moe, DVM, DACVIM', ['non-clinical-credential warning']],
    ['reviewer: Ida Moe, BAMS', ['non-clinical-credential warning']],
    ['reviewers: ["Ida Moe, PhD", "Tom Reyes, MA"]', ['non-clinical-credential warning', 'non-clinical-credential warning']],
    ['reviewers: ["Ida Moe, PhD", "Tom Reyes, RN"]', []],
    ['reviewers: ["Ida Moe, PhD", Tom Reyes]', ['non-clinical-credential warning', 'missing-credential error']],
    ['reviewers: ["Ida Moe, PhD", "Tom Reyes, FXQS"]', ['missing-credential warning']],
    ['reviewers: ["Ida Moe, PhD", {name: Medical board, url: /board}]', []],
    ['reviewers: ["Ida Moe, PhD", tom-reyes]', []],
    ['reviewer: {name: Ida Moe, credentials: PhD, specialty: Clinical psychology}', []],
    ['reviewer: {name: Ida Moe, credentials: PhD, registration: HCPC PYL00000}', []],
    ['reviewer: Ida Moe, PhD, epidemiologist', []],
    ['reviewer: Ida Moe, PhD, clinical psychologist', []],
    ['reviewer: Ida Moe, PhD, FFPH', []],
    ['reviewer: Ida Moe, FXQS', ['missing-credential warning']],
    ['reviewer: Ida Moe, PhD, FXQS', ['missing-credential warning']],
    ['reviewers: ["Ida Moe, PhD, FXQS", "Tom Reyes, RN"]', []],
    ['reviewers: ["Ida Moe, FXQS", "Tom Reyes, RN"]', ['missing-credential warning']],
    ['reviewer: Ida Moe, DO', []],
    ['reviewer: Ida Moe, DO\nlang: en-GB', []],
    ['reviewer: Ida Moe, MD\nlang: en-GB', []],
    ['reviewer: Ida Moe, MS\nlang: en-IN', []],
    ['reviewer: Ida Moe, MS', ['non-clinical-credential warning']],
    ['reviewer: dr. Ida Moe, Sp.A\nlang: en-ID', []],
    ['reviewer: Dr Ida Moe, Cardiologist', ['missing-credential warning']],
    ['reviewers: ["Ida Moe, MD", Ola Berg]', ['missing-credential warning']],
    ['reviewers: ["Ida Moe, MD", Our medical team]', []],
    ['reviewer: Mr Ida Moe, FRCS', []],
    ['reviewer: Ida Moe, registered nurse', []],
    ['reviewer: {name: Ida Moe, registration: GMC 0000000}', []]
  ])('%s', (yaml, expected) => expect(found(page(yaml))).toEqual(expected))
})

describe('one fault gives one finding: pages that ask for a field', () => {
  test.each<[type: string, yaml: string, expected: string[]]>([
    ['medicine', 'reviewer: Ida Moe, PharmD', []],
    ['medicine', 'reviewer: Ida Moe, DO', []],
    ['medicine', 'reviewer: Ida Moe, DO\nlang: en-GB', ['out-of-scope-credential note']],
    ['medicine', 'reviewer: Ida Moe, DC', ['out-of-scope-credential note']],
    ['medicine', 'reviewer: Ida Moe, PhD', ['non-clinical-credential warning']],
    ['medicine', 'reviewer: Ida Moe, FXQS', ['missing-credential warning']],
    ['medicine', 'reviewer: Ida Moe', ['missing-credential error']],
    ['procedure', 'reviewer: Ida Moe, OD', ['out-of-scope-credential note']],
    ['procedure', 'reviewer: Mr Ida Moe, FRCS', []],
    ['mental-health', 'reviewer: Ida Moe, PsyD', []]
  ])('%s: %s', (type, yaml, expected) => expect(found(page(yaml).replace('type: condition', `type: ${type}`))).toEqual(expected))
})

describe('one fault gives one finding: with a list of reviewers', () => {
  const listed = (rest: Partial<Reviewer> = {}): Partial<Context> => ({
    today: '2026-03-01',
    reviewers: [{id: 'ida-moe', name: 'Ida Moe', credentials: ['MD'], ...rest}]
  })
  const left = {active: {until: '2025-06-30'}}

  test.each<[yaml: string, rest: Partial<Reviewer>, expected: string[]]>([
    ['reviewer: ida-moe', {}, []],
    ['reviewer: Ida Moe', {credentials: []}, ['missing-credential error']],
    ['reviewer: Ida Moe', {credentials: ['FXQS']}, []],
    ['reviewer: Ida Moe', {credentials: ['PhD']}, ['non-clinical-credential warning']],
    ['reviewer: Ida Moe', {credentials: ['PhD'], registration: 'HCPC PYL00000'}, []],
    ['reviewer: Ida Moe', {credentials: ['PhD'], specialty: 'Clinical psychology'}, []],
    ['reviewer: ida-mo', {}, ['unknown-reviewer error']],
    ['reviewer: Tom Reyes', {}, ['unknown-reviewer error']],
    ['reviewer: Tom Reyes, MD', {}, ['unknown-reviewer error']],
    ['reviewer: Tom Reyes, PhD', {}, ['unknown-reviewer error']],
    ['reviewer: Tom Reyes, FXQS', {}, ['unknown-reviewer error']],
    ['reviewers: [ida-moe, tom-reyes]', {}, ['unknown-reviewer error']],
    ['reviewer: TBD', {}, ['placeholder-reviewer error']],
    ['reviewer: ChatGPT', {}, ['anonymous-reviewer error']],
    ['reviewer: Our medical team', {}, ['anonymous-reviewer error']],
    ['reviewer: Dr Moe', {}, ['anonymous-reviewer error']],
    ['reviewer: ida-moe\nlastReviewed: 2025-06-30', left, []],
    ['reviewer: ida-moe\nlastReviewed: 2025-07-01', left, ['inactive-reviewer error']],
    ['reviewer: ida-moe', left, ['inactive-reviewer warning']],
    ['reviewer: Ida Moe\nlastReviewed: 2025-07-01', {...left, credentials: []}, ['inactive-reviewer error', 'missing-credential error']],
    ['review: {by: ida-moe, on: 2025-07-01}', left, ['inactive-reviewer error']],
    ['review: [{by: tom-reyes, role: editorial, on: 2025-07-01}, {by: ida-moe, on: 2025-06-01}]', left, []]
  ])('%s, listed with %j', (yaml, rest, expected) => expect(found(page(yaml), 'page.md', listed(rest))).toEqual(expected))

  test.each<[yaml: string, text: string, expected: string[]]>([
    ['reviewer: ida-moe', 'Reviewed by Ida Moe, MD', []],
    ['reviewer: ida-moe', 'Reviewed by Tom Reyes, RN', ['byline-mismatch error']],
    ['reviewer: ida-moe', 'Reviewed by Tom Reyes', ['byline-mismatch error']],
    ['reviewer: Tom Reyes, RN', 'Reviewed by Tom Reyes, RN', ['unknown-reviewer error']],
    ['reviewer: Tom Reyes, RN', 'Reviewed by Ida Moe, MD', ['unknown-reviewer error', 'byline-mismatch error']],
    ['reviewer: tom-reyes', 'Reviewed by Tom Reyes, RN', ['unknown-reviewer error', 'unknown-reviewer error']],
    ['tags: []', 'Reviewed by Tom Reyes, RN', ['unknown-reviewer error', 'unstructured-byline note']]
  ])('%s, and %s in the text', (yaml, text, expected) =>
    expect(found(page(yaml, text), 'page.md', listed()).sort()).toEqual([...expected].sort())
  )

  test('where unknown reviewers are let pass, their credentials are asked for', () => {
    const settings = new Map([['attribution/unknown-reviewer', 'off' as const]])
    expect(found(page('reviewer: Tom Reyes'), 'page.md', {...listed(), settings})).toEqual(['missing-credential error'])
  })
})

describe('messages keep to their length', () => {
  const name = 'Maximiliane Wilhelmina van der Hoogstraten-Oberndorf of Somewhere'
  const named = (yaml: string, type = 'condition') => page(yaml.replace('X', name)).replace('condition', type)

  test.each([
    'reviewer: X',
    'reviewer: X, FXQS',
    'reviewer: X, MBSB',
    'reviewer: X, MA',
    'reviewer: {name: X, role: Certified life and wellness coach and speaker}',
    'reviewer: "TBD X"\nstatus: clinically approved',
    'reviewer: the medical team of X',
    'author: TBD X'
  ])('%s', (yaml) => void found(named(yaml)))

  test.each(['medicine', 'procedure', 'mental-health'])('out of the scope of a page on %s', (type) => {
    expect(found(named('reviewer: X, OD', type))).toEqual(['out-of-scope-credential note'])
    expect(found(named('reviewer: X, ARRT', type))).toEqual(['out-of-scope-credential note'])
  })

  test.each([{until: '2025-06-30'}, {from: '2027-06-30'}])('active %j', (active) => {
    const listed = (listedName: string) => ({
      today: '2026-03-01',
      reviewers: [{id: 'x', name: listedName, credentials: ['MD'], active}]
    })
    expect(found(named('reviewer: X'), 'page.md', listed(name))).toEqual(['inactive-reviewer warning'])
    expect(found(named('reviewer: X\nlastReviewed: 2026-01-01'), 'page.md', listed(name))).toEqual(['inactive-reviewer error'])
    expect(found(named('reviewer: X'), 'page.md', listed(name.replace('Maxi', 'Moxi')))).toEqual(['unknown-reviewer error'])
    expect(found(named('reviewer: X'), 'page.md', listed('Tom Reyes'))).toEqual(['unknown-reviewer error'])
  })
})

test('a guessed type makes errors warnings', () => {
  expect(found('Asthma\n\nBy Ola Berg\n\nReviewed by Ida Moe\n', 'page.txt')).toEqual(['missing-credential warning'])
  expect(found('Asthma\n\nBy Ola Berg\n', 'page.txt')).toEqual(['missing-reviewer warning'])
})

test('a page that is no article owes nothing', () => {
  expect(found('# Contact us\n\nWrite to us.\n')).toEqual([])
  expect(found('---\nreviewer:\n---\n\n# Contact us\n')).toEqual([])
})

test('a byline in the text fills an empty key, though it should stand there', () => {
  expect(found(page('reviewer:', 'Reviewed by Ida Moe, MD'))).toEqual(['unstructured-byline note'])
})

test('a component of the page may name the reviewer', () => {
  expect(found(`${page('tags: []')}<ReviewedBy id="x" />\n`, 'page.mdx')).toEqual([])
})

test('an unusual key is read where the configuration names it', () => {
  const frontmatterKeys = {'review.by': [{key: 'signedBy'}]}
  expect(found(page('signedBy: Ida Moe, MD'), 'page.md', {frontmatterKeys})).toEqual([])
})

test('the reviewers list gives credentials, and misses ids', () => {
  const reviewers = [{id: 'i-moe', name: 'Ida B. Moe', credentials: ['FXQS']}]
  expect(found(page('reviewer: i-moe'), 'page.md', {reviewers})).toEqual([])
  expect(found(page('reviewer: Ida Moe'), 'page.md', {reviewers})).toEqual([])
  expect(found(page('reviewer: o-berg'), 'page.md', {reviewers})).toEqual(['unknown-reviewer error'])
})

test('other languages are left to their readers', () => {
  expect(found('---\ntype: condition\nlang: es\n---\n\n# Asma\n\nRevisado por la doctora Moe.\n')).toEqual([])
})

test('what sign-offs in other roles lack is told by review/missing-clinical-role, unless that is off', () => {
  const signed = (role: string) => page(`status: approved\nreview: {by: Ola Berg, role: ${role}, on: 2026-01-10}`)
  const off = {settings: new Map([['review/missing-clinical-role', 'off' as const]])}
  expect(found(signed('editorial'))).toEqual([])
  expect(found(signed('lay').replace('status: approved\n', ''))).toEqual([])
  expect(found(signed('editorial'), 'page.md', off)).toEqual(['placeholder-reviewer error'])
  expect(found(signed('lay').replace('status: approved\n', ''), 'page.md', off)).toEqual(['missing-reviewer error'])
  expect(found(page('review: {role: clinical}'))).toEqual(['missing-reviewer error'])
})
