import {describe, expect, test} from 'vitest'
import type {Io} from './io.js'
import {progressBar} from './progress.js'
import {sandbox} from './testing.js'

/** A terminal, and what was written to it. */
function terminal(overrides: Partial<Io> = {}) {
  const written: string[] = []
  let time = 0
  const io = {err: (text: string) => void written.push(text), errIsTerminal: true, outIsTerminal: true, env: {}, ...overrides} as Io
  const bar = progressBar(io, () => time)
  const at = (milliseconds: number, done: number) => {
    time = milliseconds
    bar.tell(done, 1000)
  }
  return {written, bar, at}
}

describe('a bar', () => {
  test('is drawn after a second, ten times a second at most, and leaves nothing behind', () => {
    const {written, bar, at} = terminal()
    for (const [time, done] of [
      [400, 90],
      [999, 240],
      [1000, 250],
      [1050, 260],
      [1101, 500]
    ] as const)
      at(time, done)
    bar.clear()
    expect(written).toEqual([
      '\r\u001b[2K[######..................] 25 %  250 of 1000 pages',
      '\r\u001b[2K[############............] 50 %  500 of 1000 pages',
      '\r\u001b[2K'
    ])
  })

  test('is not there for a quick run', () => {
    const {written, bar, at} = terminal()
    at(900, 1000)
    bar.clear()
    expect(written).toEqual([])
  })

  test.each([
    ['nobody reads what goes to standard error', {errIsTerminal: false}],
    ['the report is piped', {outIsTerminal: false}],
    ['CI runs', {env: {CI: 'true'}}],
    ['the terminal cannot', {env: {TERM: 'dumb'}}]
  ])('is not there where %s', (_, io) => {
    const {written, bar, at} = terminal(io)
    at(5000, 500)
    bar.clear()
    expect(written).toEqual([])
  })
})

test('a run in a pipe says nothing of its progress', async () => {
  const {err} = await sandbox({'a.md': '# Rest\n\nRest is good.\n'}).run(['--no-cache'])
  expect(err).toBe('')
})
