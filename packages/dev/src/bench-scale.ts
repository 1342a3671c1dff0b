import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {writeMadeUpPages} from './made-up-pages.js'
import {root} from './workspace.js'

/** What a run over made-up pages took. */
interface ScaleCost {
  pages: number
  /** Millions of bytes of source. */
  megabytes: number
  /** Seconds of CPU of the whole process, and milliseconds of it a page. */
  cpu: number
  perPage: number
  /** MiB of its largest size. */
  peak: number
}

/** How it is measured. */
interface ScalePlan {
  /** The command line to measure, from the repository. */
  bin: string
  format: string
  threads: string
}

/** Written by a process as it ends. */
const meter = `import{writeFileSync}from'node:fs';process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();writeFileSync(process.env.BENCH_METER,JSON.stringify({cpu:(u+s)/1e6,peak:m/1024}))})`

/** Measures the command line, without a cache, on libraries of so many made-up pages, each in a fresh process. */
export function benchScale(counts: readonly number[], plan: ScalePlan): void {
  console.log('| Pages | MB | CPU, s | ms a page | Peak, MiB |\n|---|---|---|---|---|')
  for (const count of counts) {
    const {pages, megabytes, cpu, perPage, peak} = costOfPages(count, plan)
    console.log(`| ${pages} | ${megabytes.toFixed(1)} | ${cpu.toFixed(1)} | ${perPage.toFixed(2)} | ${peak.toFixed(0)} |`)
  }
}

function costOfPages(pages: number, {bin, format, threads}: ScalePlan): ScaleCost {
  const place = mkdtempSync(join(tmpdir(), 'bedside-scale-'))
  try {
    const library = join(place, 'library')
    const bytes = writeMadeUpPages(library, pages)
    const report = join(place, 'report')
    const args = [
      'lint',
      '--now',
      '2026-03-01',
      '--no-cache',
      '--threads',
      threads,
      '--fail-on',
      'never',
      '--format',
      `${format}=${report}`
    ]
    const env = {...process.env, BENCH_METER: join(place, 'meter.json')}
    const imported = `data:text/javascript,${encodeURIComponent(meter)}`
    const {status} = spawnSync(process.execPath, ['--import', imported, resolve(root, bin), ...args], {
      cwd: library,
      stdio: ['ignore', 'ignore', 'inherit'],
      env
    })
    if (status !== 0) throw new Error(`A run over ${pages} pages ended with ${status}.`)
    const {cpu, peak} = JSON.parse(readFileSync(env.BENCH_METER, 'utf8')) as Pick<ScaleCost, 'cpu' | 'peak'>
    return {pages, megabytes: bytes / 1e6, cpu, perPage: (cpu * 1000) / pages, peak}
  } finally {
    rmSync(place, {recursive: true, force: true})
  }
}
