import {createHash} from 'node:crypto'
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, describe, expect, test} from 'vitest'
import {type Sandbox, sandbox, shardsOf} from '../testing.js'

const boxes: Sandbox[] = []

function boxWith(files: Readonly<Record<string, string | Uint8Array>>): Sandbox {
  const box = sandbox(files)
  boxes.push(box)
  return box
}

afterEach(() => {
  for (const {folder} of boxes.splice(0)) rmSync(folder, {recursive: true, force: true})
})

const pages = Object.fromEntries(
  Array.from({length: 8}, (_, at) => [`p${at}.md`, `# Page ${at}\n\nSee [it](p${(at + 3) % 10}.md#page).\n`])
)

describe('merge refuses', () => {
  const of = (index: number, count = 2) => `bedside-shard-${index}-of-${count}.json`
  const again = 'make it again with bedside lint --shard.'

  const cases: [name: string, spoil: (box: Sandbox) => unknown, files: string[], message: string][] = [
    ['a shard that is missing', () => {}, [of(1)], 'Shard 2 of 2 is missing; name the partial reports of all 2.'],
    [
      'a shard twice',
      (box) => box.write('copy.json', readFileSync(join(box.folder, of(1)))),
      [of(1), 'copy.json'],
      `${of(1)} and copy.json are both shard 1 of 2; name one of them.`
    ],
    ['a report that is named twice', () => {}, [of(1), of(2), of(1)], `${of(1)} is named twice; name each partial report once.`],
    [
      'shards of another count',
      (box) => box.run(['lint', '--shard', '3/5']),
      [of(1), of(3, 5)],
      `${of(1)} is one of 2 shards, and ${of(3, 5)} one of 5.`
    ],
    ['a file that is not there', () => {}, ['none.json'], 'none.json cannot be read: there is no such file.'],
    ['a folder', (box) => box.write('x/y.json', '{}'), ['x'], 'x is no file; name the files that bedside lint --shard wrote.'],
    [
      'half a file',
      (box) => box.write(of(2), readFileSync(join(box.folder, of(2))).subarray(0, 900)),
      [of(1), of(2)],
      `${of(2)} is not JSON, or not all of it; ${again}`
    ],
    ['an empty file', (box) => box.write(of(2), ''), [of(2)], `${of(2)} is not JSON, or not all of it; ${again}`],
    [
      'foreign JSON',
      (box) => box.write('f.json', '{"version": 1}'),
      ['f.json'],
      'f.json is no partial report; name the files that bedside lint --shard wrote.'
    ],
    ['JSON that is no object', (box) => box.write('f.json', 'null'), ['f.json'], 'f.json is no partial report'],
    [
      'another form',
      (box) => box.write(of(2), '{"kind":"bedside-shard","form":99}'),
      [of(2)],
      `${of(2)} was written by another version of Bedside; ${again}`
    ],
    [
      'a changed report',
      (box) => edit(box, of(2), '"Page ', '"Sage '),
      [of(1), of(2)],
      `${of(2)} was changed after it was written; ${again}`
    ],
    [
      'a report without a report',
      (box) => box.write(of(2), '{"kind":"bedside-shard","form":2}'),
      [of(2)],
      `${of(2)} was changed after it was written; ${again}`
    ],
    [
      'another day',
      (box) => box.run(['lint', '--shard', '2/2', '--now', '2026-03-02']),
      [of(1), of(2)],
      'the second ran on another day (give all shards the same --now).'
    ],
    ['other paths', (box) => box.run(['lint', 'p0.md', '--shard', '2/2']), [of(1), of(2)], 'the second ran on other paths.'],
    [
      'another --rule',
      (box) => box.run(['lint', '--rule', 'links/missing-page=off', '--shard', '2/2']),
      [of(1), of(2)],
      'the second ran with another --rule.'
    ],
    [
      'a configuration that changed between shards',
      async (box) => {
        box.write('bedside.yaml', 'extends: [us]\n')
        await box.run(['lint', '--shard', '2/2'])
      },
      [of(1), of(2)],
      `${of(1)} and ${of(2)} are not of one configuration: bedside.yaml was not the same for both.`
    ],
    [
      'a configuration that changed since',
      (box) => box.write('bedside.yaml', 'extends: [us]\n'),
      [of(1), of(2)],
      'bedside.yaml is not as the shards read it; run them again.'
    ],
    [
      'a page that changed since',
      (box) => box.write('p0.md', '# Another\n'),
      [of(1), of(2)],
      'p0.md has changed since its shard read it; run shard SHARD of 2 again.'
    ],
    ['a page that came', (box) => box.write('new.md', '# New\n'), [of(1), of(2)], 'new.md is new since the shards ran; run shard'],
    ['a page that went', (box) => rmSync(join(box.folder, 'p0.md')), [of(1), of(2)], 'p0.md is gone since its shard read it; run shard']
  ]

  test.each(cases)('%s', async (_, spoil, files, message) => {
    const box = boxWith(pages)
    await shardsOf(box, 2)
    await spoil(box)
    const {code, out, err} = await box.run(['merge', ...files])
    expect(err.replace(/run shard \d of/, 'run shard SHARD of')).toContain(message.replace(/run shard$/, 'run shard SHARD'))
    expect({code, out}).toEqual({code: 2, out: ''})
  })

  test('another version', async () => {
    const box = boxWith(pages)
    const [name] = await shardsOf(box, 1)
    forge(box, name!, (report) => ({...report, version: '9.9.9'}))
    expect((await box.run(['merge', name!])).err).toContain(`${name} was written by Bedside 9.9.9, and this is`)
  })

  test('another build of the same version', async () => {
    const box = boxWith(pages)
    const [name] = await shardsOf(box, 1)
    forge(box, name!, (report) => ({...report, rules: report.rules.replaceAll(/[0-7]/g, '8')}))
    expect((await box.run(['merge', name!])).err).toContain(`${name} was written by another build of Bedside`)
  })

  test('another folder', async () => {
    const box = boxWith({...pages, 'sub/a.md': '# Knee\n'})
    const [name] = await shardsOf(box, 1)
    forge(box, name!, (report) => ({...report, run: {...report.run, folder: 'sub'}}))
    const message = 'The shards ran in the folder sub, and this is the root of the repository; merge them there.'
    expect((await box.run(['merge', name!])).err).toContain(message)
  })

  test('whatever a forged report holds', async () => {
    const box = boxWith(pages)
    const [name] = await shardsOf(box, 1)
    const written = readFileSync(join(box.folder, name!), 'utf8')
    const {report} = JSON.parse(written)
    const places = placesIn(report).filter((place) => !place.includes('measures'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(null, 0, -1, '', 'x', [], {}, true, [null]), async (place, value) => {
        writeFileSync(join(box.folder, name!), written)
        forge(box, name!, (whole) => withValue(whole, place, value))
        const {code, err} = await box.run(['merge', name!])
        expect(err).not.toContain('a fault of Bedside itself')
        expect([0, 1, 2]).toContain(code)
      }),
      {numRuns: 80}
    )
  }, 60_000)
})

function edit(box: Sandbox, name: string, from: string, to: string): void {
  box.write(name, readFileSync(join(box.folder, name), 'utf8').replace(from, to))
}

// biome-ignore lint/suspicious/noExplicitAny: a report of any form is what is tested.
type Any = any

/** Changes a partial report, and its digest with it. */
function forge(box: Sandbox, name: string, change: (report: Any) => Any): void {
  const file = JSON.parse(readFileSync(join(box.folder, name), 'utf8'))
  const report = change(file.report)
  const digest = createHash('sha256')
    .update(JSON.stringify(report) ?? '')
    .digest('hex')
  box.write(name, JSON.stringify({...file, digest, report}))
}

/** The keys that lead to every value of plain data. */
function placesIn(data: Any, path: string[] = []): string[][] {
  if (data === null || typeof data !== 'object') return [path]
  return [...(path.length > 0 ? [path] : []), ...Object.keys(data).flatMap((key) => placesIn(data[key], [...path, key]))]
}

function withValue(data: Any, [key, ...rest]: readonly string[], value: unknown): Any {
  if (key === undefined) return value
  const copy = Array.isArray(data) ? [...data] : {...data}
  copy[key] = withValue(data[key], rest, value)
  return copy
}
