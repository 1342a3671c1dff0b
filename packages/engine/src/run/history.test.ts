import {chmodSync, existsSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {git, historyOf, write} from '../../test-support/git.js'
import {changed, day, earlier, hashIn, hashOf, known, page, signed} from '../../test-support/history.js'
import {repository} from '../../test-support/repository.js'
import {runLint} from './run.js'

describe('nothing is known', () => {
  const signOff = `---\nlastReviewed: ${day}\nreview: {by: Ida Moe, on: ${day}, hash: "sha256:${'0'.repeat(64)}"}\n---\n\n# Ankle\n`
  const history = [{on: day, files: {'a.md': signed, 'b.md': '# Ankle\n', 'signed.md': signOff}}]

  test('of pages without a date, with a hash, not tracked, not yet committed', async () => {
    const {folder} = historyOf(history)
    write(folder, {'new.md': signed, 'a.md': page('2026-03-01')})
    const {histories, notices} = await known(folder, ['a.md', 'b.md', 'signed.md', 'new.md'])
    expect(histories).toEqual([null, null, null, null])
    expect(notices).toEqual([])
  })

  test('a page that differs from what is committed is compared all the same', async () => {
    const {folder} = historyOf(history)
    write(folder, {'a.md': changed})
    const {histories} = await known(folder)
    expect(hashIn(histories[0])).toBe(hashOf(signed))
  })

  test('where the rule that reads it is off or not made yet', async () => {
    const {folder} = historyOf(history)
    expect((await known(folder, ['a.md'], {rule: 'review/nothing'})).histories).toEqual([null])
  })

  test('outside a repository, and in one without a commit', async () => {
    expect(await known(repository({'a.md': signed}))).toEqual({histories: [null], notices: []})
    const empty = repository({'a.md': signed})
    git(empty, ['init', '--quiet'])
    expect(await known(empty)).toEqual({histories: [null], notices: []})
  })

  test('a shallow clone says so, once', async () => {
    const pages = ['a.md', 'b.md', 'c.md', 'd.md']
    const {folder} = historyOf([
      {on: '2026-01-01', files: {'a.md': signed, 'b.md': earlier, 'c.md': earlier}},
      {on: '2026-02-10', files: {'b.md': signed, 'd.md': page('2026-02-20')}},
      {on: '2026-02-20', files: {'c.md': signed}}
    ])
    const clone = (depth: number) => {
      const target = join(repository({}), 'clone')
      git(folder, ['clone', '--quiet', `--depth=${depth}`, pathToFileURL(folder).href, target])
      return target
    }
    const one = await known(clone(1), pages)
    // The last page was reviewed on the day of the commit at which the clone ends: it stood so that day.
    expect(one.histories.map(hashIn)).toEqual([null, null, null, hashOf(signed)])
    const notice = 'not compared with what was reviewed. Fetch the whole history (fetch-depth: 0).'
    expect(one.notices).toEqual([`This is a shallow clone: 3 pages without a sign-off hash were ${notice}`])
    const two = await known(clone(2), pages)
    expect(two.histories.map(hashIn)).toEqual([null, null, hashOf(signed), hashOf(signed)])
    expect(two.notices).toEqual([`This is a shallow clone: 2 pages without a sign-off hash were ${notice}`])
  })

  test('a partial clone fetches nothing and says so', async () => {
    const {folder} = historyOf([
      {on: day, files: {'a.md': signed}},
      {on: '2026-02-20', files: {'a.md': changed}}
    ])
    git(folder, ['config', 'uploadpack.allowFilter', 'true'])
    const clone = join(repository({}), 'clone')
    git(folder, ['clone', '--quiet', '--filter=blob:none', pathToFileURL(folder).href, clone])
    git(clone, ['config', 'remote.origin.uploadpack', `touch ${join(folder, 'ran.txt')}; git-upload-pack`])
    const {histories, notices} = await known(clone)
    expect(histories).toEqual([null])
    expect(notices).toEqual([expect.stringMatching(/1 page without a sign-off hash was not compared with what was reviewed\./)])
    expect(existsSync(join(folder, 'ran.txt'))).toBe(false)
  })

  test('no git, and one that fails', async () => {
    const {folder} = historyOf(history)
    const notCompared = '1 page without a sign-off hash was not compared with what was reviewed.'
    const {PATH} = process.env
    process.env.PATH = repository({})
    try {
      expect(await known(folder)).toEqual({histories: [null], notices: [`Git gave no history (git is not installed): ${notCompared}`]})
      expect(await known(folder, ['b.md'])).toEqual({histories: [null], notices: []})
    } finally {
      process.env.PATH = PATH
    }
    write(folder, {'.git/config': '[core\n'})
    expect((await known(folder)).notices).toEqual([expect.stringMatching(/^Git gave no history \(bad config.*\): 1 page/)])
  })

  test('paths of every kind are found, and no program of the configuration runs', async () => {
    const names = ['a b.md', 'ünï – 薬.md', '"quoted".md', "it's $(touch x).md", 'new\nline.md', ':(glob)*.md', '-rf.md', 'commit 1.md']
    const {folder} = historyOf([
      {on: day, files: Object.fromEntries(names.map((name) => [name, signed]))},
      {on: '2026-02-20', files: Object.fromEntries(names.map((name) => [name, changed]))}
    ])
    write(folder, {'evil.sh': `#!/bin/sh\necho >> "${join(folder, 'ran.txt')}"\ncat\n`, '.gitattributes': '*.md diff=evil filter=evil\n'})
    const script = join(folder, 'evil.sh')
    chmodSync(script, 0o755)
    for (const key of [
      'gpg.program',
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
      'filter.evil.smudge',
      'core.pager',
      'pager.log'
    ]) {
      git(folder, ['config', key, script])
    }
    for (const key of ['log.showSignature', 'log.follow', 'diff.noprefix', 'log.mailmap']) git(folder, ['config', key, 'true'])
    for (const key of ['log.showRoot', 'diff.renames']) git(folder, ['config', key, 'false'])
    git(folder, ['config', 'log.date', 'relative'])
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'
    const commit = git(folder, ['cat-file', 'commit', 'HEAD']).replace('\n\n', `\n${signature}\n\n`)
    git(folder, ['update-ref', 'HEAD', git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], `${commit}\n`)])
    const {histories} = await known(folder, names)
    expect(histories.map(hashIn)).toEqual(names.map(() => hashOf(signed)))
    expect(existsSync(join(folder, 'ran.txt'))).toBe(false)
  })
})

describe('a run', () => {
  test('hands what git knows of a change to the rules, and a change of the working tree has no author', async () => {
    const own = (text: string, review = '') => `---\n${review}---\n\n# Ankle\n\n${text}\n`
    const {folder} = historyOf([
      {on: '2026-01-01', files: {'a.md': own('Rest.'), 'b.md': own('Rest.')}},
      {on: '2026-02-01', files: {'a.md': own('Walk.')}, by: 'Ida Moe <ida@example.org>'}
    ])
    const review = 'review: [{by: Ida Moe, on: 2026-02-02}]\n'
    write(folder, {'a.md': own('Walk.', review), 'b.md': own('Walk.', review)})
    const said = async (base?: string) => {
      const {report} = await runLint({cwd: folder, paths: [], now: '2026-03-01', ...(base && {base})})
      return report.files.flatMap(({path, findings}) => findings.filter(({rule}) => rule === 'attribution/self-review').map(() => path))
    }
    expect(await said('HEAD~1')).toEqual(['a.md'])
    expect(await said('HEAD')).toEqual([])
    expect(await said()).toEqual([])
  })
})
