import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {git, historyOf} from '../../test-support/git.js'
import {changed, earlier, page, signed} from '../../test-support/history.js'
import {repository} from '../../test-support/repository.js'
import {runLint} from '../run/run.js'
import type {RunOptions} from '../run/run-options.js'
import {runMerge} from './merge.js'
import {partialText} from './partial-file.js'
import {runShard} from './run-shard.js'
import {shardOf} from './shard.js'

/** The report of a run in one piece, and in so many shards. */
async function reportsOf(options: Omit<RunOptions, 'paths' | 'now'>, count: number) {
  const run = {...options, paths: [], now: '2026-03-01'}
  const {report} = await runLint(run)
  const folder = repository({})
  const files: string[] = []
  for (let index = 1; index <= count; index++) {
    const {partial} = await runShard({...run, shard: {index, count}, version: '1.0.0'})
    files.push(join(folder, `${index}.json`))
    writeFileSync(files.at(-1)!, partialText(partial))
  }
  const merged = await runMerge({cwd: options.cwd, files, version: '1.0.0'})
  return {single: report, merged: merged.report}
}

describe('what git knows enters the shards', () => {
  const pages = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md']
  const all = (text: string) => Object.fromEntries(pages.map((path) => [path, text]))

  test('who changed pages since a revision', async () => {
    const {folder, ids} = historyOf([
      {on: '2026-01-01', files: all(earlier)},
      {
        on: '2026-02-10',
        files: all(`---\nreview: {by: Ida Moe, on: 2026-02-10}\n---\n\n# Ankle\n\nWalk.\n`),
        by: 'Ida Moe <ida@example.org>'
      }
    ])
    const settings = new Map([['attribution/self-review', 'error']] as const)
    const {single, merged} = await reportsOf({cwd: folder, base: ids[0]!, settings}, 3)
    expect(single.files.flatMap(({findings}) => findings).some(({rule}) => rule === 'attribution/self-review')).toBe(true)
    expect(merged).toEqual(single)
  })

  test('what was reviewed', async () => {
    const {folder} = historyOf([
      {on: '2026-02-01', files: all(signed)},
      {on: '2026-02-10', files: all(changed)}
    ])
    const {single, merged} = await reportsOf({cwd: folder, settings: new Map([['review/changed-since-sign-off', 'error']])}, 3)
    expect(single.files.flatMap(({findings}) => findings).some(({rule}) => rule === 'review/changed-since-sign-off')).toBe(true)
    expect(merged).toEqual(single)
  })

  test('pages that a shallow clone says nothing of are added up', async () => {
    const {folder} = historyOf([
      {on: '2026-01-01', files: all(signed)},
      {on: '2026-02-20', files: {'d.md': page('2026-02-20')}}
    ])
    const clone = join(repository({}), 'clone')
    git(folder, ['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone])
    const settings = new Map([['review/changed-since-sign-off', 'error']] as const)
    for (const count of [1, 4]) {
      const {single, merged} = await reportsOf({cwd: clone, settings}, count)
      expect(single.notices).toEqual([expect.stringMatching(/^This is a shallow clone: 4 pages/)])
      expect(merged).toEqual(single)
    }
  })
})

describe('the shard of a path', () => {
  test('is the same for ever', () => {
    expect(['content/knee.md', 'content/größe.md', 'a b.md'].map((path) => shardOf(path, 1000))).toEqual([499, 230, 91])
  })

  test('does not depend on whether letters are composed', () => {
    expect(shardOf('content/größe.md'.normalize('NFD'), 1000)).toBe(shardOf('content/größe.md', 1000))
  })

  test('divides pages evenly', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 8}), fc.string({maxLength: 12}), (count, folder) => {
        const shares = new Array<number>(count).fill(0)
        for (let at = 0; at < 1000; at++) shares[shardOf(`${folder}/page-${at}.md`, count) - 1]!++
        expect(Math.max(...shares)).toBeLessThan((1000 / count) * 1.5)
      })
    )
  })
})
