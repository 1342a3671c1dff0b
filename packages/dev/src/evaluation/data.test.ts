import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {root} from '../workspace.js'
import {definitionLabels} from './definitions.js'
import {guidanceLabels} from './guidance.js'

const read = (name: string) => JSON.parse(readFileSync(join(root, 'packages/dev/evaluation', name), 'utf8'))

test('judged findings name rules that there are, each place once', () => {
  const judged = read('judged-findings.json') as {rule: string; file: string; start: number; accepted: boolean}[]
  expect(judged.filter(({rule}) => !existsSync(join(root, 'rules', rule, 'rule.ts')))).toEqual([])
  const places = judged.map(({rule, file, start}) => `${rule} ${file} ${start}`)
  expect(new Set(places).size).toBe(places.length)
  expect(judged.every(({file, accepted}) => /^(?:medquad|vagov)\//.test(file) && typeof accepted === 'boolean')).toBe(true)
})

test('labels of definitions stand in two halves of at least 200 sentences, and hold places alone', () => {
  for (const half of ['tune', 'test'] as const) {
    const labels = definitionLabels(half)
    expect(labels.length).toBeGreaterThan(200)
    for (const {start, end, terms} of labels) {
      expect(end).toBeGreaterThan(start)
      for (const [from, to, quality] of terms) {
        expect(to).toBeGreaterThan(from)
        expect(['full', 'partial']).toContain(quality)
      }
    }
  }
})

test('sentence ratings lie between 1 and 6 and name a place', () => {
  const ratings = read('sentence-ratings.json') as {file: string; start?: number; end?: number; rating: number}[]
  expect(ratings.length).toBeGreaterThan(300)
  for (const {file, start, rating} of ratings) {
    expect(rating).toBeGreaterThanOrEqual(1)
    expect(rating).toBeLessThanOrEqual(6)
    expect(file.includes('#') || start !== undefined).toBe(true)
  }
})

test('labels of guidance stand in two halves of at least 250 sentences, by whole pages', () => {
  const [tune, other] = [guidanceLabels('tune'), guidanceLabels('test')]
  expect(Math.min(tune.length, other.length)).toBeGreaterThan(250)
  const pages = new Set(tune.map(({file}) => file))
  expect(other.filter(({file}) => pages.has(file))).toEqual([])
  for (const {start, end, stance, kinds, urgency} of [...tune, ...other]) {
    expect(end).toBeGreaterThan(start)
    expect(stance === 'directive' || (kinds.length === 0 && urgency === null)).toBe(true)
  }
})
