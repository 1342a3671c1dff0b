import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {checklistFaults, instrumentOf, isRecord} from '@bedside/core'
import {type Mistake, refuse} from '../config/config-error.js'
import {type Path, parseYaml, type YamlFile} from '../config/yaml-file.js'
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
  const above: Path = isRecord(file.data) && isRecord(file.data.checklist) ? ['checklist'] : []
  const data = above.length > 0 ? (file.data as {checklist: unknown}).checklist : file.data
  if (!isRecord(data) || Object.keys(data).length === 0) {
    throw new UsageError(`--checklist: ${name} must map instruments to answers, such as "pemat-p: {1: agree, 15: disagree, 16: na}".`)
  }
  refuse(Object.entries(data).flatMap(([instrument, answers]) => mistakesIn(instrument, answers, above, file)))
  return data as unknown as Checklist
}

function mistakesIn(instrument: string, answers: unknown, above: Path, file: YamlFile): Mistake[] {
  return checklistFaults(instrument, answers).map(({path, atKey, message, nearest}) => {
    const full = [...above, instrument, ...path]
    const isName = path.length === 0 && instrumentOf(instrument) === null
    return {...(atKey || isName ? file.keyAt(full) : file.valueAt(full)), message, ...(nearest !== undefined && {nearest})}
  })
}
