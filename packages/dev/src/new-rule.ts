import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {families, root} from './workspace.js'

const template = join(import.meta.dirname, '..', 'template')

/**
 * Copies the rule template to `rules/FAMILY/NAME` of a workspace and gives back the paths written.
 * @throws Error where the id is not `family/name`, the family has no package, or the rule exists.
 */
export function newRule(id: string, top = root): string[] {
  const [, family, name] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(id) ?? []
  if (!family || !name) throw new Error(`"${id}" is no rule id; write FAMILY/NAME in lower case with hyphens, such as structure/long-list.`)
  const known = families(top).map((one) => one.name)
  if (!known.includes(family))
    throw new Error(`There is no family "${family}"; the families are ${known.join(', ')}. CONTRIBUTING.md says how to add one.`)
  const folder = join(top, 'rules', family, name)
  if (existsSync(folder)) throw new Error(`rules/${id} exists already.`)
  mkdirSync(folder)
  return readdirSync(template)
    .sort()
    .map((file) => {
      const text = readFileSync(join(template, file), 'utf8').replaceAll('__FAMILY__', family).replaceAll('__NAME__', name)
      const path = `rules/${id}/${file.replace(/\.template$/, '')}`
      writeFileSync(join(top, path), text)
      return path
    })
}
