import {Command, CommanderError, Option} from 'commander'
import {addCache, addCacheOptions} from './cache-command.js'
import type {BaselineFlags} from './commands/baseline.js'
import type {GraphFlags} from './commands/graph.js'
import type {JsonLdFlags} from './commands/jsonld.js'
import type {LintFlags} from './commands/lint.js'
import type {MeasureFlags} from './commands/measure.js'
import type {MergeFlags} from './commands/merge.js'
import type {ReviewQueueFlags} from './commands/review-queue.js'
import type {ScorecardFlags} from './commands/scorecard.js'
import type {SignFlags} from './commands/sign.js'
import type {TermsFlags} from './commands/terms.js'
import {addImport} from './import-command.js'
import type {Io} from './io.js'
import {addLsp} from './lsp-command.js'
import {collect, wholeNumber} from './option-values.js'
import {addRules} from './rules-command.js'
import {addTry} from './try-command.js'
import {version} from './version.js'

/** Could not run: the command line, the configuration or the disk is at fault, not an article. */
const couldNotRun = 2

/**
 * Runs a command line and gives back its exit code: 0 clean, 1 findings at or above `--fail-on`, 2 could not run.
 * Each command's code is loaded when it is used.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = programFor(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : couldNotRun
    io.err(`${await explainFailure(error, io)}\n`)
    return couldNotRun
  }
}

/** What to print of an error that stopped the program: a mistake of the user's as it explains itself, a mistake of ours with its stack. */
async function explainFailure(error: unknown, io: Io): Promise<string> {
  const {ConfigError, UsageError} = await import('@bedside/engine')
  if (error instanceof ConfigError) return error.format()
  if (error instanceof UsageError) return `bedside: ${error.message}`
  const stack = io.env.BEDSIDE_DEBUG && error instanceof Error ? `\n${error.stack}` : '\nSet BEDSIDE_DEBUG=1 to see where.'
  return `bedside: a fault of Bedside itself: ${error instanceof Error ? error.message : String(error)}${stack}`
}

function programFor(io: Io, finish: (code: number) => void): Command {
  const program = new Command('bedside')
    .description('Lints patient articles: reviewers, reading grade, jargon, guidance, links and structure.')
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .exitOverride()
    .configureOutput({writeOut: io.out, writeErr: io.err})
    .showHelpAfterError('(bedside --help lists commands and options)')
  addLint(program, io, finish)
  addBaseline(program, io, finish)
  addMerge(program, io, finish)
  addMeasure(program, io, finish)
  addTerms(program, io, finish)
  addSign(program, io, finish)
  addReviewQueue(program, io, finish)
  addJsonld(program, io, finish)
  addScorecard(program, io, finish)
  addGraph(program, io, finish)
  addTry(program, io, finish)
  addRules(program, io, finish)
  addImport(program, io, finish)
  addCache(program, io, finish)
  addLsp(program, io)
  program
    .command('init')
    .description('look at this repository and write a commented bedside.yaml')
    .option('--yes', 'write without asking')
    .action(async (flags: {yes?: boolean}) => {
      const {init} = await import('./commands/init.js')
      finish(await init(flags, io))
    })
  return program
}

function addLint(program: Command, io: Io, finish: (code: number) => void): void {
  const lint = program
    .command('lint [paths...]', {isDefault: true})
    .description('lint files, folders and globs; the whole library where none is given')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .option(
      '--rule <id=severity>',
      'set a rule for this run: off, note, warning or error, or with options as in error:{target:6} (may be repeated)',
      collect,
      []
    )
  addCacheOptions(addExternalOptions(addReportOptions(lint)))
    .option('--fix', 'apply the fixes that have one right answer')
    .option('--fix-dry-run', 'print what --fix would change, as a diff')
    .option('--stdin', 'lint standard input')
    .option('--stdin-filename <path>', 'the path that standard input is linted as')
    .option('--baseline <file>', 'report only findings that this file does not hold, instead of the one that the configuration names')
    .option('--no-baseline', 'report every finding, also those that a baseline holds')
    .option('--changed [base]', 'report only files that differ from where this branch left base (default: the main branch)')
    .option('--changed-lines', 'as --changed, but only findings on lines that were changed or added')
    .option('--shard <i/n>', 'lint this part of the files only, such as 2/4, and write a partial report for merge')
    .option('--base <rev>', 'compare each page with this git revision: its reading grade, and who changed and signed it since')
    .option('--now <date>', 'the day to measure ages of reviews from, YYYY-MM-DD or an instant with its zone (default: today, UTC)')
    .option('--threads <count>', 'examine pages in so many threads (default: 1)', wholeNumber)
    .option('--watch', 'stay, and say what is different each time a page or the configuration is saved; Ctrl-C ends it')
    .option('--timing', 'say on standard error what each rule and stage took')
    .action(async (paths: string[], flags: LintFlags) => {
      const {lintCommand} = await import('./commands/lint.js')
      finish(await lintCommand(paths, flags, io))
    })
}

