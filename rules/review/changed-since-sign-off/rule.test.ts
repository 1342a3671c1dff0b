import {
  applyFixes,
  type Context,
  contentOf,
  documentFrom,
  editFrontmatter,
  emptyContext,
  lint,
  type SignOff,
  signOffChanges,
  withDefaults
} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {sectionsByKind} from '../section-kinds.js'
import rule from './rule.js'

const page = `---
type: medicine
---

# Painkillers

A plain word.

## How much

Take 200 mg twice a day.

## How many people

It helps 4 in 10 people.

## Ask

Ask your pharmacist before you take it with other medicines.

## History

Chemists made it long ago.
`

function signed(source: string, given: Partial<SignOff> = {}, path = 'pain.md'): string {
  const document = documentFrom(source, {path})
  const signOff: SignOff = {
    by: 'Ida Moe, MD',
    role: 'clinical',
    on: '2026-03-02',
    next: null,
    sections: null,
    kinds: sectionsByKind(document),
    checklist: null,
    ...given
  }
  return applyFixes(source, [{edits: editFrontmatter(document, signOffChanges(document, emptyContext, signOff))!}]).text
}

interface Given {
  path?: string
  voidedBy?: string[]
  context?: Partial<Context>
}

function found(source: string, {path = 'pain.md', voidedBy = [], context = {}}: Given = {}): string[] {
  const {findings} = lint(source, {path, rules: [{rule, severity: 'error', options: withDefaults(rule, {voidedBy})}], context})
  for (const {message} of findings) expect(message.length).toBeLessThanOrEqual(120)
  return findings.map(({severity, message}) => `${severity}: ${message}`)
}

const since = 'changed since Ida Moe signed on 2026-03-02; have it reviewed again.'

test('each section that changed is named once, where it stands', () => {
  const source = signed(page)
  expect(found(source)).toEqual([])
  expect(found(source.replace('200 mg', '400 mg'))).toEqual([`error: Section "How much" ${since}`])
  expect(found(source.replace('200 mg', '400 mg').replace('long', 'not so long'))).toEqual([
    `error: Section "How much" ${since}`,
    `error: Section "History" ${since}`
  ])
})

test('who signs one section later leaves the sign-off of the others to those who gave it', () => {
  const source = signed(signed(page).replace('200 mg', '400 mg'), {by: 'Ola Berg, MD', on: '2026-04-01', sections: ['how-much']})
  expect(found(source)).toEqual([])
  expect(found(source.replace('400 mg', '500 mg'))).toEqual([
    'error: Section "How much" changed since Ola Berg signed on 2026-04-01; have it reviewed again.'
  ])
  expect(found(source.replace('long', 'not so long'))).toEqual([`error: Section "History" ${since}`])
})

describe('only some sections void a review', () => {
  const source = signed(page)
  test.each<[from: string, to: string, voidedBy: string[], names: string[]]>([
    ['plain word', 'hard word', ['doses', 'numbers', 'guidance'], []],
    ['200 mg', '400 mg', ['doses'], ['How much']],
    ['200 mg', '400 mg', ['guidance'], []],
    ['Take 200 mg twice a day', 'Take it', ['doses'], ['How much']],
    ['4 in 10', '5 in 10', ['doses'], []],
    ['4 in 10', '5 in 10', ['numbers'], ['How many people']],
    ['Ask your pharmacist before', 'It is fine if', ['guidance'], ['Ask']],
    ['long ago', 'in 1899', ['numbers'], ['History']],
    ['## Ask\n\nAsk your pharmacist before you take it with other medicines.\n\n', '', ['guidance'], ['ask']]
  ])('%j to %j, voided by %j', (from, to, voidedBy, names) => {
    expect(source).toContain(from)
    const told = found(source.replace(from, to), {voidedBy})
    expect(told.map((message) => /"(.*)"/.exec(message)?.[1])).toEqual(names)
  })
})

