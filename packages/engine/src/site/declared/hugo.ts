import {parse as parseToml} from 'smol-toml'
import {type Declared, mapping, pathOf, type SettingsFiles, text, texts, textsByKey} from './declared.js'
import {readYamlText} from './yaml.js'

const names = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config']
const endings = ['.toml', '.yaml', '.yml', '.json']

/** What `hugo.toml`, its older name or its folder says of addresses. */
export function declaredByHugo({files, read}: SettingsFiles): Declared {
  const data = merged(files, read)
  const languages = mapping(lower(data).languages)
  const {baseurl, defaultcontentlanguage, defaultcontentlanguageinsubdir, uglyurls, disablepathtolower, contentdir, staticdir, permalinks} =
    lower(data)
  const codes = Object.keys(languages)
  const first = text(defaultcontentlanguage) ?? (codes.length > 0 ? (codes.includes('en') ? 'en' : codes[0]) : undefined)
  return {
    base: pathOf(baseurl),
    url: text(baseurl),
    content: text(contentdir),
    static: staticdir === undefined ? undefined : texts(staticdir),
    uglyUrls: uglyurls === true,
    keepsCase: disablepathtolower === true,
    permalinks: permalinksOf(permalinks),
    ...(codes.length > 1 && {
      languages: codes,
      // Where every language has its own part of the address, none is left out of it.
      defaultLanguage: defaultcontentlanguageinsubdir === true ? '' : first,
      languageFolders: Object.fromEntries(
        codes.flatMap((code) => {
          const folder = text(lower(mapping(languages[code])).contentdir)
          return folder === undefined ? [] : [[code, folder]]
        })
      )
    }),
    linksSources:
      [...files].some((path) => /(?:^|\/)layouts\/(?:_default\/)?_markup\/render-link\b/.test(path)) ||
      data.theme !== undefined ||
      data.module !== undefined
  }
}

/** Since Hugo 0.116 patterns may stand below the kind of page: `permalinks.page.news`. Those of lists get a name of their own: `section:news`. */
function permalinksOf(value: unknown): Record<string, string> {
  const all = mapping(value)
  const lists = Object.entries(textsByKey(all.section)).map(([name, pattern]) => [`section:${name}`, pattern])
  return {...textsByKey(all), ...textsByKey(all.page), ...Object.fromEntries(lists)}
}

function merged(files: ReadonlySet<string>, read: SettingsFiles['read']): Readonly<Record<string, unknown>> {
  for (const name of names) {
    for (const ending of endings) {
      const path = name + ending
      const data = files.has(path) ? readAny(path, read(path)) : null
      if (data) return {...data, ...extras(name, files, read)}
    }
  }
  return {}
}

/** In a folder of settings, `languages.toml` and `permalinks.toml` stand beside the rest. */
function extras(name: string, files: ReadonlySet<string>, read: SettingsFiles['read']): Record<string, unknown> {
  const folder = name.startsWith('config/') ? 'config/_default/' : null
  if (folder === null) return {}
  return Object.fromEntries(
    ['languages', 'permalinks', 'module'].flatMap((key) =>
      endings.flatMap((ending) => {
        const path = `${folder}${key}${ending}`
        const data = files.has(path) ? readAny(path, read(path)) : null
        return data ? [[key, data]] : []
      })
    )
  )
}

function readAny(path: string, source: string | null): Readonly<Record<string, unknown>> | null {
  if (source === null) return null
  if (!path.endsWith('.toml')) return mapping(readYamlText(source))
  try {
    return mapping(parseToml(source))
  } catch {
    return null
  }
}

/** Hugo reads the keys of its settings in any case. */
function lower(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]))
}
