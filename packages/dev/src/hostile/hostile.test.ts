import {expect, test} from 'vitest'
import {hostileDocuments, plainText} from './documents.js'
import {costOf} from './measure.js'

const documents = hostileDocuments()

/** So small that all documents together take seconds. `pnpm dev bench-hostile` measures them in full. */
const small = 2_000
const large = 4 * small

/** Time grows fourfold where it is linear and sixteenfold where it is quadratic. */
const mostGrowth = 9

/** Milliseconds below which the clock says nothing about growth. */
const measurable = 120

/** micromark's reader of MDX expressions gives its text to acorn anew at each closing brace, as long as acorn does not understand it. */
const isKnown = (name: string) => /^nested (?:curly brackets|arrays)\b.* \(mdx\)$/.test(name)

async function best(text: string, ending: string): Promise<number> {
  const costs: number[] = []
  for (let time = 0; time < 3; time++) costs.push((await costOf(text, ending)).ms)
  return Math.min(...costs)
}

test('there are more than 200 documents, the same ones each time, and no two have one name', () => {
  expect(new Set(documents.map(({name}) => name)).size).toBe(documents.length)
  expect(documents.length).toBeGreaterThan(200)
  expect(hostileDocuments().map(({text}) => text(500))).toEqual(documents.map(({text}) => text(500)))
})

test('no document takes time that grows faster than its size', {timeout: 240_000}, async () => {
  for (const ending of ['md', 'html', 'txt', 'mdx'] as const) await costOf(plainText(large, ending), ending)
  const slow: string[] = []
  for (const {name, ending, text} of documents.filter((document) => !isKnown(document.name))) {
    // One quick look suffices for nearly all; only what seems slow is measured again.
    if ((await costOf(text(large), ending)).ms < measurable) continue
    const [atLarge, atSmall] = [await best(text(large), ending), await best(text(small), ending)]
    if (atLarge >= measurable && atLarge > mostGrowth * atSmall)
      slow.push(`${name}: ${small} characters ${atSmall} ms, ${large} ${atLarge} ms`)
  }
  expect(slow).toEqual([])
})
