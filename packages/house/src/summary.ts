import {type AnyRule, oneLine} from '@bedside/core'
import type {ExtendingData, Kind, RuleData} from './data.js'
import {replacementOf} from './kinds/replace.js'
import {isExtending} from './rule.js'
import {writtenTerms} from './terms-of.js'

const verbs: Readonly<Record<Kind, string>> = {
  avoid: 'Avoid',
  replace: 'Write',
  'require-phrase': 'Say',
  'require-section': 'Write the section',
  'define-on-first-use': 'Explain',
  limit: 'Keep to the limit of',
  'order-of-sections': 'Put sections in order:',
  capitalise: 'Write with the right capitals:',
  consistent: 'Write in one way:',
  frontmatter: 'Fill in the fields'
}

/** One plain sentence of at most 80 characters that says what a rule asks for. */
export function summaryOf(data: RuleData | ExtendingData, base: AnyRule | undefined): string {
  if (isExtending(data)) return base?.summary ?? `Takes the place of ${oneLine(data.extends, 50)}.`
  const names = namesIn(data)
  const more = names.length > 1 ? ` and ${names.length - 1} more` : ''
  return names.length === 0
    ? `${verbs[data.kind]} headings.`
    : `${verbs[data.kind]} ${oneLine(names[0]!, 80 - verbs[data.kind].length - more.length - 4)}${more}.`
}

function namesIn(data: RuleData): string[] {
  if (data.kind === 'limit') return [`${data.count} per ${data.per}`]
  if (data.kind === 'frontmatter') return Object.keys(data.fields)
  if (data.kind === 'require-section') return [`"${data.sections[0]}"`]
  if (data.kind === 'order-of-sections') return data.sections.flat().map((title) => `"${title}"`)
  if (data.kind === 'replace')
    return Object.entries(data.terms).map(([term, value]) => `"${replacementOf(value).choices[0]}" for "${term}"`)
  return [...writtenTerms(data)].filter(({path}) => path[0] === 'terms' || path[0] === 'phrases').map(({text}) => `"${text}"`)
}
