import type {Document} from '../document.js'
import {type Contributor, nobody} from './person.js'

/** A longer ending is a sentence that lost its full stop. */
const longest = 120

/** Words by which the name of an institution is known. */
const institutions = new Set(
  (
    'institute institutes center centers centre centres department administration office agency association society college foundation ' +
    'service services library hospital hospitals university council trust ministry board organization organisation'
  ).split(' ')
)
/** Words that stand in names in lower case. */
const small = new Set('of for the and on in to at &'.split(' '))

/**
 * The organization that a page names after its last sentence, as public health sites do: "NIH: National Institute of ...". It stands without a
 * label and without a full stop, so every word has to be a name's, and one an institution's.
 */
export function closingCredit(document: Document): Contributor[] {
  const block = document.prose.blocks.findLast(({kind}) => kind !== 'tableCell')
  if (!block || block.kind === 'heading') return []
  const end = block.text.trimEnd().length
  const stop = Math.max(...['. ', '.\n', '? ', '! '].map((mark) => block.text.lastIndexOf(mark, end - 2)))
  const start = stop < 0 ? 0 : stop + 2
  if (end - start > longest || end === start || /[.!?:;]$/.test(block.text.slice(start, end))) return []
  const name = block.text.slice(start, end)
  // `Sources: ...` names who is quoted, not who answers for the page.
  return isInstitution(name) && !/^(?:sources?|references?|adapted from|from|see|via)\b/i.test(name)
    ? [{...nobody, name, kind: 'team', ...block.spanOf(start, end), origin: 'text'}]
    : []
}

function isInstitution(name: string): boolean {
  const words = name.split(/[\s,:()-]+/).filter(Boolean)
  if (words.length < 2 || !words.every((word) => small.has(word) || /^\p{Lu}/u.test(word))) return false
  return words.some((word) => institutions.has(word.toLowerCase()))
}
