import type {TermsOptions} from '@bedside/engine'
import type {Io} from '../io.js'
import type {TermsFormat} from '../terms/files.js'

/** The flags of `bedside terms` as commander gives them. */
export interface TermsFlags {
  config?: string
  format?: TermsFormat
  all?: boolean
  unexplained?: boolean
  glossary?: boolean
  lines?: boolean
  stdin?: boolean
  stdinFilename?: string
}

/** `bedside terms`: prints terms, and gives back 2 where a file could not be read, else 0. */
export async function termsCommand(given: readonly string[], flags: TermsFlags, io: Io): Promise<number> {
  const paths = given.filter((path) => path !== '-')
  const fromStdin = flags.stdin === true || paths.length < given.length
  const mistake = mistakeIn(paths, fromStdin, flags)
  // The engine brings every rule along, so it is loaded only where it is needed.
  const {termsInText, UsageError} = await import('@bedside/engine')
  if (mistake !== null) throw new UsageError(mistake)
  const {all = false, config, format = 'text', stdinFilename = 'stdin.md'} = flags
  if (flags.lines) {
    const {answerLines} = await import('../lines.js')
    await answerLines(io, (line) => ({terms: termsInText(line, {all})}))
    return 0
  }
  const options: TermsOptions = {
    cwd: io.cwd,
    paths,
    now: io.today(),
    parser: io.env.BEDSIDE_PARSER,
    all,
    ...(config !== undefined && {config}),
    ...(fromStdin && {stdin: {text: await io.stdin(), path: stdinFilename}})
  }
  const {printTerms} = await import('../terms/files.js')
  return printTerms(options, {format: flags.glossary ? 'glossary' : format, unexplained: flags.unexplained ?? false}, io)
}

/** What is wrong with a command line, in a sentence; null where nothing is. */
function mistakeIn(paths: readonly string[], fromStdin: boolean, flags: TermsFlags): string | null {
  const {lines, glossary, unexplained, format, config, stdinFilename} = flags
  if (lines && glossary) return '--lines prints JSON and --glossary YAML; choose one of them.'
  if (lines && paths.length > 0) return '--lines reads standard input alone; leave the paths out.'
  if (lines && format !== undefined && format !== 'json') return `--lines prints JSON only; leave out --format ${format}.`
  if (lines && unexplained) return '--lines says of each term whether it is explained; leave out --unexplained.'
  if (lines && stdinFilename !== undefined) return '--stdin-filename does not go with --lines: each line is plain text.'
  if (lines && config !== undefined) return '--lines knows no files; leave out --config.'
  if (glossary && format !== undefined) return `--glossary prints YAML only; leave out --format ${format}.`
  if (glossary && unexplained) return '--glossary is made of explanations; leave out --unexplained.'
  if (fromStdin && paths.length > 0) return 'Standard input is read alone; leave the other paths out.'
  return stdinFilename !== undefined && !fromStdin ? '--stdin-filename goes with - or --stdin.' : null
}
