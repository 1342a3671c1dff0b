import type {Finding, Severity} from '@bedside/core'
import type {ConfigError, Mistake} from '@bedside/engine'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver/node'
import {rangeOf} from './places.js'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information
}

const source = 'bedside'

/** A finding as editors show it. */
export function diagnosticOf(finding: Finding): Diagnostic {
  const {rule, severity, message, url} = finding
  return {
    range: rangeOf(finding),
    severity: severities[severity],
    code: rule,
    source,
    message,
    // Editors open only whole addresses.
    ...(/^https?:/.test(url) && {codeDescription: {href: url}})
  }
}

/** Findings of a file as the disk has it. Editors leave out a byte order mark, which offsets count. */
export function diagnosticsOfFile(findings: readonly Finding[], text: string): Diagnostic[] {
  const shift = text.startsWith('\ufeff') ? 1 : 0
  return findings.map((finding) => {
    const diagnostic = diagnosticOf(finding)
    const {start, end} = diagnostic.range
    for (const place of [start, end]) if (place.line === 0) place.character = Math.max(0, place.character - shift)
    return diagnostic
  })
}

/** A mistake in a configuration file, at its place in that file. */
export function diagnosticOfMistake({line, column, mark, message, nearest, hint}: Mistake): Diagnostic {
  const start = {line: line - 1, character: column - 1}
  const end = {line: line - 1, character: column - 1 + Math.max(0, mark.end - mark.start)}
  const advice = [nearest === undefined ? '' : `Did you mean "${nearest}"?`, hint ?? ''].filter(Boolean)
  return {range: {start, end}, severity: DiagnosticSeverity.Error, code: 'configuration', source, message: [message, ...advice].join(' ')}
}

/** What is said on a page that no configuration can be read for. */
export function uncheckedPage({errors}: ConfigError): Diagnostic {
  const [first] = errors
  const where = first ? ` ${first.file}:${first.line}:${first.column} ${first.message}` : ''
  const start = {line: 0, character: 0}
  return {
    range: {start, end: start},
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source,
    message: `Not checked: the configuration has a mistake.${where}`
  }
}
