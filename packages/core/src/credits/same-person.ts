import type {Contributor} from './person.js'
import {foldName} from './reviewers.js'

/**
 * True where two contributors may be one person: the same entry of the reviewers list, or names that agree in surname and first name. A first
 * name that is only an initial, middle names, accents and suffixes such as `Jr.` make no difference.
 */
export function isSamePerson(a: Pick<Contributor, 'name' | 'listed'>, b: Pick<Contributor, 'name' | 'listed'>): boolean {
  if (a.listed && b.listed) return a.listed.id === b.listed.id
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.length < 2 || other.length < 2) return one.join(' ') === other.join(' ')
  return one.at(-1) === other.at(-1) && isSameGiven(one[0]!, other[0]!)
}

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

function partsOf({name, listed}: Pick<Contributor, 'name' | 'listed'>): string[] {
  const parts = foldName(listed?.name ?? name).split(' ')
  return parts.length > 2 && suffixes.has(parts.at(-1)!) ? parts.slice(0, -1) : parts
}

function isSameGiven(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0])
}
