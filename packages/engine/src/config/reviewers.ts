import {parse} from 'node:path'
import {isRecord, type Reviewer, readPersonRecord} from '@bedside/core'
import type {Config} from './config.js'
import {type Mistake, quote, refuse} from './config-error.js'
import {isGlob, readMatching, readNamed} from './named-files.js'
import {reviewerSchema, reviewersSchema} from './schema.js'
import type {ReadFile} from './source-files.js'
import {validatorOf} from './validate.js'
import type {Path, YamlFile} from './yaml-file.js'

type ReviewerData = Omit<Reviewer, 'credentials'> & {credentials?: readonly string[]}

/** A person with the place that describes them. */
interface Entry {
  reviewer: Reviewer
  file: YamlFile
  path: Path
}

let validators: Record<'list' | 'mapping' | 'person', (file: YamlFile) => Mistake[]> | undefined

/**
 * Reads the people who may review, or null where the configuration names none. A list is checked to the letter. A mapping of ids to people,
 * and a file about one person, belong to the site as well: they may hold other keys, and say theirs in other words. The name of such a file is
 * the person's id where it states none, and leads to the person where it does.
 * @throws ConfigError with every mistake.
 */
export function loadReviewers(config: Config, {readFile}: {readFile?: ReadFile} = {}): readonly Reviewer[] | null {
  if (!config.reviewers) return null
  validators ??= {
    list: validatorOf(reviewersSchema),
    mapping: validatorOf({type: 'object', additionalProperties: reviewerSchema}),
    person: validatorOf(reviewerSchema)
  }
  const entries = isGlob(config.reviewers.name) ? peopleIn(config, readFile) : fileOf(readNamed(config.reviewers, config, readFile))
  refuse([...repeatedIds(entries), ...entries.flatMap(endedBeforeBegun)])
  return entries.map(({reviewer}) => reviewer)
}

function fileOf(file: YamlFile): Entry[] {
  const {data} = file
  if (file.readable && isRecord(data) && Object.keys(data).length > 0 && Object.values(data).every(isRecord)) {
    const people = Object.entries(data).map(([id, person]): Person => ({id, data: person as Record<string, unknown>, file, path: [id]}))
    return entriesOf(people, validators!.mapping(file))
  }
  refuse(validators!.list(file))
  return (data as ReviewerData[]).map((person, index) => ({reviewer: reviewerOf(person), file, path: [index]}))
}

function peopleIn(config: Config, readFile: ReadFile | undefined): Entry[] {
  const files = readMatching(config.reviewers!, config, readFile)
  const mistakes = files.flatMap(({file}) => validators!.person(file))
  const people = files.flatMap(({path, file}): Person[] =>
    isRecord(file.data) ? [{id: parse(path).name, data: file.data, file, path: []}] : []
  )
  return entriesOf(people, mistakes)
}

/** A person of the site's own, as written. */
interface Person {
  /** The id where the data states none. */
  id: string
  data: Readonly<Record<string, unknown>>
  file: YamlFile
  path: Path
}

function entriesOf(people: readonly Person[], mistakes: readonly Mistake[]): Entry[] {
  const read = people.map((person) => ({...person, record: readPersonRecord(person.data)}))
  refuse([...mistakes, ...read.filter(({record}) => record.name === undefined).map(namelessPerson)])
  return read.map(({id, data, record, file, path}) => {
    // What is not said in our words is taken as far as it can be used.
    const url = record.url && /^(?:https?:\/\/|\/)/.test(record.url) ? {url: record.url} : {}
    const {url: _, ...said} = record
    const {country, active, conflicts, commitsAs} = data as Partial<ReviewerData>
    const ours = Object.fromEntries(Object.entries({country, active, conflicts, commitsAs}).filter(([, value]) => value !== undefined))
    return {
      reviewer: reviewerOf({
        ...ours,
        ...said,
        ...url,
        name: record.name!,
        id: record.id ?? id,
        ...(record.id && record.id !== id && {file: id})
      }),
      file,
      path
    }
  })
}

function namelessPerson({file, path}: Person): Mistake {
  return {...file.valueAt(path), message: 'This person has no name.', hint: 'Add "name", with first name and surname.'}
}

/** Only what is known, so that other keys of a person's file go no further. */
function reviewerOf({id, name, credentials = [], active, ...data}: ReviewerData): Reviewer {
  const kept = (['file', 'country', 'registration', 'specialty', 'job', 'url', 'conflicts', 'commitsAs'] as const).filter(
    (key) => data[key] !== undefined
  )
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
