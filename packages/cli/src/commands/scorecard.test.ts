import {describe, expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const condition = '---\ntype: condition\n---\n\n# Asthma\n\nAsthma makes your airways narrow.\n\nCall 911 if you cannot speak.\n'
const procedure = '---\ntype: procedure\n---\n\n# Knee replacement\n\nAsk your surgeon what matters most to you.\n'
const meaning = 'This shows the presence of features and the answers of people; it is no PEMAT or DISCERN score.'

describe('a page', () => {
  test('as text: every item with its state, what is left out, and what it is not', async () => {
    const {code, out, err} = await sandbox({'a.md': condition}).run(['scorecard', 'a.md'])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(
      /^a\.md \(condition\)\n\nPEMAT-P: \d+ of 24 answered or supported; \d+ machine-supported, 0 signed, \d+ not applicable, \d+ open\n/
    )
    expect(out).toContain('  16  not-applicable     Has pictures that support the text: the page has no picture\n')
    expect(out).toContain('\nLeft out: DISCERN is for pages about treatments')
    expect(out.trimEnd().endsWith(meaning)).toBe(true)
    expect(Math.max(...out.split('\n').map(({length}) => length))).toBeLessThanOrEqual(100)
    expect(out).not.toContain('%')
  })

  test('of one instrument, open items only', async () => {
    const {out} = await sandbox({'a.md': procedure}).run(['scorecard', 'a.md', '--instrument', 'DISCERN', '--instrument', 'jama', '--open'])
    expect(out).toContain('DISCERN: ')
    expect(out).toContain('JAMA benchmarks: ')
    expect(out).not.toContain('PEMAT-P: ')
    expect(out).not.toMatch(/^ +\d+ {2}(?:machine-supported|not-applicable)/m)
    expect(out).toMatch(/^ +2 {2}open /m)
  })
})

describe('a folder', () => {
  const box = sandbox({'pages/a.md': condition, 'pages/b.md': procedure})

  test('as text: a line a page and checklist, then what is most often open', async () => {
    const {code, out} = await box.run(['scorecard', 'pages'])
    expect(code).toBe(0)
    expect(out).toMatch(/^file +checklist +supported +signed +not applicable +open\npages\/a\.md +pemat-p +\d+ +0 +\d+ +\d+\n/)
    expect(out).toMatch(/\nitem, in 2 pages +supported +signed +not applicable +open\npemat-p 1 .* 2\n/)
    expect(out).toContain('Left out: DISCERN on 1 page of another type than it is made for.')
  })

  test('as JSON', async () => {
    const {out} = await box.run(['scorecard', 'pages', '--format', 'json', '--instrument', 'jama'])
    const {version, files, totals, ...rest} = JSON.parse(out)
    expect({version, rest}).toEqual({version: 1, rest: {meaning}})
    expect(files.map(({path}: {path: string}) => path)).toEqual(['pages/a.md', 'pages/b.md'])
    expect(files[0].instruments[0]).toMatchObject({
      instrument: 'jama',
      counts: {open: 4},
      items: [{number: '1', state: 'open'}, {}, {}, {}]
    })
    expect(totals).toHaveLength(4)
  })

  test('as CSV: a row a page and item', async () => {
    const {out} = await box.run(['scorecard', 'pages', '--format', 'csv'])
    const [header, ...rows] = out.trimEnd().split('\r\n')
    expect(header).toBe('path,type,checklist,item,label,state,reason,answer,by,on')
    expect(rows).toHaveLength(24 + 24 + 4 + 24 + 24 + 16 + 4)
  })
})

test('a file that cannot be read is named, and the others are shown', async () => {
  const box = sandbox({'a.md': Uint8Array.from([0x23, 0x20, 0x41, 0xe9, 0x0a]), 'b.md': condition})
  const {code, out, err} = await box.run(['scorecard', '--format', 'csv'])
  expect({code, err}).toEqual({code: 2, err: 'a.md: Not checked: not UTF-8 from byte 3 on; save the file as UTF-8.\n'})
  expect(out.split('\r\n').length).toBeGreaterThan(50)
})

test.each([
  ['an unknown instrument', ['--instrument', 'pemat'], 'There is no checklist "pemat"; write pemat-p'],
  ['a day that does not exist', ['--now', '2026-02-31'], '--now takes a day that exists'],
  ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, json, csv'],
  ['a path that is not there', ['nowhere.md'], 'nowhere.md: there is no such file or folder.']
])('%s is refused with a reason', async (_, args, message) => {
  const {code, err} = await sandbox({'a.md': condition}).run(['scorecard', ...args])
  expect(err).toContain(message)
  expect(code).toBe(2)
})
