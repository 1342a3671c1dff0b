import type {Context, Reviewer} from '../context.js'
import type {Contributor} from './person.js'
import {parsePeople} from './person-text.js'

const listsById = new WeakMap<readonly Reviewer[], ReadonlyMap<string, Reviewer>>()

/**
 * The entry of the reviewers list with this id or name, or null. In a name case, accents, dots and middle initials do not matter; for an id
 * the file of a people folder may stand: `authors/ida-moe.json`, `/authors/ida-moe/`, `@ida-moe`.
 */
export function findReviewer(nameOrId: string, {reviewers}: Context): Reviewer | null {
  if (!reviewers || nameOrId.length > 200) return null
  const byKey = listsById.get(reviewers) ?? keyed(reviewers)
  listsById.set(reviewers, byKey)
  const id = nameOrId.trim()
  const inPath = idInPath(id)
  return (
    byKey.get(`id ${id}`) ??
    byKey.get(`folded id ${id.toLowerCase()}`) ??
    byKey.get(foldName(id)) ??
    byKey.get(`id ${inPath}`) ??
    byKey.get(`folded id ${inPath.toLowerCase()}`) ??
    null
  )
}

/** The name of a file without its folder and ending; the text itself where it is no path. */
function idInPath(text: string): string {
  if (/\s/.test(text)) return text
  const path = text.replace(/[?#].*/, '').replace(/^@/, '')
  const end = path.endsWith('/') ? path.length - 1 : path.length
  const name = path.slice(path.lastIndexOf('/', end - 1) + 1, end)
  return name.replace(personFile, '')
}

/** The ending of a file that describes a person. */
const personFile = /\.(?:json5?|ya?ml|toml|mdx?)$/i

function keyed(reviewers: readonly Reviewer[]): Map<string, Reviewer> {
  const byKey = new Map<string, Reviewer>()
  // Where a file states an id of its own, its name leads to the person, too; ids go first.
  for (const reviewer of reviewers) if (reviewer.file) byKey.set(`id ${reviewer.file}`, reviewer)
  for (const reviewer of reviewers) {
    byKey.set(`id ${reviewer.id}`, reviewer)
    byKey.set(`folded id ${reviewer.id.toLowerCase()}`, reviewer)
    // A list may write `Dr Ida Moe, MD` where a name is due; pages say it in parts.
    for (const name of [parsePeople(reviewer.name)[0]?.name, reviewer.name]) if (name) byKey.set(foldName(name), reviewer)
  }
  return byKey
}

/** A name as it is compared: in lower case, given name first, without accents, dots, commas and middle initials. */
export function foldName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u2019', "'").toLowerCase()
  const comma = plain.indexOf(',')
  const isInverted = comma > 0 && !/^ ?(?:jr|sr|i{2,3}|iv|v)\b/.test(plain.slice(comma + 1))
  const ordered = isInverted ? `${plain.slice(comma + 1)} ${plain.slice(0, comma)}` : plain
  const parts = ordered.replace(/[.,]/g, ' ').split(/\s+/).filter(Boolean)
  return parts.filter((part, index) => part.length > 1 || index === 0 || index === parts.length - 1).join(' ')
}

/** Adds what the reviewers list knows of a person. */
export function resolve(person: Contributor, context: Context): Contributor {
  const listed = person.listed ?? (person.name ? findReviewer(person.name, context) : null)
  if (!listed) return person
  const credentials = [...new Set([...person.credentials, ...listed.credentials])]
  return {
    ...person,
    kind: 'named',
    credentials,
    specialty: person.specialty ?? listed.specialty ?? null,
    job: person.job ?? listed.job ?? null,
    url: person.url ?? listed.url ?? null,
    listed
  }
}
