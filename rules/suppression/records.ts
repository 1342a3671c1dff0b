import type {Context, Span, SuppressionRecord} from '@bedside/core'

/** A comment or frontmatter entry with what all its suppressions did: one whose rules end at different places comes as several records. */
export interface Entry extends Span {
  records: readonly SuppressionRecord[]
}

/** The suppressions that could be read, by the comment or entry that made them. */
export function readableEntries(records: readonly SuppressionRecord[]): Entry[] {
  const entries = new Map<number, Entry & {records: SuppressionRecord[]}>()
  for (const record of records) {
    const {start, end, fault} = record.suppression
    if (fault) continue
    const entry = entries.get(start)
    if (entry) entry.records.push(record)
    else entries.set(start, {start, end, records: [record]})
  }
  return [...entries.values()]
}

/** True where a rule ran on this page, so that a suppression of it that holds nothing back is known to be idle. */
export function hasRun(rule: string, {settings, site}: Context): boolean {
  const setting = settings.get(rule)
  // Without a site, rules about links to other pages say nothing.
  return setting !== undefined && setting !== 'off' && (site !== null || !rule.startsWith('links/'))
}
