import type {Io} from '../io.js'
import type {MeasureFormat} from '../measures/files.js'
import {measureLines} from '../measures/lines.js'

/** The flags of `bedside measure` as commander gives them. */
export interface MeasureFlags {
  config?: string
  format?: MeasureFormat
  locale?: string
  lines?: boolean
  stdin?: boolean
  stdinFilename?: string
}

/** `bedside measure`: prints grades, and gives back 2 where a file could not be read, else 0. */
export async function measureCommand(given: readonly string[], flags: MeasureFlags, io: Io): Promise<number> {
  const paths = given.filter((path) => path !== '-')
  const fromStdin = flags.stdin === true || paths.length < given.length
  const language = languageFrom(flags.locale)
  const mistake = mistakeIn(paths, fromStdin, flags, language)
  // The engine brings every rule along, so it is loaded only where it is needed.
  if (mistake !== null) throw new (await import('@bedside/engine')).UsageError(mistake)
  if (flags.lines) {
    await measureLines(language ?? null, io)
    return 0
  }
  const {measureFiles} = await import('../measures/files.js')
  const options = {
    cwd: io.cwd,
    paths,
    now: io.today(),
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(language && {language}),
    ...(fromStdin && {stdin: {text: await io.stdin(), path: flags.stdinFilename ?? 'stdin.md'}})
  }
  return measureFiles(options, flags.format ?? 'text', io)
}

/** What is wrong with a command line, in a sentence; null where nothing is. */
function mistakeIn(paths: readonly string[], fromStdin: boolean, flags: MeasureFlags, language: string | null | undefined): string | null {
  const {lines, format, locale, stdinFilename} = flags
  if (language === undefined) return `--locale: there are formulas for English (en) and Spanish (es), none for "${locale}".`
  if (lines && paths.length > 0) return '--lines reads standard input alone; leave the paths out.'
  if (lines && format !== undefined && format !== 'json') return `--lines prints JSON only; leave out --format ${format}.`
  if (lines && stdinFilename !== undefined) return '--stdin-filename does not go with --lines: each line is plain text.'
  if (fromStdin && paths.length > 0) return 'Standard input is measured alone; leave the other paths out.'
  return stdinFilename !== undefined && !fromStdin ? '--stdin-filename goes with - or --stdin.' : null
}

/** The primary subtag of a locale: null where none is given, undefined where it has no formulas. */
function languageFrom(locale: string | undefined): string | null | undefined {
  if (locale === undefined) return null
  return /^(en|es)(?:[-_][a-z0-9]{1,8}){0,4}$/i.exec(locale)?.[1]?.toLowerCase()
}
