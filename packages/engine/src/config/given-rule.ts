import {type AnyRule, LineIndex, type Setting} from '@bedside/core'
import {UsageError} from '../usage-error.js'
import type {RuleData} from './config.js'
import {type Mistake, type Origin, originIn, refuse} from './config-error.js'
import {configMistakes} from './config-mistakes.js'
import {nearestRule} from './nearest.js'
import {settings} from './schema.js'
import {parseYaml, type YamlFile} from './yaml-file.js'

/** A rule as somebody sets it on the command line. */
export interface GivenRule {
  id: string
  /** A severity, or a severity with options. */
  data: RuleData
}

/**
 * Reads what follows `--rule`: `ID=SEVERITY`, or `ID=SEVERITY:{option: value}` with the options as YAML writes them on one line. The space
 * after the colon of an option may be left out, since a shell would want quotes for it.
 * @throws UsageError where there is no such rule or severity, ConfigError where the options cannot be used: it shows the place.
 */
export function parseGivenRule(argument: string, rules: ReadonlyMap<string, AnyRule>): GivenRule {
  const [id, severity, rest] = parts(argument)
  // House rules are known once configurations are read.
  const isHouseRule = id.startsWith('house/')
  if (!rules.has(id) && !isHouseRule) {
    const near = nearestRule(id, [...rules.keys()])
    throw new UsageError(`--rule: there is no rule "${id}".${near ? ` Did you mean "${near}"?` : ' docs/rules lists them.'}`)
  }
  if (!settings.includes(severity as Setting)) {
    throw new UsageError(`--rule ${id}: "${severity}" is no severity; write off, note, warning or error, as in --rule ${id}=warning.`)
  }
  if (rest === null) return {id, data: severity as Setting}
  if (isHouseRule) throw new UsageError(`--rule ${id}: a house rule has no options; write --rule ${id}=${severity}.`)
  const file = optionsFile(argument, argument.length - rest.length)
  const mistakes = file.readable ? configMistakes(asConfiguration(file, id, severity), rules) : file.errors
  refuse(mistakes.map(asOnCommandLine))
  return {id, data: [severity as Setting, file.data as Record<string, unknown>]}
}

/** Id, severity, and what follows the colon behind it; null where there is none. */
function parts(argument: string): [id: string, severity: string, options: string | null] {
  const equals = argument.indexOf('=')
  if (equals < 0) return [argument, '', null]
  const [id, rest] = [argument.slice(0, equals), argument.slice(equals + 1)]
  const colon = rest.indexOf(':')
  return colon < 0 ? [id, rest, null] : [id, rest.slice(0, colon), rest.slice(colon + 1)]
}

/** The options of an argument as a file whose places are those in the argument. */
function optionsFile(argument: string, start: number): YamlFile {
  // One line, so that a place in it is a column.
  const {text, inserted} = spaced(argument.slice(start).replace(/[\r\n]/g, ' '))
  const file = parseYaml('--rule', text)
  const lines = new LineIndex(argument)
  const inArgument = (offset: number) => start + offset - inserted.filter((at) => at < offset).length
  const move = <T extends Origin>(origin: T): T => {
    const from = origin.column - 1
    const length = origin.mark.end - origin.mark.start
    return {...origin, ...originIn('--rule', argument, lines, {start: inArgument(from), end: inArgument(from + length)})}
  }
  return {
    ...file,
    errors: file.errors.map(move),
    keyAt: (path) => move(file.keyAt(path)),
    valueAt: (path) => move(file.valueAt(path))
  }
}

/** Options as the configuration that says the same, so that they are held to the same schema and told in the same words. */
function asConfiguration(file: YamlFile, id: string, severity: string): YamlFile {
  const above = ['rules', id, 1].length
  return {
    ...file,
    data: {rules: {[id]: [severity, file.data]}},
    keyAt: (path) => file.keyAt(path.slice(above)),
    valueAt: (path) => file.valueAt(path.slice(above))
  }
}

/** Hints show how a configuration has it; behind `--rule` the options follow a colon. */
function asOnCommandLine(mistake: Mistake): Mistake {
  const hint = mistake.hint?.replace(/^Write \[(\w+), (.*)\]\.$/, 'Write $1:$2.')
  return {...mistake, ...(hint !== undefined && {hint})}
}

/**
 * A flow mapping with a space behind the colon of each plain key: without one YAML takes `target:6` for one word. In lists nothing is
 * changed, since `https://example.org` is one word there. `inserted` tells where spaces were put in, in the new text.
 */
function spaced(flow: string): {text: string; inserted: readonly number[]} {
  const inserted: number[] = []
  const open: string[] = []
  let text = ''
  let isKey = false
  let quote = ''
  for (let index = 0; index < flow.length; index++) {
    const character = flow[index]!
    text += character
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '{' || character === '[') open.push(character)
    else if (character === '}' || character === ']') open.pop()
    else if (character === ':' && isKey && flow[index + 1] !== ' ') {
      inserted.push(text.length)
      text += ' '
    }
    if (character === '{' || character === ',') isKey = open.at(-1) === '{'
    else if (character === ':' || character === '[') isKey = false
  }
  return {text, inserted}
}