function addMerge(program: Command, io: Io, finish: (code: number) => void): void {
  const merge = program
    .command('merge <files...>')
    .description('join the partial reports that lint --shard wrote, and print the report as one run would have')
    .option('--baseline <file>', 'report only findings that this file does not hold, instead of the one that the configuration names')
    .option('--no-baseline', 'report every finding, also those that a baseline holds')
  addExternalOptions(addReportOptions(merge)).action(async (files: string[], flags: MergeFlags) => {
    const {mergeCommand} = await import('./commands/merge.js')
    finish(await mergeCommand(files, flags, io))
  })
}

/** The options of asking for external addresses. */
function addExternalOptions(command: Command): Command {
  return command
    .option('--external', 'ask other sites, politely, whether the pages that links lead to are still there')
    .option('--external-cache <file>', 'where answers are remembered (default: .bedside-cache/external.json)')
    .option('--external-max-age <days>', 'for how long a good answer is remembered; others for a day (default: 7)', wholeNumber)
    .option('--external-interval <seconds>', 'least time between two requests to a host (default: 1)', wholeNumber)
    .option('--external-per-host <count>', 'requests to one host at a time (default: 1)', wholeNumber)
    .option('--external-timeout <seconds>', 'time for one request (default: 20)', wholeNumber)
    .option('--external-minutes <minutes>', 'time for all; what is left is for the next run (default: 30)', wholeNumber)
    .option(
      '--external-allow <host>',
      'ask this host, host:port where it is not the usual one, though it is private (may be repeated)',
      collectSome
    )
}

/** The options that say how a run is reported and what fails it. */
function addReportOptions(command: Command): Command {
  return command
    .option(
      '--format <name[=file]>',
      'how the report looks: text (default), json, sarif, junit, checkstyle, github, gitlab, markdown, csv or html; with =FILE written there (may be repeated)',
      collect,
      []
    )
    .option('--output <file>', 'write the report that has no =FILE to this file')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 at findings of this severity or above')
        .choices(['error', 'warning', 'note', 'never'])
        .default('error')
    )
    .option('--max-warnings <count>', 'exit 1 at more warnings than this', wholeNumber)
    .option('--quiet', 'report errors only')
}

function addBaseline(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('baseline [paths...]')
    .description("record today's findings in a file, so that lint reports only what is new")
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .option('--baseline <file>', 'the file to write, instead of the one that the configuration names (default: bedside-baseline.tsv)')
    .option('--prune', 'take out what is fixed; what is new stays new')
    .option('--grow', 'take in what is new, too')
    .option('--now <date>', 'the day to measure ages of reviews from, YYYY-MM-DD or an instant with its zone (default: today, UTC)')
    .action(async (paths: string[], flags: BaselineFlags) => {
      const {baselineCommand} = await import('./commands/baseline.js')
      finish(await baselineCommand(paths, flags, io))
    })
}

function addMeasure(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('measure [paths...]')
    .description('print reading grades of files, folders and globs, or of standard input (-)')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .addOption(new Option('--format <name>', 'how the measures look (default: text, with --lines json)').choices(['text', 'json', 'csv']))
    .option('--locale <tag>', 'measure everything as this language, en or es, instead of the one that the words show')
    .option('--lines', 'each line of standard input is a text; print a line of JSON for each')
    .option('--stdin', 'measure standard input, as - does')
    .option('--stdin-filename <path>', 'the path that standard input is read as')
    .action(async (paths: string[], flags: MeasureFlags) => {
      const {measureCommand} = await import('./commands/measure.js')
      finish(await measureCommand(paths, flags, io))
    })
}

