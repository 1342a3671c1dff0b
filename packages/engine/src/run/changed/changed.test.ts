import {chownSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {git, write} from '../../../test-support/git.js'
import {onPosix} from '../../../test-support/posix.js'
import {repository} from '../../../test-support/repository.js'
import {recordBaselines} from '../record-baseline.js'
import {summaryOf} from '../report.js'
import {runLint} from '../run.js'
import type {RunOptions} from '../run-options.js'

const config = `extends: []
rules:
  readability/long-sentence: [warning, {maxWords: 12}]
`

const long = (word: string) =>
  `Ask the nurse about the ${word} before you go home and write down what she says, so that you can read it again later.`

const files = {
  'bedside.yaml': config,
  'ankle.md': `# Your ankle\n\n${long('bandage')}\n\nSee [the knee](knee.md#your-knee) or [the lost page](lost.md).\n\n![A foot](foot.png)\n`,
  'knee.md': `# Your knee\n\nRest.\n\n${long('brace')}\n`,
  'hip.md': `# Your hip\n\n${long('hip')}\n\nSee [the ankle](ankle.md).\n`,
  'foot.png': 'not really'
}

function save(folder: string): void {
  git(folder, ['add', '--all'])
  git(folder, ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'Change'])
}

/** A repository with everything committed on `main`, and a branch that stands there. */
function started(own: Readonly<Record<string, string>> = files, ...options: readonly string[]): string {
  const folder = repository(own)
  git(folder, ['init', '--quiet', '--initial-branch=main', ...options])
  save(folder)
  git(folder, ['checkout', '--quiet', '-b', 'work'])
  return folder
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))
}

const lint = (cwd: string, options: Partial<RunOptions> = {}) =>
  runLint({cwd, paths: [], now: '2026-03-01', changed: {base: null, extent: 'files'}, ...options})

/** What is reported: `path:line rule`, and the pages of which something is said. */
async function said(folder: string, options: Partial<RunOptions> = {}): Promise<string[]> {
  const {report} = await lint(folder, options)
  return report.files.flatMap(({path, findings}) =>
    findings.length > 0 ? findings.map(({rule, start}) => `${path}:${start.line} ${rule}`) : [path]
  )
}

const lines: Partial<RunOptions> = {changed: {base: null, extent: 'lines'}}

const refusal = (folder: string, options: Partial<RunOptions> = {}) => lint(folder, options).then(String, (error: Error) => error.message)

