/** A part of the library, by folder. */
export interface Section {
  /** The folder, or the empty text for pages at the top. */
  folder: string
  pages: number
}

/** A folder that holds more than this share of the pages says nothing: its subfolders are taken instead. */
const tooLarge = 0.6
const deepest = 12

/**
 * Divides pages by folder so that the parts say something: the folders at the top, or those in a folder that holds nearly everything. Gives
 * back the parts, largest first, and the part of each page.
 */
export function sectionsOf(paths: readonly string[]): {sections: Section[]; of: number[]} {
  let folders = paths.map((path) => ancestorOf(path, 1))
  for (let depth = 2; depth <= deepest; depth++) {
    const [main, count] = mostOf(folders)
    if (main === null || count <= paths.length * tooLarge) break
    const level = main === '' ? 1 : main.split('/').length + 1
    const finer = folders.map((folder, index) => (folder === main ? ancestorOf(paths[index]!, level) : folder))
    if (finer.every((folder, index) => folder === folders[index])) break
    folders = finer
  }
  const counts = countsOf(folders)
  const sections = [...counts]
    .map(([folder, pages]) => ({folder, pages}))
    .sort((a, b) => b.pages - a.pages || (a.folder < b.folder ? -1 : 1))
  const numbers = new Map(sections.map(({folder}, index) => [folder, index]))
  return {sections, of: folders.map((folder) => numbers.get(folder)!)}
}

/** The folder of a path, at most so many names deep. */
function ancestorOf(path: string, depth: number): string {
  return path.split('/').slice(0, -1).slice(0, depth).join('/')
}

function countsOf(folders: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return counts
}

function mostOf(folders: readonly string[]): [string | null, number] {
  return [...countsOf(folders)].reduce<[string | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])
}
