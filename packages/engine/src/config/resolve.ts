import {isAbsolute} from 'node:path'
import type {AnyRule, Setting} from '@bedside/core'
import {changedOption} from '@bedside/house'
import type {Config, RuleData, RuleStatement} from './config.js'
import type {Origin} from './config-error.js'
import {matcherOf} from './globs.js'
import {loadProfile} from './load.js'
import {profileNames} from './profiles.js'
import {shownFrom} from './source-files.js'

/** What a configuration says of one file. */
export interface FileSettings {
  locale: string
  /** By the globs of the configuration; null where none matches. */
  articleType: string | null
  /** What holds for a page that does not say it itself: our name -> a value as frontmatter would have it. */
  defaults: Readonly<Record<string, unknown>>
  /** Of every rule of the catalogue, by id. */
  rules: ReadonlyMap<string, RuleSettings>
}

/** The setting of a rule, and its options, every one given. */
export interface RuleSettings {
  setting: Setting
  options: Readonly<Record<string, unknown>>
}

/**
 * What a configuration says of a file: its rules, then every override that matches, in order; the last wins. Files that the same
 * overrides match share one answer, so that a library of any size costs no more than the matching.
 * @param path Absolute, or from the repository's root with `/`.
 */
export function settingsFor(config: Config, path: string): FileSettings {
  const resolver = resolvers.get(config) ?? resolverOf(config)
  resolvers.set(config, resolver)
  return resolver(pathIn(config, path))
}

/** Compiled globs and answers live as long as the configuration that they belong to. */
const resolvers = new WeakMap<Config, (path: string) => FileSettings>()

function resolverOf(config: Config): (path: string) => FileSettings {
  const overrides = config.overrides.map(({files}) => matcherOf(files))
  const types = config.articleTypes.map(({name, files}) => ({name, matches: files ? matcherOf(files) : () => false}))
  const known = new Map<string, FileSettings>()
  return (path) => {
    const matching = overrides.flatMap((matches, index) => (matches(path) ? index : []))
    const type = types.findLast(({matches}) => matches(path))?.name ?? null
    const key = JSON.stringify([type, matching])
    const settings = known.get(key) ?? combine(config, matching, type)
    known.set(key, settings)
    return settings
  }
}

function combine({locale, defaults, rules, overrides}: Config, matching: readonly number[], type: string | null): FileSettings {
  const chosen = matching.map((index) => overrides[index]!)
  const settings = new Map<string, RuleSettings>()
  for (const statement of [...rules, ...chosen.flatMap((override) => override.rules)]) {
    settings.set(statement.rule, follow(settings.get(statement.rule), statement))
  }
  return {
    locale: chosen.findLast((override) => override.locale !== null)?.locale ?? locale,
    articleType: chosen.findLast((override) => override.articleType !== null)?.articleType ?? type,
    defaults: Object.assign({}, defaults, ...chosen.map((override) => override.defaults)),
    rules: settings
  }
}

/** A severity alone keeps the options. Options are taken one by one; of an option that is a mapping, key by key; `{add, remove}` changes a list. */
function follow(before: RuleSettings | undefined, {setting, options}: RuleSettings): RuleSettings {
  const merged: Record<string, unknown> = {...before?.options}
  for (const [name, value] of Object.entries(options)) {
    merged[name] = changedOption(merged[name], value)
  }
  return {setting, options: merged}
}

/** The setting of a rule after somebody has said more about it. */
export function followed(before: RuleSettings, data: RuleData): RuleSettings {
  return follow(before, typeof data === 'string' ? {setting: data, options: {}} : {setting: data[0], options: data[1] ?? {}})
}

/** How much a rule counts by what is said about it. */
export function settingOf(data: RuleData): Setting {
  return typeof data === 'string' ? data : data[0]
}

function pathIn({root}: Config, path: string): string {
  return isAbsolute(path) ? shownFrom(root, path) : path
}

/** One place that said something about a rule. */
export interface SettingStep {
  /** `file:line:column`, or that it is the rule's own default. */
  place: string
  /** What it said: `warning`, or `maxWords: 20`; of an override, for which files. */
  what: string
  /** Null for the rule's own default. */
  origin: Origin | null
  /** The option's name; null for the severity. */
  option: string | null
  value: unknown
}

/** The settings of a rule and what led to them, first to last. */
export interface Explanation extends RuleSettings {
  steps: readonly SettingStep[]
}

/**
 * Says what a rule is set to, and which places set it: its default, what is extended, the configuration's own rules, overrides.
 * @param path The file in question, as `settingsFor` takes it; null for files that no override matches.
 * @returns null where the catalogue has no such rule.
 */
export function explainSetting(config: Config, ruleId: string, path: string | null): Explanation | null {
  const matching = path === null ? [] : config.overrides.filter(({files}) => matcherOf(files)(pathIn(config, path)))
  const about = ({rule}: RuleStatement): boolean => rule === ruleId
  const steps = [
    ...config.rules.filter(about).flatMap((statement) => stepsOf(statement, '')),
    ...matching.flatMap(({files, rules}) =>
      rules.filter(about).flatMap((statement) => stepsOf(statement, ` for ${files.patterns.join(', ')}`))
    )
  ]
  const all = [...config.rules, ...matching.flatMap(({rules}) => rules)].filter(about)
  const settings = all.reduce<RuleSettings | undefined>(follow, undefined)
  return settings ? {...settings, steps} : null
}

function stepsOf({setting, options, origin, optionOrigins}: RuleStatement, suffix: string): SettingStep[] {
  const severity = {place: placeOf(origin), what: `${setting}${suffix}`, origin, option: null, value: setting}
  const others = Object.entries(options).map(([option, value]) => {
    const at = optionOrigins[option] ?? origin
    return {place: placeOf(at), what: `${option}: ${JSON.stringify(value)}${suffix}`, origin: at, option, value}
  })
  return [severity, ...others]
}

function placeOf(origin: Origin | null): string {
  return origin ? `${origin.file}:${origin.line}:${origin.column}` : 'default of the rule'
}

/** The severity of each rule in each built-in profile: rule id -> profile -> severity. */
export function profileSeverities(rules: ReadonlyMap<string, AnyRule>): Map<string, Record<string, Setting>> {
  const profiles = profileNames().map((name) => ({name, settings: settingsFor(loadProfile(name, {root: '/', rules}), '').rules}))
  return new Map(
    [...rules.keys()].map((id) => [id, Object.fromEntries(profiles.map(({name, settings}) => [name, settings.get(id)!.setting]))])
  )
}
