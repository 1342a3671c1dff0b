import type {Point} from 'unist'
import {type AnyNode, childrenOf} from '../nodes.js'
import type {Parser} from './parser.js'

/** Makes a parser that passes over a byte order mark, as remark and satteri do, count it in its offsets. */
export function countingByteOrderMark(parse: Parser): Parser {
  return (source) => {
    const tree = parse(source)
    if (source.charCodeAt(0) === 0xfeff) {
      for (const child of tree.children) shift(child)
      if (tree.position) tree.position.end = shifted(tree.position.end)
    }
    return tree
  }
}

function shift(node: AnyNode): void {
  if (node.position) node.position = {start: shifted(node.position.start), end: shifted(node.position.end)}
  for (const child of childrenOf(node)) shift(child)
}

function shifted({line, column, offset}: Point): Point {
  return {line, column: line === 1 ? column + 1 : column, offset: (offset ?? 0) + 1}
}
