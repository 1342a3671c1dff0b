import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {root} from '../workspace.js'
import {collect, type Written} from './collect.js'
import {growthOf} from './growth.js'

/** What a file puts together while it loads, or when a test calls it, and how often. */
const assembled: Written[] = []
const {written, assembled: places} = collect()
const Native = globalThis.RegExp

/** Files whose patterns are put together from what users write; what bounds them stands beside each. */
const fromUsers: Readonly<Record<string, string>> = {
  'packages/engine/src/config/formats.ts': 'asks whether a pattern of a JSON Schema can be read, and tries it on nothing',
  'packages/engine/src/generator-signs.ts': 'takes one of four keys of ours, and counts every repeat'
}

/** Patterns that are not linear, with what keeps the text short that each is tried on. */
const onShortText: readonly {file: string; begins: string; because: string}[] = [
  {file: 'rules/jargon/undefined.ts', begins: '\\b(?:agents|bacteria', because: 'it is tried on the 160 characters before a term'}
]

beforeAll(() => {
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags = '']: [string | RegExp, string?]) {
      const from = /\/((?:packages|rules)\/[^:?)]+\.ts)/.exec(new Error('').stack!.split('\n').slice(2).join('\n'))?.[1]
      if (from && typeof pattern === 'string') assembled.push({at: from, source: pattern, flags})
      return new target(pattern, flags)
    }
  })
})

afterAll(() => {
  globalThis.RegExp = Native
})

function complaint({at, source, flags}: Written): string[] {
  const {degree, attack} = growthOf(source, flags)
  if (degree === 1 || onShortText.some(({file, begins}) => at.startsWith(file) && source.startsWith(begins))) return []
  const growth = degree === Number.POSITIVE_INFINITY ? 'exponential' : `of degree ${degree}`
  const again = JSON.stringify(attack?.again)
  return [
    `${at}: /${source}/${flags} takes time that is ${growth}: ${JSON.stringify(attack?.once)} + ${again}.repeat(n) + what does not match.` +
      ' Anchor it, bound its repeats to 30, make neighbours exclude each other, or scan.'
  ]
}

test('every regular expression of the product is linear', () => {
  expect(written.length).toBeGreaterThan(1000)
  expect(written.flatMap(complaint)).toEqual([])
})

test('every regular expression that is put together while loading is linear', async () => {
  const files = [...new Set(places.map((at) => at.split(':')[0]!))].filter((file) => !(file in fromUsers))
  for (const file of files) await import(join(root, file))
  const {readRoute} = await import(join(root, 'packages/engine/src/site/routes.ts'))
  readRoute('content/{path}.md -> /{path}/')
  const seen = new Set(assembled.map(({at}) => at))
  expect(
    files.filter((file) => !seen.has(file)),
    'put together later: call what makes them, or name them above'
  ).toEqual([])
  expect(assembled.length).toBeGreaterThanOrEqual(places.length - Object.keys(fromUsers).length)
  expect(assembled.flatMap(complaint)).toEqual([])
})
