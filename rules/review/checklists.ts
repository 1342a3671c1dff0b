import {type Document, type Instrument, instrumentOf, type Review, type Span} from '@bedside/core'

/** The checklist of a sign-off as its entry holds it, whatever it is; null where the entry has none. */
export interface StatedChecklist {
  /** Keys and indexes that lead to it. */
  path: readonly (string | number)[]
  value: unknown
}

/** Finds the checklist of a sign-off, under its key in any case. */
export function checklistOf({path}: Review, {frontmatter}: Document): StatedChecklist | null {
  let entry: unknown = frontmatter?.data
  for (const step of path) entry = (entry as Readonly<Record<string | number, unknown>>)[step]
  const found = Object.entries(entry as object).find(([key]) => key.toLowerCase() === 'checklist')
  return found ? {path: [...path, found[0]], value: found[1]} : null
}

/** The answers of a checklist by instrument, with the name as written; names that Bedside does not know are left out. */
export function answersByInstrument({value}: StatedChecklist): {instrument: Instrument; name: string; answers: unknown}[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, answers]) => {
    const instrument = instrumentOf(name)
    return instrument ? [{instrument, name, answers}] : []
  })
}

/** Where the value at a path stands; where nothing does, its key, else what holds it. */
export function placeOf(path: readonly (string | number)[], {frontmatter}: Document, atKey = false): Span | null {
  if (!frontmatter) return null
  const [key, value] = [frontmatter.keyAt(path), frontmatter.valueAt(path)]
  return (atKey ? (key ?? value) : (value ?? key)) ?? (path.length > 0 ? placeOf(path.slice(0, -1), {frontmatter} as Document) : null)
}
