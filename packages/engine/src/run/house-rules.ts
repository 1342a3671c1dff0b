import type {HouseRule} from '@bedside/house'
import {type Config, nearestRule} from '../config/index.js'
import {UsageError} from '../usage-error.js'
import type {Libraries} from './libraries.js'

/** The configurations of files. */
export function configsOf(libraries: Libraries, files: readonly string[]): Config[] {
  return libraries.group(files).map(({library}) => library.config)
}

/** House rules of configurations, each once. */
export function houseRulesOf(configs: readonly Config[]): HouseRule[] {
  return [...new Map(configs.flatMap(({houseRules}) => houseRules).map((rule) => [`${rule.id}\n${rule.file}`, rule])).values()]
}

/** House rules are known only once configurations are read. @throws UsageError where a setting names one that none of them has. */
export function refuseUnknownHouseRules(settings: ReadonlyMap<string, unknown> | undefined, configs: readonly Config[]): void {
  const ids = configs.flatMap(({houseRules}) => houseRules.map(({id}) => id))
  for (const id of settings?.keys() ?? []) {
    if (!id.startsWith('house/') || ids.includes(id)) continue
    const near = nearestRule(id, ids)
    throw new UsageError(`There is no house rule "${id}".${near ? ` Did you mean "${near}"?` : ' "bedside rules list" lists them.'}`)
  }
}
