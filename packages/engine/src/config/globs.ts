import picomatch from 'picomatch'

/** Globs with the folder that they start from. */
export interface Globs {
  /** From the repository's root, with `/`; empty for the root itself. */
  base: string
  /** As written. One that begins with `!` takes files out again. */
  patterns: readonly string[]
}

const longestGlob = 300

/** Says what is wrong with a glob of files, to follow the glob itself; null where nothing is. */
export function globFault(pattern: string): string | null {
  const glob = pattern.startsWith('!') ? pattern.slice(1) : pattern
  if (glob === '') return 'is empty: write a glob such as "content/**"'
  if (glob.length > longestGlob) return `is longer than ${longestGlob} characters`
  if (/\\[^[\]{}()*?!+\\]|\\$/.test(glob) || /^[A-Za-z]:/.test(glob))
    return 'is no glob: write folders with /, from the folder of this file'
  if (glob.startsWith('/')) return 'begins with /, but globs start from the folder of this file: leave the / out'
  if (glob.split('/').includes('..')) return 'leads out of its folder: leave ".." out'
  return starsFault(glob) ?? bracketFault(glob)
}

/** Says what is wrong with a glob of addresses, such as `/sign-in/**`; null where nothing is. */
export function addressGlobFault(pattern: string): string | null {
  return pattern.startsWith('/') ? (starsFault(pattern) ?? bracketFault(pattern)) : 'must begin with /'
}

/** More ways than this to match one path, and a path made for it takes minutes: with `a*a*a*a*a*a*b` a name of 60 letters did. */
const mostSpareStars = 3

/** Says that a glob may match a path in too many ways: each `*` beyond the first of a folder name, and each `**` beyond the first, multiplies them. */
function starsFault(glob: string): string | null {
  const names = glob.replace(/\\./g, '').split('/')
  const inNames = names.filter((name) => name !== '**').reduce((sum, name) => sum + Math.max(0, name.split(/\*+/).length - 2), 0)
  const spare = inNames + Math.max(0, names.filter((name) => name === '**').length - 1)
  return spare > mostSpareStars ? 'has too many *: write several globs with fewer, or name what stands between them' : null
}

/** Says which bracket of a glob is never closed. */
function bracketFault(glob: string): string | null {
  const open: string[] = []
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]!
    if (character === '\\') at++
    else if (open.at(-1) === '[') {
      if (character === ']') open.pop()
    } else if (character === '[' || character === '{') open.push(character)
    else if (character === '}' && open.at(-1) === '{') open.pop()
  }
  const left = open.at(-1)
  return left === undefined ? null : `opens ${left} and never closes it`
}

/**
 * Says which paths (from the repository's root, with `/`) globs match; where all of them begin with `!`, everything else. A glob that
 * ends in a plain name stands for the folder and all below it, too. Parentheses and `+` have no meaning of their own: they are
 * letters of names such as `(patients)`.
 */
export function matcherOf({base, patterns}: Globs): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const prefix = base === '' ? '' : `${base}/`
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'))
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  const includes = compile(wanted.length > 0 ? wanted : ['**'])
  const excludes = unwanted.length > 0 ? compile(unwanted) : () => false
  return (path) => {
    if (!path.startsWith(prefix)) return false
    const inner = path.slice(prefix.length)
    return includes(inner) && !excludes(inner)
  }
}

/** Regular expressions by themselves: picomatch's own matcher does several times their work for each path. */
function compile(patterns: readonly string[]): (path: string) => boolean {
  const options = {dot: true, nonegate: true, noextglob: true}
  const expressions = patterns.flatMap(written).map((pattern) => picomatch.makeRe(pattern, options))
  return (path) => expressions.some((expression) => expression.test(path))
}

function written(pattern: string): string[] {
  const plain = pattern.replace(/^(?:\.\/)+/, '').replace(/(\\.)|[()|+]/g, (sign, escaped?: string) => escaped ?? `\\${sign}`)
  if (plain.endsWith('/')) return [`${plain}**`]
  return plain.endsWith('*') ? [plain] : [plain, `${plain}/**`]
}
