import {expect, test} from 'vitest'
import {repository} from '../../test-support/repository.js'
import {runLint} from './run.js'
import {runTrial} from './trial.js'

const pages = Object.fromEntries(Array.from({length: 5}, (_, index) => [`p${index}.md`, `# Rest\n\nRest is good for ${index} days.\n`]))
const run = {paths: [], now: '2026-03-01'}

test.each([1, 3])('with %s threads every page is told once, up to all of them', async (threads) => {
  const cwd = repository({...pages, 'broken.mdx': '<Oops\n', 'image.png': ''})
  const told: [number, number][] = []
  await runLint({cwd, ...run, threads, onProgress: (done, total) => void told.push([done, total])})
  expect(told).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]))
})

test('a trial goes through all pages twice, and tells of one way', async () => {
  const told: number[] = []
  const onProgress = (done: number, total: number) => {
    expect(total).toBe(10)
    told.push(done)
  }
  await runTrial({cwd: repository(pages), ...run, settings: new Map([['readability/high-grade', ['error', {target: 6}]]]), onProgress})
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})