test('what an editor signed is a warning, and each role is looked at for itself', () => {
  const source = signed(signed(page), {by: 'Ola Berg', role: 'editorial', on: '2026-04-01'})
  expect(found(source)).toEqual([])
  const changed = source.replace('plain', 'hard')
  expect(found(changed)).toEqual([
    `error: Section "Painkillers" ${since}`,
    'warning: Section "Painkillers" changed since Ola Berg signed on 2026-04-01; have it reviewed again.'
  ])
  const again = signed(changed, {on: '2026-05-01'})
  expect(found(again)).toEqual(['warning: Section "Painkillers" changed since Ola Berg signed on 2026-04-01; have it reviewed again.'])
})

test('an older sign-off gives way to a newer one', () => {
  const first = signed(page, {by: 'Eli Ness, MD', on: '2024-01-01'}).replace('plain', 'hard')
  expect(found(first)).toHaveLength(1)
  expect(found(signed(first))).toEqual([])
})

test('a page that is another one gets one finding', () => {
  const many = `---\ntype: condition\n---\n\n${Array.from({length: 14}, (_, index) => `## Part ${index}\n\nText.\n`).join('\n')}`
  const source = signed(many)
  expect(found(source.replaceAll('Text.', 'Words.'))).toEqual([
    'error: 14 sections changed since Ida Moe signed on 2026-03-02; have the page reviewed again.'
  ])
  expect(found(source.replaceAll('Text.', 'Words.'), {path: 'copy.md'})).toEqual([
    'error: This sign-off is of pain.md; this page says something else and needs its own review.'
  ])
})

test('a page that was moved keeps its sign-off', () => {
  const path = 'a/very/long/way/down/into/the/folders/of/the/library/pain.md'
  expect(found(signed(page), {path})).toEqual(['note: Page was signed as pain.md and says the same here; sign it again in its new place.'])
  expect(found(signed(page, {}, path).replace('plain', 'hard'), {path: 'pain.md'})).toEqual([`error: Section "Painkillers" ${since}`])
})

test('the order of sections, and a page of which one hash is known', () => {
  const source = signed(page)
  const many = source.indexOf('## How many')
  const ask = source.indexOf('## Ask')
  const much = source.indexOf('## How much')
  const turned = source.slice(0, much) + source.slice(many, ask) + source.slice(much, many) + source.slice(ask)
  expect(found(turned)).toEqual([`error: The order of the sections ${since}`])
  expect(found(turned, {voidedBy: ['doses']})).toEqual([])
  const bare = source.replace(/ {4}sections:\n(?: {6}.*\n)+/, '')
  expect(found(bare)).toEqual([])
  expect(found(bare.replace('plain', 'hard'), {voidedBy: ['doses']})).toEqual([`error: The page ${since}`])
})

test('a hash that cannot be compared is told, and says nothing of the page', () => {
  const told = found(signed(page).replace(/sha256:(?=[0-9a-f]{64}\n {4}sections)/, 'sha1:'))
  expect(told).toEqual([expect.stringContaining('is no sha256 hash of 64 digits, so it cannot be compared; sign the page again.')])
  expect(found('---\nreview: {by: Ida Moe, on: 2026-03-02, hash: sha256:abc}\n---\n\nText.\n')).toHaveLength(1)
  expect(found('---\nreview: {by: Ida Moe, on: 2026-03-02, hash: ""}\n---\n\nText.\n')).toEqual([])
})

describe('what Git knows', () => {
  const before = documentFrom('# Pain\n\nA plain word.\n', {path: 'pain.md'})
  const {hash, sections} = contentOf(before)
  const content = {hash, sections: sections.map((section) => ({id: section.id, hash: section.hash}))}
  const history = {reviewed: {commit: '0'.repeat(40), content, kinds: {guidance: ['pain']}}, sinceBase: null}
  const text = '---\nreviewedBy: Ida Moe, MD\nlastReviewed: 2026-03-02\n---\n\n# Pain\n\nA hard word.\n'

  test('counts where no sign-off says it', () => {
    expect(found(text)).toEqual([])
    expect(found(text, {context: {history}})).toEqual([
      'warning: Section "Pain" changed since the review of 2026-03-02; have it reviewed again.'
    ])
    expect(found(text.replace('hard', 'plain'), {context: {history}})).toEqual([])
    expect(found(text, {context: {history}, voidedBy: ['guidance']})).toHaveLength(1)
    expect(found(text, {context: {history}, voidedBy: ['doses']})).toEqual([])
    expect(found(signed(text), {context: {history}})).toEqual([])
  })
})
