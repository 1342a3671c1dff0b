import {type FileReport, type RunReport, sumOf} from '@bedside/engine'
import {joined, type Piecewise, type RunSums} from './piecewise.js'
import type {Tool} from './reported.js'

/**
 * The report for programs. Its shape is a promise: `docs/report.schema.json` describes it, and keys are only ever added.
 * Lines and columns count from 1, columns and offsets in UTF-16 units.
 */
export function jsonReport(report: RunReport, tool: Tool): Promise<string> {
  return joined(report, jsonPiecewise(tool))
}

/** The same report as one that can be put together from pages. */
export function jsonPiecewise(tool: Tool): Piecewise {
  return {page: pageJson, between, around: (sums) => around(sums, tool)}
}

const between = ','

function around({tallies, notices, external, baseline}: RunSums, tool: Tool): {before: string; after: string} {
  const head = {version: 1, tool, summary: sumOf(tallies, baseline), notices, ...(external && {external}), files: []}
  const text = JSON.stringify(head, null, 2)
  return tallies.length === 0 ? {before: `${text}\n`, after: ''} : {before: text.slice(0, -']\n}'.length), after: '\n  ]\n}\n'}
}

function pageJson({path, type, findings, measures}: FileReport): string {
  const file = {path, type: type?.name ?? null, ...(type && {typeFrom: type.origin}), findings, measures}
  // In two lists, so that it is written as far to the right as it stands in the report.
  return `\n    ${JSON.stringify([[file]], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length)}`
}
