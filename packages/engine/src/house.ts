import {resolve} from 'node:path'
import type {Setting} from '@bedside/core'
import {type HouseRule, type RuleTrial, standing, tryHouseRule} from '@bedside/house'
import {catalogue} from './catalogue.js'
import {type Config, findConfig, loadConfig, rulesOf, settingsFor} from './config/index.js'
import {repositoryRoot} from './run/targets.js'
import {UsageError} from './usage-error.js'

/** Where house rules are looked for. */
export interface HouseOptions {
  /** Absolute path of the folder whose configuration counts, and that `paths` are relative to. */
  cwd: string
  /** Files, folders, globs or packages of house rules; where there are none, those that the configuration names. */
  paths: readonly string[]
  /** A configuration to use instead of the nearest `bedside.yaml`. */
  config?: string
}

/** A house rule as a configuration has it. */
export interface ConfiguredHouseRule extends HouseRule {
  /** For files that no override matches. */
  setting: Setting
}

/** A house rule with what its tests say. */
export interface TriedHouseRule extends ConfiguredHouseRule {
  trial: RuleTrial
}

/**
 * House rules in order of file and place.
 * @throws ConfigError where one is wrong, UsageError where there are none.
 */
export function houseRules(options: HouseOptions): readonly ConfiguredHouseRule[] {
  const {config, chosen} = load(options)
  const {rules} = settingsFor(config, '')
  return chosen.map((rule) => ({...rule, setting: rules.get(rule.id)!.setting}))
}

/** Runs the tests that stand in house rules. @throws as `houseRules` does. */
export function tryHouseRules(options: HouseOptions): readonly TriedHouseRule[] {
  const {config, chosen} = load(options)
  const {rules} = settingsFor(config, '')
  const compiled = rulesOf(config)
  return chosen.map((rule) => ({...rule, setting: rules.get(rule.id)!.setting, trial: tryHouseRule(rule, compiled.get(rule.id)!)}))
}

function load({cwd, paths, config: given}: HouseOptions): {config: Config; chosen: readonly HouseRule[]} {
  const root = repositoryRoot(cwd)
  const path = given === undefined ? findConfig(cwd, root) : resolve(cwd, given)
  const asked = paths.length === 0 ? null : {names: paths, folder: cwd}
  const config = loadConfig(path, {root, rules: catalogue, ...(asked && {houseRules: asked})})
  const chosen = asked ? config.houseRules.filter(({file}) => config.askedHouseFiles.includes(file)) : config.houseRules
  if (chosen.length > 0) return {config, chosen}
  if (asked) throw new UsageError(`${paths.join(', ')}: no house rule stands there.`)
  const where = path === null ? 'There is no bedside.yaml here' : 'The configuration names no house rules'
  throw new UsageError(`${where}; name files under houseRules in bedside.yaml, or behind this command. docs/house-rules.md tells more.`)
}

/** Says which house rules are past their last day, each in a sentence. */
export function endedHouseRules(rules: readonly HouseRule[], today: string): string[] {
  return rules
    .filter(({data}) => standing(data, today) === 'ended')
    .map(
      ({id, data, file, line}) =>
        `${id} (${file}, line ${line}) ended on ${data.until} and reports nothing; give it a later day, or take it out.`
    )
}

/** What a report says of a house rule, beside its findings. Plain data. */
export interface HouseRuleNote {
  id: string
  summary: string
  /** Why it is there; null where nobody said. */
  reason: string | null
  sources: readonly string[]
  severity: Setting
}

/** What a report says of the house rules of configurations. */
export function houseRuleNotes(configs: readonly Config[]): HouseRuleNote[] {
  return configs.flatMap((config) => {
    const rules = rulesOf(config)
    return config.houseRules.map(({id, data}) => {
      const {summary, sources, severity} = rules.get(id)!
      return {id, summary, reason: data.reason ?? null, sources, severity}
    })
  })
}
