import {parse} from 'yaml'

/** Longer settings, in UTF-16 units, are not read. */
const longest = 1 << 20

/** The data of a YAML or JSON text, or null where it cannot be read. Aliases are bounded. */
export function readYamlText(source: string): unknown {
  if (source.length > longest) return null
  try {
    return parse(source, {maxAliasCount: 50, uniqueKeys: false, logLevel: 'silent'}) as unknown
  } catch {
    return null
  }
}
