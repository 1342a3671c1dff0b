import {readFileSync} from 'node:fs'
import {LineIndex} from '@bedside/core'
import {builtInProfiles} from './built-in-profiles.js'
import {type Origin, originIn} from './config-error.js'
import {type Path, parseYaml, type YamlFile} from './yaml-file.js'

/** A profile as `pnpm dev generate` packs it. */
export interface BuiltInProfile {
  data: unknown
  /** Where each key begins in the file, in UTF-16 units: by its path, joined by line ends. */
  keys: Readonly<Record<string, number>>
}

/** Profiles are YAML files beside `src` and `dist`, so that this leads to them from either. */
const folder = new URL('../../profiles/', import.meta.url)

/** The built-in profiles by name, in order of name. */
export function profileNames(): readonly string[] {
  return Object.keys(builtInProfiles)
}

/** Reads a built-in profile. Tests hold it valid, so it is not validated each time. */
export function readProfile(name: string): YamlFile {
  const {data, keys} = builtInProfiles[name]!
  const shown = `@bedside/engine/profiles/${name}.yaml`
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
  const lines = new LineIndex(text)
  // Only a mistake in what extends a profile asks where a value of it stands.
  const parsed = () => parseYaml(shown, text)
  const keyAt = (path: Path): Origin => {
    const start = keys[path.join('\n')]
    if (start === undefined) return parsed().keyAt(path)
    return originIn(shown, text, lines, {start, end: start + String(path.at(-1)).length})
  }
  return {name: shown, data, errors: [], readable: true, keyAt, valueAt: (path) => parsed().valueAt(path)}
}
