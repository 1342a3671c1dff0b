import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {keepOutput, type Printed, readOutput} from './kept-output.js'

const state = {key: 'all', frame: 'day'}
const printed: Printed = {
  pieces: [Buffer.from('a.md\n'), Buffer.from('b.md: näher\n'), Buffer.from('2 pages\n')],
  code: 1,
  pages: [
    {
      path: 'a.md',
      start: 0,
      length: 5,
      trace: {base: 'a', site: 's'},
      skipped: {rules: ['x/y'], language: 'de'},
      tally: {rules: [{rule: 'x/y', severity: 'note', count: 3}], suppressed: 1, fixable: 2, held: 0}
    },
    {path: 'b.md', start: 5, length: 13, trace: null, skipped: null, tally: {rules: [], suppressed: 0, fixable: 0, held: 0}}
  ],
  sites: {id: 'site'}
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bedside-kept-'))
  onTestFinished(() => rmSync(made, {recursive: true, force: true}))
  return made
}

test('gives back what was kept, and of pages only those that can be told again', () => {
  const place = folder()
  keepOutput(place, ['slot'], state, printed)
  const known = readOutput(place, ['slot'], state)!
  expect([known.isSame, known.code, Buffer.from(known.text).toString()]).toEqual([true, 1, Buffer.concat(printed.pieces).toString()])
  const {path, trace, ...page} = printed.pages[0]!
  expect(known.run()).toEqual({sites: printed.sites, pages: new Map([[path, {...page, ...trace}]])})
  expect(readOutput(place, ['other'], state)).toBeNull()
})

test('tells another state, and another frame, in which no page is good', () => {
  const place = folder()
  keepOutput(place, ['slot'], state, printed)
  const other = readOutput(place, ['slot'], {...state, key: 'more'})!
  expect([other.isSame, other.run()?.pages.size]).toEqual([false, 1])
  expect(readOutput(place, ['slot'], {key: 'more', frame: 'next day'})!.run()).toBeNull()
})

test('is nothing where it is cut short or any bit of it turned', () => {
  const place = folder()
  keepOutput(place, ['slot'], state, printed)
  const path = join(place, 'runs', readdirSync(join(place, 'runs'))[0]!)
  const whole = readFileSync(path)
  for (let at = 0; at < whole.length; at++) {
    const turned = Buffer.from(whole)
    turned[at]! ^= 1 << (at % 8)
    for (const bytes of [turned, whole.subarray(0, at)]) {
      writeFileSync(path, bytes)
      expect(readOutput(place, ['slot'], state), `byte ${at}`).toBeNull()
    }
  }
})
