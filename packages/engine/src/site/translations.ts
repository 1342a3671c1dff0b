import type {SiteIndex} from './site-index.js'

/** Pages by what they have in common with their translations. */
interface Groups {
  keys: ReadonlyMap<string, string>
  byKey: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<SiteIndex, Groups>()

/** The same page in other languages: language -> path. */
export function translationsOf(index: SiteIndex, path: string): ReadonlyMap<string, string> {
  const groups = groupsOf(index)
  const key = groups.keys.get(path)
  const others = key === undefined ? [] : groups.byKey.get(key)!.filter((other) => other !== path)
  return new Map(others.map((other) => [languageOfPath(index, other) ?? primary(index.pages.get(other)!.locale), other]))
}

function groupsOf(index: SiteIndex): Groups {
  const made = known.get(index)
  if (made) return made
  const languages = languagesOf(index)
  const keys = new Map<string, string>()
  const byKey = new Map<string, string[]>()
  if (languages.length > 0) {
    for (const path of index.pages.keys()) {
      const key = keyIn(index, path, languages)
      keys.set(path, key)
      byKey.set(key, [...(byKey.get(key) ?? []), path])
    }
  }
  const groups = {keys, byKey}
  known.set(index, groups)
  return groups
}

/** The languages that the configuration names, else those of the pages that have a folder or an ending called so. */
function languagesOf({settings, pages}: SiteIndex): string[] {
  if (settings.languages.length > 0) return [...settings.languages]
  const found = new Set([...pages.values()].flatMap(({locale}) => [locale.toLowerCase(), primary(locale)]))
  return found.size > 1 ? [...found] : []
}

/** A path without what names its language: a folder, `name.es.md`, or the folders in which Docusaurus keeps translations. */
function keyIn({settings}: SiteIndex, path: string, languages: readonly string[]): string {
  const translated = path.replace(/(^|\/)i18n\/[^/]+\/docusaurus-plugin-content-(docs|blog|pages)\//, (_, start: string, kind: string) =>
    kind === 'pages' ? `${start}src/pages/` : `${start}${kind}/`
  )
  const plain = translated.replace(/^((?:.*\/)?docs\/)current\//, '$1')
  for (const [language, folder] of Object.entries(settings.languageFolders)) {
    if (language !== '' && plain.startsWith(`${folder}/`)) return `*/${plain.slice(folder.length + 1)}`
  }
  const wanted = new Set(languages.map((language) => language.toLowerCase()))
  const parts = plain.split('/')
  const name = parts.pop()!
  const folders = parts.filter((part) => !wanted.has(part.toLowerCase()))
  const pieces = name.split('.')
  const ending = pieces.length > 2 ? pieces.at(-2)!.toLowerCase() : ''
  if (wanted.has(ending)) pieces.splice(-2, 1)
  return [...folders, pieces.slice(0, -1).join('.')].join('/')
}

/** The language that a page's path names, as the configuration writes it; the default one where it names none; null where there is one language. */
export function languageOfPath({settings}: Pick<SiteIndex, 'settings'>, path: string): string | null {
  const {languages, defaultLanguage, languageFolders} = settings
  if (languages.length === 0) return null
  for (const [language, folder] of Object.entries(languageFolders)) if (path.startsWith(`${folder}/`)) return language
  const parts = path.toLowerCase().split('/')
  const ending = parts.pop()!.split('.').at(-2)
  return languages.find((language) => parts.includes(language.toLowerCase()) || ending === language.toLowerCase()) ?? defaultLanguage
}

function primary(locale: string): string {
  return locale.toLowerCase().split('-')[0]!
}
