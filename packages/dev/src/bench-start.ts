import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {bundleCli, cliEntry} from './bundle-cli.js'
import {median} from './median.js'
import {root} from './workspace.js'

/** What a command costs beside an empty process of the same Node. */
export interface StartCost {
  command: string
  /** Median CPU milliseconds, user and system, of the command and of the empty process. */
  cpu: number
  empty: number
  /** Median of the ratios of pairs that ran one after the other. */
  ratio: number
  /** What the ratio may be. */
  aim: number
}

/** Runs Node with these arguments in a folder and says what CPU it took, in milliseconds. */
type Run = (args: readonly string[], cwd?: string) => number

/** Each process says at its end what CPU it took, in microseconds. */
const hook = `process.once('exit', () => {
  const {user, system} = process.cpuUsage()
  require('node:fs').writeSync(3, String(user + system))
})\n`

const clinic = join(root, 'fixtures/spine-clinic')
const article = 'content/conditions/sciatica.md'

/** A pull request's size. */
const pages = 100

/**
 * Measures the bundled command line, each in turn with an empty process, after two runs that fill the cache of compiled code: `--version`; one
 * article with the rules of `us`; the same article in its library, whose configuration and other pages are read as well; and a hundred short
 * pages. Results are not kept from run to run. The figures are of what runs in the process; the pair has the same Node and the same hook.
 * @param rounds Pairs of each command.
 * @param node The Node to measure.
 */
export async function benchStart(rounds: number, node = process.execPath): Promise<StartCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-start-'))
  try {
    const bundle = join(folder, 'package')
    await bundleCli(bundle)
    writeFileSync(join(folder, 'hook.cjs'), hook)
    const run: Run = (args, cwd = root) => cpuOf(node, ['--require', join(folder, 'hook.cjs'), ...args], {folder, cwd})
    const entry = join(bundle, cliEntry)
    const lint = (path: string) => [entry, path, '--now', '2026-03-01', '--no-cache']
    const library = join(folder, 'library')
    cpSync(clinic, library, {recursive: true})
    cpSync(join(clinic, article), join(folder, 'alone', basename(article)))
    writePages(join(folder, 'hundred'))
    const aim = majorOf(node) < 22 ? 2.5 : 2
    return [
      measure('--version', run, [entry, '--version'], rounds, 1.3),
      measure('one article', run, lint(join(folder, 'alone', basename(article))), rounds, aim),
      measure('one article of a library', (args) => run(args, library), lint(article), rounds, aim),
      measure(`${pages} short pages`, run, lint(join(folder, 'hundred')), Math.ceil(rounds / 3), 5)
    ]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Writes the articles of the clinic, over and over under other names, until there are enough. */
function writePages(folder: string): void {
  const content = join(clinic, 'content')
  const articles = readdirSync(content, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.md'))
    .sort()
  for (let at = 0; at < pages; at++) cpSync(join(content, articles[at % articles.length]!), join(folder, `${at}.md`))
}

function majorOf(node: string): number {
  return Number.parseInt(spawnSync(node, ['--version'], {encoding: 'utf8'}).stdout.slice(1), 10)
}

function measure(command: string, run: Run, args: readonly string[], rounds: number, aim: number): StartCost {
  for (let warm = 0; warm < 2; warm++) run(args)
  const pairs = Array.from({length: rounds}, () => ({cpu: run(args), empty: run(['-e', '0'])}))
  return {
    command,
    cpu: median(pairs.map(({cpu}) => cpu)),
    empty: median(pairs.map(({empty}) => empty)),
    ratio: median(pairs.map(({cpu, empty}) => cpu / empty)),
    aim
  }
}

function cpuOf(node: string, args: readonly string[], {folder, cwd}: {folder: string; cwd: string}): number {
  const env = {...process.env, NODE_COMPILE_CACHE: join(folder, 'cache'), NODE_DISABLE_COMPILE_CACHE: ''}
  const {status, output, stderr} = spawnSync(node, args, {cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe']})
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return Number(output[3]) / 1000
}

/** The costs as a table for people. */
export function startTable(costs: readonly StartCost[]): string {
  const rows = costs.map(
    ({command, cpu, empty, ratio, aim}) => `| ${command} | ${cpu.toFixed(0)} | ${empty.toFixed(0)} | ${ratio.toFixed(2)} | ${aim} |`
  )
  return ['| Command | CPU, ms | Empty process, ms | Times | Aim |', '|---|---|---|---|---|', ...rows].join('\n')
}
