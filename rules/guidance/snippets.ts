import {type Context, childrenOf, type Document, type Section, type Span, type Suggestion, spanOf, textOf} from '@bedside/core'
import type {Kind} from './kinds.js'
import {countryOfReaders, numbersFor} from './numbers.js'
import {texts} from './texts.js'

/** Headings under which guidance does not belong. */
const appendices = /^(references|sources|bibliography|related|see also|further reading|continue reading|more information|about|credits)\b/i

/** A sentence to insert that gives a missing kind of guidance. Square brackets hold what only the author knows. */
export function suggestionFor(kind: Kind, document: Document, context: Context): Suggestion[] {
  const section = bestSection(document, texts[kind].sections)
  if (!section) return []
  const place = endOf(section)
  const snippet = fill(texts[kind].snippet, countryOfReaders(document, context) ?? '')
  const line = lineEnding(document.source)
  const text = document.format === 'html' ? `${line}<p>${snippet}</p>` : `${line}${line}${snippet}`
  const where = section.title ? `at the end of "${section.title.slice(0, 50)}"` : 'at the end of the text'
  return [{message: `Insert a sentence to fill in ${where}: ${snippet}`, edits: [{start: place, end: place, text}]}]
}

/** How a file ends its lines: what is inserted ends them alike. */
export function lineEnding(source: string): string {
  const end = source.indexOf('\n')
  return end > 0 && source[end - 1] === '\r' ? '\r\n' : '\n'
}

/** The last section whose heading speaks of it, else the last one that is no appendix. */
function bestSection({sections}: Document, beginnings: string): Section | null {
  const wanted = beginnings.split(' ')
  const fit = sections.filter(({content, title}) => content.some(holdsText) && !appendices.test(title))
  const named = fit.filter(({title}) =>
    title
      .toLowerCase()
      .split(' ')
      .some((word) => wanted.some((beginning) => word.startsWith(beginning)))
  )
  return named.at(-1) ?? fit.at(-1) ?? null
}

function holdsText(node: Section['content'][number]): boolean {
  return (
    node.type === 'paragraph' ||
    node.type === 'list' ||
    (node.type === 'element' && childrenOf(node).length > 0 && textOf(node).trim() !== '')
  )
}

function endOf({content}: Section): Span['end'] {
  return spanOf(content.findLast(holdsText)!).end
}

/** Fills in the words and numbers of the readers' country. */
function fill(snippet: string, country: string): string {
  return snippet
    .replaceAll('{clinician}', country === 'GB' ? 'GP' : 'doctor')
    .replaceAll('{emergency}', numbersFor(country, 'emergency')[0] ?? '[emergency number]')
    .replaceAll('{crisis}', numbersFor(country, 'crisis')[0] ?? '[crisis line]')
}
