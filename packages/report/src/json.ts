import {type FileReport, type RunReport, summaryOf} from '@bedside/engine'

/** Name and version of the program that made a report. */
export interface Tool {
  name: string
  version: string
}

/**
 * The report for programs. Its shape is a promise: `docs/report.schema.json` describes it, and keys are only ever added.
 * Lines and columns count from 1, columns and offsets in UTF-16 units.
 */
export function jsonReport(report: RunReport, tool: Tool): string {
  const {external, files, notices} = report
  const json = {version: 1, tool, summary: summaryOf(report), notices, ...(external && {external}), files: files.map(fileJson)}
  return `${JSON.stringify(json, null, 2)}\n`
}

function fileJson({path, type, findings, measures}: FileReport) {
  return {path, type: type?.name ?? null, ...(type && {typeFrom: type.origin}), findings, measures}
}
