import type {ExtendingData, RuleData} from './data.js'

/** A house rule and where it stands. Plain data. */
export interface HouseRule {
  /** Such as `house/no-click-here`. */
  id: string
  data: RuleData | ExtendingData
  /** The file that says it, as messages show it: from the repository's root. */
  file: string
  /** From 1. */
  line: number
  column: number
  /** The id of the rule that it takes the place of; null where it is new. */
  replaces: string | null
}

/** True of a rule that takes another one's place. */
export function isExtending(data: RuleData | ExtendingData): data is ExtendingData {
  return 'extends' in data
}

/** The id of a house rule from its name in a file. */
export function houseId(name: string): string {
  return name.startsWith('house/') ? name : `house/${name}`
}

/** Where a house rule stands in time: before its first day, in force, or past its last day. Without a day it is in force. */
export function standing({since, until}: {since?: string; until?: string}, today: string | null): 'early' | 'in force' | 'ended' {
  if (today === null) return 'in force'
  if (until !== undefined && today > until) return 'ended'
  return since !== undefined && today < since ? 'early' : 'in force'
}
