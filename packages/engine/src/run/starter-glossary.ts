import {compareText} from '@bedside/core'
import {Document, type YAMLMap} from 'yaml'
import type {LibraryTerm, PageExplanation} from './terms.js'

/** An entry of a starter glossary, and the page that it comes from. */
export interface StarterEntry {
  term: string
  forms: readonly string[]
  gloss: string
  from: PageExplanation
  /** How many other wordings the pages have. */
  others: number
}

const heading = ` Terms that the articles explain, in the words of the articles. Read each entry before you use it, and then name
 this file under \`glossary\` in bedside.yaml.`

/**
 * Writes a glossary of the terms that pages explain fully, in the format that the configuration reads. Terms that the configured glossary
 * holds already are left out, since a glossary explains each term once.
 */
export function starterGlossary(terms: readonly LibraryTerm[]): string {
  const entries = starterEntries(terms)
  const document = new Document(entries.map(({term, forms, gloss}) => ({term, ...(forms.length > 0 && {forms}), gloss})))
  document.commentBefore = heading
  const list = document.contents as unknown as {items: YAMLMap[]}
  for (const [index, item] of list.items.entries()) {
    item.commentBefore = originOf(entries[index]!)
    item.spaceBefore = true
  }
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

function originOf({from: {path, line}, others}: StarterEntry): string {
  const more = others === 0 ? '' : `; ${others} other ${others === 1 ? 'wording' : 'wordings'}`
  // What ends a line would end the comment.
  return ` ${path.replace(/[\p{Cc}\u2028\u2029]/gu, '?')}:${line}${more}`
}

/** The entries, in order of the alphabet. */
export function starterEntries(terms: readonly LibraryTerm[]): StarterEntry[] {
  const entries: StarterEntry[] = []
  for (const {term, forms, explanations, inGlossary} of terms) {
    const chosen = inGlossary === null ? chosenWording(explanations) : null
    if (chosen) entries.push({term, forms, ...chosen})
  }
  return withoutRepeats(entries.sort((a, b) => compareText(a.term.toLowerCase(), b.term.toLowerCase()) || compareText(a.term, b.term)))
}

/** The wording that most pages use; where none is used twice, the shortest. */
function chosenWording(explanations: readonly PageExplanation[]): Pick<StarterEntry, 'gloss' | 'from' | 'others'> | null {
  const wordings = new Map<string, {from: PageExplanation; gloss: string; pages: Set<string>}>()
  for (const from of explanations) {
    if (from.phrase === null) continue
    const gloss = from.phrase
    const wording = wordings.get(gloss.toLowerCase()) ?? {from, gloss, pages: new Set()}
    wordings.set(gloss.toLowerCase(), wording)
    wording.pages.add(from.path)
  }
  const [best] = [...wordings.values()].sort(
    (a, b) => b.pages.size - a.pages.size || a.gloss.length - b.gloss.length || compareText(a.gloss, b.gloss)
  )
  return best ? {gloss: best.gloss, from: best.from, others: wordings.size - 1} : null
}

/** A name stands once, as a term or as a form: the first entry keeps it. */
function withoutRepeats(entries: readonly StarterEntry[]): StarterEntry[] {
  const names = new Set<string>()
  const kept = entries.filter(({term}) => {
    const name = term.toLowerCase()
    const fresh = !names.has(name)
    names.add(name)
    return fresh
  })
  return kept.map((entry) => ({
    ...entry,
    forms: entry.forms.filter((form) => {
      const name = form.toLowerCase()
      const fresh = !names.has(name)
      names.add(name)
      return fresh
    })
  }))
}
