import {runLint, Stopwatch} from '@bedside/engine'
import {expect, test} from 'vitest'
import {sandbox} from './testing.js'
import {timingTable} from './timing-table.js'

test('worst first, with shares, and the total', () => {
  const table = timingTable(
    new Map([
      ['parse', 10],
      ['guidance/missing', 30]
    ])
  )
  expect(table).toBe(
    'Time by rule and stage:\n     30 ms   75.0 %  guidance/missing\n     10 ms   25.0 %  parse\n     40 ms  100.0 %  in all\n'
  )
})

test('what is small is summed up', () => {
  const table = timingTable(new Map(Array.from({length: 30}, (_, index) => [`rule-${index}`, 1])))
  expect(table).toContain('5 ms   16.7 %  5 others')
  expect(timingTable(new Map())).toContain('0 ms    0.0 %  in all')
})

const files = {'a.md': '# Asthma\n\nAsthma makes the airways narrow. See [b](b.md).\n', 'b.md': '# Gout\n\nGout hurts.\n'}

test('--timing adds the table, and changes nothing else', async () => {
  const box = sandbox(files)
  const plain = await box.run(['--fail-on', 'never'])
  const timed = await box.run(['--fail-on', 'never', '--timing'])
  expect(timed.out).toBe(plain.out)
  expect(timed.err).toMatch(/Time by rule and stage:\n( +\d+ ms +[\d.]+ % .+\n)+ +\d+ ms +100.0 % +in all\n$/)
})

test('stages, rules that read a page and rules that read the site are measured', async () => {
  const stopwatch = new Stopwatch(() => 0)
  await runLint({cwd: sandbox(files).folder, paths: [], now: '2026-03-01', stopwatch})
  const names = ['read', 'parse', 'sentences', 'measures', 'summary', 'site index', 'guidance/missing', 'links/missing-page']
  expect([...stopwatch.times.keys()]).toEqual(expect.arrayContaining(names))
})
