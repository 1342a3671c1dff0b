import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {needsNames} from './posix.js'
import {repository} from './repository.js'

/** A commit to make. Without `from` it stands on the one before it. */
export interface TestCommit {
  /** When it was committed, such as `2026-02-01`, or with a time and zone: `2026-02-01T23:30+05:00`. */
  on: string
  /** Texts by path; null removes a file. */
  files?: Readonly<Record<string, string | null>>
  /** Who wrote it: `Ada Example <ada@example.org>` where nobody is named. */
  by?: string
  /** The number of its parent, from 0. */
  from?: number
  /** The number of another parent. */
  merge?: number
}

/** Runs git in a folder, untouched by the configuration of whoever runs the tests. */
export function git(folder: string, args: readonly string[], input = ''): string {
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}
  return execFileSync('git', args, {cwd: folder, input, env, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 1e9}).trim()
}

/** Makes a repository with a history, its last commit checked out, and gives its folder and the ids of the commits. */
export function historyOf(commits: readonly TestCommit[]): {folder: string; ids: string[]} {
  needsNames(commits.flatMap(({files = {}}) => Object.keys(files)))
  const folder = repository({})
  git(folder, ['init', '--quiet', '--initial-branch=main'])
  git(folder, ['fast-import', '--quiet', '--force'], commits.map(streamOf).join(''))
  git(folder, ['reset', '--quiet', '--hard', 'main'])
  const listed = git(folder, ['for-each-ref', '--format=%(refname:strip=2) %(objectname)', 'refs/tags']).split('\n')
  const byTag = new Map(listed.map((line) => line.split(' ') as [string, string]))
  return {folder, ids: commits.map((_, at) => byTag.get(`c${at}`)!)}
}

function streamOf({on, files = {}, by = 'Ada Example <ada@example.org>', from, merge}: TestCommit, at: number): string {
  const [, zone = '+0000'] = /([+-]\d\d:\d\d)$/.exec(on) ?? []
  const when = `${Date.parse(on.length === 10 ? `${on}T12:00Z` : on) / 1000} ${zone.replace(':', '')}`
  const parent = from ?? at - 1
  return [
    `commit refs/heads/main\nmark :${at + 1}\nauthor ${by} ${when}\ncommitter Cy Committer <cy@example.org> ${when}\ndata 6\nChange\n`,
    ...(parent >= 0 ? [`from :${parent + 1}\n`] : []),
    ...(merge === undefined ? [] : [`merge :${merge + 1}\n`]),
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\ndata ${Buffer.byteLength(text)}\n${text}\n`
    ),
    `reset refs/tags/c${at}\nfrom :${at + 1}\n\n`
  ].join('')
}

function quoted(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  needsNames(Object.keys(files))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
}
