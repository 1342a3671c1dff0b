import {jsonLdScript, jsonLdText} from '@bedside/core'
import {runJsonLd} from '@bedside/engine'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'

/** The flags of `bedside jsonld` as commander gives them. */
export interface JsonLdFlags {
  config?: string
  script?: boolean
  now?: string
}

/** `bedside jsonld`: prints a page's JSON-LD, says on the side what it leaves out, and gives back 0. */
export async function jsonldCommand(paths: readonly string[], flags: JsonLdFlags, io: Io): Promise<number> {
  const {data, notes} = await runJsonLd({
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config})
  })
  for (const note of notes) io.err(`bedside: ${note}\n`)
  io.out(`${flags.script ? jsonLdScript(data) : jsonLdText(data)}\n`)
  return 0
}
