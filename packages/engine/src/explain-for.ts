import {dirname, resolve} from 'node:path'
import type {AnyRule} from '@bedside/core'
import type {HouseRule} from '@bedside/house'
import {catalogue} from './catalogue.js'
import {type Explanation, explainSetting, findConfig, loadConfig, nearestRule, rulesOf} from './config/index.js'
import {isInside} from './files/walk.js'
import {repositoryRoot} from './run/targets.js'
import {UsageError} from './usage-error.js'

/**
 * Says what a rule is set to for a file, and which places set it. The file need not exist.
 * @param file Absolute path.
 * @throws ConfigError where the configuration is wrong.
 */
export function explainFor(ruleId: string, file: string, {cwd, config}: {cwd: string; config?: string}): Explanation {
  const top = repositoryRoot(cwd)
  const root = isInside(top, file) ? top : repositoryRoot(dirname(file))
  const path = config === undefined ? findConfig(dirname(file), root) : resolve(cwd, config)
  const loaded = loadConfig(path, {root, rules: catalogue})
  const explanation = explainSetting(loaded, ruleId, file)
  if (!explanation) throw new UsageError(unknownRule(ruleId, [...rulesOf(loaded).keys()]))
  return explanation
}

/**
 * A rule of Bedside, or a house rule of the configuration that applies in a folder.
 * @throws UsageError where there is none of that id, ConfigError where the configuration is wrong.
 */
export function findRule(id: string, {cwd, config}: {cwd: string; config?: string}): {rule: AnyRule; house: HouseRule | null} {
  const known = catalogue.get(id)
  if (known) return {rule: known, house: null}
  const root = repositoryRoot(cwd)
  const loaded = loadConfig(config === undefined ? findConfig(cwd, root) : resolve(cwd, config), {root, rules: catalogue})
  const rules = rulesOf(loaded)
  const rule = rules.get(id)
  if (!rule) throw new UsageError(unknownRule(id, [...rules.keys()]))
  return {rule, house: loaded.houseRules.find((one) => one.id === id) ?? null}
}

function unknownRule(id: string, ids: readonly string[]): string {
  const near = nearestRule(id, ids)
  if (near) return `There is no rule "${id}". Did you mean "${near}"?`
  return `There is no rule "${id}". The rules are:\n${ids.map((one) => `  ${one}`).join('\n')}`
}
