/** As many names as the table prints. */
const most = 25

/** What rules and stages of a run took, in milliseconds by name, as a table for people, worst first. */
export function timingTable(times: ReadonlyMap<string, number>): string {
  const sorted = [...times].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
  const total = sorted.reduce((sum, [, took]) => sum + took, 0)
  const row = (name: string, took: number) => {
    const share = total === 0 ? 0 : (took / total) * 100
    return `${took.toFixed(0).padStart(7)} ms  ${share.toFixed(1).padStart(5)} %  ${name}\n`
  }
  const rest = sorted.slice(most)
  const rows = sorted.slice(0, most).map(([name, took]) => row(name, took))
  if (rest.length > 0)
    rows.push(
      row(
        `${rest.length} others`,
        rest.reduce((sum, [, took]) => sum + took, 0)
      )
    )
  return `Time by rule and stage:\n${rows.join('')}${row('in all', total)}`
}
