import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {documentFrom} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {needsNames, onPosix} from '../../test-support/posix.js'
import {repository} from '../../test-support/repository.js'
import {loadParsers} from '../parsers.js'
import {UsageError} from '../usage-error.js'
import {findBase, measuresBefore} from './base.js'
import {Libraries} from './libraries.js'
import {runLint} from './run.js'
import type {RunOptions} from './run-options.js'

const easy = (sentences = 40) => `# Ankle\n\n${'You may rest in a chair. '.repeat(sentences)}\n`
const hard = (sentences = 40) => `# Ankle\n\n${'An operation may help you. '.repeat(sentences)}\n`

function git(folder: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false']
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}
  return execFileSync('git', [...author, ...args], {cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe']}).trim()
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  needsNames(Object.keys(files))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
}

function commit(folder: string, files: Readonly<Record<string, string>>): string {
  write(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Change')
  return git(folder, 'rev-parse', 'HEAD')
}

/** A repository with two commits; gives its folder and the first commit. */
function history(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): {folder: string; first: string} {
  const folder = repository({})
  git(folder, 'init', '--quiet', '--initial-branch=main')
  const first = commit(folder, before)
  commit(folder, after)
  return {folder, first}
}

/** What files measured before. */
async function before(folder: string, paths: readonly string[], base: string | undefined, {cwd = folder, texts = new Map()} = {}) {
  const files = paths.map((path) => join(folder, path))
  const libraries = new Libraries({top: folder, now: '2026-03-01', settings: new Map(), config: null})
  const reading = {parsers: await loadParsers(), texts}
  const known = await measuresBefore(await findBase(base, cwd, files, libraries), files, libraries, reading)
  return files.map(known)
}

const measured = (text: string, path = 'a.md') => {
  const {smog, fleschKincaid, sentences} = documentFrom(text, {path}).measures
  return {smog, fleschKincaid, sentences}
}

async function refusal(folder: string, base: string, paths: readonly string[] = ['a.md']): Promise<string> {
  const error = await before(folder, paths, base).then(
    () => null,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(UsageError)
  return (error as UsageError).message
}

describe('at a revision', () => {
  test('pages that changed are measured as they stood there; others, new ones and renamed ones are not', async () => {
    const {folder, first} = history(
      {'a.md': easy(), 'sub/same.md': easy(), 'old.md': easy()},
      {'a.md': hard(), 'new.md': hard(), 'renamed.md': hard()}
    )
    const known = await before(folder, ['a.md', 'sub/same.md', 'new.md', 'renamed.md'], first)
    expect(known).toEqual([measured(easy()), null, null, null])
    expect(await before(folder, ['a.md'], 'HEAD~1')).toEqual([measured(easy())])
    expect(await before(folder, ['a.md'], 'main')).toEqual([null])
  })

  test('the working tree counts as now, and standard input does where it stands for a file', async () => {
    const {folder} = history({'a.md': easy()}, {'b.md': easy()})
    write(folder, {'a.md': hard()})
    expect(await before(folder, ['a.md', 'b.md'], 'HEAD')).toEqual([measured(easy()), null])
    const texts = new Map([[join(folder, 'b.md'), hard()]])
    expect(await before(folder, ['b.md'], 'HEAD', {texts})).toEqual([measured(easy())])
  })

  test('paths are found from a folder below the root, whatever is in their names', async () => {
    const names = [
      'sub/a b.md',
      'sub/ünï – 薬.md',
      'sub/"quoted".md',
      "sub/it's $(touch x).md",
      'sub/new\nline.md',
      'sub/-rf.md',
      'top.md',
      'sub/:(glob)*.md'
    ]
    const {folder} = history(
      Object.fromEntries(names.map((name) => [name, easy()])),
      Object.fromEntries(names.map((name) => [name, hard()]))
    )
    expect(await before(folder, names, 'HEAD~1', {cwd: join(folder, 'sub')})).toEqual(names.map(() => measured(easy())))
  })

  test('texts are read as what the file is, and what cannot be read as that is passed over', async () => {
    const html = `<h1>Ankle</h1><p>${'You may rest in a chair. '.repeat(12)}</p>`
    const {folder} = history(
      {
        'a.html': html,
        'a.mdx': '{',
        'latin.md': 'x',
        'empty.md': '',
        'long.md': 'a\n'.repeat(9 * 1024 * 1024),
        'crlf.md': easy().replaceAll('\n', '\r\n')
      },
      {'a.html': hard(), 'a.mdx': hard(), 'latin.md': hard(), 'empty.md': hard(), 'long.md': hard(), 'crlf.md': easy()}
    )
    writeFileSync(join(folder, 'latin.md'), Buffer.from([0x41, 0xe9, 0x0a]))
    commit(folder, {'x.md': ''})
    commit(folder, {'latin.md': hard()})
    const known = await before(folder, ['a.html', 'a.mdx', 'empty.md', 'long.md', 'crlf.md'], 'HEAD~3')
    expect(known).toEqual([measured(html, 'a.html'), null, measured(''), null, measured(easy())])
    expect(await before(folder, ['latin.md'], 'HEAD~1')).toEqual([null])
  })

  test('what is a link or a folder there has no text, and what lies outside neither', async () => {
    onPosix('only some of its users make symbolic links')
    const folder = repository({})
    git(folder, 'init', '--quiet')
    write(folder, {'target.md': easy(), 'b.md/inner.md': easy()})
    symlinkSync('target.md', join(folder, 'a.md'))
    commit(folder, {})
    rmSync(join(folder, 'a.md'))
    rmSync(join(folder, 'b.md'), {recursive: true})
    write(folder, {'a.md': hard(), 'b.md': hard()})
    expect(await before(folder, ['a.md', 'b.md', '../elsewhere.md'], 'HEAD')).toEqual([null, null, null])
  })

  test('many files are read with one process', async () => {
    const names = Array.from({length: 1500}, (_, at) => `pages/${at}.md`)
    const {folder} = history(
      Object.fromEntries(names.map((name) => [name, `${easy(1)}\n${name}\n`])),
      Object.fromEntries(names.map((name) => [name, '']))
    )
    expect((await before(folder, names, 'HEAD~1')).filter((one) => one?.sentences === 1)).toHaveLength(1500)
  })
})

describe('git runs nothing that the repository names', () => {
  test('no hook, filter, text conversion, pager or monitor', async () => {
    onPosix('it runs no shell scripts')
    const {folder} = history({'a.md': easy(), '.gitattributes': '*.md filter=evil diff=evil text eol=crlf\n'}, {'a.md': hard()})
    const script = join(folder, 'evil.sh')
    writeFileSync(script, `#!/bin/sh\necho ran >> "${join(folder, 'ran.txt')}"\ncat\n`)
    chmodSync(script, 0o755)
    const keys = [
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.textconv',
      'core.fsmonitor',
      'core.pager',
      'pager.cat-file',
      'pager.ls-tree',
      'core.sshCommand',
      'core.askPass',
      'alias.ls-tree'
    ]
    for (const key of keys) git(folder, 'config', key, script)
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
      writeFileSync(join(folder, '.git/hooks', hook), readFileSync(script))
      chmodSync(join(folder, '.git/hooks', hook), 0o755)
    }
    expect(await before(folder, ['a.md'], 'HEAD~1')).toEqual([measured(easy())])
    expect(() => readFileSync(join(folder, 'ran.txt'))).toThrow('ENOENT')
  })

  test('a partial clone fetches nothing, and says what it lacks', async () => {
    const {folder} = history({'a.md': easy()}, {'a.md': hard()})
    git(folder, 'config', 'uploadpack.allowFilter', 'true')
    const clone = join(repository({}), 'clone')
    git(folder, 'clone', '--quiet', '--filter=blob:none', pathToFileURL(folder).href, clone)
    git(clone, 'config', 'remote.origin.uploadpack', `touch ${join(folder, 'ran.txt')}; git-upload-pack`)
    expect(await refusal(clone, 'HEAD~1')).toBe(
      '--base: this clone lacks files of "HEAD~1"; fetch them first, in full (without --filter and --depth).'
    )
    expect(() => readFileSync(join(folder, 'ran.txt'))).toThrow('ENOENT')
  })
})

describe('a mistake is said in words', () => {
  test('an unknown revision, and one that is an option', async () => {
    const {folder} = history({'a.md': easy()}, {'a.md': hard()})
    expect(await refusal(folder, 'release-9')).toBe('--base: git knows no revision "release-9" here; name a branch, a tag or a commit.')
    expect(await refusal(folder, 'HEAD:a.md')).toContain('git knows no revision "HEAD:a.md" here')
    expect(await refusal(folder, 'main..HEAD~1')).toContain('git knows no revision')
    expect(await refusal(folder, '--upload-pack=evil')).toBe('--base: "--upload-pack=evil" is no revision.')
    expect(await refusal(folder, '')).toBe('--base: "" is no revision.')
    expect(await refusal(folder, 'a\0b')).toContain('is no revision.')
  })

  test('a shallow clone', async () => {
    const {folder, first} = history({'a.md': easy()}, {'a.md': hard()})
    const clone = join(repository({}), 'clone')
    git(folder, 'clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone)
    expect(await refusal(clone, first)).toBe(
      `--base: git knows no revision "${first}" here; this clone is shallow and may lack it: fetch its history first (git fetch --unshallow; fetch-depth: 0 in GitHub Actions).`
    )
  })

  test('no repository, one without a commit, one that is broken', async () => {
    expect(await refusal(repository({'a.md': easy()}), 'HEAD')).toBe('--base: this folder is in no git repository.')
    const empty = repository({'a.md': easy()})
    git(empty, 'init', '--quiet')
    expect(await refusal(empty, 'HEAD')).toBe('--base: git knows no revision "HEAD" here; name a branch, a tag or a commit.')
    writeFileSync(join(empty, '.git/config'), '[core\n')
    expect(await refusal(empty, 'HEAD')).toMatch(/^--base: bad config line 1 in file .+\.$/)
  })

  test('no git', async () => {
    const {PATH} = process.env
    process.env.PATH = repository({})
    try {
      expect(await refusal(repository({'a.md': easy()}), 'HEAD')).toBe('--base: git is not installed.')
    } finally {
      process.env.PATH = PATH
    }
  })
})

describe('a run', () => {
  const lint = async (cwd: string, options: Partial<RunOptions> = {}) => {
    const {report} = await runLint({
      cwd,
      paths: ['a.md'],
      now: '2026-03-01',
      settings: new Map([['readability/regression', 'error']]),
      ...options
    })
    return report.files.flatMap(({findings}) => findings.filter(({rule}) => rule === 'readability/regression'))
  }

  test('--base goes before the file of measures, which is not even read', async () => {
    const {folder} = history({'a.md': easy()}, {'a.md': hard(), 'bedside.yaml': 'measures: measures.json\n'})
    expect(await lint(folder, {base: 'HEAD~1'})).toMatchObject([
      {severity: 'error', message: expect.stringMatching(/^SMOG grade rose from 3\.1 to 8\.8; /), data: {before: measured(easy())}}
    ])
    await expect(lint(folder)).rejects.toThrow('"measures.json" does not exist.')
    const entry = {path: 'a.md', smog: 8.2, fleschKincaid: 4, sentences: 40}
    write(folder, {'measures.json': JSON.stringify({version: 1, files: [entry]})})
    expect(await lint(folder)).toMatchObject([{data: {before: {smog: 8.2}}}])
    write(folder, {'measures.json': JSON.stringify({version: 1, files: [{...entry, smog: 8.6}]})})
    expect(await lint(folder)).toEqual([])
    expect(await lint(folder, {stdin: {text: hard(), path: 'a.md'}, paths: [], base: 'HEAD~1'})).toHaveLength(1)
  })

  test('mistakes are said before anything is mended', async () => {
    const source = '# Ankle\n\nRest.\n\n\n[Next](./missing.md)\n'
    const {folder} = history({'a.md': source}, {'bedside.yaml': 'measures: measures.json\n'})
    await expect(lint(folder, {fix: 'write'})).rejects.toThrow('does not exist')
    await expect(lint(folder, {fix: 'write', base: 'nowhere'})).rejects.toThrow('git knows no revision')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(source)
  })
})
