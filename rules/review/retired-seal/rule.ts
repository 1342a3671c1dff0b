import {type Document, defineRule, languageOf, type Span} from '@bedside/core'
import {certificatesIn} from './certificates.js'
import {claims, tellsOfTheEnd, tellsOfThePast} from './claims.js'
import {mayMention, type Scheme, schemes} from './schemes.js'
import {claimsInHtml, sealsIn} from './seals.js'

export default defineRule({
  id: 'review/retired-seal',
  summary: 'Take out seals of schemes that no longer certify anybody.',
  severity: 'warning',
  sources: [
    'Health On the Net Foundation: HONcode certification was discontinued on 15 December 2022',
    'NHS: The Information Standard is closed, and the standard for creating health content took its place'
  ],
  *check(document, _options, context) {
    if (!mayMention(document.source)) return
    const knowsWords = languageOf(document, context) === 'en'
    for (const scheme of schemes) {
      const message = `${scheme.end}; take the seal or claim out, or say that it is past.`
      const shown = isHistory(document, scheme)
        ? []
        : [...(knowsWords ? claimsIn(document, scheme) : []), ...currentSeals(document, scheme)]
      for (const at of [...certificatesIn(document, scheme), ...apart(shown)]) yield {at, message}
    }
  }
})

/** True for a page that says itself that the scheme is over, or that tells a history. */
function isHistory(document: Document, scheme: Scheme): boolean {
  return /\bhistor(?:y|ies)\b/i.test(document.title?.text ?? '') || document.prose.sentences.some(({text}) => tellsOfTheEnd(text, scheme))
}

function claimsIn(document: Document, scheme: Scheme): Span[] {
  const sentences = document.prose.sentences.filter(({text, lexemes}) => text.length < 2000 && claims(text, lexemes.length, scheme))
  return [...sentences.map(({start, end}) => ({start, end})), ...claimsInHtml(document, scheme)]
}

const citations = /^(?:references?|sources?|bibliography|citations?|works cited|further reading)$/i

/** Seals but for those in a sentence that tells of the past, and in a list of what was read. */
function currentSeals(document: Document, scheme: Scheme): Span[] {
  return sealsIn(document, scheme).filter(({start}) => {
    const block = document.prose.blocks.find((each) => each.start <= start && start < each.end)
    if (!block) return true
    return (
      !citations.test(block.section.title) &&
      !block.sentences.some((each) => each.start <= start && start < each.end && tellsOfThePast(each.text))
    )
  })
}

/** What overlaps is one claim: a linked seal, a sentence with a link. The first of them stands for all, the longest where they start together. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  }
  return kept
}
