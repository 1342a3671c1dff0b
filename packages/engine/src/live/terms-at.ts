import {type Document, type GlossaryEntry, languageOf, type PageSummary, type Site, type Span} from '@bedside/core'
import {allTermsUsed, nameKey, type Wording, wordingsGathered} from '@bedside/rules-jargon'
import type {LintSettings} from '../run/libraries.js'
import {bestExplanation} from '../run/terms.js'

/** A term that stands at a place of a page, with what is known to explain it. */
export interface TermAt extends Span {
  term: string
  /** The entry of the glossary; null where it holds none. */
  entry: GlossaryEntry | null
  /** What a page says the term means: this one where it does, else the first that does; null where none does. */
  page: {path: string; gloss: string; at: Span} | null
  /** What Bedside's own list of words says; null where it says nothing. */
  listed: string | null
}

/** The term at an offset of a page; null where there is none. Words that no glossary holds are known in English only. */
export function termAt(document: Document, offset: number, {name, context}: LintSettings): TermAt | null {
  const used = languageOf(document, context) === 'en' ? usedAt(document, offset) : null
  const named = entryAt(document.source, offset, context.glossary)
  if (named && (!used || named.end - named.start >= used.end - used.start)) {
    return {...named, term: named.entry.term, page: explainedBy(context.site, named.entry.term, name), listed: used?.listed ?? null}
  }
  if (!used) return null
  const {own, ...place} = used
  const entry = context.glossary.find(({term, forms}) => [term, ...forms].some((one) => nameKey(one) === nameKey(used.term))) ?? null
  return {...place, entry, page: own ? {path: name, ...own} : explainedBy(context.site, used.term, name)}
}

function usedAt(document: Document, offset: number) {
  for (const one of allTermsUsed(document)) {
    const use = one.uses.find(({start, end}) => start <= offset && offset <= end)
    if (!use) continue
    const said = bestExplanation(one)
    const own = said?.gloss ? {gloss: said.gloss, at: {start: said.start, end: said.end}} : null
    return {start: use.start, end: use.end, term: one.term, listed: one.gloss, own}
  }
  return null
}

/** The first page, its own left out, that says what a term means. */
function explainedBy(site: Site | null, term: string, own: string): TermAt['page'] {
  const key = nameKey(term)
  for (const page of site?.pages.values() ?? []) {
    const wording = page.path === own ? null : wordingOf(page, key)
    if (wording) return {path: page.path, gloss: wording.gloss, at: {start: wording.start, end: wording.end}}
  }
  return null
}

function wordingOf(page: PageSummary, key: string): Wording | undefined {
  return wordingsGathered(page).find(({term}) => nameKey(term) === key)
}

/** The longest name of the glossary that stands at an offset of a text, whatever its case. */
export function entryAt(text: string, offset: number, glossary: readonly GlossaryEntry[]): (Span & {entry: GlossaryEntry}) | null {
  let best: (Span & {entry: GlossaryEntry}) | null = null
  for (const entry of glossary) {
    for (const name of [entry.term, ...entry.forms]) {
      const found: Span | null = name.length > (best ? best.end - best.start : 0) ? placeOf(text, name, offset) : null
      if (found) best = {...found, entry}
    }
  }
  return best
}

function placeOf(text: string, name: string, offset: number): Span | null {
  const from = Math.max(0, offset - name.length)
  const at = lowered(text.slice(from, offset + name.length)).indexOf(name.toLowerCase())
  if (at < 0) return null
  const span = {start: from + at, end: from + at + name.length}
  return span.start <= offset && offset <= span.end && isWhole(text, span) ? span : null
}

/** Every place of a text where a name of an entry stands, in order. */
export function usesOf({term, forms}: GlossaryEntry, text: string): Span[] {
  const lower = lowered(text)
  const found = new Map<number, Span>()
  for (const name of [term, ...forms].map((one) => one.toLowerCase()).filter((one) => one !== '')) {
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      const span = {start: at, end: at + name.length}
      if (isWhole(text, span) && (found.get(at)?.end ?? 0) < span.end) found.set(at, span)
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** A text in lower case, each character where it was: that of a dotted capital I alone is longer than itself. */
function lowered(text: string): string {
  return text.replaceAll('\u0130', 'I').toLowerCase()
}

/** True where no letter or digit goes before a span or follows it. */
function isWhole(text: string, {start, end}: Span): boolean {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  return !isWord(text[start - 1]) && !isWord(text[end])
}
