import type {Document, Lexeme} from '@bedside/core'
import {specialGroups as data} from './data/special-groups.js'
import {builtInNameOf} from './required.js'

/** A group of readers for whom a medicine, vaccine or procedure may differ. */
export type Group = keyof typeof data.groups

/** Every group, in the order in which a finding names them. */
const groups = Object.keys(data.groups) as readonly Group[]

const types = new Map(groups.map((group) => [group, new Set(data.groups[group].types.split(' '))]))
const noPregnancy = new Set(data.noPregnancy.split(' '))
const single = new Map<string, Group[]>()
const pairs = new Map<string, Map<string, Group>>()

for (const group of groups) {
  for (const entry of data.groups[group].words.split(' ')) {
    const [first, second] = entry.split('+') as [string, string?]
    if (second === undefined) single.set(first, [...(single.get(first) ?? []), group])
    else pairs.set(first, (pairs.get(first) ?? new Map<string, Group>()).set(second, group))
  }
}

/** What readers call a group. */
export const nameOf = (group: Group): string => data.groups[group].name

/** The groups that a page of this type ought to speak of. */
export function groupsFor(type: string, document: Document): Group[] {
  const title = (document.title?.text ?? '')
    .slice(0, 300)
    .toLowerCase()
    .split(/[^\p{L}-]/u)
  const unfit = title.some((word) => noPregnancy.has(word))
  const name = builtInNameOf(type)
  return groups.filter((group) => types.get(group)!.has(name) && !(unfit && (group === 'pregnancy' || group === 'breastfeeding')))
}

/** The groups that any sentence or heading of a document speaks of. */
export function groupsIn({prose}: Document): ReadonlySet<Group> {
  const found = new Set<Group>()
  for (const {lexemes} of prose.sentences) {
    for (let at = 0; at < lexemes.length && found.size < groups.length; at++) collect(found, lexemes[at]!, lexemes[at + 1])
  }
  return found
}

function collect(found: Set<Group>, {lower}: Lexeme, next: Lexeme | undefined): void {
  for (const group of single.get(lower) ?? []) found.add(group)
  const group = next && pairs.get(lower)?.get(next.lower)
  if (group) found.add(group)
}
