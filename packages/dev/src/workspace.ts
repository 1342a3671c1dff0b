import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** The workspace's top folder. */
export const root = join(import.meta.dirname, '..', '..', '..')

/** A family of rules: a folder of `rules/` with its own package. */
export interface Family {
  name: string
  /** Names of its rule folders, in order. */
  rules: string[]
  /** True where the family exports more than its rules. */
  hasApi: boolean
}

/** The families and rules of the workspace, read from its folders: there is no list to register a rule in. */
export function families(top = root): Family[] {
  const folder = join(top, 'rules')
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .map((name) => ({
      name,
      rules: readdirSync(join(folder, name))
        .sort()
        .filter((rule) => existsSync(join(folder, name, rule, 'rule.ts'))),
      hasApi: existsSync(join(folder, name, 'api.ts'))
    }))
}

/** `long-sentence` -> `longSentence`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** The text of a rule's page. */
export function ruleMarkdown(id: string, top = root): string {
  return readFileSync(join(top, 'rules', id, 'rule.md'), 'utf8')
}
