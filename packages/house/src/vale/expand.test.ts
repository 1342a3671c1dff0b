import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../core/test-support/cpu-time.js'
import {expand, mostPhrases} from './expand.js'

const phrases = (pattern: string) => {
  const found = expand(pattern)
  return 'reason' in found ? found.reason : found.phrases
}

describe('expressions that stand for a few texts', () => {
  test.each([
    ['click here', ['click here']],
    ['(?:tap|press) on', ['tap on', 'press on']],
    ['knees?', ['knee', 'knees']],
    ['gr[ae]y', ['gray', 'grey']],
    ['[a-c]x', ['ax', 'bx', 'cx']],
    ['e[- ]?mail', ['email', 'e-mail', 'e mail']],
    [String.raw`\be\.g\.`, ['e.g.']],
    [String.raw`in\sorder\s+to`, ['in order to']],
    [String.raw`a\s*lot`, ['alot', 'a lot']],
    ['(?i)Covid', ['Covid']],
    ['(?i:Covid)-19', ['Covid-19']],
    ['(?P<who>nurse|doctor)s', ['nurses', 'doctors']],
    [String.raw`(?:^|\s)Ok\s`, ['Ok']],
    ['ha{2,3}', ['haaa', 'haa']],
    [String.raw`caf\x{e9}`, ['café']],
    [String.raw`\b(am|be)\b\s*\b(?:seen)\b`, ['am seen', 'be seen']],
    ['node.js', ['node.js']],
    ['a (?:big)? lot', ['a big lot']],
    ['💊s?', ['💊', '💊s']]
  ])('%s', (pattern, wanted) => {
    expect([...phrases(pattern)].sort()).toEqual([...wanted].sort())
  })
})

describe('others say why not', () => {
  test.each([
    [String.raw`\w+ly`, 'any letter'],
    ['a.*b', 'a dot'],
    ['ab+', 'without end'],
    ['[^a]b', 'leaves out'],
    ['[a-z]x', 'more than 10 characters'],
    ['it is(?!n)', 'ahead or behind'],
    ['(?<=a)b', 'ahead or behind'],
    ['^So', 'start or the end'],
    [String.raw`\p{Lu}x`, 'cannot hold'],
    [String.raw`(a)\1`, 'found before'],
    ['[[:alpha:]]', 'named class'],
    ['{number}', 'curly'],
    [String.raw`\s—\s`, 'white space beside a sign'],
    ['[0-9][0-9][0-9]', 'more than 200'],
    ['(a', 'not closed'],
    ['a)', 'nothing opens'],
    ['[a', 'not closed'],
    ['a**', 'repeats'],
    ['*', 'nothing'],
    ['a\\', 'backslash'],
    ['', 'no word'],
    ['x{0}', 'no word'],
    [String.raw`a\bb`, 'no word'],
    ['(?x)a', 'flag x'],
    [`${'('.repeat(30)}a${')'.repeat(30)}`, 'more than 20 brackets'],
    ['a'.repeat(300), 'more than 200 characters']
  ])('%s', (pattern, reason) => {
    expect(phrases(pattern)).toContain(reason)
  })
})

const word = fc.stringMatching(/^[a-zA-Z]{1,4}$/)
const pattern = fc.letrec<{any: string}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 4},
    word,
    fc.constantFrom('[ab]', '-?', String.raw`\.`, String.raw`\s`, 's?', ' ', "'", String.raw`\b`, '[- ]'),
    fc.array(tie('any'), {minLength: 1, maxLength: 3}).map((parts) => parts.join('')),
    fc.array(tie('any'), {minLength: 1, maxLength: 3}).map((parts) => `(?:${parts.join('|')})`),
    tie('any').map((part) => `(?:${part})?`)
  )
})).any

test('every text of an expression is found by it, and there are few', () => {
  fc.assert(
    fc.property(pattern, (source) => {
      const found = expand(source)
      if ('reason' in found) return
      expect(found.phrases.length).toBeLessThanOrEqual(mostPhrases)
      const original = new RegExp(`^(?:${source})$`)
      for (const phrase of found.phrases) {
        expect(
          [phrase, ` ${phrase}`, `${phrase} `, ` ${phrase} `].some((text) => original.test(text)),
          `${source}: ${phrase}`
        ).toBe(true)
      }
    }),
    {numRuns: 500}
  )
})

test('whatever is written, it ends', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'ab(?:|)[]{}2,*+\\sbwd^$.- i<>'), maxLength: 60}), (source) => {
      const found = expand(source)
      if (!('reason' in found)) expect(found.phrases.length).toBeLessThanOrEqual(mostPhrases)
    }),
    {numRuns: 500}
  )
})

test.each([
  '(a?){30}',
  'a?'.repeat(4_000),
  '(?:a|b)'.repeat(1_200),
  '((((a{200}){200}){200}){200}){200}',
  '[ab]{200}',
  '('.repeat(9_000),
  'a{0,200}'.repeat(9)
])('it costs little: %#', (source) => {
  const before = cpuTime()
  expand(source)
  expect(cpuTime() - before).toBeLessThan(500)
})
