import {type Document, defineRule, type Suggestion, spanOf} from '@bedside/core'
import type {Heading} from 'mdast'

/** A page may start with its title or, where a layout sets the title, one level below. */
const deepestStart = 2

export default defineRule({
  id: 'structure/skipped-heading-level',
  summary: 'Go down one heading level at a time.',
  severity: 'warning',
  sources: ['WCAG 2.2 technique G141', 'NHS digital service manual, formatting'],
  *check(document) {
    let above = 0
    for (const heading of document.nodes('heading')) {
      const deepest = above === 0 ? deepestStart : above + 1
      if (heading.depth > deepest) {
        const fact =
          above === 0 ? `The first heading has level ${heading.depth}` : `Heading goes from level ${above} to level ${heading.depth}`
        yield {at: spanOf(heading), message: `${fact}; make it level ${deepest}.`, suggestions: raised(document, heading, deepest)}
      }
      above = heading.depth
    }
  }
})

/** The heading with fewer marks, where it is written with `#`. Those below it may have to follow, so an author decides. */
function raised({source}: Document, heading: Heading, depth: number): Suggestion[] {
  const {start} = spanOf(heading)
  const marks = '#'.repeat(heading.depth)
  if (!source.startsWith(marks, start)) return []
  return [{message: `Make it level ${depth}`, edits: [{start, end: start + marks.length, text: '#'.repeat(depth)}]}]
}
