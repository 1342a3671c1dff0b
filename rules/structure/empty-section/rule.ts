import {type AnyNode, defineRule, type Section, spanOf} from '@bedside/core'

/** As many characters of a heading as a message quotes. */
const quoted = 50

export default defineRule({
  id: 'structure/empty-section',
  summary: 'Say something under every heading.',
  severity: 'error',
  sources: ['PEMAT item 9', 'CDC Clear Communication Index item 9'],
  *check(document) {
    // A file that holds one heading and no more is a part that a template puts together with others, or a page made from frontmatter.
    if (document.nodes('heading').length === 1 && document.tree.children.every((node) => node.type === 'heading' || !isSeen(node))) return
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

const unseen = new Set(['yaml', 'toml', 'definition', 'footnoteDefinition', 'mdxjsEsm', 'thematicBreak'])

/** False for what puts nothing before the reader: frontmatter, comments, code of the page, notes that stand at the end, a ruled line. */
function isSeen(node: AnyNode): boolean {
  if (node.type === 'html') return !node.value.startsWith('<!--')
  if (node.type === 'mdxFlowExpression') return !node.value.trimStart().startsWith('/*')
  return !unseen.has(node.type)
}

function clipped(title: string): string {
  return title.length <= quoted ? title : `${title.slice(0, quoted - 1)}…`
}
