import {createHash} from 'node:crypto'
import type {ConfiguredRule, Context} from '@bedside/core'
import type {Library, LintSettings} from '../run/libraries.js'
import type {Reading} from '../run/open.js'

/**
 * Says in a digest what a page is examined with: rules, severities, options, and what the configuration says to them; of the day only that
 * somebody may ask for it. Pages with the same settings share one.
 */
export class SettingsKeys {
  readonly #known = new WeakMap<readonly ConfiguredRule[], string>()
  readonly #shared: unknown

  constructor({schemaTexts, config}: Pick<Library, 'schemaTexts' | 'config'>, {parsers}: Pick<Reading, 'parsers'>) {
    // The trees of two parsers differ in rare cases; Node brings what it knows of Unicode and of languages.
    // What a house rule checks stands in its data.
    this.#shared = [schemaTexts, config.houseRules, Object.keys(parsers).sort(), process.version]
  }

  keyOf({rules, context}: LintSettings): string {
    const known = this.#known.get(rules) ?? digestOf([this.#shared, rules.map(named), contextData(context)])
    this.#known.set(rules, known)
    return known
  }
}

function named({rule, severity, options}: ConfiguredRule) {
  return [rule.id, severity, options]
}

function contextData({today: _, ...context}: Context) {
  return context
}

/** SHA-256 of plain data, with what maps and sets hold. */
export function digestOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data, plainly)).digest('base64url')
}

function plainly(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}
