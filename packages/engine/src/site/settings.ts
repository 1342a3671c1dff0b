import type {SlugStyle} from '@bedside/core'
import {type Generator, type GeneratorName, generators, type SiteSettings} from './generators/index.js'
import {join} from './paths.js'

/** What `site` of a configuration says, its folders from the library's root. */
export interface SiteParameters {
  /** What makes the site; none where addresses come from `routes`, or where nothing is known of them. */
  generator?: GeneratorName | undefined
  /** The folder that holds the pages and, where they stand beside them, images and downloads. */
  content?: string | undefined
  /** What every address begins with, such as `/health/`. */
  base?: string | undefined
  /** The site's own web address, such as `https://clinic.example/health/`. */
  url?: string | undefined
  trailingSlash?: SiteSettings['trailingSlash'] | undefined
  languages?: readonly string[] | undefined
  defaultLanguage?: string | undefined
  languageFolders?: Readonly<Record<string, string>> | undefined
  permalinks?: Readonly<Record<string, string>> | undefined
  collections?: readonly string[] | undefined
  folderPermalinks?: SiteSettings['folderPermalinks'] | undefined
  uglyUrls?: boolean | undefined
  keepsCase?: boolean | undefined
  linksSources?: boolean | undefined
  versions?: readonly string[] | undefined
  included?: readonly string[] | undefined
  excluded?: readonly string[] | undefined
  static?: readonly string[] | undefined
  /** Former address -> address, or path of a page's source from the content folder. */
  redirects?: Readonly<Record<string, string>> | undefined
  /** Patterns such as `content/{path}.md -> /{path}/`. */
  routes?: readonly string[] | undefined
  /** Globs of addresses that are served from elsewhere, such as `/sign-in/**`. */
  external?: readonly string[] | undefined
  /** The web address of the repository on its code host. Links to its files there stay within the library. */
  repository?: string | undefined
  /** Today, `YYYY-MM-DD`. */
  today?: string | null | undefined
}

/** Folders whose files generators serve from the root, where no generator is named. */
const usualStatic = ['', 'static', 'public']

/** The generator that makes addresses of files, or null: then they come from `routes` alone. */
export function generatorOf({generator}: SiteParameters): Generator | null {
  return generator === undefined || generator === 'github' ? null : generators[generator]
}

/** How a generator makes ids of headings. */
export function slugsOf(generator: GeneratorName | undefined): SlugStyle {
  if (generator === undefined) return 'any'
  return generator === 'github' ? 'github' : generators[generator].slugs
}

/** Settings with every one given: what is said, and what the generator does by itself where nothing is. */
export function settingsOf(given: SiteParameters, paths: readonly string[]): SiteSettings {
  const generator = generatorOf(given)
  const stated = join('', given.content ?? usualContent(generator, paths)) ?? ''
  const content = generator?.rootOf?.(stated) ?? stated
  const languages = given.languages ?? generator?.languagesIn?.(content, paths) ?? []
  const folders = given.static ?? generator?.static ?? [...new Set([content, ...usualStatic])]
  return {
    content,
    static: folders.map((folder) => join('', folder.replace('{content}', content)) ?? ''),
    origin: originOf(given.url),
    repository: given.repository ?? null,
    base: withSlashes(given.base ?? '/'),
    trailingSlash: given.trailingSlash ?? 'either',
    languages,
    defaultLanguage: given.defaultLanguage ?? given.languages?.[0] ?? (languages.length > 0 ? '' : null),
    languageFolders: given.languageFolders ?? {},
    permalinks: given.permalinks ?? {},
    collections: given.collections ?? [],
    folderPermalinks: given.folderPermalinks ?? [],
    uglyUrls: given.uglyUrls ?? false,
    keepsCase: given.keepsCase ?? false,
    linksSources: given.linksSources ?? false,
    versions: given.versions ?? [],
    included: given.included ?? [],
    excluded: given.excluded ?? [],
    redirects: given.redirects ?? {},
    today: given.today ?? null
  }
}

function usualContent(generator: Generator | null, paths: readonly string[]): string {
  return generator?.content.find((folder) => folder === '' || paths.some((path) => path.startsWith(`${folder}/`))) ?? ''
}

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) && url.startsWith('http') ? new URL(url).origin.toLowerCase() : null
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/')
}
