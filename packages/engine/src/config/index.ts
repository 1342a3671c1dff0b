export type {ArticleTypeConfig, Config, NamedPath, Override, RuleData, RuleStatement, SiteConfig} from './config.js'
export {ConfigError, formatMistake, type Mistake, type Origin, refuse} from './config-error.js'
export {findConfig} from './find.js'
export {compileFrontmatterSchema, loadFrontmatterSchemas} from './frontmatter-schema.js'
export {type GivenRule, parseGivenRule} from './given-rule.js'
export {type Globs, matcherOf} from './globs.js'
export {loadGlossary} from './glossary.js'
export {linesByEntry, linesByReason} from './house/vale-remarks.js'
export {type ImportedStyle, importValeStyle} from './house/vale-style.js'
export {houseFileText} from './house/vale-yaml.js'
export {type LoadOptions, loadConfig, loadProfile, rulesOf} from './load.js'
export {loadMeasures} from './measures.js'
export {locateNamed} from './named-files.js'
export {nearestRule} from './nearest.js'
export {profileNames} from './profiles.js'
export {
  type Explanation,
  explainSetting,
  type FileSettings,
  followed,
  profileSeverities,
  type RuleSettings,
  type SettingStep,
  settingOf,
  settingsFor
} from './resolve.js'
export {loadReviewers} from './reviewers.js'
export {configSchema, glossarySchema, type JsonSchema, reviewersSchema} from './schema.js'
export type {ReadFile} from './source-files.js'
export {parseYaml, type YamlFile} from './yaml-file.js'
