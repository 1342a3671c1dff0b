import {readdirSync, readFileSync} from 'node:fs'
import {parseYaml, type YamlFile} from './yaml-file.js'

/** Profiles are YAML files beside `src` and `dist`, so that this leads to them from either. */
const folder = new URL('../../profiles/', import.meta.url)

let names: readonly string[] | undefined

/** The built-in profiles by name, in order of name. */
export function profileNames(): readonly string[] {
  names ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
  return names
}

/** Reads a built-in profile. Tests hold it valid, so it is not validated each time. */
export function readProfile(name: string): YamlFile {
  return parseYaml(`@bedside/engine/profiles/${name}.yaml`, readFileSync(new URL(`${name}.yaml`, folder), 'utf8'))
}
