import type {Finding} from '@bedside/core'
import type {FileReport} from '@bedside/engine'
import {countOf, type Reported} from './reported.js'
import {element, textElement, xmlHeader} from './xml.js'

/**
 * JUnit XML: a suite for each file, a case for each finding. An error fails its case. Warnings and notes pass theirs, with the message in its
 * output, so that an old library is not all red. A file without findings is one case that passes.
 */
export function junitReport({report, tool}: Reported): string {
  const findings = report.files.flatMap((file) => file.findings)
  const attributes = {name: tool.name, ...totals(findings, sum(report.files.map(casesIn)))}
  return `${xmlHeader}\n${element('testsuites', attributes, report.files.map(suite))}\n`
}

function suite(file: FileReport): string {
  const {path, findings} = file
  const cases =
    findings.length > 0 ? findings.map((finding) => testCase(path, finding)) : [element('testcase', {name: 'no findings', classname: path})]
  return element('testsuite', {name: path, ...totals(findings, casesIn(file))}, cases)
}

function casesIn({findings}: FileReport): number {
  return Math.max(1, findings.length)
}

/** What could not be checked is an error in JUnit's sense; what a rule calls an error is a failure. */
function totals(findings: readonly Finding[], tests: number) {
  const errors = findings.filter(notChecked).length
  return {tests, failures: countOf(findings, 'error') - errors, errors}
}

function testCase(path: string, finding: Finding): string {
  const {rule, severity, message, start} = finding
  const place = `line ${start.line}, column ${start.column}`
  const details = `${path}:${start.line}:${start.column} ${severity}: ${message} (${rule})`
  const outcome = notChecked(finding) ? 'error' : 'failure'
  const result = severity === 'error' ? textElement(outcome, {type: rule, message}, details) : textElement('system-out', {}, details)
  return element('testcase', {name: `${rule} at ${place}`, classname: path}, [result])
}

function notChecked({rule, severity}: Finding): boolean {
  return severity === 'error' && rule.startsWith('run/')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
