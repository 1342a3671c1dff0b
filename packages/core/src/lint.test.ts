import {describe, expect, test} from 'vitest'
import {type AnyRule, defineRule, lint, type Problem, withDefaults} from './index.js'

const warn = (rule: AnyRule) => ({rule, severity: 'warning' as const, options: withDefaults(rule)})

function ruleThatYields(problems: Problem[], id = 'test/rule'): AnyRule {
  return defineRule({
    id,
    summary: 'Yields what it is told.',
    severity: 'warning',
    *check() {
      yield* problems
    }
  })
}

test('sorts findings by place, and gives them lines and columns', () => {
  const rule = ruleThatYields([
    {at: {start: 7, end: 9}, message: 'second'},
    {at: {start: 0, end: 1}, message: 'first'}
  ])
  const {findings} = lint('# One\n\nTwo', {rules: [warn(rule)]})
  expect(findings).toMatchObject([
    {message: 'first', severity: 'warning', start: {line: 1, column: 1, offset: 0}, url: 'docs/rules/test/rule.md'},
    {message: 'second', start: {line: 3, column: 1, offset: 7}, end: {line: 3, column: 3, offset: 9}}
  ])
})

test('a problem may lower its severity but not raise it, unless a reader could come to harm', () => {
  const at = {start: 0, end: 1}
  const rule = ruleThatYields([
    {at, message: 'a', atMost: 'note'},
    {at, message: 'b', atMost: 'error'},
    {at, message: 'c', urgent: true},
    {at, message: 'd', urgent: true, atMost: 'warning'}
  ])
  expect(lint('x', {rules: [warn(rule)]}).findings.map(({severity}) => severity)).toEqual(['note', 'warning', 'error', 'warning'])
})

test('a rule that throws becomes an error finding and the others still run', () => {
  const bad = defineRule({
    id: 'test/bad',
    summary: 'Throws.',
    severity: 'note',
    // biome-ignore lint/correctness/useYield: it throws before it could.
    *check() {
      throw new Error('no such luck')
    }
  })
  const good = ruleThatYields([{at: {start: 0, end: 1}, message: 'still here'}])
  const {findings} = lint('x', {rules: [warn(bad), warn(good)]})
  expect(findings.map(({rule, severity, message}) => `${severity} ${rule} ${message}`)).toEqual([
    'error run/rule-crashed Rule test/bad failed here and was not checked: no such luck',
    'warning test/rule still here'
  ])
})

test('a rule of another language stays silent, and the report says so', () => {
  const rule = defineRule({
    id: 'test/english',
    summary: 'Reads English.',
    severity: 'warning',
    languages: ['en'],
    *check() {
      yield {at: {start: 0, end: 1}, message: 'spoke'}
    }
  })
  expect(lint('x', {rules: [warn(rule)]}).findings).toHaveLength(1)
  expect(lint('x', {rules: [warn(rule)], context: {locale: 'de-AT'}})).toMatchObject({
    findings: [],
    skipped: {rules: ['test/english'], language: 'de'}
  })
})

describe('options', () => {
  const rule = defineRule({
    id: 'test/options',
    summary: 'Shows its options.',
    severity: 'warning',
    options: {
      most: {type: 'integer', default: 3, description: 'A number.'},
      words: {type: 'array', items: {type: 'string'}, default: ['a'], description: 'Words.'}
    },
    *check(_, {most, words}) {
      yield {at: {start: 0, end: 0}, message: `${most} ${words.join()}`}
    }
  })

  test('that are not given take their defaults', () => {
    const options = withDefaults(rule, {most: 7})
    expect(lint('x', {rules: [{rule, severity: 'note', options}]}).findings[0]?.message).toBe('7 a')
  })
})

describe('suppressions', () => {
  const everyLine = defineRule({
    id: 'test/line',
    summary: 'Finds something in each paragraph.',
    severity: 'warning',
    *check(document) {
      for (const block of document.prose.blocks) yield {at: block, message: block.text}
    }
  })
  const run = (source: string, today: string | null = null) => {
    const {findings, suppressed} = lint(source, {rules: [warn(everyLine)], context: {today}})
    return {found: findings.map(({message}) => message), held: suppressed.map(({message}) => message)}
  }

  test('hold back the next line, a range, and a file', () => {
    expect(run('<!-- bedside-disable-next-line test/line -- quoted -->\n\nA\n\nB')).toEqual({found: ['B'], held: ['A']})
    const range = 'A\n\n<!-- bedside-disable test/line -- old -->\n\nB\n\nC\n\n<!-- bedside-enable -->\n\nD'
    expect(run(range)).toEqual({found: ['A', 'D'], held: ['B', 'C']})
    expect(run('A\n\nB\n\n<!-- bedside-disable-file test/line -- import -->')).toEqual({found: [], held: ['A', 'B']})
  })

  test('hold to the day they say, and not after it', () => {
    const source = '<!-- bedside-disable-next-line test/line until 2026-02-28 -- for now -->\nA'
    expect(run(source, '2026-02-28').found).toEqual([])
    expect(run(source, '2026-03-01').found).toEqual(['A'])
  })

  test('never hold back that a rule failed', () => {
    const bad = defineRule({
      id: 'test/bad',
      summary: 'Throws.',
      severity: 'note',
      // biome-ignore lint/correctness/useYield: it throws before it could.
      *check() {
        throw new Error('oh')
      }
    })
    expect(lint('<!-- bedside-disable-file -- all -->\n\nA', {rules: [warn(bad)]}).findings).toHaveLength(1)
  })
})
