import {csvText} from './csv-text.js'
import {printable} from './printable.js'
import {type Located, locatedFindings, type Reported} from './reported.js'

const header = ['path', 'line', 'column', 'end line', 'end column', 'severity', 'rule', 'message', 'fixable', 'fingerprint']

/** Findings as CSV: a header, one row a finding, nothing else. */
export function csvReport(reported: Reported): string {
  const shown = locatedFindings(reported).filter(({suppressed}) => !suppressed)
  return csvText([header, ...shown.map(rowOf)])
}

function rowOf({path, finding, fingerprint}: Located): (string | number)[] {
  const {start, end, severity, rule, message, fix} = finding
  const fixable = fix ? 'yes' : 'no'
  return [printable(path), start.line, start.column, end.line, end.column, severity, rule, printable(message), fixable, fingerprint]
}
