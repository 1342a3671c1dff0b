import {dirname} from 'node:path'
import {type AnyRule, defineRule} from '@bedside/core'
import {compileHouseRules} from '@bedside/house'
import {isInside} from '../files/walk.js'
import type {Config, ConfigData} from './config.js'
import {type Mistake, mistakeAboutFile, refuse} from './config-error.js'
import {configMistakes} from './config-mistakes.js'
import {type Extended, findExtended} from './extends.js'
import {matcherOf} from './globs.js'
import {type LoadedHouseRules, loadHouseRules} from './house/load.js'
import {type Layer, mergeLayers} from './merge.js'
import {readProfile} from './profiles.js'
import {type ReadFile, readSource, realPathOf, shownFrom} from './source-files.js'
import {typeMistakes} from './type-mistakes.js'
import {parseYaml, type YamlFile} from './yaml-file.js'

/** What a configuration is read with. */
export interface LoadOptions {
  /** Absolute path of the repository's root: nothing that configuration names may lie outside. */
  root: string
  /** The catalogue of rules by id. */
  rules: ReadonlyMap<string, AnyRule>
  /** Reads a file in place of the disk, for tests and for editors with unsaved changes. */
  readFile?: ReadFile
  /** House rules beside those that the configuration names, as `houseRules` would, from a folder (absolute path). */
  houseRules?: {names: readonly string[]; folder: string}
}

/**
 * Reads a `bedside.yaml` with everything it extends, and merges it. Nothing is executed. A file under the root names only files under
 * the root; one elsewhere, which the user gave with `--config`, only files under its own folder, and its globs start from the root.
 * @param path Absolute path; null where there is no configuration, and the profile `us` applies.
 * @throws ConfigError with every mistake in every file that was read.
 */
export function loadConfig(path: string | null, options: LoadOptions): Config {
  if (path === null && !options.houseRules) return loadProfile('us', options)
  const trip = startOf(options, path === null || isInside(options.root, path) ? options.root : dirname(path))
  if (path === null) addProfile('us', trip)
  else addConfig(path, isInside(options.root, path) ? shownFrom(options.root, dirname(path)) : '', trip)
  const house = loadHouseRules(trip.layers, trip)
  const rules = withHouseRules(options.rules, house)
  trip.mistakes.push(...house.mistakes, ...typeMistakes(trip.layers))
  // Profiles are ours and held right by tests.
  for (const {yaml, path: own} of trip.layers) if (own !== null) trip.mistakes.push(...configMistakes(yaml, rules))
  refuse(trip.mistakes)
  const config = mergeLayers(trip.layers, {root: options.root, path, rules, house})
  rulesByConfig.set(config, rules)
  return config
}

/** Rules hold functions, and a configuration is plain data. */
const rulesByConfig = new WeakMap<Config, ReadonlyMap<string, AnyRule>>()

/** All rules of a configuration that was loaded here, by id: those of the catalogue, and its house rules. */
export function rulesOf(config: Config): ReadonlyMap<string, AnyRule> {
  const rules = rulesByConfig.get(config)
  if (!rules) throw new RangeError('This configuration was not loaded here.')
  return rules
}

/** A catalogue with house rules. Of those that cannot be used only the ids are known, so that nobody is told that there is no such rule. */
function withHouseRules(catalogue: ReadonlyMap<string, AnyRule>, {rules, ids}: LoadedHouseRules): ReadonlyMap<string, AnyRule> {
  if (ids.length === 0) return catalogue
  const globs = (patterns: readonly string[]) => matcherOf({base: '', patterns})
  const compiled = compileHouseRules(rules, {globs, builtIn: catalogue})
  const unusable = ids.map((id) => defineRule({id, summary: 'A house rule.', severity: 'warning', check: () => []}) as AnyRule)
  return new Map([...catalogue.values(), ...unusable, ...compiled].map((rule) => [rule.id, rule]))
}

/** A built-in profile as a configuration of its own. */
export function loadProfile(name: string, options: LoadOptions): Config {
  const trip = startOf(options, options.root)
  addProfile(name, trip)
  refuse(trip.mistakes)
  const config = mergeLayers(trip.layers, {root: options.root, path: null, rules: options.rules})
  rulesByConfig.set(config, options.rules)
  return config
}

function addProfile(name: string, trip: Trip): void {
  addFile({yaml: readProfile(name), path: null, folder: trip.root, base: '', shared: true}, [], trip)
}

/** What is gathered while files lead to files. */
interface Trip extends LoadOptions {
  /** Absolute path of the folder that every file has to lie in. */
  bounds: string
  layers: Layer[]
  mistakes: Mistake[]
  /** True once there are more files than are read. */
  full: boolean
}

function startOf(options: LoadOptions, bounds: string): Trip {
  return {...options, bounds, layers: [], mistakes: [], full: false}
}

/** A file whose `extends` is followed. */
interface Extender {
  yaml: YamlFile
  folder: string
  base: string
  /** True of a profile or package, and of the files that it extends: their globs start from the folder of the file that named it. */
  shared: boolean
  /** The files that led here, itself included, by the names that messages give them. */
  chain: readonly string[]
}

/** More files than anybody writes; a few that extend each other twice over would else never come to an end. */
const mostFiles = 100

function addConfig(path: string, base: string, trip: Trip): void {
  const name = shownFrom(trip.root, path)
  if (isInside(trip.root, path) && !isInside(realPathOf(trip.root), realPathOf(path))) {
    trip.mistakes.push(
      mistakeAboutFile(name, 'This file leads out of the repository through a symbolic link.', 'Copy its target in instead.')
    )
    return
  }
  const source = readSource(path, trip.readFile)
  if (source.text === null) trip.mistakes.push(mistakeAboutFile(name, `This file ${source.fault}.`))
  else addFile({yaml: parseYaml(name, source.text), path, folder: dirname(path), base, shared: false}, [], trip)
}

function addFile({shared, ...file}: Omit<Layer, 'data'> & {shared: boolean}, chain: readonly string[], trip: Trip): void {
  const {yaml, folder, base} = file
  const data = yaml.data !== null && typeof yaml.data === 'object' && yaml.readable ? (yaml.data as ConfigData) : {}
  const names: readonly unknown[] = Array.isArray(data.extends) ? data.extends : []
  addExtended(names, {yaml, folder, base, shared, chain: [...chain, yaml.name]}, trip)
  trip.layers.push({...file, data})
}

function addExtended(names: readonly unknown[], extender: Extender, trip: Trip): void {
  for (const [index, name] of names.entries()) {
    if (trip.full || typeof name !== 'string' || name === '') continue
    const origin = extender.yaml.valueAt(['extends', index])
    const found: Extended = findExtended(name, extender, trip)
    if (found.words) trip.mistakes.push({...origin, ...found.words})
    else if (extender.chain.includes(found.yaml.name)) trip.mistakes.push({...origin, ...circleWords(extender.chain, found.yaml.name)})
    else if (trip.layers.length + extender.chain.length >= mostFiles) {
      trip.mistakes.push({...origin, message: `More than ${mostFiles} files extend each other here.`})
      trip.full = true
    } else {
      const shared = found.shared || extender.shared
      addFile({...found, shared, base: shared ? extender.base : found.base}, extender.chain, trip)
    }
  }
}

function circleWords(chain: readonly string[], name: string): {message: string; hint: string} {
  const circle = [...chain.slice(chain.indexOf(name)), name]
  const message = circle.length === 2 ? 'This file extends itself.' : `These files extend each other in a circle: ${circle.join(' -> ')}.`
  return {message, hint: 'Remove this entry.'}
}
