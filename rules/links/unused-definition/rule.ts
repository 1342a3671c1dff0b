import {type Document, defineRule, type NodeOf, spanOf} from '@bedside/core'
import {shortened} from '../address.js'

/** As many characters of a label as a message shows. */
const shown = 48

/** Labels and addresses with which people write remarks, since Markdown shows no definition. */
const remarks = new Set(['//', 'comment', '_', '#', '-', 'comments'])
const nowhere = new Set(['', '#', '<>', '/'])

export default defineRule({
  id: 'links/unused-definition',
  summary: 'Use each link that is defined, or take its definition out.',
  severity: 'note',
  sources: ['CommonMark 0.31.2, section 4.7: a definition shows nothing by itself'],
  *check(document) {
    const definitions = document.nodes('definition')
    if (definitions.length === 0) return
    const source = document.source.toLowerCase()
    const first = new Set<string>()
    for (const definition of definitions) {
      const label = definition.label ?? definition.identifier
      const isSecond = first.has(definition.identifier)
      first.add(definition.identifier)
      if (isRemark(definition, label)) continue
      const name = `[${shortened(label, shown)}]`
      const at = spanOf(definition)
      const removal = {message: 'Take the definition out.', edits: [lineOf(document, definition)]}
      if (isSecond) yield {at, message: `${name} is defined above already, which wins; take one of the two out.`, data: {label}}
      else if (!isUsed(document, definition, source)) {
        yield {at, message: `No link uses ${name}; link to it or take the definition out.`, data: {label}, suggestions: [removal]}
      }
    }
  }
})

function isRemark({url}: NodeOf<'definition'>, label: string): boolean {
  return remarks.has(label.trim().toLowerCase()) || nowhere.has(url)
}

/** True where a reference has the label, or the label stands in brackets elsewhere, as in a template or a component that takes Markdown. */
function isUsed(document: Document, definition: NodeOf<'definition'>, source: string): boolean {
  const {identifier} = definition
  if (document.view(usedLabels).has(identifier)) return true
  const {start, end} = spanOf(definition)
  const wanted = `[${(definition.label ?? identifier).toLowerCase()}]`
  const before = source.indexOf(wanted)
  return (before >= 0 && before < start) || source.indexOf(wanted, end) >= 0
}

function usedLabels(document: Document): ReadonlySet<string> {
  return new Set([...document.nodes('linkReference'), ...document.nodes('imageReference')].map(({identifier}) => identifier))
}

/** The definition with the line break behind it. */
function lineOf({source}: Document, definition: NodeOf<'definition'>) {
  const {start, end} = spanOf(definition)
  const after = source.startsWith('\r\n', end) ? end + 2 : source[end] === '\n' ? end + 1 : end
  return {start, end: after, text: ''}
}
