import type {GeneratorName} from '../generators/index.js'
import {declaredByDocusaurus, declaredByEleventy} from './data-files.js'
import type {Declared, SettingsFiles} from './declared.js'
import {declaredByHugo} from './hugo.js'
import {declaredByJekyll} from './jekyll.js'
import {declaredByMkdocs} from './mkdocs.js'

export type {SettingsFiles} from './declared.js'

const readers: Readonly<Partial<Record<GeneratorName, (files: SettingsFiles) => Declared>>> = {
  docusaurus: declaredByDocusaurus,
  eleventy: declaredByEleventy,
  hugo: declaredByHugo,
  jekyll: declaredByJekyll,
  mkdocs: declaredByMkdocs
}

/** What a generator's own settings say of addresses. Nothing for a generator whose settings are a program: it is not run. */
export function declaredBy(generator: GeneratorName, files: SettingsFiles): Declared {
  const declared = readers[generator]?.(files) ?? {}
  return Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined))
}
