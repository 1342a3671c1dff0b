import {parse} from 'node:path'
import type {Reviewer} from '@bedside/core'
import type {Config} from './config.js'
import {type Mistake, quote, refuse} from './config-error.js'
import {isGlob, readMatching, readNamed} from './named-files.js'
import {reviewerSchema, reviewersSchema} from './schema.js'
import type {ReadFile} from './source-files.js'
import {validatorOf} from './validate.js'
import type {Path, YamlFile} from './yaml-file.js'

type ReviewerData = Omit<Reviewer, 'id' | 'credentials'> & {id?: string; credentials?: string[]}

/** A person with the place that describes them. */
interface Entry {
  reviewer: Reviewer
  file: YamlFile
  path: Path
}

let validators: {list: (file: YamlFile) => Mistake[]; person: (file: YamlFile) => Mistake[]} | undefined

/**
 * Reads the people who may review, or null where the configuration names none. A list is checked to the letter; a file about one
 * person may hold keys of other programs, and its name is the person's id where it states none.
 * @throws ConfigError with every mistake.
 */
export function loadReviewers(config: Config, {readFile}: {readFile?: ReadFile} = {}): readonly Reviewer[] | null {
  if (!config.reviewers) return null
  validators ??= {list: validatorOf(reviewersSchema), person: validatorOf(reviewerSchema)}
  const entries = isGlob(config.reviewers.name) ? peopleIn(config, readFile) : listIn(readNamed(config.reviewers, config, readFile))
  refuse([...repeatedIds(entries), ...entries.flatMap(endedBeforeBegun)])
  return entries.map(({reviewer}) => reviewer)
}

function listIn(file: YamlFile): Entry[] {
  refuse(validators!.list(file))
  return (file.data as (ReviewerData & {id: string})[]).map((data, index) => ({reviewer: reviewerOf(data, data.id), file, path: [index]}))
}

function peopleIn(config: Config, readFile: ReadFile | undefined): Entry[] {
  const files = readMatching(config.reviewers!, config, readFile)
  refuse(files.flatMap(({file}) => validators!.person(file)))
  return files.map(({path, file}) => {
    const data = file.data as ReviewerData
    return {reviewer: reviewerOf(data, data.id ?? parse(path).name), file, path: []}
  })
}

/** Only what is known, so that other keys of a person's file go no further. */
function reviewerOf({name, credentials = [], active, ...data}: ReviewerData, id: string): Reviewer {
  const kept = (['country', 'registration', 'specialty', 'url', 'conflicts', 'commitsAs'] as const).filter((key) => data[key] !== undefined)
  return {
    id,
    name,
    credentials,
    ...Object.fromEntries(kept.map((key) => [key, data[key]])),
    ...(active !== undefined && {active: {...active}})
  }
}

function repeatedIds(entries: readonly Entry[]): Mistake[] {
  const first = new Map<string, Entry>()
  const mistakes: Mistake[] = []
  for (const entry of entries) {
    const {id} = entry.reviewer
    const earlier = first.get(id)
    if (!earlier) first.set(id, entry)
    else {
      const {file, line} = placeOfId(earlier)
      const hint = `The first is in ${file}, line ${line}: give one of them another id.`
      mistakes.push({...placeOfId(entry), message: `Two reviewers have the id ${quote(id)}.`, found: id, hint})
    }
  }
  return mistakes
}

function placeOfId({file, path}: Entry) {
  return file.valueAt([...path, 'id'])
}

function endedBeforeBegun({reviewer: {active}, file, path}: Entry): Mistake[] {
  if (!active?.from || !active.until || active.from <= active.until) return []
  return [
    {...file.valueAt([...path, 'active', 'until']), message: `"until" lies before "from", which is ${active.from}.`, found: active.until}
  ]
}
