import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {GeneratorName} from './site/index.js'

/** A site generator that a repository gives away, and what its settings show of addresses. */
export interface GeneratorFacts {
  generator: GeneratorName
  /** As people call it. */
  name: string
  /** The file that gave it away. */
  sign: string
  /** The folder of the pages; null where the generator finds it by itself. */
  content: string | null
  /** What every address begins with, where the settings show it and Bedside would not read it there by itself. */
  base: string | null
  trailingSlash: 'always' | 'never' | null
}

/** How a generator is known. Those whose settings are a program have it read as text here, once, and never run. */
interface Sign {
  generator: GeneratorName
  name: string
  files: readonly string[]
  /** Folders of pages, the first that is there. */
  content: readonly string[]
  /** The key that holds the base, in a program; null where Bedside reads the settings itself. */
  base: string | null
}

const endings = (stem: string) => ['js', 'ts', 'mjs', 'mts', 'cjs'].map((ending) => `${stem}.${ending}`)

const signs: readonly Sign[] = [
  {
    generator: 'hugo',
    name: 'Hugo',
    files: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config/_default', 'archetypes'],
    content: ['content'],
    base: null
  },
  {generator: 'docusaurus', name: 'Docusaurus', files: endings('docusaurus.config'), content: ['docs'], base: 'baseUrl'},
  {generator: 'astro', name: 'Astro', files: endings('astro.config'), content: ['src'], base: 'base'},
  {generator: 'jekyll', name: 'Jekyll', files: ['_config.yml', '_config.yaml'], content: [], base: null},
  {
    generator: 'eleventy',
    name: 'Eleventy',
    files: ['.eleventy.js', ...endings('eleventy.config')],
    content: ['src', 'content'],
    base: 'pathPrefix'
  },
  {generator: 'mkdocs', name: 'MkDocs', files: ['mkdocs.yml', 'mkdocs.yaml'], content: ['docs'], base: null},
  {generator: 'vitepress', name: 'VitePress', files: ['docs/.vitepress', '.vitepress'], content: ['docs'], base: 'base'},
  {generator: 'next', name: 'Next.js', files: endings('next.config'), content: [], base: 'basePath'},
  // Older Hugo sites keep their settings in a file that others have as well.
  {generator: 'hugo', name: 'Hugo', files: ['config.toml', 'config.yaml'], content: ['content'], base: null}
]

/** The generator of the site in a folder, or null where none that Bedside knows shows itself. */
export function generatorFacts(folder: string): GeneratorFacts | null {
  for (const {files, content, ...known} of signs) {
    const sign = files.find((file) => existsSync(join(folder, file)))
    if (sign === undefined) continue
    const settings = known.base === null ? '' : textOf(settingsFile(folder, sign))
    const isStarlight = known.generator === 'astro' && existsSync(join(folder, 'src/content/docs'))
    return {
      generator: isStarlight ? 'starlight' : known.generator,
      name: isStarlight ? 'Starlight' : known.name,
      sign,
      content: isStarlight ? 'src/content/docs' : (content.find((name) => existsSync(join(folder, name))) ?? null),
      base: known.base === null ? null : baseIn(settings, known.base),
      trailingSlash: trailingSlashIn(settings)
    }
  }
  return null
}

/** VitePress is known by a folder, which holds the settings. */
function settingsFile(folder: string, sign: string): string {
  const path = join(folder, sign)
  if (!sign.endsWith('.vitepress')) return path
  return endings(join(path, 'config')).find((file) => existsSync(file)) ?? path
}

/** Longer settings, in bytes, are not looked into. */
const longest = 256 * 1024

function textOf(path: string): string {
  try {
    const facts = statSync(path)
    return facts.isFile() && facts.size <= longest ? readFileSync(path, 'utf8') : ''
  } catch {
    return ''
  }
}

/** The text that a key is given where it stands alone on its line, as settings are written: `baseUrl: '/health/',`. */
function baseIn(settings: string, key: string): string | null {
  const found = new RegExp(`(?:^|[\\s{,])${key}\\s{0,9}:\\s{0,9}['"]([^'"\\s]{1,200})['"]`).exec(settings)?.[1]
  if (found === undefined || found === '/' || !found.startsWith('/')) return null
  return found.endsWith('/') ? found : `${found}/`
}

function trailingSlashIn(settings: string): 'always' | 'never' | null {
  // As VitePress calls it.
  if (/\bcleanUrls\s{0,9}:\s{0,9}true\b/.test(settings)) return 'never'
  const found = /\btrailingSlash\s{0,9}:\s{0,9}(true|false|['"]always['"]|['"]never['"])/.exec(settings)?.[1]
  if (found === undefined) return null
  return found === 'true' || found.includes('always') ? 'always' : 'never'
}
