import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {git, historyOf, type TestCommit, write} from '../../test-support/git.js'
import {known} from '../../test-support/history.js'
import {repository} from '../../test-support/repository.js'

const ada = 'Ada Example <ada@example.org>'
const bo = 'Bo Example <bo@example.org>'
const ida = 'Ida Moe <ida@example.org>'

/** A page, with the sign-offs of these people on these days. */
const page = (text: string, ...reviews: readonly string[]) =>
  `---\ntitle: Ankle\nreview: [${reviews.map((each) => `{by: ${each.split(' on ')[0]}, on: ${each.split(' on ')[1]}}`).join(', ')}]\n---\n\n# Ankle\n\n${text}\n`

/** Names of who changed a page since the tag of the first commit, oldest change first, and the sign-offs that stood there. */
async function since(commits: readonly TestCommit[], {path = 'a.md', base = 'c0', tree = {}} = {}) {
  const {folder} = historyOf(commits)
  write(folder, tree)
  const {histories, notices} = await known(folder, [path], {base})
  expect(notices).toEqual([])
  const {sinceBase} = histories[0] ?? {sinceBase: null}
  return sinceBase && {authors: sinceBase.authors.map(({name, email}) => `${name} <${email}>`), signedBefore: sinceBase.signedBefore}
}

const before = {on: '2026-01-01', files: {'a.md': page('Rest.', 'Ida Moe on 2025-01-01')}}
const signedBefore = ['Ida Moe|clinical|2025-01-01']

describe('who changed what a page says since a revision', () => {
  test('each once, oldest change first, by the author and not the committer', async () => {
    const change = (text: string, by: string) => ({on: '2026-02-01', by, files: {'a.md': page(text)}})
    const found = await since([before, change('Walk.', bo), change('Run.', ada), change('Sit.', bo)])
    expect(found).toEqual({authors: [bo, ada], signedBefore})
  })

  test('who only touched frontmatter and markup changed nothing', async () => {
    const found = await since([
      before,
      {on: '2026-02-01', by: ida, files: {'a.md': page('*Rest.*', 'Ida Moe on 2026-02-01')}},
      {on: '2026-02-02', by: bo, files: {'a.md': page('**Walk.**', 'Ida Moe on 2026-02-01')}}
    ])
    expect(found).toEqual({authors: [bo], signedBefore})
  })

  test('a page that says what it said has no authors, whoever changed it there and back', async () => {
    const signed = page('Rest.', 'Ida Moe on 2026-02-02')
    expect(await since([before, {on: '2026-02-01', by: bo, files: {'a.md': signed}}])).toEqual({authors: [], signedBefore})
    const back = [
      {on: '2026-02-01', by: bo, files: {'a.md': page('Walk.')}},
      {on: '2026-02-02', by: ida, files: {'a.md': signed}}
    ]
    expect(await since([before, ...back])).toEqual({authors: [], signedBefore})
  })

  test('nothing is known of a page that is as it was', async () => {
    expect(await since([before, {on: '2026-02-01', files: {'b.md': 'x'}}])).toBeNull()
  })

  test('a new page was written by whoever wrote it', async () => {
    const found = await since([before, {on: '2026-02-01', by: ida, files: {'b.md': page('Walk.', 'Ida Moe on 2026-02-01')}}], {
      path: 'b.md'
    })
    expect(found).toEqual({authors: [ida], signedBefore: []})
  })

  test('of what is not committed nobody knows who wrote it', async () => {
    expect(await since([before], {tree: {'a.md': page('Walk.')}})).toEqual({authors: [], signedBefore})
    const committed = {on: '2026-02-01', by: bo, files: {'a.md': page('Walk.')}}
    expect(await since([before, committed], {tree: {'a.md': page('Run.')}})).toEqual({authors: [bo], signedBefore})
  })

  test('a page that was renamed is the same page', async () => {
    const long = (text: string) => page(`${'Keep the ankle up and cool it. '.repeat(20)}${text}`, 'Ida Moe on 2025-01-01')
    const found = await since(
      [
        {on: '2026-01-01', files: {'a.md': long('')}},
        {on: '2026-02-01', by: bo, files: {'a.md': long('Walk.')}},
        {on: '2026-02-02', by: ada, files: {'a.md': null, 'ü b/ankle.md': long('Walk.')}},
        {on: '2026-02-03', by: ida, files: {'ü b/ankle.md': long('Run.')}}
      ],
      {path: 'ü b/ankle.md'}
    )
    expect(found).toEqual({authors: [bo, ida], signedBefore})
  })

  test('whoever merged wrote nothing, and what was merged from the side of the revision is no change of this branch', async () => {
    const commits = [
      before,
      {on: '2026-02-01', by: bo, files: {'a.md': page('Rest.\n\nWalk.', 'Ida Moe on 2025-01-01')}},
      {on: '2026-02-02', by: ada, files: {'a.md': page('Sit.\n\nRest.', 'Tom Reyes on 2026-02-02')}, from: 0},
      {on: '2026-02-03', by: ida, files: {'a.md': page('Sit.\n\nRest.\n\nWalk.', 'Tom Reyes on 2026-02-02')}, from: 1, merge: 2}
    ]
    expect(await since(commits, {base: 'c2'})).toEqual({authors: [bo], signedBefore: ['Tom Reyes|clinical|2026-02-02']})
  })

  test('a revision that went on is compared where the branch left it', async () => {
    const commits = [
      before,
      {on: '2026-02-01', by: bo, files: {'a.md': page('Sit.', 'Tom Reyes on 2026-02-02')}},
      {on: '2026-02-02', by: ida, files: {'a.md': page('Walk.', 'Ida Moe on 2025-01-01')}, from: 0}
    ]
    expect(await since(commits, {base: 'c1'})).toEqual({authors: [ida], signedBefore})
    const untouched = {on: '2026-02-02', files: {'b.md': 'x'}, from: 0}
    expect(await since([...commits.slice(0, 2), untouched], {base: 'c1'})).toBeNull()
  })

  test('many changes by one who only touched markup', async () => {
    const marks = Array.from({length: 40}, (_, at) => ({
      on: '2026-02-01',
      by: ida,
      files: {'a.md': page(`${'*'.repeat((at % 2) + 1)}Rest.${'*'.repeat((at % 2) + 1)}`)}
    }))
    const found = await since([before, ...marks, {on: '2026-02-02', by: bo, files: {'a.md': page('Walk.')}}])
    expect(found).toEqual({authors: [bo], signedBefore})
  })
})

describe('a clone that ends early', () => {
  test('nobody is named for what stood there, and the run says so', async () => {
    const {folder} = historyOf([
      before,
      {on: '2026-02-01', by: bo, files: {'a.md': page('Walk.')}},
      {on: '2026-02-02', by: ida, files: {'a.md': page('Run.')}}
    ])
    const clone = join(repository({}), 'clone')
    git(folder, ['tag', 'old', 'c0'])
    git(folder, ['clone', '--quiet', '--depth=1', '--no-tags', pathToFileURL(folder).href, clone])
    git(clone, ['fetch', '--quiet', '--depth=1', 'origin', 'refs/tags/old:refs/tags/old'])
    const {histories, notices} = await known(clone, ['a.md'], {base: 'old'})
    expect(histories).toEqual([{reviewed: null, sinceBase: {authors: [], signedBefore}}])
    expect(notices).toEqual([
      'This clone lacks parts of the history: who changed 1 page since "old" is not known in full. Fetch all of it (fetch-depth: 0).'
    ])
  })
})
