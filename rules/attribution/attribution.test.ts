import {type AnyRule, type Context, lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import anonymousReviewer from './anonymous-reviewer/rule.js'
import missingAuthor from './missing-author/rule.js'
import missingCredential from './missing-credential/rule.js'
import missingReviewer from './missing-reviewer/rule.js'
import placeholderReviewer from './placeholder-reviewer/rule.js'

const rules: AnyRule[] = [anonymousReviewer, missingAuthor, missingCredential, missingReviewer, placeholderReviewer]

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
    ['reviewer: Ida Moe, MA', ['missing-credential error']],
    ['reviewer: Ida Moe, FXQS', ['missing-credential warning']],
    ['reviewer: Dr Ida Moe, Cardiologist', ['missing-credential warning']],
    ['reviewers: ["Ida Moe, MD", Ola Berg]', ['missing-credential warning']],
    ['reviewers: ["Ida Moe, MD", Our medical team]', []],
    ['reviewer: Mr Ida Moe, FRCS', []],
    ['reviewer: Ida Moe, registered nurse', []],
    ['reviewer: {name: Ida Moe, registration: GMC 0000000}', []]
  ])('%s', (yaml, expected) => expect(found(page(yaml))).toEqual(expected))
})

test.each([
  'reviewer: X',
  'reviewer: X, FXQS',
  'reviewer: X, MA',
  'reviewer: "TBD X"\nstatus: clinically approved',
  'reviewer: the medical team of X',
  'author: TBD X'
])(
  'messages keep to their length: %s',
  (yaml) => void found(page(yaml.replace('X', 'Maximiliane Wilhelmina van der Hoogstraten-Oberndorf of Somewhere')))
)

test('a guessed type makes errors warnings', () => {
  expect(found('# Asthma\n\nBy Ola Berg\n\nReviewed by Ida Moe\n')).toEqual(['missing-credential warning'])
  expect(found('# Asthma\n\nBy Ola Berg\n')).toEqual(['missing-reviewer warning'])
})

test('a page that is no article owes nothing', () => {
  expect(found('# Contact us\n\nWrite to us.\n')).toEqual([])
  expect(found('---\nreviewer:\n---\n\n# Contact us\n')).toEqual([])
})

test('a byline in the text fills an empty key', () => expect(found(page('reviewer:', 'Reviewed by Ida Moe, MD'))).toEqual([]))

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
  expect(found(page('reviewer: o-berg'), 'page.md', {reviewers})).toEqual(['missing-credential error'])
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
