import {createHash} from 'node:crypto'
import {formats, type Reported} from '@bedside/report'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {hostileRuns, queueOf, runOf} from './runs.js'

/** What stands between the tags of each element that begins so. */
function contentsOf(html: string, open: RegExp, close: string): string[] {
  return [...html.matchAll(open)].map((match) => {
    const start = match.index + match[0].length
    return html.slice(start, html.indexOf(close, start))
  })
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const dataOf = (html: string) => contentsOf(html, /<script type="application\/json" id="[\w-]+">/g, '</script>')

async function holds(property: (html: string, run: Reported) => void) {
  await fc.assert(
    fc.asyncProperty(hostileRuns, async (run) => property(await formats.html({...run, name: run.report.files[0]?.path ?? 'a'}), run))
  )
}

describe('the HTML report of hostile names, texts and messages', () => {
  test('has one script that may run and one style, which its policy names by their hashes', async () => {
    await holds((html) => {
      const [policy] = contentsOf(html, /<meta http-equiv="Content-Security-Policy" content="/g, '"')
      const [script, ...scripts] = contentsOf(html, /<script>/g, '</script>')
      const [style, ...styles] = contentsOf(html, /<style>/g, '</style>')
      expect([scripts, styles]).toEqual([[], []])
      expect(policy).toBe(
        `default-src 'none'; script-src ${hashOf(script!)}; style-src ${hashOf(style!)}; base-uri 'none'; form-action 'none'`
      )
      expect(html.replace(script!, '')).not.toMatch(/<[^>]*\s(?:on\w+|style|src)=|<link|<img|<iframe|@import|url\(/)
    })
  })

  test('holds a block of data for each page, which no text can end', async () => {
    await holds((html, {report: {files}, source}) => {
      const [index, ...pages] = dataOf(html)
      for (const block of [index!, ...pages]) expect(block).not.toMatch(/[<\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
      expect(pages.map((block) => JSON.parse(block).text)).toEqual(files.map(({path}) => source(path)))
      expect(pages.map((block) => JSON.parse(block).findings.length)).toEqual(files.map(({findings}) => findings.length))
      const {paths} = JSON.parse(index!)
      expect(new Set(paths).size).toBe(files.length)
    })
  })

  test('shows nothing in its overview that would turn text round or stay unseen', async () => {
    await holds((html) => {
      expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800]/u)
    })
  })
})

const finding = {rule: 'jargon/undefined-term', severity: 'error' as const, message: 'Say `it` plainly.', at: {start: 0, end: 1}}

describe('the HTML report', () => {
  test('is the same for the same run, and says the day it was told', async () => {
    const run = runOf([{path: 'a.md', source: 'Abc.', findings: [finding]}], {day: '2026-03-01', name: 'clinic'})
    const html = await formats.html(run)
    expect(await formats.html(run)).toBe(html)
    expect(html).toContain('1 page checked, as of 1 March 2026.')
    expect(html).toContain('<title>clinic: report on its pages</title>')
  })

  test('of nothing', async () => expect(await formats.html(runOf([]))).toContain('0 pages checked.'))

  test('keeps two paths apart that look alike once they are safe to show', async () => {
    const pages = ['a\u0001.md', 'a\u0002.md'].map((path) => ({path, source: '', findings: [finding]}))
    expect(JSON.parse(dataOf(await formats.html(runOf(pages)))[0]!).paths).toEqual(['a\ufffd.md', 'a\ufffd.md (2)'])
  })

  test('leaves a text out that is too long to be shown', async () => {
    const html = await formats.html(runOf([{path: 'a.txt', source: 'a'.repeat(600_001), findings: [finding]}]))
    expect(html.length).toBeLessThan(200_000)
    expect(JSON.parse(dataOf(html)[1]!)).toMatchObject({text: null, findings: [{message: 'Say `it` plainly.'}]})
  })

  test('cuts a long review queue and says so', async () => {
    const entries = Array.from({length: 501}, (_, at) => ({path: `${at}.md`, reviewers: [], reason: 'Review was due.'}))
    expect(await formats.html(runOf([], {queue: queueOf(entries)}))).toContain('1 more page: bedside review-queue lists all of them.')
  })

  test('has an element for each id that its script asks for', async () => {
    const html = await formats.html(runOf([{path: 'a.md', source: 'Abc.', findings: [finding]}]))
    const asked = [...html.matchAll(/byId\('([\w-]+)'\)/g)].map(([, id]) => id!)
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  test('gives no PEMAT or DISCERN score', async () => {
    const run = runOf([{path: 'a.md', source: 'Abc.', findings: [finding]}])
    expect(await formats.html(run)).not.toMatch(/(?:PEMAT|DISCERN)[^.]*(?:score|\d\s*%)/i)
  })
})
