import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {formatOf} from '@bedside/core'
import {walk} from './files/walk.js'

/** What a repository shows of itself: what `bedside init` writes a configuration from. */
export interface RepositoryFacts {
  /** Files that Bedside reads. */
  pages: number
  /** The top folder that holds most of them; empty where they stand at the top. */
  content: string
  /** The site generator, and the file that gave it away. */
  generator: {name: string; sign: string} | null
  /** Path of a list of reviewers. */
  reviewers: string | null
  /** Path of a glossary. */
  glossary: string | null
  /** `en-US` unless the spelling of a folder says otherwise. */
  locale: string
}

const signs: readonly (readonly [generator: string, files: readonly string[]])[] = [
  ['Hugo', ['hugo.toml', 'hugo.yaml', 'config.toml', 'config/_default']],
  ['Docusaurus', ['docusaurus.config.js', 'docusaurus.config.ts', 'docusaurus.config.mjs']],
  ['Astro', ['astro.config.mjs', 'astro.config.ts', 'astro.config.js']],
  ['Jekyll', ['_config.yml']],
  ['Eleventy', ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs']],
  ['MkDocs', ['mkdocs.yml']],
  ['VitePress', ['.vitepress', 'docs/.vitepress']],
  ['Next.js', ['next.config.js', 'next.config.mjs', 'next.config.ts']]
]

/** Looks at a repository. It reads names only, and runs nothing. */
export function lookAt(folder: string): RepositoryFacts {
  const pages = walk(folder).files.filter((path) => formatOf(path))
  const content = mostCommon(pages.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
  return {
    pages: pages.length,
    content,
    generator: generatorOf(folder),
    reviewers: firstOf(folder, ['reviewers.yaml', 'reviewers.yml', 'data/reviewers.yaml']),
    glossary: firstOf(folder, ['glossary.yaml', 'glossary.yml', 'data/glossary.yaml']),
    locale:
      pages.some((path) => /(^|\/)(uk|en-gb)\//i.test(path)) && !pages.some((path) => /(^|\/)(us|en-us)\//i.test(path)) ? 'en-GB' : 'en-US'
  }
}

function generatorOf(folder: string): RepositoryFacts['generator'] {
  for (const [name, files] of signs) {
    const sign = firstOf(folder, files)
    if (sign) return {name, sign}
  }
  return null
}

function firstOf(folder: string, paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(join(folder, path))) ?? null
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
