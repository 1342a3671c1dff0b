import type {Document, GlossaryEntry, PageSummary, Site, Span} from '@bedside/core'
import {listedDefinitionsIn} from './definitions/definitions.js'
import {isUnknown} from './definitions/gloss.js'
import {singularOf} from './lexicon/inflection.js'
import {termNamed} from './lexicon/lexicon.js'

/** What one page says that a term means. */
export interface Wording extends Span {
  term: string
  gloss: string
}

/** What the pages of a library say that a term means: the wording that comes nearest to all others, with the page it stands on. */
export interface Reference {
  gloss: string
  /** The page, or null for the glossary. */
  path: string | null
}

/** The pattern whose gloss is one phrase that stands for the term: `term (gloss)`. */
const saying = 'P04'
/** The longest gloss that is compared, in words: longer ones describe, each in its own way. */
const longest = 10
const fewest = 2

/** The first full explanation of each clinical term on a page, where it is short enough to be compared. */
export function wordingsIn(document: Document): Wording[] {
  const first = new Map<string, Wording>()
  for (const {term, gloss, kind, quality, start, end} of listedDefinitionsIn(document)) {
    const listed = termNamed(term.toLowerCase())
    // A word with several senses may well mean two things on two pages, and what every reader knows needs no one wording.
    if (!listed || listed.known || listed.drug || listed.near) continue
    const name = listed.term
    if (first.has(name) || quality !== 'full' || kind !== saying) continue
    const plain = gloss.replace(/\s+/g, ' ').trim()
    if (standsAlone(document, start) && isPhrase(plain) && meaningIn(plain, name).size >= fewest)
      first.set(name, {term: name, gloss: plain, start, end})
  }
  return [...first.values()]
}

/** The wordings that a page gave up to the site; none where the rule that gathers them is off. */
export function wordingsGathered({gathered}: PageSummary): readonly Wording[] {
  return (gathered?.['jargon/redefined-term'] ?? []) as readonly Wording[]
}

/** True where no adjective stands before a term: of `nasal polyps` not every polyp is spoken of. */
function standsAlone({source}: Document, start: number): boolean {
  return !/[\p{L}-]{2}(?:al|ar|ary|ic|ive|ory|ous)\s+$/u.test(source.slice(Math.max(0, start - 30), start))
}

/** True for one short, plain phrase: no list of symptoms, no clause, nothing about how common or how grave it is. */
function isPhrase(gloss: string): boolean {
  const words = gloss.split(' ')
  if (words.length > longest || gloss.split(',').length > 2) return false
  if (
    gloss
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some(isUnknown)
  )
    return false
  return !/^(?:also|carried|formerly|given|replacement|seen|such|used)\b|\b(?:common|famil|for short|inherit|rare|risk|serious|versus|you)/.test(
    gloss
  )
}

/** Words of a gloss that do not tell one meaning from another. */
const common = new Set(
  `about abnormal affect also another any area because become body called cause certain condition disease disorder doctor during each form from group
  happen have help illness into kind known like lot made make many medical mean more most other part people person place problem really several
  some sometime special such than that their there these they thing this those through type use used usually very what when where which while with
  without you your`.split(/\s+/)
)

/** What a gloss says, as the stems of the words that carry its meaning. */
function meaningIn(gloss: string, term: string): ReadonlySet<string> {
  const own = new Set(term.toLowerCase().split(/[ -]/))
  const words = gloss.toLowerCase().match(/[a-z]{3,}/g) ?? []
  return new Set(words.filter((word) => !common.has(singularOf(word)) && !own.has(word)).map((word) => singularOf(word).slice(0, 5)))
}

/** How much of the shorter of two glosses the other one says too, 0 to 1. */
export function likeness(one: string, other: string, term: string): number {
  const [a, b] = [meaningIn(one, term), meaningIn(other, term)]
  const shared = [...a].filter((stem) => b.has(stem)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}

const references = new WeakMap<Site, ReadonlyMap<string, Reference>>()

/** The reference for each term that two pages or more explain alike. Worked out once for a library. */
export function referencesOf(site: Site, rule: string): ReadonlyMap<string, Reference> {
  const known = references.get(site) ?? findReferences(site, rule)
  references.set(site, known)
  return known
}

/** The reference that the glossary gives, or null. */
export function fromGlossary(glossary: readonly GlossaryEntry[], term: string): Reference | null {
  const entry = glossary.find((one) => one.term.toLowerCase() === term || one.forms.some((form) => form.toLowerCase() === term))
  return entry ? {gloss: entry.gloss, path: null} : null
}

/** From here on two wordings say the same. */
const alike = 0.5
/** At most this many wordings of a term are compared with each other. */
const compared = 40

function findReferences(site: Site, rule: string): Map<string, Reference> {
  const byTerm = new Map<string, Required<Reference>[]>()
  for (const [path, {gathered}] of site.pages) {
    for (const {term, gloss} of (gathered?.[rule] ?? []) as readonly Wording[]) {
      const same = byTerm.get(term) ?? []
      byTerm.set(term, same)
      if (same.length < compared) same.push({gloss, path})
    }
  }
  const found = new Map<string, Reference>()
  for (const [term, wordings] of byTerm) {
    const reference = mostAlike(wordings, term)
    // One page alone is no measure for another one.
    const agree = wordings.filter((one) => likeness(one.gloss, reference.gloss, term) >= alike).length
    if (agree > 1) found.set(term, reference)
  }
  return found
}

/** The wording that the others are most like; of equals the first by path. */
function mostAlike(wordings: readonly Reference[], term: string): Reference {
  const total = (one: Reference) => wordings.reduce((sum, other) => sum + (other === one ? 0 : likeness(one.gloss, other.gloss, term)), 0)
  return wordings.reduce((best, one) => (total(one) > total(best) ? one : best))
}
