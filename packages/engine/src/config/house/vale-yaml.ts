import type {RuleData} from '@bedside/house'
import {stringify} from 'yaml'
import {linesByEntry, linesByReason} from './vale-remarks.js'
import type {ImportedStyle} from './vale-style.js'

/** The file of house rules that a Vale style gives, with comments on where each rule came from and what is missing. */
export function houseFileText({style, rules, left, differences}: ImportedStyle): string {
  const head = [
    `House rules made from the Vale style ${style} by "bedside import vale".`,
    'The words and messages are those of the style: keep to its licence, and name it where the licence asks for that.',
    'Change what you like; a second import would write all of it anew.'
  ]
  const bodies = rules.map(({name, file, data}) => {
    const own = [file, ...linesByReason(differences.filter((one) => one.file === file)).map((line) => `${line}.`)]
    return `${comment(own, '  ')}${indented(stringify({[name]: inOrder(data)}, {lineWidth: 0, aliasDuplicateObjects: false}))}`
  })
  const files = [...new Set(left.map(({file}) => file))]
  const missing = files.flatMap((file) => linesByEntry(left.filter((one) => one.file === file)).map((line) => `  ${file}: ${line}.`))
  const tail = missing.length > 0 ? `\n${comment(['Not converted:', ...missing])}` : ''
  return `${comment(head)}\nrules:\n${bodies.join('\n')}${tail}`
}

/** Lines of a comment. What a style holds must not end one. */
function comment(lines: readonly string[], indent = ''): string {
  return lines.map((line) => `${indent}# ${line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').slice(0, 300)}\n`).join('')
}

function indented(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '  ')
}

/** What a rule says first, then its terms, then its tests. */
function inOrder({kind, message, severity, reason, source, scope, flags, allows, ...own}: RuleData): object {
  const entries = Object.entries({kind, message, severity, reason, source, scope, ...own, flags, allows})
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
