import {type AnyRule, type FrontmatterKey, type GuidanceProvider, withDefaults} from '@bedside/core'
import type {HouseRule} from '@bedside/house'
import type {ArticleTypeConfig, Config, ConfigData, KeyData, NamedPath, Override, RuleData, RuleStatement} from './config.js'
import type {Origin} from './config-error.js'
import type {Globs} from './globs.js'
import type {Path, YamlFile} from './yaml-file.js'

/** One file of a configuration, read and valid. */
export interface Layer {
  yaml: YamlFile
  data: ConfigData
  /** Absolute path; null for a built-in profile. */
  path: string | null
  /** Absolute path of the folder that the files it names start from: its own. */
  folder: string
  /** What its globs start from, from the root: its own folder; of a profile or package, the folder of the file that extends it. */
  base: string
}

/** What files are merged with. */
interface MergeOptions {
  root: string
  path: string | null
  /** All rules by id, house rules among them. */
  rules: ReadonlyMap<string, AnyRule>
  house?: {rules: readonly HouseRule[]; files: readonly string[]; asked: readonly string[]}
}

/**
 * Merges files, weakest first. Rules and overrides are kept as statements in order, for `settingsFor` to follow; article types merge
 * by name and key, and their guidance kind by kind; frontmatter keys and defaults by name; of everything else the strongest file that says it is taken whole.
 */
export function mergeLayers(
  layers: readonly Layer[],
  {root, path, rules, house = {rules: [], files: [], asked: []}}: MergeOptions
): Config {
  const last = <T>(pick: (layer: Layer) => T | undefined): T | null => layers.map(pick).findLast((value) => value !== undefined) ?? null
  const globs = (key: 'files' | 'ignore') => last(({data, base}): Globs | undefined => data[key] && {base, patterns: data[key]})
  const houseOrigins = new Map(house.rules.map((rule) => [rule.id, originOf(rule)]))
  return {
    root,
    path,
    files: globs('files'),
    ignore: globs('ignore'),
    locale: last(({data}) => data.locale) ?? 'en-US',
    articleTypes: articleTypesOf(layers),
    reviewers: last((layer) => namedPath(layer, ['reviewers'], layer.data.reviewers)),
    glossary: last((layer) => namedPath(layer, ['glossary'], layer.data.glossary)),
    measures: last((layer) => namedPath(layer, ['measures'], layer.data.measures)),
    baseline: last((layer) => namedPath(layer, ['baseline'], layer.data.baseline)),
    frontmatter: Object.assign({}, ...layers.map(({data}) => frontmatterOf(data))),
    defaults: Object.assign({}, ...layers.map(({data}) => data.defaults ?? {})),
    site: last(({data, base}) => data.site && {folder: base, ...data.site}),
    guidance: {providedBy: last(({data}) => data.guidance?.providedBy?.map(providerOf)) ?? []},
    houseRules: house.rules,
    rules: [...[...rules.values()].map((rule) => defaultsOf(rule, houseOrigins.get(rule.id))), ...statements(layers, rules, house.rules)],
    overrides: layers.flatMap((layer) => overridesOf(layer, rules)),
    sources: [...new Set(layers.flatMap((layer) => layer.path ?? []))],
    houseFiles: house.files,
    askedHouseFiles: house.asked
  }
}

/** A house rule silences the rule whose place it takes. It goes before what profiles say, and behind what people say. */
function statements(layers: readonly Layer[], rules: ReadonlyMap<string, AnyRule>, house: readonly HouseRule[]): RuleStatement[] {
  const profiles = layers.findLastIndex(({path}) => path === null) + 1
  const said = (some: readonly Layer[]) => some.flatMap((layer) => statementsOf(layer, ['rules'], layer.data.rules, rules))
  return [...said(layers.slice(0, profiles)), ...house.flatMap(silencing), ...said(layers.slice(profiles))]
}

function silencing(rule: HouseRule): RuleStatement[] {
  if (rule.replaces === null || rule.data.severity === 'off') return []
  return [{rule: rule.replaces, setting: 'off', options: {}, origin: originOf(rule), optionOrigins: {}}]
}

function originOf({file, line, column}: HouseRule): Origin {
  return {file, line, column, text: '', mark: {start: 0, end: 0}}
}

function namedPath({yaml, folder}: Layer, path: Path, name: string | undefined): NamedPath | undefined {
  return name === undefined ? undefined : {name, folder, origin: yaml.valueAt(path)}
}

/** A type that says anew which files are its own goes behind the others, so that the stronger file has the last word. */
function articleTypesOf(layers: readonly Layer[]): ArticleTypeConfig[] {
  const types = new Map<string, ArticleTypeConfig>()
  for (const layer of layers) {
    for (const [name, {files, frontmatter, guidance}] of Object.entries(layer.data.articleTypes ?? {})) {
      const known = types.get(name) ?? {name, files: null, frontmatter: null, guidance: {}}
      if (files) types.delete(name)
      types.set(name, {
        name,
        files: files ? {base: layer.base, patterns: files} : known.files,
        frontmatter: namedPath(layer, ['articleTypes', name, 'frontmatter'], frontmatter) ?? known.frontmatter,
        guidance: {...known.guidance, ...guidance}
      })
    }
  }
  return [...types.values()]
}

function providerOf(provider: string | {name: string; kinds?: string[]}): GuidanceProvider {
  return typeof provider === 'string' ? {name: provider, kinds: null} : {name: provider.name, kinds: provider.kinds ?? null}
}

function frontmatterOf({frontmatter = {}}: ConfigData): Record<string, FrontmatterKey[]> {
  const keyOf = (key: KeyData): FrontmatterKey => (typeof key === 'string' ? {key} : key)
  return Object.fromEntries(Object.entries(frontmatter).map(([name, keys]) => [name, (Array.isArray(keys) ? keys : [keys]).map(keyOf)]))
}

/** A house rule states its severity in its file. */
function defaultsOf(rule: AnyRule, origin: Origin | null = null): RuleStatement {
  return {rule: rule.id, setting: rule.severity, options: withDefaults(rule), origin, optionOrigins: {}}
}

/** Profiles may name rules that a catalogue lacks; in all other files that is a mistake and does not come this far. */
function statementsOf(
  {yaml}: Layer,
  at: Path,
  stated: Readonly<Record<string, RuleData>> = {},
  rules: ReadonlyMap<string, AnyRule>
): RuleStatement[] {
  return Object.entries(stated)
    .filter(([rule]) => rules.has(rule))
    .map(([rule, value]) => {
      const [setting, options = {}] = typeof value === 'string' ? [value] : value
      const origins = Object.keys(options).map((name): [string, Origin] => [name, yaml.keyAt([...at, rule, 1, name])])
      return {rule, setting, options, origin: yaml.keyAt([...at, rule]), optionOrigins: Object.fromEntries(origins)}
    })
}

function overridesOf(layer: Layer, rules: ReadonlyMap<string, AnyRule>): Override[] {
  return (layer.data.overrides ?? []).map(({files, locale = null, articleType = null, defaults = {}, rules: stated}, index) => ({
    files: {base: layer.base, patterns: files},
    locale,
    articleType,
    defaults,
    rules: statementsOf(layer, ['overrides', index, 'rules'], stated, rules),
    origin: layer.yaml.valueAt(['overrides', index])
  }))
}
