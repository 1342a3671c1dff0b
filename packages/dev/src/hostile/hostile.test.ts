import {describe, expect, test} from 'vitest'
import {hostileDocuments, plainText} from './documents.js'
import {costOf} from './measure.js'

const documents = hostileDocuments()

/** So small that all documents together take seconds. `pnpm dev bench-hostile` measures them in full. */
const small = 250
const large = 8 * small

/** Time grows eightfold where it is linear and by 64 where it is quadratic. */
const mostGrowth = 24

/** Milliseconds of processor time below which a measurement says nothing: compiling and collecting take as long. */
const measurable = 150

/** Most that a document may take that is refused for the work it makes, in milliseconds; tests run parsers that check themselves, which takes twice as long. */
const longestRefused = 6_000

async function best(text: string, ending: string, times: number): Promise<number> {
  const costs: number[] = []
  for (let time = 0; time < times; time++) costs.push((await costOf(text, ending)).ms)
  return Math.min(...costs)
}

/** What is wrong with a document's cost. One quick look suffices for nearly all; only what seems slow is measured again. */
async function complaint({name, ending, text}: (typeof documents)[number]): Promise<string[]> {
  const {ms, isRefused} = await costOf(text(large), ending)
  if (ms < measurable) return []
  if (isRefused) return ms < longestRefused ? [] : [`${name}: refused after ${ms} ms`]
  const atLarge = await best(text(large), ending, 2)
  if (atLarge < measurable) return []
  const atSmall = await best(text(small), ending, 3)
  return atLarge > mostGrowth * atSmall ? [`${name}: ${small} characters ${atSmall} ms, ${large} ${atLarge} ms`] : []
}

test('there are more than 200 documents, the same ones each time, and no two have one name', () => {
  expect(new Set(documents.map(({name}) => name)).size).toBe(documents.length)
  expect(documents.length).toBeGreaterThan(200)
  for (const {text} of documents) expect(text(500)).toBe(text(500))
})

describe.each(['md', 'html', 'txt', 'mdx'] as const)('documents that end in .%s', (ending) => {
  test('none takes time that grows faster than its size', {timeout: 240_000}, async () => {
    await costOf(plainText(large, ending), ending)
    const slow: string[] = []
    for (const document of documents.filter((one) => one.ending === ending)) slow.push(...(await complaint(document)))
    expect(slow).toEqual([])
  })
})
