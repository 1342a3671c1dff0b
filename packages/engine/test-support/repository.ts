import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type AnyRule, defineRule} from '@bedside/core'
import {onTestFinished} from 'vitest'
import {ConfigError} from '../src/config/config-error.js'
import {type Config, loadConfig} from '../src/config/index.js'
import {needsNames, onPosix} from './posix.js'

const rule = (definition: Parameters<typeof defineRule>[0]): AnyRule => defineRule(definition) as AnyRule

const nothing = () => []

/** A catalogue of a few rules that have options of every type and find nothing. */
export const rules: ReadonlyMap<string, AnyRule> = new Map(
  [
    rule({
      id: 'readability/long-sentence',
      summary: 'Keep sentences short.',
      severity: 'warning',
      options: {
        maxWords: {type: 'integer', minimum: 5, maximum: 100, default: 20, description: 'Most words.'},
        count: {type: 'string', enum: ['words', 'letters'], default: 'words', description: 'What to count.'},
        lists: {type: 'boolean', default: true, description: 'Whether lists count.'}
      },
      check: nothing
    }),
    rule({
      id: 'review/expired',
      summary: 'Review pages in time.',
      severity: 'warning',
      options: {
        months: {
          type: 'object',
          additionalProperties: {type: 'integer', minimum: 1},
          default: {medicine: 12, other: 36},
          description: 'Months by article type.'
        },
        known: {type: 'array', items: {type: 'string'}, default: [], description: 'Names.'}
      },
      check: nothing
    }),
    rule({id: 'review/missing-date', summary: 'Say when.', severity: 'error', check: nothing}),
    rule({id: 'links/missing-page', summary: 'Mend links.', severity: 'error', check: nothing}),
    rule({id: 'attribution/missing-reviewer', summary: 'Name the reviewer.', severity: 'off', check: nothing})
  ].map((each) => [each.id, each])
)

/** Reads files from memory, by their path in a repository whose root is `/repository`. */
export function readFrom(files: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    // On Windows the root gets the letter of a drive.
    const text = files[path.replaceAll('\\', '/').replace(/^(?:[A-Z]:)?\/repository\//i, '')]
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), {code: 'ENOENT'})
    return text
  }
}

/** Loads the `bedside.yaml` of a repository in memory. */
export function load(files: Readonly<Record<string, string>> | string, name = 'bedside.yaml'): Config {
  const readFile = readFrom(typeof files === 'string' ? {[name]: files} : files)
  return loadConfig(`/repository/${name}`, {root: '/repository', rules, readFile})
}

/** Writes files to a new folder and gives its path; a text `-> path` makes a symbolic link. The folder goes when the test ends. */
export function repository(files: Readonly<Record<string, string>>): string {
  needsNames(Object.keys(files))
  if (Object.values(files).some((text) => text.startsWith('-> '))) onPosix('only some of its users make symbolic links')
  const root = mkdtempSync(join(tmpdir(), 'bedside-config-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, path))
    else writeFileSync(join(root, path), text)
  }
  return root
}

/** What is printed where a call throws a `ConfigError`; "no mistake" where it does not throw. */
export function printed(call: () => unknown): string {
  try {
    call()
    return 'no mistake'
  } catch (error) {
    if (error instanceof ConfigError) return error.format()
    throw error
  }
}

/** What is printed for a `bedside.yaml`. */
export const mistakesIn = (files: Readonly<Record<string, string>> | string): string => printed(() => load(files))
