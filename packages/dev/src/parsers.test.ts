import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compareParsers, shareText} from './parsers.js'
import {root} from './workspace.js'

const fixtures = join(root, 'fixtures')

test('satteri and remark make the same trees of the Markdown of the fixtures', async () => {
  const comparison = await compareParsers(fixtures, 'md')
  console.log(shareText(comparison, 'Markdown'))
  expect(comparison.different).toEqual([])
  expect(comparison.equal).toBeGreaterThan(10)
})

test('of MDX they differ only where text stands directly under a JSX element, which is why MDX is read by remark-mdx', async () => {
  const comparison = await compareParsers(fixtures, 'mdx')
  console.log(shareText(comparison, 'MDX'))
  expect(comparison.equal + comparison.different.length).toBeGreaterThan(0)
  for (const {at} of comparison.different) expect(at).toMatch(/children/)
})
