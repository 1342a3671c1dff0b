import {applyFixes, type Context, emptyContext, type Finding, lint, withDefaults} from '@bedside/core'
import {compileHouseRules} from './compile.js'
import type {RuleData} from './data.js'

/** What one house rule finds in a text. */
export function findingsOf(
  data: RuleData,
  text: string,
  {path = 'page.md', ...context}: Partial<Context> & {path?: string} = {}
): Finding[] {
  const house = {id: 'house/test', data, file: 'house-rules/test.yaml', line: 1, column: 1, replaces: null}
  const globs = (patterns: readonly string[]) => (name: string) => patterns.some((pattern) => name.startsWith(pattern.replace('**', '')))
  const [rule] = compileHouseRules([house], {globs, builtIn: new Map()})
  const configured = {rule: rule!, severity: 'warning' as const, options: withDefaults(rule!)}
  return lint(text, {path, rules: [configured], context: {...emptyContext, ...context}}).findings
}

/** The words that findings stand at. */
export function markedBy(data: RuleData, text: string, more: Parameters<typeof findingsOf>[2] = {}): string[] {
  return findingsOf(data, text, more).map(({start, end}) => text.slice(start.offset, end.offset))
}

/** A text with the fixes of one house rule applied. */
export function fixedBy(data: RuleData, text: string, path = 'page.md'): string {
  return applyFixes(
    text,
    findingsOf(data, text, {path}).flatMap(({fix}) => fix ?? [])
  ).text
}
