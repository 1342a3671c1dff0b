import {isRecord} from '@bedside/core'

/** What an option is after somebody said something about it: `{add, remove}` changes a list, keys of a mapping take the place of the same keys. */
export function changedOption(before: unknown, said: unknown): unknown {
  if (!isRecord(said)) return said
  if (!Array.isArray(before)) return isRecord(before) ? {...before, ...said} : said
  const {add = [], remove = []} = said as {add?: readonly unknown[]; remove?: readonly unknown[]}
  return [...new Set([...before.filter((entry) => !remove.includes(entry)), ...add])]
}
