import type {Context, Reviewer} from '../context.js'
import type {Contributor} from './person.js'

const listsById = new WeakMap<readonly Reviewer[], ReadonlyMap<string, Reviewer>>()

/** The entry of the reviewers list with this id or name, or null. Case, accents, dots and middle initials do not matter. */
export function findReviewer(nameOrId: string, {reviewers}: Context): Reviewer | null {
  if (!reviewers || nameOrId.length > 200) return null
  const byKey = listsById.get(reviewers) ?? keyed(reviewers)
  listsById.set(reviewers, byKey)
  return byKey.get(`id ${nameOrId.trim()}`) ?? byKey.get(foldName(nameOrId)) ?? null
}

function keyed(reviewers: readonly Reviewer[]): Map<string, Reviewer> {
  const byKey = new Map<string, Reviewer>()
  for (const reviewer of reviewers) {
    byKey.set(`id ${reviewer.id}`, reviewer)
    byKey.set(foldName(reviewer.name), reviewer)
  }
  return byKey
}

/** A name as it is compared: in lower case, without accents, dots, commas and middle initials. */
export function foldName(name: string): string {
  const parts = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[.,]/g, ' ').toLowerCase().split(/\s+/).filter(Boolean)
  return parts.filter((part, index) => part.length > 1 || index === 0 || index === parts.length - 1).join(' ')
}

/** Adds what the reviewers list knows of a person. */
export function resolve(person: Contributor, context: Context): Contributor {
  const listed = person.name ? findReviewer(person.name, context) : null
  if (!listed) return person
  const credentials = [...new Set([...person.credentials, ...listed.credentials])]
  return {
    ...person,
    kind: 'named',
    credentials,
    specialty: person.specialty ?? listed.specialty ?? null,
    url: person.url ?? listed.url ?? null,
    listed
  }
}
