import {type Declared, mapping, pathOf, type SettingsFiles, text, texts} from './declared.js'
import {readYamlText} from './yaml.js'

/** What `_config.yml` says of addresses. */
export function declaredByJekyll({files, read}: SettingsFiles): Declared {
  const name = ['_config.yml', '_config.yaml'].find((path) => files.has(path))
  if (name === undefined) return {}
  const data = mapping(readYamlText(read(name) ?? ''))
  const collections = collectionsOf(data.collections)
  const source = text(data.source)
  return {
    base: pathOf(data.baseurl),
    url: text(data.url),
    content: source,
    collections: Object.entries(collections).flatMap(([collection, {output}]) => (output === true ? [collection] : [])),
    permalinks: {
      ...(text(data.permalink) !== undefined && {site: text(data.permalink)!, posts: text(data.permalink)!}),
      ...Object.fromEntries(
        Object.entries(collections).flatMap(([collection, {permalink}]) =>
          text(permalink) === undefined ? [] : [[collection, text(permalink)!]]
        )
      )
    },
    folderPermalinks: [data.defaults].flat().flatMap((rule) => {
      const {scope, values} = mapping(rule)
      const permalink = text(mapping(values).permalink)
      return permalink === undefined
        ? []
        : [{folder: (text(mapping(scope).path) ?? '').replace(/\/$/, ''), type: text(mapping(scope).type) ?? null, permalink}]
    }),
    included: texts(data.include),
    excluded: texts(data.exclude),
    linksSources: texts(data.plugins).includes('jekyll-relative-links')
  }
}

function collectionsOf(value: unknown): Record<string, Readonly<Record<string, unknown>>> {
  return Object.fromEntries(Object.entries(mapping(value)).map(([name, settings]) => [name, mapping(settings)]))
}
