import type {CommitAuthor} from '@bedside/core'
import {ByteReader, runGit} from './git.js'

/** A commit with the files that it changed. */
export interface Commit {
  id: string
  /** Ids of its parents; none for a first commit, and for one at which a shallow clone ends. */
  parents: readonly string[]
  /** Day on which it was committed, `YYYY-MM-DD`, in the committer's own time zone; null where it cannot be read. */
  day: string | null
  author: CommitAuthor
  /** Of a merge, only files that differ from what every parent has. */
  changes: readonly FileChange[]
}

/** A file that a commit changed. Paths are told from the repository's root. */
export interface FileChange {
  path: string
  /** Id of its text; null where the file was removed. */
  id: string | null
  /** What it was in each parent, under the name that it had there; the id is null where it was not there. */
  before: readonly {path: string; id: string | null}[]
}

/**
 * No commit is printed before one that was made from it, whatever their clocks said (`--date-order`). Of a merge it is told what differs from
 * all its parents (`-c`, `--combined-all-paths`). Names are found again where files are renamed (`-M`), unless so many are renamed and changed
 * at once that comparing them would take long. The rest keeps the configuration of a repository from changing what is printed, and from
 * running programs of its choice: `log.showSignature` would.
 */
const logOptions = [
  '--date-order',
  '--raw',
  '-z',
  '-c',
  '--combined-all-paths',
  '-M',
  '-l400',
  '--root',
  '--no-abbrev',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--no-notes',
  '--no-color',
  '--no-follow',
  '--encoding=UTF-8',
  '--format=commit %H%x00%P%x00%cI%x00%an%x00%ae'
] as const

/**
 * Commits and what each changed, newest first, as git finds them: to stop asking ends git.
 * @param range What `git log` takes, such as `HEAD`, or ids with `^` before those to leave out. Never a name that a user gives.
 * @throws GitError where git does not do it.
 */
export async function* commitsOf(range: readonly string[], folder: string): AsyncGenerator<Commit> {
  const output = new ByteReader(runGit(['log', ...logOptions, ...range, '--'], folder))
  const next = async () => (await output.until(0))?.toString('utf8') ?? null
  try {
    let commit: (Commit & {changes: FileChange[]}) | null = null
    for (let field = await next(); field !== null; field = await next()) {
      // What a commit changed stands after an empty line, or an empty field for a merge.
      const text = field.startsWith('\n') ? field.slice(1) : field
      if (text.startsWith(':') && commit) commit.changes.push(await readChange(text, next))
      else if (text.startsWith('commit ')) {
        if (commit) yield commit
        commit = await readCommit(text, next)
      }
    }
    if (commit) yield commit
  } finally {
    await output.close()
  }
}

type Next = () => Promise<string | null>

async function readCommit(first: string, next: Next): Promise<Commit & {changes: FileChange[]}> {
  const [parents, date, name, email] = [await next(), await next(), await next(), await next()]
  return {
    id: first.slice('commit '.length),
    parents: parents ? parents.split(' ') : [],
    day: /^\d{4}-\d\d-\d\d(?=T)/.exec(date ?? '')?.[0] ?? null,
    author: {name: name ?? '', email: email ?? ''},
    changes: []
  }
}

/** `:mode mode id id status<NUL>path<NUL>`; two paths for a file that was renamed, and for a merge a colon, mode, id and path for each parent more. */
async function readChange(entry: string, next: Next): Promise<FileChange> {
  let parents = 0
  while (entry[parents] === ':') parents++
  const fields = entry.slice(parents).split(' ')
  const ids = fields.slice(parents + 1, 2 * (parents + 1)).map(idOrNull)
  const status = fields.at(-1) ?? ''
  const pathsStated = parents > 1 ? parents + 1 : /^[RC]/.test(status) ? 2 : 1
  const paths: string[] = []
  while (paths.length < pathsStated) paths.push((await next()) ?? '')
  const path = paths.at(-1)!
  return {path, id: ids.at(-1) ?? null, before: ids.slice(0, -1).map((id, parent) => ({path: paths[parent] ?? path, id}))}
}

/** Git writes zeros where there is no file. */
function idOrNull(id: string): string | null {
  return /^0+$/.test(id) ? null : id
}
