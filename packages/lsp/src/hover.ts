import type {Finding} from '@bedside/core'
import {rulesOf, type TermAt} from '@bedside/engine'
import type {Hover, Position} from 'vscode-languageserver/node'
import {termOf} from './navigation.js'
import {holds, rangeIn, rangeOf} from './places.js'
import type {Page} from './workspace.js'

/** Rules that are explained at one place: more would hide each other. */
const mostRules = 3

/** What can be said of a place: which rules have found something there and why they look, and what a term means. */
export function hoverAt(
  page: Page,
  position: Position,
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>
): Hover | null {
  const term = termOf(page, page.text.offsetAt(position))
  const here = findings.filter((finding) => holds(rangeOf(finding), position))
  const rules = [...new Set(here.map(({rule}) => rule))].slice(0, mostRules)
  const parts = [...(term ? [termText(term, page)] : []), ...rules.map((rule) => ruleText(rule, page, explanations))].filter(Boolean)
  if (parts.length === 0) return null
  return {
    contents: {kind: 'markdown', value: parts.join('\n\n---\n\n')},
    ...(term && {range: rangeIn(page.text, term)})
  }
}

function ruleText(id: string, {live}: Page, explanations: Readonly<Record<string, string>>): string {
  const {config} = live.library
  const rule = rulesOf(config).get(id)
  if (!rule) return ''
  const reason = config.houseRules.find((one) => one.id === id)?.data.reason ?? ''
  const sources = (rule.sources ?? []).map((source) => `- ${source}`)
  return [`**${id}**: ${rule.summary}`, explanations[id] ?? plain(reason), sources.length > 0 ? `Sources:\n${sources.join('\n')}` : '']
    .filter(Boolean)
    .join('\n\n')
}

function termText({term, entry, page: said, listed}: TermAt, {live, path}: Page): string {
  if (entry) return `**${plain(entry.term)}**: ${plain(entry.gloss)} *(glossary)*`
  if (said) {
    const where = said.path === live.library.nameOf(path) ? 'explained on this page' : `as ${plain(said.path)} explains it`
    return `**${plain(term)}**: ${plain(said.gloss)} *(${where})*`
  }
  return listed === null ? '' : `**${plain(term)}**: ${plain(listed)} *(Bedside's list; no page explains it yet)*`
}

/** Words of a page as they are, not as Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ')
}
