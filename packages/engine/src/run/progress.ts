/** Hears how many of a run's pages have been examined. */
export type OnProgress = (done: number, total: number) => void

/** Counts pages, and tells whoever wants to know. A page that a thread has examined is taken up once more: it counts once. */
export function counter(total: number, tell: OnProgress | undefined): ((file: string) => void) | undefined {
  if (!tell) return undefined
  const seen = new Set<string>()
  return (file) => {
    if (!seen.has(file)) tell(seen.add(file).size, total)
  }
}
