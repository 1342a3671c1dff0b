import type {GraphPage, SiteGraph} from '@bedside/engine'
import {shown} from './shown.js'

/** A graph in the DOT language of Graphviz: https://graphviz.org/doc/info/lang.html. Clusters are subgraphs. */
export function graphDot({pages, links, clusters}: SiteGraph): string {
  const ids = new Map(pages.map(({path}) => [path, idOf(path)]))
  const members = new Map<number | null, GraphPage[]>(clusters.map(({id}) => [id, []]))
  for (const page of pages) {
    const known = members.get(page.cluster)
    if (known) known.push(page)
    else members.set(page.cluster, [page])
  }
  return [
    'digraph "bedside" {',
    '  graph [overlap="prism", outputorder="edgesfirst", pad="0.5"];',
    '  node [shape="box", style="rounded,filled", fillcolor="white", color="#4269d0", fontname="sans-serif", fontsize="10"];',
    '  edge [color="#8a94a680", arrowsize="0.6"];',
    ...clusters.flatMap(({id, name}) => [
      `  subgraph "cluster_${id}" {`,
      `    label="${label(name)}";`,
      ...(members.get(id) ?? []).map((page) => `    ${nodeOf(page)}`),
      '  }'
    ]),
    ...(members.get(null) ?? []).map((page) => `  ${nodeOf(page)}`),
    ...links.map(({from, to, count}) => `  ${ids.get(from)} -> ${ids.get(to)}${count > 1 ? ` [weight="${count}"]` : ''};`),
    '}',
    ''
  ].join('\n')
}

function nodeOf({path, title, orphan, broken, hidden}: GraphPage): string {
  const color = broken > 0 ? '#d1373f' : orphan ? '#e08a1e' : null
  const attributes = [
    `label="${label(title ?? path)}"`,
    `tooltip="${label(path)}"`,
    ...(color ? [`color="${color}"`] : []),
    ...(hidden ? ['style="rounded,dashed"'] : [])
  ]
  return `${idOf(path)} [${attributes.join(', ')}];`
}

/** A path as a quoted id: nothing but quotes and backslashes means something there. What cannot be printed stands as its code. */
function idOf(path: string): string {
  const escaped = path.replace(/["\\]/g, '\\$&')
  return `"${[...escaped].map((char) => (shown(char) === char ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`)).join('')}"`
}

/** Text of a label: Graphviz reads escapes after a backslash there, and character references after an ampersand. */
function label(text: string): string {
  return shown(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')
}
