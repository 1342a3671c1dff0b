import {documentFrom, type Finding, lint, measuresOf, readingText, smogOf} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {type HardSection, type HardSentence, hardestSentences} from '../hardest.js'
import rule from './rule.js'

interface Data {
  smog: number
  masked: number
  target: number
  hardestSentences: HardSentence[]
  hardestSections: HardSection[]
}

function findings(text: string, options: Partial<{target: number; targets: Record<string, number>}> = {}, context = {}): Finding[] {
  return lint(text, {path: 'page.md', rules: [{rule, severity: 'warning', options: {target: 8, targets: {}, ...options}}], context})
    .findings
}

function dataOf(text: string, target = 3): Data {
  return findings(text, {target})[0]!.data as unknown as Data
}

const easy = 'You may rest in a chair for a while.'
const hard = 'Rehabilitation necessitates considerable determination.'
/** A page with a hard sentence on each of some lines, and easy ones on the others. */
const page = (lines: number, hardLines: Readonly<Record<number, string>>) =>
  Array.from({length: lines}, (_, at) => `${hardLines[at + 1] ?? easy}\n`).join('\n')

describe('the hardest sentences', () => {
  test('come in order of how far the grade falls without them, and of place where that is alike', () => {
    const harder = `${hard.slice(0, -1)} afterwards.`
    const source = page(35, {2: hard, 7: harder, 9: hard, 12: hard})
    const {hardestSentences, smog} = dataOf(source)
    expect(hardestSentences.map(({line, words, polysyllables}) => [line, words, polysyllables])).toEqual([
      [13, 5, 5],
      [3, 4, 4],
      [17, 4, 4]
    ])
    for (const {line, fall} of hardestSentences) {
      const without = source.split('\n')
      without.splice(line - 1, 1, '')
      expect(smog - documentFrom(without.join('\n')).measures.smog!).toBeCloseTo(fall, 2)
    }
  })

  test('are none without which the grade would rise', () => {
    const source = page(12, {
      3: `${hard.slice(0, -1)} afterwards, unfortunately.`,
      5: `${hard.slice(0, -1)} afterwards, unfortunately, nevertheless.`,
      8: 'An operation helps.'
    })
    expect(hardestSentences(documentFrom(source)).map(({line}) => line)).toEqual([9, 5])
  })

  test('are named by line and column where two begin in one line, and as many as there is room for', () => {
    const oneLine = `${hard} ${easy} ${hard} ${easy.repeat(1)} ${hard} ${`${easy} `.repeat(30)}`
    expect(findings(oneLine, {target: 3})[0]!.message).toMatch(/: start at 1:1, 1:94 and 1:187\.$/)
    expect(findings(page(34, {4: hard}), {target: 3})[0]!.message).toMatch(/: start with line 7\.$/)
    const far = '\n'.repeat(12_345)
    const terms = 'Osteoporosis is a disease that makes bones weak.\n\n'.repeat(34)
    const {message} = findings(`# Bones\n${far}${terms}${hard}\n`, {target: 3})[0]!
    expect(message).toContain('with explained terms masked')
    expect(message.length).toBeLessThanOrEqual(120)
  })

  test('begin at the lead-in where a list belongs to it', () => {
    const list = '- exhaustion\n- dehydration\n- palpitations\n'
    const {hardestSentences} = dataOf(`${page(34, {})}\nRing us about:\n\n${list}`)
    expect(hardestSentences[0]).toMatchObject({line: 69, words: 6, polysyllables: 3})
  })
})

test('the hardest sections are named where there are two with ten sentences', () => {
  const section = (title: string, line: string) => `## ${title}\n\n${`${line} `.repeat(10)}\n\n`
  const two = section('Easy', 'A long operation tires you.') + section('Hard', hard)
  expect(dataOf(two).hardestSections.map(({title, line}) => [title, line])).toEqual([
    ['Hard', 5],
    ['Easy', 1]
  ])
  expect(dataOf(section('Hard', hard)).hardestSections).toEqual([])
})

