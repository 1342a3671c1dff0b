import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {formatOf} from '@bedside/core'
import {type Country, countryIn} from './country-signs.js'
import {readText} from './files/read.js'
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
  /** The country that pages speak to, by what some of them say or by the name of a folder; null where nothing shows it. */
  country: Country | null
}

/** Pages that are read for the country, spread over all, and the part of each that is. */
const mostRead = 60
const longestRead = 1 << 16

/** Looks at a repository. It reads names, and as text some pages and the settings of the site; it runs nothing. */
export function lookAt(folder: string): RepositoryFacts {
  const pages = walk(folder).files.filter((path) => formatOf(path))
  const content = mostCommon(pages.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
  return {
    pages: pages.length,
    content,
    generator: generatorFacts(folder),
    reviewers: firstOf(folder, ['reviewers.yaml', 'reviewers.yml', 'data/reviewers.yaml']),
    glossary: firstOf(folder, ['glossary.yaml', 'glossary.yml', 'data/glossary.yaml']),
    country: countryIn(sampleOf(folder, pages)) ?? countryByFolder(pages)
  }
}

function sampleOf(folder: string, pages: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(pages.length / mostRead))
  return pages.filter((_, index) => index % step === 0).map((path) => (readText(join(folder, path)).text ?? '').slice(0, longestRead))
}

function countryByFolder(pages: readonly string[]): Country | null {
  const british = pages.filter((path) => /(^|\/)(uk|en-gb)\//i.test(path)).length
  const isAmerican = pages.some((path) => /(^|\/)(us|en-us)\//i.test(path))
  return british > 0 && !isAmerican ? {profile: 'nhs', locale: 'en-GB', pages: british} : null
}

function firstOf(folder: string, paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(join(folder, path))) ?? null
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
