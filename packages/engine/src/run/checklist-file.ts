import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {refuse} from '../config/config-error.js'
import {parseYaml} from '../config/yaml-file.js'
import {readText} from '../files/read.js'
import {UsageError} from '../usage-error.js'

/** Answers to the items of instruments: instrument -> item -> answer. */
export type Checklist = Readonly<Record<string, Readonly<Record<string, string | number>>>>

/**
 * Reads the answers that a reviewer wrote into a YAML or JSON file.
 * @throws ConfigError where it is no YAML, UsageError where it cannot be read or holds anything but answers.
 */
export function readChecklist(name: string, cwd: string): Checklist {
  const path = resolve(cwd, name)
  if (!existsSync(path)) throw new UsageError(`--checklist: there is no file ${name}.`)
  const {text, fault} = readText(path)
  if (text === null) throw new UsageError(`--checklist: ${name}: ${fault.message}`)
  const file = parseYaml(name, text)
  refuse(file.errors)
  const data = isMapping(file.data) && isMapping(file.data.checklist) ? file.data.checklist : file.data
  if (isMapping(data) && Object.values(data).every((answers) => isMapping(answers) && Object.values(answers).every(isAnswer))) {
    return data as unknown as Checklist
  }
  throw new UsageError(`--checklist: ${name} must map instruments to answers, such as "pemat-p: {1: agree, 15: disagree, 16: na}".`)
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
