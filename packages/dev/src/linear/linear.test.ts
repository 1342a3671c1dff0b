import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Growth, growthOf} from '../../../engine/src/linear/growth.js'
import {root} from '../workspace.js'
import {collect, type Written} from './collect.js'

/** What a file puts together while it loads, or when a test calls it, and how often. */
const assembled: Written[] = []
const {written, assembled: places} = collect()
const Native = globalThis.RegExp

/** Files whose patterns are put together from what users write; what bounds them stands beside each. */
const fromUsers: Readonly<Record<string, string>> = {
  'packages/engine/src/config/formats.ts': 'asks whether a pattern of a JSON Schema can be read, and tries it on nothing',
  'packages/engine/src/config/patterns.ts': 'judges each pattern as this test does, before it is tried',
  'packages/engine/src/linear/characters.ts': 'tries one element of a pattern on one character',
  'packages/engine/src/linear/pattern.ts': 'asks whether a pattern can be read, and tries it on nothing',
  'packages/engine/src/generator-signs.ts': 'takes one of four keys of ours, and counts every repeat'
}

/** Patterns that are not linear, with what keeps the text short that each is tried on. */
const onShortText: readonly {file: string; begins: string; because: string}[] = [
  {file: 'rules/jargon/undefined.ts', begins: '\\b(?:agents|bacteria', because: 'it is tried on the 160 characters before a term'}
]

/** Files of the functions that are running, the last one called first, without this one's. A stack's text takes a hundred times longer. */
function callers(): string[] {
  const usual = Error.prepareStackTrace
  try {
    Error.prepareStackTrace = (_, sites) => sites.map((site) => String(site.getFileName()))
    return (new Error('').stack as unknown as string[]).filter((name) => !name.includes('linear.test.ts'))
  } finally {
    Error.prepareStackTrace = usual
  }
}

/** Keeps every pattern that is put together while something runs. */
async function recording(run: () => Promise<void>): Promise<void> {
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags = '']: [string | RegExp, string?]) {
      const from = callers().flatMap((name) => /\/((?:packages|rules)\/[^:?]+\.ts)/.exec(name)?.[1] ?? [])[0]
      if (from && !(from in fromUsers) && typeof pattern === 'string') assembled.push({at: from, source: pattern, flags})
      return new target(pattern, flags)
    }
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = Native
  }
}

const known = new Map<string, Growth>()

/** Many patterns stand in several places. */
function growthOnce(source: string, flags: string): Growth {
  const key = `/${source}/${flags}`
  const growth = known.get(key) ?? growthOf(source, flags)
  known.set(key, growth)
  return growth
}

function complaint({at, source, flags}: Written): string[] {
  const {degree, attack} = growthOnce(source, flags)
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
  await recording(async () => {
    for (const file of files) await import(join(root, file))
    const {readRoute} = await import(join(root, 'packages/engine/src/site/routes.ts'))
    readRoute('content/{path}.md -> /{path}/')
  })
  const seen = new Set(assembled.map(({at}) => at))
  expect(
    files.filter((file) => !seen.has(file)),
    'put together later: call what makes them, or name them above'
  ).toEqual([])
  expect(assembled.length).toBeGreaterThanOrEqual(places.length - Object.keys(fromUsers).length)
  expect(assembled.flatMap(complaint)).toEqual([])
})
