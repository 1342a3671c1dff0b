import {dirname, resolve} from 'node:path'
import {catalogue} from './catalogue.js'
import {type Explanation, explainSetting, findConfig, loadConfig} from './config/index.js'
import {isInside} from './files/walk.js'
import {repositoryRoot} from './run/targets.js'

/**
 * Says what a rule is set to for a file, and which places set it. The file need not exist.
 * @param file Absolute path.
 * @throws ConfigError where the configuration is wrong.
 */
export function explainFor(ruleId: string, file: string, {cwd, config}: {cwd: string; config?: string}): Explanation {
  const top = repositoryRoot(cwd)
  const root = isInside(top, file) ? top : repositoryRoot(dirname(file))
  const path = config === undefined ? findConfig(dirname(file), root) : resolve(cwd, config)
  const explanation = explainSetting(loadConfig(path, {root, rules: catalogue}), ruleId, file)
  if (!explanation) throw new RangeError(`no rule ${ruleId}`)
  return explanation
}
