import {type AnyNode, defineRule, type Section, spanOf} from '@bedside/core'

/** As many characters of a heading as a message quotes. */
const quoted = 50

export default defineRule({
  id: 'structure/empty-section',
  summary: 'Say something under every heading.',
  severity: 'error',
  sources: ['PEMAT item 9', 'CDC Clear Communication Index item 9'],
  *check(document) {
    for (const section of document.sections) {
      if (section.heading && isEmpty(section)) {
        yield {at: spanOf(section.heading), message: `Nothing stands under "${clipped(section.title)}"; fill the section or remove it.`}
      }
    }
  }
})

function isEmpty({children, content}: Section): boolean {
  return children.length === 0 && !content.some(isSeen)
}

/** False for what puts nothing before the reader: comments, code of the page, notes that stand at the end, a ruled line. */
function isSeen(node: AnyNode): boolean {
  if (node.type === 'html') return !node.value.startsWith('<!--')
  if (node.type === 'mdxFlowExpression') return !node.value.trimStart().startsWith('/*')
  return node.type !== 'mdxjsEsm' && node.type !== 'footnoteDefinition' && node.type !== 'thematicBreak'
}

function clipped(title: string): string {
  return title.length <= quoted ? title : `${title.slice(0, quoted - 1)}…`
}
