import type {GlossaryEntry} from '@bedside/core'
import type {Config} from './config.js'
import {type Mistake, quote, refuse} from './config-error.js'
import {readNamed} from './named-files.js'
import {glossarySchema} from './schema.js'
import type {ReadFile} from './source-files.js'
import {validatorOf} from './validate.js'
import type {YamlFile} from './yaml-file.js'

let validate: ((file: YamlFile) => Mistake[]) | undefined

/**
 * Reads the glossary; empty where the configuration names none.
 * @throws ConfigError with every mistake.
 */
export function loadGlossary(config: Config, {readFile}: {readFile?: ReadFile} = {}): readonly GlossaryEntry[] {
  if (!config.glossary) return []
  validate ??= validatorOf(glossarySchema)
  const file = readNamed(config.glossary, config, readFile)
  refuse(validate(file))
  const entries = (file.data as (Omit<GlossaryEntry, 'forms'> & {forms?: string[]})[]).map(({term, forms = [], gloss}) => ({
    term,
    forms,
    gloss
  }))
  refuse(repeatedTerms(entries, file))
  return entries
}

function repeatedTerms(entries: readonly GlossaryEntry[], file: YamlFile): Mistake[] {
  const first = new Map<string, number>()
  return entries.flatMap(({term}, index): Mistake[] => {
    const earlier = first.get(term.toLowerCase())
    if (earlier === undefined) {
      first.set(term.toLowerCase(), index)
      return []
    }
    const hint = `It stands first on line ${file.valueAt([earlier, 'term']).line}: keep one of the two.`
    return [{...file.valueAt([index, 'term']), message: `The glossary explains ${quote(term)} twice.`, found: term, hint}]
  })
}
