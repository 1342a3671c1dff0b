import {type Declared, mapping, pathOf, type SettingsFiles, text, textsByKey} from './declared.js'
import {readYamlText} from './yaml.js'

/** What `mkdocs.yml` says of addresses. */
export function declaredByMkdocs({files, read}: SettingsFiles): Declared {
  const name = ['mkdocs.yml', 'mkdocs.yaml'].find((path) => files.has(path))
  if (name === undefined) return {}
  const data = mapping(readYamlText(read(name) ?? ''))
  const plugins = [data.plugins].flat().map(mapping)
  const redirects = plugins.map((plugin) => mapping(plugin.redirects).redirect_maps).find((map) => map !== undefined)
  return {
    base: pathOf(data.site_url),
    url: text(data.site_url),
    content: text(data.docs_dir),
    uglyUrls: data.use_directory_urls === false,
    redirects: textsByKey(redirects)
  }
}