function addTerms(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('terms [paths...]')
    .description('list the clinical terms of files, folders and globs, or of standard input (-), and where they are explained')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .addOption(new Option('--format <name>', 'how the list looks (default: text, with --lines json)').choices(['text', 'json', 'csv']))
    .option('--all', 'list terms that every reader knows, too')
    .option('--unexplained', 'list only what no page and no glossary explains')
    .option('--glossary', 'write a starter glossary (YAML) from the explanations that the articles hold')
    .option('--lines', 'each line of standard input is a text; print a line of JSON for each')
    .option('--stdin', 'read standard input, as - does')
    .option('--stdin-filename <path>', 'the path that standard input is read as')
    .action(async (paths: string[], flags: TermsFlags) => {
      const {termsCommand} = await import('./commands/terms.js')
      finish(await termsCommand(paths, flags, io))
    })
}

function addSign(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('sign <pages...>')
    .description('write into the frontmatter of pages who reviewed them, when, and what they said then')
    .option('--as <id>', 'who signs: an id of the list of reviewers, or a full name where no list is kept')
    .addOption(new Option('--role <role>', 'what was reviewed').choices(['clinical', 'editorial', 'lay']).default('clinical'))
    .option('--next <date>', 'when the next review is due, YYYY-MM-DD')
    .option('--section <id>', 'sign this section only (may be repeated)', collect, [])
    .option('--checklist <file>', 'a YAML or JSON file with answers to the items of instruments')
    .option('--dry-run', 'print what would be written, as a diff')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .option('--now <date>', 'the day of the review, YYYY-MM-DD (default: today, UTC)')
    .action(async (paths: string[], flags: SignFlags) => {
      const {signCommand} = await import('./commands/sign.js')
      finish(await signCommand(paths, flags, io))
    })
}

function addReviewQueue(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('review-queue [paths...]')
    .description('list the pages that are overdue for review, changed since it, or due soon, worst first')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .addOption(new Option('--format <name>', 'how the list looks').choices(['text', 'json', 'csv', 'ics']).default('text'))
    .option('--output <file>', 'write the list to a file')
    .option('--within <days>', 'list reviews that are due in at most so many days', wholeNumber, 90)
    .option('--unreviewed', 'list clinical pages that give no review date, too')
    .option('--check', 'exit 1 where a page is overdue or has changed since its review')
    .option('--now <date>', 'the day to count from, YYYY-MM-DD (default: today, UTC)')
    .action(async (paths: string[], flags: ReviewQueueFlags) => {
      const {reviewQueueCommand} = await import('./commands/review-queue.js')
      finish(await reviewQueueCommand(paths, flags, io))
    })
}

function addJsonld(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('jsonld [page...]')
    .description('print one page as schema.org MedicalWebPage (JSON-LD) for search engines: who wrote and reviewed it, and when')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .option('--script', 'wrap it in <script type="application/ld+json">')
    .option('--now <date>', 'the day after which no review can have been, YYYY-MM-DD (default: today, UTC)')
    .action(async (pages: string[], flags: JsonLdFlags) => {
      const {jsonldCommand} = await import('./commands/jsonld.js')
      finish(await jsonldCommand(pages, flags, io))
    })
}

function addScorecard(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('scorecard [paths...]')
    .description('show the items of PEMAT-P, the CDC index, DISCERN and JAMA: what the rules saw and what people signed, never a score')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .addOption(new Option('--format <name>', 'how the items look').choices(['text', 'json', 'csv']).default('text'))
    .option('--instrument <id>', 'show only this one: pemat-p, cdc-index, discern or jama (may be repeated)', collect, [])
    .option('--open', 'show only open items')
    .option('--now <date>', 'the day to measure ages of reviews from, YYYY-MM-DD or an instant with its zone (default: today, UTC)')
    .action(async (paths: string[], flags: ScorecardFlags) => {
      const {scorecardCommand} = await import('./commands/scorecard.js')
      finish(await scorecardCommand(paths, flags, io))
    })
}

function addGraph(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('graph [paths...]')
    .description('show the pages of a library and the links between them: orphans, dead ends, clusters and broken links')
    .option('--config <file>', 'use this configuration instead of the nearest bedside.yaml')
    .addOption(
      new Option('--format <name>', 'json for programs, dot for Graphviz, html for a page that draws it')
        .choices(['json', 'dot', 'html'])
        .default('json')
    )
    .option('--output <file>', 'write the graph to a file')
    .option('--now <date>', 'the day on which pages are out or have run out, YYYY-MM-DD (default: today, UTC)')
    .action(async (paths: string[], flags: GraphFlags) => {
      const {graphCommand} = await import('./commands/graph.js')
      finish(await graphCommand(paths, flags, io))
    })
}

function collectSome(value: string, all: string[] | undefined): string[] {
  return [...(all ?? []), value]
}
