import {readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Every Markdown file under a folder, in order. */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => join(folder, path))
}
