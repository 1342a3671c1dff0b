import {isRecord, severities} from '@bedside/core'
import type {PartialReport} from './partial-report.js'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isOffset: Check = (value) => Number.isSafeInteger(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const tableOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check)
/** A record that holds these keys so; what else it holds is not looked at. */
const recordOf = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks)
  return (value) => isRecord(value) && entries.every(([key, check]) => check(value[key]))
}

const isPlace = recordOf({line: isCount, column: isCount, offset: isCount})
const isFinding = recordOf({
  rule: isText,
  severity: (value) => severities.some((one) => one === value),
  message: isText,
  start: isPlace,
  end: isPlace
})
const isSpan = recordOf({start: isOffset, end: isOffset})
const isSuppression = recordOf({start: isOffset, end: isOffset, rules: listOf(isText), ruleSpans: listOf(isSpan), covers: isSpan})
const isSkipped = orNull(recordOf({language: isText, rules: listOf(isText)}))
const isSummary = recordOf({
  path: isText,
  locale: isText,
  address: isRecord,
  anchors: listOf(recordOf({id: isText})),
  links: listOf(recordOf({url: orNull(isText), kind: isText, text: isText}))
})
const isExamination = recordOf({
  summary: isSummary,
  findings: listOf(isFinding),
  suppressions: listOf(isSuppression),
  measures: isRecord,
  skipped: isSkipped
})
const isFault = recordOf({findings: listOf(isFinding), suppressed: listOf(isFinding), measures: isRecord, skipped: isSkipped})

const isFile: Check = (value) =>
  recordOf({path: isText, digest: orNull(isText)})(value) &&
  isRecord(value) &&
  (isExamination(value.examination) || isFault(value.fault) || orNull(isSummary)(value.summary))

const isReport = recordOf({
  shard: (value) => {
    if (!recordOf({index: isCount, count: isCount})(value)) return false
    const {index, count} = value as PartialReport['shard']
    return index >= 1 && index <= count
  },
  version: isText,
  rules: isText,
  run: recordOf({
    folder: isText,
    paths: listOf(isText),
    config: orNull(isText),
    rules: tableOf(isText),
    now: isText,
    base: orNull(isText)
  }),
  settings: tableOf(orNull(isText)),
  libraries: listOf(recordOf({key: isText, files: listOf(isFile)})),
  notices: listOf(recordOf({about: isText, pages: isCount}))
})

/** True of what has the form of a partial report, as far as merging relies on it. */
export function isPartialReport(value: unknown): value is PartialReport {
  return isReport(value)
}
