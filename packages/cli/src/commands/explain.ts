import {dirname, resolve} from 'node:path'
import type {AnyRule, OptionSchema} from '@bedside/core'
import {explainFor, findRule, type SettingStep} from '@bedside/engine'
import type {Io} from '../io.js'
import {houseText} from './explain-house.js'

/** `bedside explain RULE [FILE]`: what a rule checks and why, and for a file what set it. */
export async function explain(id: string, file: string | undefined, flags: {config?: string}, io: Io): Promise<number> {
  const {rule, house} = findRule(id, {cwd: file === undefined ? io.cwd : dirname(resolve(io.cwd, file)), ...configFrom(flags, io)})
  const {explanations} = await import('../explanations.js')
  const why = house
    ? houseText(house, io.today())
    : [explanations[rule.id] ?? '', sourceText(rule), optionText(rule)].filter(Boolean).join('\n\n')
  const parts = [`${rule.id}: ${rule.summary}`, why]
  if (file !== undefined) parts.push(await settingText(rule, file, flags, io))
  io.out(`${parts.filter(Boolean).join('\n\n')}\n`)
  return 0
}

function configFrom({config}: {config?: string}, io: Io): {config?: string} {
  return config === undefined ? {} : {config: resolve(io.cwd, config)}
}

function sourceText({sources = []}: AnyRule): string {
  return sources.length === 0 ? '' : ['Sources', ...sources.map((source) => `  ${source}`)].join('\n')
}

function optionText(rule: AnyRule): string {
  const options = Object.entries(rule.options as Record<string, OptionSchema>)
  if (options.length === 0) return ''
  return [
    'Options',
    ...options.map(([name, {default: value, description}]) => `  ${name} (default ${JSON.stringify(value)}): ${description}`)
  ].join('\n')
}

async function settingText(rule: AnyRule, file: string, {config}: {config?: string}, io: Io): Promise<string> {
  const {setting, options, steps} = await explainFor(rule.id, resolve(io.cwd, file), {cwd: io.cwd, ...(config !== undefined && {config})})
  const chosen = Object.entries(options).map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`)
  return [`For ${file}: ${setting}${chosen.join('')}`, 'Set by, first to last:', ...steps.map(stepText)].join('\n')
}

function stepText({place, what}: SettingStep): string {
  return `  ${place}  ${what}`
}