describe('only what differs from where the branch began', () => {
  test('nothing, where nothing was changed, and that is said', async () => {
    const folder = started()
    const {report} = await lint(folder)
    expect(report.files).toEqual([])
    expect(report.notices).toEqual([
      expect.stringMatching(/^Nothing has changed since main \([0-9a-f]{10}\), which the present commit belongs to; .*--changed=HEAD~1\.$/)
    ])
    git(folder, ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--allow-empty', '--message', 'Nothing'])
    expect((await lint(folder)).report.notices).toEqual([expect.stringMatching(/^Nothing has changed since main \([0-9a-f]{10}\)\.$/)])
  })

  test('committed, uncommitted and untracked files; not what was done on main since', async () => {
    const folder = started()
    edit(folder, 'ankle.md', (text) => text.replace('bandage', 'plaster'))
    save(folder)
    git(folder, ['checkout', '--quiet', 'main'])
    edit(folder, 'hip.md', (text) => `${text}\n${long('hip again')}\n`)
    save(folder)
    git(folder, ['checkout', '--quiet', 'work'])
    edit(folder, 'knee.md', (text) => text.replace('Rest.', 'Sit.'))
    write(folder, {'new.md': '# New\n'})
    expect(await said(folder)).toEqual([
      'ankle.md:3 readability/long-sentence',
      'ankle.md:5 links/missing-page',
      'knee.md:5 readability/long-sentence',
      'new.md'
    ])
    expect((await lint(folder)).report.notices[0]).toMatch(
      /^3 of 4 pages have changed since main \([0-9a-f]{10}\); of the others only links/
    )
  })

  test('another branch where one is named, from a folder below the root, and paths within it', async () => {
    const folder = started({...files, 'sub/a.md': '# A\n', 'sub/b.md': '# B\n'})
    edit(folder, 'sub/a.md', (text) => `${text}\nMore.\n`)
    save(folder)
    edit(folder, 'sub/b.md', (text) => `${text}\nMore.\n`)
    edit(folder, 'knee.md', (text) => `${text}\nMore.\n`)
    expect(await said(join(folder, 'sub'), {changed: {base: 'HEAD', extent: 'files'}})).toEqual(['b.md'])
    expect(await said(folder, {paths: ['sub']})).toEqual(['sub/a.md', 'sub/b.md'])
  })

  test('line ends that a checkout made are no change', async () => {
    const folder = started()
    edit(folder, 'knee.md', (text) => text.replaceAll('\n', '\r\n'))
    expect(await said(folder)).toEqual([])
  })
})

describe('as Git keeps it', () => {
  test('a file that is no UTF-8 is not changed by that', async () => {
    const folder = started()
    writeFileSync(join(folder, 'old.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0d, 0x0a]))
    save(folder)
    expect(await said(folder)).toEqual(['old.md:1 run/not-utf8'])
    git(folder, ['branch', '--force', 'main'])
    expect(await said(folder)).toEqual([])
  })

  test('a symbolic link is what it leads to', async () => {
    const folder = started({...files, 'link.md': '-> knee.md'})
    expect(await said(folder)).toEqual([])
    edit(folder, 'knee.md', (text) => text.replace('Rest.', 'Sit.'))
    expect(await said(folder)).toEqual(['knee.md:5 readability/long-sentence', 'link.md:5 readability/long-sentence'])
    expect(await said(folder, lines)).toEqual(['knee.md', 'link.md'])
    git(folder, ['checkout', '--', 'knee.md'])
    rmSync(join(folder, 'link.md'))
    symlinkSync('ankle.md', join(folder, 'link.md'))
    expect((await said(folder))[0]).toBe('link.md:3 readability/long-sentence')
  })

  test('a submodule has its own files, as they were at the commit that it stood at', async () => {
    const shared = started({'one.md': `# One\n\n${long('one')}\n`, 'two.md': `# Two\n\n${long('two')}\n`})
    const folder = started()
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', shared, 'shared'])
    edit(folder, 'ankle.md', (text) => `${text}\nSee [the first](shared/one.md#one).\n`)
    save(folder)
    git(folder, ['branch', '--force', 'main'])
    expect(await said(folder)).toEqual([])
    edit(folder, 'shared/one.md', (text) => text.replace('# One', '# First'))
    save(join(folder, 'shared'))
    const expected = ['ankle.md:9 links/missing-anchor', 'shared/one.md:3 readability/long-sentence']
    expect(await said(folder)).toEqual(expected)
    save(folder)
    expect(await said(folder)).toEqual(expected)
    expect(await said(folder, lines)).toEqual([expected[0], 'shared/one.md'])
  })

  test('of a submodule that is not known every page counts as changed', async () => {
    const shared = started({'one.md': '# One\n'})
    const folder = started()
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', shared, 'shared'])
    save(folder)
    git(folder, ['branch', '--force', 'main'])
    rmSync(join(folder, 'shared/.git'))
    expect(await said(folder)).toEqual(['shared/one.md'])
  })

  test('in a repository of the newer kind, too', async () => {
    const folder = started(files, '--object-format=sha256')
    edit(folder, 'knee.md', (text) => text.replace('# Your knee', '# Knees'))
    expect(await said(folder)).toEqual(['ankle.md:5 links/missing-anchor', 'knee.md:5 readability/long-sentence'])
  })

  test('and nothing that the repository names is run', async () => {
    onPosix('it runs no shell scripts')
    const folder = started({...files, '.gitattributes': '*.md filter=own diff=own\n'})
    const program = join(folder, 'program.sh')
    writeFileSync(program, `#!/bin/sh\ntouch '${folder}/ran'\ncat\n`, {mode: 0o755})
    for (const key of [
      'filter.own.clean',
      'filter.own.smudge',
      'filter.own.process',
      'diff.own.textconv',
      'diff.own.command',
      'diff.external'
    ]) {
      git(folder, ['config', key, program])
    }
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand']) git(folder, ['config', key, program])
    git(folder, ['-c', 'core.fsmonitor=false', '-c', 'filter.own.clean=cat', '-c', 'filter.own.process=', 'mv', 'hip.md', 'hips.md'])
    rmSync(join(folder, 'ran'), {force: true})
    edit(folder, 'hips.md', (text) => `${text}\nMore.\n`)
    await said(folder, lines)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
})

describe('what the changes broke in pages that were not changed', () => {
  test('a heading that was renamed', async () => {
    const folder = started()
    edit(folder, 'knee.md', (text) => text.replace('# Your knee', '# Knees'))
    const expected = ['ankle.md:5 links/missing-anchor', 'knee.md:5 readability/long-sentence']
    expect(await said(folder)).toEqual(expected)
    expect(await said(folder, lines)).toEqual([expected[0], 'knee.md'])
    const {report} = await lint(folder)
    expect(report.files[0]!.measures.words).toBeGreaterThan(20)
  })

  test('a page that was deleted, or renamed', async () => {
    const folder = started()
    rmSync(join(folder, 'knee.md'))
    expect(await said(folder)).toEqual(['ankle.md:5 links/missing-page'])
    expect((await lint(folder)).report.notices[0]).toMatch(/^No page checked here has changed since main/)
    git(folder, ['checkout', '--', 'knee.md'])
    renameSync(join(folder, 'ankle.md'), join(folder, 'foot.md'))
    expect(await said(folder)).toEqual([
      'foot.md:3 readability/long-sentence',
      'foot.md:5 links/missing-page',
      'hip.md:5 links/missing-page'
    ])
  })

  test('a picture that was deleted', async () => {
    const folder = started()
    rmSync(join(folder, 'foot.png'))
    expect(await said(folder)).toEqual(['ankle.md:7 links/missing-file'])
  })

  test('a page that came mends and breaks nothing that it has nothing to do with', async () => {
    const folder = started()
    write(folder, {'lost.md': '# Found\n'})
    expect(await said(folder)).toEqual(['lost.md'])
  })

  test('only in pages that the run was asked for', async () => {
    const folder = started()
    edit(folder, 'knee.md', (text) => text.replace('# Your knee', '# Knees'))
    expect(await said(folder, {paths: ['hip.md', 'knee.md']})).toEqual(['knee.md:5 readability/long-sentence'])
    expect(await said(folder, {paths: ['ankle.md']})).toEqual(['ankle.md:5 links/missing-anchor'])
  })

  test('what is suppressed there stays so', async () => {
    const folder = started({...files, 'ankle.md': `<!-- bedside-disable links/missing-anchor -- moved soon -->\n\n${files['ankle.md']}`})
    edit(folder, 'knee.md', (text) => text.replace('# Your knee', '# Knees'))
    expect(await said(folder)).toEqual(['knee.md:5 readability/long-sentence'])
  })
})

describe('only lines that were changed', () => {
  test('changed and added ones, whatever moved below them', async () => {
    const folder = started()
    edit(folder, 'knee.md', (text) => text.replace('Rest.', `Rest.\n\n${long('ice')}`))
    expect(await said(folder, lines)).toEqual(['knee.md:5 readability/long-sentence'])
    expect((await lint(folder, lines)).report.notices[0]).toMatch(
      /; only findings on changed lines and links that the changes broke are reported\.$/
    )
  })

  test('all of a new page, and of a renamed one what differs', async () => {
    const folder = started()
    write(folder, {'new.md': `# New\n\n${long('new')}\n`})
    git(folder, ['mv', 'hip.md', 'hips.md'])
    edit(folder, 'hips.md', (text) => `${text}\n${long('other')}\n`)
    expect(await said(folder, lines)).toEqual(['hips.md:7 readability/long-sentence', 'new.md:3 readability/long-sentence'])
  })

  test('a link on an old line that another change broke', async () => {
    const folder = started()
    edit(folder, 'ankle.md', (text) => `${text}\nMore.\n`)
    edit(folder, 'knee.md', (text) => text.replace('# Your knee', '# Knees'))
    expect(await said(folder, lines)).toEqual(['ankle.md:5 links/missing-anchor', 'knee.md'])
  })
})

describe('with a baseline', () => {
  test('both hold: what is known and what is old are left out, and nothing is called fixed that nobody looked at', async () => {
    const folder = started({...files, 'bedside.yaml': `baseline: b.tsv\n${config}`})
    await recordBaselines({cwd: folder, paths: [], now: '2026-03-01', mode: 'shrink'})
    save(folder)
    git(folder, ['branch', '--force', 'main'])
    edit(folder, 'knee.md', (text) => text.replace('# Your knee', '# Knees').replace('Rest.', long('ice')))
    expect(await said(folder)).toEqual(['ankle.md:5 links/missing-anchor', 'knee.md:3 readability/long-sentence'])
    expect(summaryOf((await lint(folder)).report)).toMatchObject({baselined: 1, baselineFixed: 0})
    edit(folder, 'knee.md', (text) => text.replace(long('brace'), 'Sit.'))
    expect(summaryOf((await lint(folder)).report)).toMatchObject({baselined: 0, baselineFixed: 1})
  })
})

describe('the branch that is compared with', () => {
  test('the default branch of the remote, whatever its name', async () => {
    const origin = started()
    git(origin, ['branch', '--move', 'main', 'trunk'])
    git(origin, ['checkout', '--quiet', 'trunk'])
    const folder = repository({})
    git(folder, ['clone', '--quiet', pathToFileURL(origin).href, 'clone'])
    const clone = join(folder, 'clone')
    edit(clone, 'knee.md', (text) => `${text}\nMore.\n`)
    save(clone)
    expect((await lint(clone)).report.notices[0]).toMatch(/^1 of 3 pages has changed since origin\/trunk /)
  })

  test('a shallow clone says what to fetch', async () => {
    const origin = started()
    edit(origin, 'knee.md', (text) => `${text}\nMore.\n`)
    save(origin)
    git(origin, ['checkout', '--quiet', 'main'])
    edit(origin, 'hip.md', (text) => `${text}\nMore.\n`)
    save(origin)
    const folder = repository({})
    git(folder, ['clone', '--quiet', '--depth=1', '--branch=work', pathToFileURL(origin).href, 'clone'])
    const clone = join(folder, 'clone')
    expect(await refusal(clone)).toMatch(/^--changed: there is no main or master here .* shallow .*fetch-depth: 0 in GitHub Actions\)\.$/)
    expect(await refusal(clone, {changed: {base: 'main', extent: 'files'}})).toMatch(
      /git knows no revision "main" here; this clone is shallow/
    )
    git(clone, ['fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main'])
    expect(await refusal(clone)).toMatch(/this clone is shallow and lacks the commit where it left "origin\/main": .*fetch-depth: 0/)
  })

  test.skipIf(process.getuid?.() !== 0)('a repository of another user can be allowed, and how is said', async () => {
    const folder = started()
    chownSync(folder, 12_345, 12_345)
    expect(await refusal(folder)).toBe(
      `--changed: git reads no repository that belongs to another user; allow this one: git config --global --add safe.directory '${folder}'.`
    )
  })

  test('mistakes are said', async () => {
    const folder = started()
    const named = (base: string) => refusal(folder, {changed: {base, extent: 'files'}})
    expect(await named('nope')).toBe('--changed: git knows no revision "nope" here; name a branch, a tag or a commit.')
    expect(await named('knee.md')).toMatch(/^--changed: "knee\.md" is a file or folder and no revision; write --changed behind the paths/)
    expect(await named('--output=x')).toBe('--changed: "--output=x" is no revision.')
    git(folder, ['branch', '--move', 'main', 'other'])
    expect(await refusal(folder)).toBe(
      '--changed: there is no main or master here to compare with; name the branch, as in --changed=develop.'
    )
    git(folder, ['checkout', '--quiet', '--orphan', 'alone'])
    expect(await refusal(folder)).toMatch(/no commit yet/)
    write(folder, {'alone.md': '# Alone\n'})
    save(folder)
    expect(await named('other')).toMatch(/"other" has no commit in common/)
    expect(await refusal(repository({'a.md': '# A\n'}))).toBe('--changed: this folder is in no git repository.')
  })
})
