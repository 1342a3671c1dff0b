import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {formatOf} from '@bedside/core'
import {walk} from './files/walk.js'
import {type GeneratorFacts, generatorFacts} from './generator-signs.js'

/** What a repository shows of itself: what `bedside init` writes a configuration from. */
export interface RepositoryFacts {
  /** Files that Bedside reads. */
  pages: number
  /** The top folder that holds most of them; empty where they stand at the top. */
  content: string
  /** The site generator, and the file that gave it away. */
  generator: GeneratorFacts | null
  /** Path of a list of reviewers. */
  reviewers: string | null
  /** Path of a glossary. */
  glossary: string | null
  /** `en-US` unless the spelling of a folder says otherwise. */
  locale: string
}

/** Looks at a repository. It reads names, and as text the settings of the site; it runs nothing. */
export function lookAt(folder: string): RepositoryFacts {
  const pages = walk(folder).files.filter((path) => formatOf(path))
  const content = mostCommon(pages.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
  return {
    pages: pages.length,
    content,
    generator: generatorFacts(folder),
    reviewers: firstOf(folder, ['reviewers.yaml', 'reviewers.yml', 'data/reviewers.yaml']),
    glossary: firstOf(folder, ['glossary.yaml', 'glossary.yml', 'data/glossary.yaml']),
    locale:
      pages.some((path) => /(^|\/)(uk|en-gb)\//i.test(path)) && !pages.some((path) => /(^|\/)(us|en-us)\//i.test(path)) ? 'en-GB' : 'en-US'
  }
}

function firstOf(folder: string, paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(join(folder, path))) ?? null
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
