import type {SiteGraph} from '@bedside/engine'

/** A graph for programs. Its shape is a promise: `docs/graph.schema.json` describes it, and keys are only ever added. */
export function graphJson({totals, clusters, pages, links, broken}: SiteGraph): string {
  const list = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
  // One item a line: a large graph stays readable, and changes of it can be compared line by line.
  const parts = {totals: JSON.stringify(totals), clusters: list(clusters), pages: list(pages), links: list(links), broken: list(broken)}
  return `{\n  "version": 1${Object.entries(parts)
    .map(([key, text]) => `,\n  "${key}": ${text}`)
    .join('')}\n}\n`
}
