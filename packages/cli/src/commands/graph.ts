import {runGraph, type SiteGraph} from '@bedside/engine'
import {graphDot, graphHtml, graphJson, printable} from '@bedside/report'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {putOut} from '../output.js'

/** The flags of `bedside graph` as commander gives them. */
export interface GraphFlags {
  config?: string
  format: 'json' | 'dot' | 'html'
  output?: string
  now?: string
}

/** `bedside graph`: prints the pages of a library and the links between them. Gives back 2 where a file could not be read, else 0. */
export async function graphCommand(paths: readonly string[], flags: GraphFlags, io: Io): Promise<number> {
  const {config, format, output} = flags
  const now = dayFrom('--now', flags.now) ?? io.today()
  const {name, graph, faults} = await runGraph({
    cwd: io.cwd,
    paths,
    now,
    parser: io.env.BEDSIDE_PARSER,
    ...(config !== undefined && {config})
  })
  await putOut(textOf(format, graph, name), output, io)
  for (const {path, message} of faults) io.err(`${printable(path)}: ${printable(message)}\n`)
  return faults.length > 0 ? 2 : 0
}

function textOf(format: GraphFlags['format'], graph: SiteGraph, name: string): string {
  if (format === 'json') return graphJson(graph)
  return format === 'dot' ? graphDot(graph) : graphHtml(graph, name)
}
