import type {FileReport} from './report.js'

/** Says once a run on how many pages rules stayed silent because the pages are in a language that they do not know. */
export function languageNotices(files: readonly FileReport[]): string[] {
  const pages = new Map<string, {count: number; rules: Set<string>}>()
  for (const {skipped} of files) {
    if (!skipped) continue
    const entry = pages.get(skipped.language) ?? {count: 0, rules: new Set()}
    entry.count++
    for (const rule of skipped.rules) entry.rules.add(rule)
    pages.set(skipped.language, entry)
  }
  return [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, {count, rules}]) => {
      const where = `${count} ${count === 1 ? 'page' : 'pages'} in "${language}"`
      return `${rules.size} rules of language do not know that language and stayed silent on ${where}.`
    })
}
