import {type Document, defineRule, type NodeOf, type Suggestion, spanOf} from '@bedside/core'

export default defineRule({
  id: 'structure/skipped-heading-level',
  summary: 'Go down one heading level at a time.',
  severity: 'warning',
  sources: ['WCAG 2.2 technique G141', 'NHS digital service manual, formatting'],
  *check(document) {
    // The first heading may have any level: a layout may set the title, and more, above it.
    let above = 6
    for (const heading of document.nodes('heading')) {
      const {depth} = heading
      if (depth > above + 1) {
        const message = `Heading goes from level ${above} to level ${depth}; make it level ${above + 1}.`
        yield {at: spanOf(heading), message, suggestions: raised(document, heading, above + 1)}
      }
      above = depth
    }
  }
})

/** The heading with fewer marks, where it is written with `#`. Those below it may have to follow, so an author decides. */
function raised({source}: Document, heading: NodeOf<'heading'>, depth: number): Suggestion[] {
  const {start} = spanOf(heading)
  const marks = '#'.repeat(heading.depth)
  if (!source.startsWith(marks, start)) return []
  return [{message: `Make it level ${depth}`, edits: [{start, end: start + marks.length, text: '#'.repeat(depth)}]}]
}
