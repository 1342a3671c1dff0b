import type {AnyRule} from '@bedside/core'
import {type HouseFileData, type HouseRule, houseId, houseSchema} from '@bedside/house'
import {UsageError} from '../../usage-error.js'
import {type Mistake, type Origin, quote} from '../config-error.js'
import {formats} from '../config-mistakes.js'
import type {Layer} from '../merge.js'
import {type ReadFile, shownFrom} from '../source-files.js'
import {validatorOf} from '../validate.js'
import {parseYaml, type YamlFile} from '../yaml-file.js'
import {resolveExtending} from './extend.js'
import {findHouseFiles} from './files.js'
import {houseMistakes} from './mistakes.js'
import {houseWords} from './words.js'

/** House rules of a configuration, and what is wrong with them. */
export interface LoadedHouseRules {
  /** In order of file and place. What they take from other house rules is in them. */
  rules: readonly HouseRule[]
  /** The ids of all rules, those that cannot be used among them. */
  ids: readonly string[]
  /** Absolute paths of the files that they were read from. */
  files: readonly string[]
  /** The files that were asked for beside those that configurations name, as messages show them. */
  asked: readonly string[]
  mistakes: readonly Mistake[]
}

interface Surroundings {
  root: string
  /** Absolute path of the folder that every file has to lie in. */
  bounds: string
  /** Rules that may be extended, by id. */
  rules: ReadonlyMap<string, AnyRule>
  readFile?: ReadFile
  houseRules?: {names: readonly string[]; folder: string}
}

/** A rule in its file. */
export interface WrittenRule {
  rule: HouseRule
  yaml: YamlFile
  /** As the file names it. */
  name: string
}

let validate: ((file: YamlFile) => Mistake[]) | undefined

/** Reads the house rules that the files of a configuration name. Nothing is executed. */
export function loadHouseRules(layers: readonly Layer[], around: Surroundings): LoadedHouseRules {
  const mistakes: Mistake[] = []
  const files = new Map<string, HouseFile>()
  const asked: string[] = []
  for (const {name, folder, origin} of namedIn(layers, around)) {
    for (const found of findHouseFiles(name, folder, around)) {
      if (found.words) {
        if (origin === null) throw new UsageError(found.words.message)
        mistakes.push({...origin, ...found.words})
        continue
      }
      const shown = shownFrom(around.root, found.path)
      if (origin === null) asked.push(shown)
      if (!files.has(found.path)) files.set(found.path, readHouseFile(shown, found.text))
    }
  }
  const read = [...files.values()]
  const written = read.flatMap(({rules}) => rules)
  const resolved = resolveExtending(written, around.rules)
  mistakes.push(...read.flatMap((file) => file.mistakes), ...repeatedIds(written), ...resolved.mistakes)
  return {rules: resolved.rules, ids: read.flatMap(({ids}) => ids), files: [...files.keys()], asked, mistakes}
}

/** What configurations name, then what was asked for beside it, which has no place in a file. */
function namedIn(layers: readonly Layer[], {houseRules}: Surroundings): {name: string; folder: string; origin: Origin | null}[] {
  const named = layers.flatMap(({path, folder, yaml, data}) => {
    const names: readonly unknown[] = path !== null && Array.isArray(data.houseRules) ? data.houseRules : []
    return names.flatMap((name, index) =>
      typeof name === 'string' && name !== '' ? {name, folder, origin: yaml.valueAt(['houseRules', index])} : []
    )
  })
  return [...named, ...(houseRules?.names ?? []).map((name) => ({name, folder: houseRules!.folder, origin: null}))]
}

interface HouseFile {
  rules: WrittenRule[]
  ids: string[]
  mistakes: Mistake[]
}

function readHouseFile(name: string, text: string): HouseFile {
  const yaml = parseYaml(name, text)
  validate ??= validatorOf(houseSchema, houseWords, formats)
  const mistakes = validate(yaml)
  const {rules: stated, ...shared} = (yaml.data ?? {}) as Partial<HouseFileData>
  const names = typeof stated === 'object' && stated !== null && !Array.isArray(stated) ? Object.keys(stated) : []
  if (mistakes.length > 0) return {rules: [], ids: names.map(houseId), mistakes}
  const rules = names.map((own): WrittenRule => {
    const data = {...shared, ...stated![own]!}
    return {yaml, name: own, rule: {id: houseId(own), data, file: name, ...placeOf(yaml.keyAt(['rules', own])), replaces: null}}
  })
  return {rules, ids: rules.map(({rule}) => rule.id), mistakes: rules.flatMap(houseMistakes)}
}

const placeOf = ({line, column}: Origin) => ({line, column})

/** Two rules of one id, each at its place. */
function repeatedIds(written: readonly WrittenRule[]): Mistake[] {
  const byId = new Map<string, WrittenRule[]>()
  for (const one of written) byId.set(one.rule.id, [...(byId.get(one.rule.id) ?? []), one])
  return [...byId].flatMap(([id, same]) =>
    same.length < 2
      ? []
      : same.map((one): Mistake => {
          const {rule} = same.find((other) => other !== one)!
          const hint = `Another one stands in ${rule.file}, line ${rule.line}: give one of them another name.`
          return {...one.yaml.keyAt(['rules', one.name]), message: `Two rules have the id ${quote(id)}.`, found: id, hint}
        })
  )
}
