import {type CommitAuthor, type Contributor, foldName, parsePeople} from '@bedside/core'

/** What somebody may be known by: the name without case, accents and middle initials, and the id of the reviewers list. None for a team, a program, nobody. */
export function keysOf({kind, name, listed}: Contributor): string[] {
  if (listed) return [foldName(listed.name), listed.id.toLowerCase(), ...(kind === 'named' ? [foldName(name)] : [])]
  if (kind === 'named' || kind === 'mononym') return name.length > 1 ? [foldName(name)] : []
  return kind === 'reference' && isId(name) ? [name.toLowerCase(), foldName(name.replace(/[-_.]/g, ' '))] : []
}

/** An expression or a component may stand for anybody. */
function isId(name: string): boolean {
  return !/[\s{}\ufffc]/.test(name)
}

/** True where two people share a name or an id. */
export function isSame(a: Contributor, b: Contributor): boolean {
  const keys = keysOf(b)
  return keysOf(a).some((key) => keys.includes(key))
}

/** True where somebody made a commit: by name, or by what the reviewers list says that the person commits under. */
export function isCommitter(person: Contributor, author: CommitAuthor): boolean {
  const aliases = (person.listed?.commitsAs ?? []).flatMap((alias) => [alias.toLowerCase(), foldName(alias)])
  const keys = new Set([...keysOf(person), ...aliases])
  const names = [author.name, ...parsePeople(author.name.slice(0, 200)).map(({name}) => name)].map(foldName)
  return [...names, author.email.toLowerCase(), githubLogin(author.email)].some((key) => key && keys.has(key))
}

/** The account of an address that GitHub makes up to hide the real one: `0000000+ida-moe@users.noreply.github.com`. */
function githubLogin(email: string): string | null {
  return /^(?:\d{1,20}\+)?([^+@]{1,60})@users\.noreply\.github\.com$/.exec(email.toLowerCase())?.[1] ?? null
}
