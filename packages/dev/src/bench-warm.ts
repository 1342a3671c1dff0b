import {spawnSync} from 'node:child_process'
import {closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {formatOf} from '@bedside/core'
import {walk} from '@bedside/engine'
import {bundleCli, cliEntry} from './bundle-cli.js'
import {median} from './median.js'
import {root} from './workspace.js'

/** Rounds of each kind of run: in each it stands beside an empty process and one that reads and hashes. Medians count. */
const rounds = 5

/** Written by a process as it ends: microseconds of CPU, of the user and of the system. */
const meter = `process.once('exit', () => {
  const {user, system} = process.cpuUsage()
  require('node:fs').writeFileSync(process.env.BENCH_METER, String(user + system))
})\n`

/** The least that a run must do to know that nothing has changed. */
const readAndHash = `const{readFileSync}=require('node:fs'),{createHash}=require('node:crypto');for(const file of JSON.parse(readFileSync(process.argv[1])))createHash('sha256').update(readFileSync(file)).digest()`

/**
 * Measures runs of the bundled command line over a library of so many pages, copied from those of a folder until there are enough: with
 * nothing changed, with a sentence added to one page, with a heading renamed that others may link to, and with a page that comes. The first
 * runs, with an empty cache and without one, are measured once.
 * @param bin The command line to measure, from the repository; the bundle where it is left out.
 */
export async function benchWarm(source: string, {pages, format, bin}: {pages: number; format: string; bin?: string}): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'bedside-bench-'))
  try {
    const library = join(place, 'library')
    const names = multiply(resolve(source), library, pages)
    const bytes = names.reduce((sum, name) => sum + statSync(join(library, name)).size, 0)
    if (bin === undefined) await bundleCli(join(place, 'package'))
    writeFileSync(join(place, 'meter.cjs'), meter)
    writeFileSync(join(place, 'pages.json'), JSON.stringify(names.map((name) => join(library, name))))
    console.log(`${names.length} pages, ${(bytes / 1e6).toFixed(1)} MB, --format ${format}; medians of ${rounds}\n`)
    console.log('| Process | CPU, ms | Empty, ms | Read and hashed, ms | Times |\n|---|---|---|---|---|')
    measureAll({place, library, names, format, bin: bin === undefined ? join(place, 'package', cliEntry) : resolve(root, bin)})
  } finally {
    rmSync(place, {recursive: true, force: true})
  }
}

interface Bench {
  place: string
  library: string
  names: readonly string[]
  format: string
  bin: string
}

function measureAll(bench: Bench): void {
  const {place, library, names, format, bin} = bench
  const lint = [bin, 'lint', '--now', '2026-03-01', '--format', format]
  const cached = [...lint, '--cache-location', join(place, 'cache')]
  const changed = join(library, names[Math.floor(names.length / 2)]!)
  const text = readFileSync(changed, 'utf8')
  let count = 0
  const edit = (change: (text: string) => string) => () => writeFileSync(changed, change(text).concat(`\nEdit ${++count}.\n`))
  sayRow('no cache', [measure([...lint, '--no-cache'], bench)], [], [])
  sayRow('an empty cache', [measure(cached, bench)], [], [])
  measure(cached, bench)
  sayPaired('nothing changed', cached, bench)
  sayPaired('one page has a sentence more', cached, bench, edit(same))
  sayPaired('one page has other headings', cached, bench, edit(withOtherHeadings(() => count)))
  sayPaired('one page came', cached, bench, () => writeFileSync(`${changed}-${++count}.md`, `# Page ${count}\n\n${text}`))
}

function same(text: string): string {
  return text
}

function withOtherHeadings(count: () => number): (text: string) => string {
  return (text) => text.replace(/^#+ .*/gm, (heading) => `${heading} ${count()}`)
}

/** Measures runs of a kind, each after `before`, in turn with those that it is compared with. */
function sayPaired(what: string, args: readonly string[], bench: Bench, before: () => void = () => {}): void {
  const all = Array.from({length: rounds}, () => {
    const empty = measure(['-e', '0'], bench)
    const read = measure(['-e', readAndHash, join(bench.place, 'pages.json')], bench)
    before()
    return {run: measure(args, bench), read, empty}
  })
  const of = (kind: 'run' | 'read' | 'empty') => all.map((round) => round[kind])
  sayRow(what, of('run'), of('empty'), of('read'))
}

function sayRow(what: string, run: readonly number[], empty: readonly number[], read: readonly number[]): void {
  const shown = (some: readonly number[], digits = 0) => (some.length > 0 ? median(some).toFixed(digits) : '')
  const times = read.map((one, at) => run[at]! / one)
  console.log(`| ${[what, shown(run), shown(empty), shown(read), shown(times, 2)].join(' | ')} |`)
}

/** Milliseconds of CPU that a process takes. */
function measure(args: readonly string[], {place, library}: Bench): number {
  const output = openSync(join(place, 'output'), 'w')
  const meterFile = join(place, 'meter')
  const {status} = spawnSync(process.execPath, ['--require', join(place, 'meter.cjs'), ...args], {
    cwd: library,
    stdio: ['ignore', output, 'inherit'],
    env: {...process.env, BENCH_METER: meterFile, NODE_COMPILE_CACHE: join(place, 'code'), NODE_DISABLE_COMPILE_CACHE: ''}
  })
  closeSync(output)
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}`)
  return Number(readFileSync(meterFile, 'utf8')) / 1000
}

/** Copies the pages of a folder, again and again into folders of their own, until there are so many. */
function multiply(source: string, library: string, pages: number): string[] {
  const found = walk(source).files.filter((name) => formatOf(name))
  if (found.length === 0) throw new Error(`${source} holds no page`)
  return Array.from({length: pages}, (_, at) => {
    const name = join(`set-${Math.floor(at / found.length)}`, found[at % found.length]!)
    mkdirSync(dirname(join(library, name)), {recursive: true})
    copyFileSync(join(source, found[at % found.length]!), join(library, name))
    return name
  })
}
