import type {Severity} from '@bedside/core'
import {fingerprintIn} from '@bedside/engine'
import {printable} from './printable.js'
import {type Located, locatedFindings, type Reported} from './reported.js'

/** GitLab's words for the severities. */
const levels: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', note: 'info'}

/** GitLab's code quality report: an array of findings that merge requests compare with the ones of the target branch. */
export function gitlabReport(reported: Reported): string {
  const shown = locatedFindings(reported).filter(({suppressed}) => !suppressed)
  return `${JSON.stringify(shown.map(issue), null, 2)}\n`
}

function issue({path, finding, fingerprint}: Located) {
  const {message, rule, severity, start, end} = finding
  return {
    type: 'issue',
    check_name: rule,
    description: printable(message),
    // Two files may hold the same words; GitLab keeps only one of two findings with one fingerprint.
    fingerprint: fingerprintIn(path, fingerprint),
    severity: levels[severity],
    location: {path, lines: {begin: start.line, end: end.line}}
  }
}
