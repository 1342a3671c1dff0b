import {resolve} from 'node:path'
import type {AnyRule, OptionSchema} from '@bedside/core'
import {catalogue, explainFor, nearestRule, type SettingStep, UsageError} from '@bedside/engine'
import type {Io} from '../io.js'

/** `bedside explain RULE [FILE]`: what a rule checks and why, and for a file what set it. */
export async function explain(id: string, file: string | undefined, flags: {config?: string}, io: Io): Promise<number> {
  const rule = catalogue.get(id)
  if (!rule) throw new UsageError(unknownRule(id))
  const {explanations} = await import('../explanations.js')
  const parts = [`${rule.id}: ${rule.summary}`, explanations[rule.id] ?? '', sourceText(rule), optionText(rule)]
  if (file !== undefined) parts.push(await settingText(rule, file, flags, io))
  io.out(`${parts.filter(Boolean).join('\n\n')}\n`)
  return 0
}

function unknownRule(id: string): string {
  const ids = [...catalogue.keys()]
  const near = nearestRule(id, ids)
  if (near) return `There is no rule "${id}". Did you mean "${near}"?`
  return `There is no rule "${id}". The rules are:\n${ids.map((one) => `  ${one}`).join('\n')}`
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
