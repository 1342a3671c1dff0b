import {type FileReport, type RunReport, summaryOf} from '@bedside/engine'
import type {Tool} from './reported.js'

/**
 * The report for programs. Its shape is a promise: `docs/report.schema.json` describes it, and keys are only ever added.
 * Lines and columns count from 1, columns and offsets in UTF-16 units.
 */
export function jsonReport(report: RunReport, tool: Tool): string {
  return [...jsonPieces(report, tool)].join('')
}

/** The same report piece by piece: of a large library it is longer than all else that a run holds. */
export function* jsonPieces(report: RunReport, tool: Tool): Generator<string> {
  const {external, files, notices} = report
  const head = {version: 1, tool, summary: summaryOf(report), notices, ...(external && {external}), files: []}
  if (files.length === 0) {
    yield `${JSON.stringify(head, null, 2)}\n`
    return
  }
  yield JSON.stringify(head, null, 2).slice(0, -']\n}'.length)
  for (const [index, file] of files.entries()) {
    // In two lists, so that it is written as far to the right as it stands in the report.
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify([[fileJson(file)]], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length)}`
  }
  yield '\n  ]\n}\n'
}

function fileJson({path, type, findings, measures}: FileReport) {
  return {path, type: type?.name ?? null, ...(type && {typeFrom: type.origin}), findings, measures}
}
