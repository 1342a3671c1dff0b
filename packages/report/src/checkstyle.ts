import type {Finding, Severity} from '@bedside/core'
import type {FileReport} from '@bedside/engine'
import type {Reported} from './reported.js'
import {element, xmlHeader} from './xml.js'

/** Checkstyle's words for the severities. */
const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'info'}

/** Checkstyle XML: files with their findings. Most code review tools and CI dashboards read it. */
export function checkstyleReport({report}: Reported): string {
  const files = report.files.filter(({findings}) => findings.length > 0).map(fileElement)
  // The version is the one of Checkstyle whose form this is; readers look for it.
  return `${xmlHeader}\n${element('checkstyle', {version: '4.3'}, files)}\n`
}

function fileElement({path, findings}: FileReport): string {
  return element('file', {name: path}, findings.map(errorElement))
}

function errorElement({start, severity, message, rule}: Finding): string {
  return element('error', {line: start.line, column: start.column, severity: levels[severity], message, source: `bedside.${rule}`})
}
