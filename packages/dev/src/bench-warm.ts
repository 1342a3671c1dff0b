import {spawnSync} from 'node:child_process'
import {closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {formatOf} from '@bedside/core'
import {walk} from '@bedside/engine'
import {root} from './workspace.js'

/** One process that was measured. */
interface Measured {
  wall: number
  cpu: number
  megabytes: number
}

/** Runs of the same kind: the quickest counts, since others use the machine too. */
const repeats = 3

/** Written by a process as it ends: milliseconds of CPU, and MiB of its largest size. */
const meter = `import{writeFileSync}from'node:fs';process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();writeFileSync(process.env.BENCH_METER,JSON.stringify({cpu:(u+s)/1e3,megabytes:m/1024}))})`

/** The least that a run must do to know that nothing has changed. */
const readAndHash = `const{readFileSync}=require('node:fs'),{createHash}=require('node:crypto');for(const file of JSON.parse(readFileSync(process.argv[1])))createHash('sha256').update(readFileSync(file)).digest()`

/**
 * Measures runs of the command line over a library of so many pages, copied from those of a folder until there are enough: without a cache,
 * with an empty one, with nothing changed, with a sentence added to one page, and with a heading renamed that others may link to. Beside them
 * stand an empty process and one that only reads and hashes the pages.
 */
export function benchWarm(source: string, {pages, format, bin}: {pages: number; format: string; bin: string}): void {
  const place = mkdtempSync(join(tmpdir(), 'bedside-bench-'))
  try {
    const library = join(place, 'library')
    const names = multiply(resolve(source), library, pages)
    const bytes = names.reduce((sum, name) => sum + statSync(join(library, name)).size, 0)
    console.log(`${names.length} pages, ${(bytes / 1e6).toFixed(1)} MB, --format ${format}; quickest of ${repeats}\n`)
    console.log(`${'wall, ms'.padStart(10)}${'CPU, ms'.padStart(10)}${'MiB'.padStart(8)}`)
    measureAll({place, library, names, format, bin: resolve(root, bin)})
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
  const list = join(place, 'pages.json')
  writeFileSync(list, JSON.stringify(names.map((name) => join(library, name))))
  const lint = [bin, 'lint', '--now', '2026-03-01', '--format', format]
  const cached = [...lint, '--cache-location', join(place, 'cache')]
  const changed = join(library, names[Math.floor(names.length / 2)]!)
  const text = readFileSync(changed, 'utf8')
  let count = 0
  const edit = (change: (text: string) => string) => () => writeFileSync(changed, change(text).concat(`\nEdit ${++count}.\n`))
  const say = (what: string, args: readonly string[], before?: () => void) => print(what, quickest(args, bench, before))
  say('an empty process', ['-e', '0'])
  say('the pages read and hashed', ['-e', readAndHash, list])
  say('bedside --version', [bin, '--version'])
  print('no cache', measure([...lint, '--no-cache'], bench))
  print('cold: an empty cache', measure(cached, bench))
  measure(cached, bench)
  say('warm: nothing changed', cached)
  say(
    'one page has a sentence more',
    cached,
    edit((before) => before)
  )
  say(
    'one page has other headings',
    cached,
    edit((before) => before.replace(/^#+ .*/gm, (heading) => `${heading} ${count}`))
  )
  writeFileSync(changed, text)
}

function quickest(args: readonly string[], bench: Bench, before: () => void = () => {}): Measured {
  const runs = Array.from({length: repeats}, () => {
    before()
    return measure(args, bench)
  })
  return runs.reduce((best, one) => (one.cpu < best.cpu ? one : best))
}

function measure(args: readonly string[], {place, library}: Bench): Measured {
  const output = openSync(join(place, 'output'), 'w')
  const meterFile = join(place, 'meter.json')
  const from = performance.now()
  const {status} = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(meter)}`, ...args], {
    cwd: library,
    stdio: ['ignore', output, 'inherit'],
    env: {...process.env, BENCH_METER: meterFile}
  })
  const wall = performance.now() - from
  closeSync(output)
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}`)
  return {wall, ...(JSON.parse(readFileSync(meterFile, 'utf8')) as Pick<Measured, 'cpu' | 'megabytes'>)}
}

function print(what: string, {wall, cpu, megabytes}: Measured): void {
  console.log(`${wall.toFixed(0).padStart(10)}${cpu.toFixed(0).padStart(10)}${megabytes.toFixed(0).padStart(8)}  ${what}`)
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
