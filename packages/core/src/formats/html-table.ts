import type {PhrasingContent, RootContent, Table, TableCell, TableRow} from 'mdast'
import type {AnyNode, Element} from '../nodes.js'
import {anchorsOf} from './anchors.js'
import {type ElementReader, isPhrasing, sharedOf} from './html-mdast.js'

/**
 * A table, or a part of one that was opened elsewhere. Before it comes what stands in it outside of all cells: its caption, comments,
 * and text that browsers move there too.
 */
export function readTable(element: Element, reader: ElementReader): RootContent[] {
  const whole = element.name === 'table' ? element : {...element, name: 'table', attributes: {}, children: [element]}
  const rows: TableRow[] = []
  const loose: AnyNode[] = []
  const ids: string[] = []
  const visit = (node: AnyNode): void => {
    if (node.type === 'tableRow') rows.push(node)
    else if (node.type !== 'element') loose.push(node)
    else if (node.name === 'tr') rows.push(readRow(node, reader, loose))
    else if (isCell(node)) rows.push({type: 'tableRow', children: [readCell(node, reader)], position: node.position})
    else if (node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot') {
      ids.push(...anchorsOf(node.name, node.attributes))
      for (const child of node.children) visit(child)
    } else if (node.name === 'caption') for (const child of node.children) loose.push(child)
    else loose.push(node)
  }
  for (const child of whole.children) visit(child)
  const table: Table = {...sharedOf(whole), type: 'table', align: [], children: rows}
  if (ids.length > 0) table.data = {...table.data, ids: [...(table.data?.ids ?? []), ...ids]}
  return [...reader.flow(loose), table]
}

function readRow(element: Element, reader: ElementReader, loose: AnyNode[]): TableRow {
  const cells: TableCell[] = []
  for (const child of element.children as AnyNode[]) {
    if (child.type === 'tableCell') cells.push(child)
    else if (child.type === 'element' && isCell(child)) cells.push(readCell(child, reader))
    else loose.push(child)
  }
  return {...sharedOf(element), type: 'tableRow', children: cells}
}

/** A cell holds phrasing as mdast has it, and flow where the page puts lists or several paragraphs into it. */
function readCell(element: Element, reader: ElementReader): TableCell {
  const children = element.children.every(isPhrasing) ? reader.phrasing(element.children) : reader.flow(element.children)
  return {...sharedOf(element), type: 'tableCell', children: children as PhrasingContent[]}
}

function isCell({name}: Element): boolean {
  return name === 'td' || name === 'th'
}