describe('masking', () => {
  const rest = `${easy} `.repeat(40)

  test('takes a term out from its explanation on, and never one that nobody explains', () => {
    const before = dataOf(`Osteoporosis is common.\n\nOsteoporosis is a disease that makes bones weak.\n\n${rest}`)
    const after = dataOf(`Osteoporosis is a disease that makes bones weak.\n\nOsteoporosis is common.\n\n${rest}`)
    const never = dataOf(`Osteoporosis is common.\n\nOsteoporosis is seen in many.\n\n${rest}`)
    expect(before.masked).toBe(smogOf(1, 42))
    expect(after.masked).toBe(smogOf(0, 42))
    expect(never.masked).toBe(never.smog)
  })

  test('leaves out what is not measured: a heading lowers nothing', () => {
    const {smog, masked} = dataOf(`Osteoporosis is a disease that makes bones weak. ${hard}\n\n# Osteoporosis\n\n${rest}`)
    expect([smog, masked]).toEqual([smogOf(5, 42), smogOf(4, 42)])
  })

  test('never raises a grade, nor brings it below one without polysyllables', () => {
    const pieces = [
      'Osteoporosis is a disease that makes bones weak.',
      'Osteoporosis (weak bones) is common.',
      'Doctors treat hypertension, or high blood pressure.',
      'Hypertension and osteoporosis often come together.',
      '## Hypertension\n',
      '\n\n- osteoporosis\n- hypertension\n\n',
      'You may be given:\n\n- an infusion\n- an anticoagulant, which thins the blood\n\n',
      '| osteoporosis | weak bones |\n|---|---|\n| a | b |\n\n',
      hard,
      easy,
      '\n\n'
    ]
    const next = randomNumbers(7)
    for (let run = 0; run < 60; run++) {
      const source = Array.from({length: 12 + (next() % 40)}, () => pieces[next() % pieces.length]).join(' ')
      for (const {data} of findings(source, {target: 3})) {
        const {smog, masked} = data as unknown as Data
        expect(masked, source).toBeLessThanOrEqual(smog)
        expect(masked, source).toBeGreaterThanOrEqual(smogOf(0, 1))
      }
    }
  })
})

/** The same row of numbers on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}

describe('the target', () => {
  const target = (targets: Record<string, number>, {stated = '', ...context}: Record<string, unknown> = {}) => {
    const front = stated === '' ? '' : `---\n${stated}\n---\n\n`
    return (
      findings(`${front}${page(40, {1: hard, 3: hard, 5: hard, 7: hard, 9: hard})}`, {target: 3, targets}, context)[0]?.data as
        | Data
        | undefined
    )?.target
  }
  const medicine = {articleType: 'medicine', locale: 'en-GB'}

  test('is the most specific one that fits', () => {
    const all = {'medicine en-GB': 3.1, 'medicine en': 3.2, medicine: 3.3, 'en-GB': 3.4, en: 3.5}
    for (const [key, value] of Object.entries(all)) {
      expect(target(all, medicine)).toBe(value)
      delete (all as Record<string, number>)[key]
    }
    expect(target(all, medicine)).toBe(3)
  })

  test('follows what the page states, whatever its case, and passes unknown keys over', () => {
    expect(target({Condition: 3.1, 'EN-gb': 3.2, klingon: 4, '': 5}, {stated: 'type: condition', ...medicine})).toBe(3.1)
    expect(target({procedure: 3.1, 'EN-gb': 3.2, klingon: 4}, {stated: 'lang: en-GB'})).toBe(3.2)
    expect(target({klingon: 4}, medicine)).toBe(3)
  })
})

test('a text without a long word has nothing to simplify, whatever the target', () => {
  expect(findings(page(40, {}), {target: 3})).toEqual([])
})

test('the formula is the one that documents are measured with', () => {
  const {sentences} = documentFrom(page(40, {3: hard, 9: hard})).view(readingText)
  const {smog, polysyllables} = measuresOf(sentences)
  expect(smogOf(polysyllables, sentences.length)).toBe(smog)
})
