import {
  articleTypeOf,
  builtInTypeOf,
  type Context,
  type Document,
  isQuoted,
  isRunningText,
  languageOf,
  type Section,
  type Span,
  spanOf
} from '@bedside/core'
import type {Part, ScopeData} from './data.js'
import type {Match, Matcher} from './matcher.js'
import {holdsSpan} from './spans.js'
import {anyTitle, titlesOf} from './titles.js'
import type {Unit} from './units.js'

/** Says which paths globs match. */
export type Globs = (patterns: readonly string[]) => (path: string) => boolean

/** Where a rule looks. */
export interface Scope {
  /** True of pages that the rule looks at. */
  holdsPage(document: Document, context: Context): boolean
  /** True of a stretch of a page that the rule looks at, or may look at in part. */
  holdsUnit(unit: Unit): boolean
  /** True of a section that the rule looks at; null is the text above the first heading. */
  holdsSection(section: Section | null): boolean
  /** True of a place that the rule looks at. */
  holdsMatch(match: Match, document: Document): boolean
  /** True where the rule looks at some sections only. */
  readonly namesSections: boolean
  /** The sections of a page that the rule names. */
  sectionsIn(document: Document): readonly Section[]
  readonly fields: readonly string[]
}

/** The entries of a list, and those that it leaves out. */
interface Choice {
  only: readonly string[]
  not: readonly string[]
}

function choiceOf(entries: readonly string[] = []): Choice {
  const not = entries.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1))
  return {only: entries.filter((entry) => !entry.startsWith('!')), not}
}

const chooses = ({only, not}: Choice, test: (entries: readonly string[]) => boolean): boolean =>
  (only.length === 0 || test(only)) && !(not.length > 0 && test(not))

/** How a scope comes to know of globs, terms and the language. */
export interface ScopeParts {
  globs: Globs
  matcher: Matcher
  language: string | null
}

/** Makes a scope of what a rule says. */
export function scopeOf(data: ScopeData = {}, {globs, matcher, language}: ScopeParts): Scope {
  const parts = choiceOf(data.parts)
  const sections = choiceOf(data.sections)
  const [inSections, notInSections] = [anyTitle(sections.only), anyTitle(sections.not)]
  const types = choiceOf(data.types?.map(typeName))
  const inFiles = data.files ? globs(data.files) : () => true
  const fields = data.frontmatter ?? []
  const mentions = data.mentions ? matcher.add({terms: data.mentions.map((term) => ({term})), ...loosely, language}) : null
  const holdsSection = (section: Section | null) => {
    const titles = titlesOf(section)
    return (sections.only.length === 0 || titles.some(inSections)) && !(sections.not.length > 0 && titles.some(notInSections))
  }
  const holdsUnit = (unit: Unit) =>
    unit.field !== null && fields.includes(unit.field)
      ? true
      : (fields.length === 0 || data.parts !== undefined) && unit.part !== null && holdsSection(unit.section) && !isSources(unit, sections)
  return {
    namesSections: sections.only.length > 0,
    fields,
    holdsPage: (document, context) =>
      (language === null || languageOf(document, context) === language) &&
      (data.files === undefined || inFiles(document.path ?? '')) &&
      (data.types === undefined || chooses(types, (names) => names.includes(typeName(articleTypeOf(document, context)?.name ?? '')))) &&
      (mentions === null || matcher.matchesOf(mentions, document).some(({unit}) => unit.field === null || unit.part === 'title')),
    sectionsIn: (document) => document.sections.filter((section) => section.heading !== null && inSections(section.title)),
    holdsSection,
    holdsUnit: (unit) => holdsUnit(unit) && mayHold(parts, unit.part),
    holdsMatch: (match, document) => holdsUnit(match.unit) && isInParts(match, document, parts)
  }
}

/** True where a unit of a part may hold something that is in one of the parts: links and quotations stand within others. */
function mayHold({only, not}: Choice, part: Part | null): boolean {
  if (part === null) return true
  return (only.length === 0 || only.some((name) => name === part || name === 'links' || name === 'quotes')) && !not.includes(part)
}

const loosely = {exceptions: [], matchCase: false, inflect: true}

/** What is under "Sources" are titles of others, unless a rule asks for that section. */
function isSources({block, section}: Unit, sections: Choice): boolean {
  return section !== null && sections.only.length === 0 && block.kind !== 'heading' && !isRunningText({block})
}

function isInParts(match: Match, document: Document, parts: Choice): boolean {
  const {unit, sentence, start} = match
  if (unit.part === null) return true
  const quoted = unit.quoted || (unit.field === null && isQuoted(sentence, start))
  if (quoted && !parts.only.includes('quotes')) return false
  const asksForLinks = parts.only.includes('links') || parts.not.includes('links')
  const tags: (Part | false)[] = [unit.part, quoted && 'quotes', asksForLinks && isLinked(match, document) && 'links']
  return chooses(parts, (names) => tags.some((tag) => tag !== false && names.includes(tag)))
}

/** True inside the text of a link. */
function isLinked({unit, start, end}: Match, document: Document): boolean {
  if (unit.field !== null) return false
  const at = unit.spanOf(start, end)
  return holdsSpan(document.view(linkSpans), {start: at.start, end: at.start + 1})
}

/** Where links stand, in reading order; they never overlap. */
function linkSpans(document: Document): Span[] {
  return [...document.nodes('link'), ...document.nodes('linkReference')].map(spanOf).sort((a, b) => a.start - b.start)
}

function typeName(name: string): string {
  const not = name.startsWith('!')
  const plain = (not ? name.slice(1) : name)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return `${not ? '!' : ''}${builtInTypeOf(plain) ?? plain}`
}
