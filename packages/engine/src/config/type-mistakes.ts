import {builtInTypeOf, builtInTypes, nearestTo} from '@bedside/core'
import type {ConfigData} from './config.js'
import {type Mistake, quote} from './config-error.js'
import type {YamlFile} from './yaml-file.js'

/** A file of a configuration, as far as its article types go. */
interface Stated {
  yaml: YamlFile
  data: ConfigData
  /** Null for a built-in profile, which tests hold right. */
  path: string | null
}

/**
 * Names of article types that are most likely slips of the pen: a letter or two away from one that is known, and known nowhere themselves.
 * A library may name its own types as it likes, so any other name stands.
 */
export function typeMistakes(files: readonly Stated[]): Mistake[] {
  const own = files.flatMap(({data}) => keysOf(data))
  return files.flatMap((file) => (file.path === null ? [] : [...inTypes(file), ...inOverrides(file, own)]))
}

function inTypes({yaml, data}: Stated): Mistake[] {
  return keysOf(data).flatMap((name) => {
    const meant = slipOf(name, builtInTypes)
    return meant === null ? [] : [{...yaml.keyAt(['articleTypes', name]), ...wordsFor(name, meant)}]
  })
}

function inOverrides({yaml, data}: Stated, own: readonly string[]): Mistake[] {
  const overrides: readonly ({articleType?: unknown} | null)[] = Array.isArray(data.overrides) ? data.overrides : []
  return overrides.flatMap((override, index) => {
    const name = override?.articleType
    if (typeof name !== 'string' || own.some((one) => isSame(one, name))) return []
    const meant = slipOf(name, [...builtInTypes, ...own])
    return meant === null ? [] : [{...yaml.valueAt(['overrides', index, 'articleType']), ...wordsFor(name, meant)}]
  })
}

/** Types are found whatever their case and number. */
function isSame(one: string, other: string): boolean {
  const plain = (name: string) => name.trim().toLowerCase().replaceAll('_', '-').replace(/s$/, '')
  return plain(one) === plain(other)
}

/** The type that a name was meant to be; null where it is one, or is far from all of them. Short names are near each other by chance. */
function slipOf(name: string, known: readonly string[]): string | null {
  if (name.length < 6 || name.length > 60 || builtInTypeOf(name) !== null) return null
  return nearestTo(name, known, name.length < 8 ? 1 : 2)[0]?.text ?? null
}

function wordsFor(name: string, meant: string): Pick<Mistake, 'message' | 'found' | 'nearest' | 'hint'> {
  const hint = 'A type of your own needs a name that is not so near to another.'
  return {message: `Unknown article type ${quote(name)}.`, found: name, nearest: meant, hint}
}

function keysOf({articleTypes}: ConfigData): string[] {
  return typeof articleTypes === 'object' && articleTypes !== null && !Array.isArray(articleTypes) ? Object.keys(articleTypes) : []
}
