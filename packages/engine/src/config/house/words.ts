import {quote} from '../config-error.js'
import {formatWords, severityWords} from '../config-mistakes.js'
import type {Fault} from '../faults.js'
import {nearest} from '../nearest.js'
import type {Words} from '../validate.js'

/** What people call the keys of a house rule elsewhere. */
const otherKeys: Readonly<Record<string, string>> = {
  level: 'severity',
  words: 'terms',
  tokens: 'terms',
  swap: 'terms',
  because: 'reason',
  why: 'reason',
  link: 'source',
  ignorecase: 'matchCase',
  case: 'matchCase',
  forms: 'inflect',
  inflections: 'inflect',
  pass: 'allows',
  passes: 'allows',
  good: 'allows',
  allow: 'allows',
  fail: 'flags',
  fails: 'flags',
  bad: 'flags',
  flag: 'flags',
  only: 'scope',
  where: 'scope',
  exception: 'exceptions',
  except: 'exceptions',
  ignore: 'exceptions',
  type: 'kind',
  rule: 'rules'
}

/** What people call the kinds elsewhere. */
const otherKinds: Readonly<Record<string, string>> = {
  existence: 'avoid',
  ban: 'avoid',
  forbid: 'avoid',
  substitution: 'replace',
  swap: 'replace',
  prefer: 'replace',
  occurrence: 'limit',
  consistency: 'consistent',
  conditional: 'define-on-first-use',
  capitalization: 'capitalise',
  capitalize: 'capitalise',
  define: 'define-on-first-use',
  'section-order': 'order-of-sections'
}

/** Says the faults of a file of house rules that need other words than the usual ones. */
export function houseWords(fault: Fault): Words | null {
  const {path, kind, key, keyword, asked, found, allowed = []} = fault
  if (kind === 'unknown-key' && path.length === 1 && path[0] === 'rules') return nameWords(key!)
  if (keyword === 'format' && asked === 'glob') return formatWords('glob', String(found))
  if (kind === 'unknown-key' && path.length === 2) {
    const near = nearestKey(key!, allowed) ?? fault.nearest
    return {message: `Unknown key ${quote(key)}.`, found: key!, allowed, ...(near !== undefined && {nearest: near})}
  }
  if (kind === 'unknown-key' && path.length === 0) {
    return {
      message: `Unknown key ${quote(key)}.`,
      found: key!,
      allowed,
      ...(fault.nearest !== undefined && {nearest: fault.nearest}),
      hint: 'Rules stand under "rules".'
    }
  }
  if (keyword === 'enum' && path.at(-1) === 'kind' && typeof found === 'string' && Object.hasOwn(otherKinds, found.toLowerCase())) {
    return {message: `"kind" cannot be ${quote(found)}.`, found, allowed, nearest: otherKinds[found.toLowerCase()]!}
  }
  if (keyword === 'enum' && path.at(-1) === 'severity' && typeof found === 'string') {
    return severityWords(`Unknown severity ${quote(found)}.`, {found, ...(fault.nearest !== undefined && {nearest: fault.nearest})})
  }
  if (kind === 'missing-key' && key === 'rules')
    return {message: 'Key "rules" is missing.', hint: 'Rules stand under "rules", each under its name.'}
  return null
}

function nearestKey(key: string, allowed: readonly string[]): string | undefined {
  const other = otherKeys[key.toLowerCase()]
  return other !== undefined && allowed.includes(other) ? other : nearest(key, allowed)
}

function nameWords(name: string): Words {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const message = `${quote(name)} is no name of a rule: it takes small letters, digits and hyphens, such as no-click-here.`
  return {message, found: name, ...(plain !== '' && {nearest: plain})}
}
