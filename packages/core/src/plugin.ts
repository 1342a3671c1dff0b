import type {Root} from 'mdast'
import type {Root as ProseRoot} from 'nlcst'
import type {VFile} from 'vfile'
import {emptyContext} from './context.js'
import {documentFromNlcst, documentFromTree} from './document.js'
import type {Finding, Setting} from './finding.js'
import {formatOf} from './formats/format.js'
import {conclude, examine} from './lint.js'
import {type AnyRule, withDefaults} from './rule.js'

/** What `.use(rule, ...)` takes: nothing, a severity, options, or both. `false` and `'off'` switch the rule off. */
export type RuleSettings = Setting | boolean | Readonly<Record<string, unknown>> | readonly [Setting, Readonly<Record<string, unknown>>?]

/** A rule as a unified plugin: it adds a message to the file for each finding. */
export type RulePlugin = (settings?: RuleSettings) => (tree: Root | ProseRoot, file: VFile) => undefined

/** Makes the unified plugin of a rule. It takes the rule by a function because rule and plugin are the same value. */
export function pluginOf(rule: () => AnyRule): RulePlugin {
  return (settings) => {
    const {severity, options} = readSettings(rule(), settings)
    return (tree, file) => {
      if (severity === 'off') return
      const source = String(file)
      const configured = [{rule: rule(), severity, options: withDefaults(rule(), options)}]
      const examination = examine(documentOf(rule(), tree, source, file), configured, emptyContext)
      for (const finding of conclude(examination, configured, emptyContext).findings) addMessage(file, finding)
    }
  }
}

function documentOf(rule: AnyRule, tree: Root | ProseRoot, source: string, file: VFile) {
  const path = file.path ?? null
  if (tree.type === 'root') return documentFromTree(tree, source, {path, format: formatOf(path) ?? 'markdown'})
  if (rule.readsProseOnly) return documentFromNlcst(tree, source, {path})
  throw new Error(`${rule.id} reads the Markdown tree; use it after remark-parse, not in a retext pipeline.`)
}

function readSettings(rule: AnyRule, settings: RuleSettings | undefined): {severity: Setting; options: Record<string, unknown>} {
  const defaultSeverity = rule.severity === 'off' ? 'warning' : rule.severity
  if (settings === undefined || settings === true) return {severity: defaultSeverity, options: {}}
  if (settings === false) return {severity: 'off', options: {}}
  if (typeof settings === 'string') return {severity: settings, options: {}}
  const [severity, options] = Array.isArray(settings) ? settings : [defaultSeverity, settings]
  for (const name of Object.keys(options ?? {})) {
    if (name in rule.options) continue
    const known = Object.keys(rule.options).join(', ') || 'none'
    throw new Error(`${rule.id} has no option "${name}"; its options: ${known}.`)
  }
  return {severity, options: options ?? {}}
}

function addMessage(file: VFile, finding: Finding): void {
  const message = file.message(finding.message, {
    place: {start: finding.start, end: finding.end},
    source: 'bedside',
    ruleId: finding.rule
  })
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
  message.url = finding.url
  message.actual = String(file).slice(finding.start.offset, finding.end.offset)
  if (finding.fix?.edits.length === 1) message.expected = [finding.fix.edits[0]!.text]
}
