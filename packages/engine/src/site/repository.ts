/** Branches that show what is in the repository now; what another one holds, only that branch knows. */
const branches = new Set(['main', 'master', 'trunk', 'HEAD', 'default'])

/** What a code host calls its pages of files and folders. GitLab puts `-` before them, Bitbucket writes `src`. */
const views = new Set(['blob', 'tree', 'raw', 'edit', 'blame', 'src'])

/**
 * The path that a link to the repository's own page on its code host names, with query and fragment; null for any other link.
 * @param repository The repository's web address, such as `https://github.com/clinic/library`.
 */
export function pathInRepository(repository: string, url: string): string | null {
  const start = `${repository.replace(/\/$/, '')}/`
  if (!url.toLowerCase().startsWith(start.toLowerCase())) return null
  const [view, ...rest] = url.slice(start.length).replace(/^-\//, '').split('/')
  if (!views.has(view ?? '') || rest.length < 2 || !branches.has(rest[0]!)) return null
  return rest.slice(1).join('/')
}

/** The web address of a repository, from the text of `.git/config`: that of the remote `origin`. Null where it has none that is on the web. */
export function repositoryIn(gitConfig: string): string | null {
  const origin = gitConfig.split(/^\[/m).find((section) => section.startsWith('remote "origin"]'))
  const url = /^\s{0,9}url\s{0,9}=\s{0,9}(\S{1,300})$/m.exec(origin ?? '')?.[1]
  const found = /^(?:https?:\/\/(?:[^@/]{1,200}@)?|ssh:\/\/git@|git@)([\w.-]+\.[a-z]{2,})[/:](.+?)(?:\.git)?\/?$/i.exec(url ?? '')
  return found ? `https://${found[1]}/${found[2]}` : null
}
