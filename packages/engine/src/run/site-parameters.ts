import {defaultLinkSettings, type LinkSettings} from '@bedside/core'
import type {SiteConfig} from '../config/index.js'
import {declaredBy, type SettingsFiles} from '../site/declared/index.js'
import {repositoryIn, type SiteParameters, slugsOf} from '../site/index.js'

/**
 * What a site is built with: what the configuration says, and where it says nothing what the generator's own settings do.
 * @param folder The folder that the paths of `site` start from, from the library's root.
 */
export function siteParameters(
  site: SiteConfig | null,
  folder: string,
  {today, ...files}: SettingsFiles & {today: string}
): SiteParameters {
  const inGit = repositoryIn(files.read('.git/config') ?? '') ?? undefined
  if (!site) return {today, ...(inGit !== undefined && {repository: inGit})}
  const within = (path: string) => (folder ? `${folder}/${path}` : path)
  const declared = site.generator ? withinFolder(declaredBy(site.generator, filesBelow(files, folder)), within) : {}
  const {content, static: served, routes} = site
  return {
    ...(inGit !== undefined && {repository: inGit}),
    ...declared,
    ...site,
    ...(content !== undefined && {content: within(content)}),
    ...(served && {static: served.map(within)}),
    ...(routes && {routes: routes.map(within)}),
    today
  }
}

/** How links and anchors are read under a configuration. */
export function linkSettings(site: SiteConfig | null): LinkSettings {
  if (!site) return defaultLinkSettings
  const {generator, routes, slugs, anchors, links, components} = site
  // Where nothing says where pages are served, they are read where they are kept.
  const asOnCodeHost = generator === 'github' || (generator === undefined && routes === undefined)
  return {
    slugs: slugs ?? slugsOf(generator),
    asOnCodeHost,
    anchors: anchors ?? null,
    frontmatter: links ?? [],
    components: components ?? {}
  }
}

function filesBelow({files, read}: SettingsFiles, folder: string): SettingsFiles {
  if (folder === '') return {files, read}
  const start = `${folder}/`
  return {
    files: new Set([...files].flatMap((path) => (path.startsWith(start) ? [path.slice(start.length)] : []))),
    read: (path) => read(start + path)
  }
}

/** Declared paths start from the folder of the settings as well. */
function withinFolder(declared: Partial<SiteParameters>, within: (path: string) => string): Partial<SiteParameters> {
  const {content, static: served, languageFolders, folderPermalinks} = declared
  return {
    ...declared,
    ...(content !== undefined && {content: within(content)}),
    ...(served && {static: served.map(within)}),
    ...(languageFolders && {
      languageFolders: Object.fromEntries(Object.entries(languageFolders).map(([language, path]) => [language, within(path)]))
    }),
    ...(folderPermalinks && {folderPermalinks: folderPermalinks.map((rule) => ({...rule, folder: within(rule.folder)}))})
  }
}
