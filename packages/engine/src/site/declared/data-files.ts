import {folderOf, nameOf} from '../paths.js'
import {type Declared, mapping, type SettingsFiles, text} from './declared.js'
import {readYamlText} from './yaml.js'

/** What the data files of folders say to Eleventy: `tests/tests.json`, `tests/tests.11tydata.json`. Those in JavaScript are not run. */
export function declaredByEleventy({files, read}: SettingsFiles): Declared {
  const found = [...files].filter((path) => {
    const folder = nameOf(folderOf(path))
    return folder !== '' && (nameOf(path) === `${folder}.json` || nameOf(path) === `${folder}.11tydata.json`)
  })
  return {
    excluded: (read('.eleventyignore') ?? '')
      .split(/\r?\n/)
      .flatMap((line) => (/^[\w]/.test(line) && !line.includes('*') ? [line.trim()] : [])),
    folderPermalinks: found
      .sort((a, b) => a.length - b.length)
      .flatMap((path) => {
        const {permalink} = mapping(readYamlText(read(path) ?? ''))
        const pattern = permalink === false ? '' : text(permalink)
        return pattern === undefined ? [] : [{folder: folderOf(path), type: null, permalink: pattern}]
      })
  }
}

/** The versions of a Docusaurus documentation, as `versions.json` lists them. */
export function declaredByDocusaurus({files, read}: SettingsFiles): Declared {
  const path = [...files].find((file) => nameOf(file) === 'versions.json')
  const versions = path === undefined ? null : readYamlText(read(path) ?? '')
  const languages = new Set([...files].flatMap((file) => /(?:^|\/)i18n\/([^/]+)\/docusaurus-/.exec(file)?.[1] ?? []))
  return {
    ...(Array.isArray(versions) && {versions: versions.filter((version) => typeof version === 'string')}),
    // The language of the pages that stand outside i18n has no name that the source shows.
    ...(languages.size > 0 && {languages: [...languages].sort(), defaultLanguage: ''})
  }
}
