import type {Document} from '../document.js'
import type {Span} from '../span.js'

/** Where a finding about a whole page points: its frontmatter's first fence, else its title, else its first line of text. */
export function headOf(document: Document): Span {
  const {frontmatter} = document
  return frontmatter ? {start: frontmatter.start, end: Math.min(frontmatter.start + 3, frontmatter.end)} : document.head
}
