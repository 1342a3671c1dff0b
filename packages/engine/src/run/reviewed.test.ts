import {describe, expect, test} from 'vitest'
import {historyOf, type TestCommit} from '../../test-support/git.js'
import {changed, day, earlier, hashIn, hashOf, known, page, signed} from '../../test-support/history.js'

/** The hash of the version that counts as reviewed, and the number of its commit. */
async function reviewed(commits: readonly TestCommit[], path = 'a.md') {
  const {folder, ids} = historyOf(commits)
  const {histories, notices} = await known(folder, [path])
  expect(notices).toEqual([])
  const [history] = histories
  return history?.reviewed ? {hash: hashIn(history), commit: ids.indexOf(history.reviewed.commit)} : null
}

describe('the version that was reviewed', () => {
  test('a page that is as it was', async () => {
    const found = await reviewed([{on: '2026-01-01', files: {'a.md': earlier}}, {on: day, files: {'a.md': signed}}, {on: '2026-02-20'}])
    expect(found).toEqual({hash: hashOf(signed), commit: 1})
  })

  test('one word changed', async () => {
    const found = await reviewed([
      {on: day, files: {'a.md': signed}},
      {on: '2026-02-20', files: {'a.md': changed}}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 0})
    expect(found!.hash).not.toBe(hashOf(changed))
  })

  test('only white space changed', async () => {
    const spaced = page(day, 'Rest  for\na day.').replaceAll('\n', '\r\n')
    const found = await reviewed([
      {on: day, files: {'a.md': signed}},
      {on: '2026-02-20', files: {'a.md': spaced}}
    ])
    expect(found).toEqual({hash: hashOf(spaced), commit: 0})
  })

  test('what was changed on the day itself was seen', async () => {
    const found = await reviewed([
      {on: `${day}T08:00+00:00`, files: {'a.md': signed}},
      {on: `${day}T17:00+00:00`, files: {'a.md': changed}}
    ])
    expect(found).toEqual({hash: hashOf(changed), commit: 1})
  })

  test('the day is the day where the commit was made', async () => {
    const late = {on: `${day}T23:30-05:00`, files: {'a.md': changed}}
    expect(await reviewed([{on: '2026-01-01', files: {'a.md': signed}}, late])).toMatchObject({commit: 1})
    const early = {on: '2026-02-02T00:30+09:00', files: {'a.md': changed}}
    expect(await reviewed([{on: '2026-01-01', files: {'a.md': signed}}, early])).toMatchObject({commit: 0})
  })

  test('the review was recorded days after it, with what the reviewer asked for', async () => {
    const found = await reviewed([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: '2026-02-03', files: {'a.md': page('2024-01-01', 'Rest for a week.')}},
      {on: '2026-02-10', files: {'a.md': page(day, 'Rest for three days.')}},
      {on: '2026-02-20', files: {'a.md': changed}}
    ])
    expect(found).toEqual({hash: hashOf(page(day, 'Rest for three days.')), commit: 2})
  })

  test('pages imported with a date that lies before the repository', async () => {
    const found = await reviewed([
      {on: '2026-02-20', files: {'a.md': signed}},
      {on: '2026-02-25', files: {'a.md': changed}}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 0})
  })

  test('a month holds until its last day', async () => {
    const month = (text?: string) => page('2026-02', text)
    const found = await reviewed([
      {on: '2026-02-02', files: {'a.md': month()}},
      {on: '2026-02-28', files: {'a.md': month('Rest for a week.')}},
      {on: '2026-03-01', files: {'a.md': month('Walk.')}}
    ])
    expect(found).toEqual({hash: hashOf(month('Rest for a week.')), commit: 1})
  })

  test('a date that moves from the frontmatter into the text is the same date', async () => {
    const inText = (text: string) => `# Ankle\n\n${text}\n\nPage last reviewed: 1 February 2026\n`
    const found = await reviewed([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: '2026-02-05', files: {'a.md': signed}},
      {on: '2026-02-20', files: {'a.md': inText('Walk.')}}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 1})
  })

  test('hundreds of versions, and the date stated late', async () => {
    const version = (at: number) => page(at < 270 ? '2024-01-01' : day, `Rest for ${at} days.`)
    const commits = Array.from({length: 300}, (_, at) => ({on: '2026-02-20', files: {'a.md': version(at)}}))
    expect(await reviewed([{on: '2024-01-01', files: {'a.md': earlier}}, ...commits])).toMatchObject({hash: hashOf(version(270))})
  })

  test('the history is left where it has passed the day, though one clock was wrong', async () => {
    const other = (count: number, on: string) => Array.from({length: count}, (_, at) => ({on, files: {'b.md': `${on} ${at}`}}))
    const found = await reviewed([
      {on: '2020-01-01', files: {'a.md': earlier}},
      {on: '2025-12-01', files: {'a.md': signed}},
      ...other(50, '2026-01-10'),
      {on: '2026-02-10', files: {'a.md': changed}},
      {on: '1970-01-02', files: {'b.md': 'x'}},
      ...other(50, '2026-02-11')
    ])
    expect(found).toMatchObject({hash: hashOf(signed)})
  })
})

describe('renames and merges', () => {
  const long = (text: string) => page(day, `${'Keep the ankle up and cool it. '.repeat(20)}${text}`)

  test('a page that was renamed, moved and changed; its links are told from where it lies now', async () => {
    const linked = (target: string) => long(`See [knee](${target}).`)
    const found = await reviewed(
      [
        {on: day, files: {'old/a b.md': linked('../knee.md')}},
        {on: '2026-02-10', files: {'old/a b.md': null, 'new/ünï "x".md': linked('../knee.md')}},
        {on: '2026-02-20', files: {'new/ünï "x".md': null, 'ankle.md': linked('knee.md')}}
      ],
      'ankle.md'
    )
    expect(found).toEqual({hash: hashOf(linked('../knee.md'), 'ankle.md'), commit: 0})
  })

  test('reviewed and then changed on one branch', async () => {
    const found = await reviewed([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: day, files: {'a.md': signed}},
      {on: '2026-02-03', files: {'a.md': changed}},
      {on: '2026-02-04', files: {'b.md': 'x'}, from: 0},
      {on: '2026-02-05', files: {'a.md': changed}, from: 3, merge: 2}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 1})
  })

  test('what a pull brought is as old as it is, not as new as the pull', async () => {
    const found = await reviewed([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: day, files: {'a.md': signed}},
      {on: '2026-02-10', files: {'a.md': changed}},
      {on: '2026-02-20', files: {'b.md': 'mine'}, from: 0},
      {on: '2026-02-21', files: {'a.md': changed}, from: 3, merge: 2}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 1})
  })

  test('a change that lay on a branch during the review and came in later', async () => {
    const both = page(day, 'Rest for a day. Walk.')
    const found = await reviewed([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: '2026-01-10', files: {'a.md': page('2024-01-01', 'Rest for a day. Walk.')}},
      {on: day, files: {'a.md': signed}, from: 0},
      {on: '2026-02-20', files: {'a.md': both}, from: 2, merge: 1}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 2})
  })

  test('clocks that run backwards over a merge', async () => {
    const found = await reviewed([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: '2026-02-25', files: {'a.md': signed}},
      {on: '2026-02-20', files: {'a.md': changed}},
      {on: '2026-02-28', files: {'b.md': 'x'}, from: 1},
      {on: '2026-02-28', files: {'a.md': changed}, from: 3, merge: 2}
    ])
    expect(found).toEqual({hash: hashOf(signed), commit: 1})
  })
})
