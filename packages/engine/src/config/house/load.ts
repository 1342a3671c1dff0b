import type {AnyRule} from '@bedside/core'
import {type HouseFileData, type HouseRule, houseId, houseSchema} from '@bedside/house'
import {type Mistake, quote} from '../config-error.js'
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
  mistakes: readonly Mistake[]
}

interface Surroundings {
  root: string
  /** Absolute path of the folder that every file has to lie in. */
  bounds: string
  /** Rules that may be extended, by id. */
  rules: ReadonlyMap<string, AnyRule>
  readFile?: ReadFile
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
  const written: WrittenRule[] = []
  const ids: string[] = []
  const known = new Set<string>()
  for (const layer of layers.filter(({path}) => path !== null)) {
    const names: readonly unknown[] = Array.isArray(layer.data.houseRules) ? layer.data.houseRules : []
    for (const [index, name] of names.entries()) {
      if (typeof name !== 'string' || name === '') continue
      for (const found of findHouseFiles(name, layer.folder, around)) {
        if (found.words) mistakes.push({...layer.yaml.valueAt(['houseRules', index]), ...found.words})
        else if (!known.has(found.path)) {
          known.add(found.path)
          const file = readHouseFile(shownFrom(around.root, found.path), found.text)
          mistakes.push(...file.mistakes)
          ids.push(...file.ids)
          written.push(...file.rules)
        }
      }
    }
  }
  mistakes.push(...repeatedIds(written))
  const resolved = resolveExtending(written, around.rules)
  return {rules: resolved.rules, ids, files: [...known], mistakes: [...mistakes, ...resolved.mistakes]}
}

function readHouseFile(name: string, text: string): {rules: WrittenRule[]; ids: string[]; mistakes: Mistake[]} {
  const yaml = parseYaml(name, text)
  validate ??= validatorOf(houseSchema, houseWords, formats)
  const mistakes = validate(yaml)
  const {rules: stated, ...shared} = (yaml.data ?? {}) as Partial<HouseFileData>
  const names = typeof stated === 'object' && stated !== null && !Array.isArray(stated) ? Object.keys(stated) : []
  if (mistakes.length > 0) return {rules: [], ids: names.map(houseId), mistakes}
  const rules = names.map((own): WrittenRule => {
    const data = {...shared, ...stated![own]!}
    return {yaml, name: own, rule: {id: houseId(own), data, file: name, line: yaml.keyAt(['rules', own]).line, replaces: null}}
  })
  return {rules, ids: rules.map(({rule}) => rule.id), mistakes: rules.flatMap(houseMistakes)}
}

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
