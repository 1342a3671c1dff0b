import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join, resolve} from 'node:path'
import {walk} from '@bedside/engine'
import {bundleCli, cliEntry} from '../bundle-cli.js'
import {median} from '../median.js'
import {costOf} from './child-cost.js'
import {type Peer, peers} from './peers.js'

/** How a peer did beside Bedside. */
export interface PeerCost {
  name: string
  /** Median seconds of CPU of the whole process, of the peer and of Bedside in turn with it. */
  peer: number
  bedside: number
  /** Median over the pairs of what the peer took for what Bedside took. */
  times: number
  aim: number | null
}

/** Exit codes by which a linter says that it ran: 0 for no findings, 1 for some. remark and alex end with 1 on warnings that are asked to fail. */
const ran = new Set([0, 1])

/**
 * Measures the bundled command line in turn with each peer on the Markdown pages of a folder. The peers are installed from npm into a folder
 * of their own, which is removed at the end.
 * @param rounds Pairs of each peer.
 */
export async function benchPeers(folder: string, rounds: number, say: (line: string) => void): Promise<PeerCost[]> {
  const place = mkdtempSync(join(tmpdir(), 'bedside-peers-'))
  try {
    const pages = copyPages(resolve(folder), join(place, 'pages'))
    const bedside = join(place, 'bedside')
    await bundleCli(bedside)
    install(place)
    const own = [
      process.execPath,
      join(bedside, cliEntry),
      '.',
      '--no-cache',
      '--threads',
      '1',
      '--now',
      '2026-03-01',
      '--fail-on',
      'never'
    ]
    say(`${pages.count} Markdown pages, ${(pages.bytes / 1e6).toFixed(1)} MB, ${rounds} pairs each; CPU of whole processes.`)
    const costs: PeerCost[] = []
    for (const peer of peers) {
      const command = commandOf(peer, place)
      if (command === null) say(`${peer.name}: "${peer.program}" is not on this machine; left out.`)
      else costs.push(measure(peer, command, own, {pages: join(place, 'pages'), modules: join(place, 'node_modules'), rounds}))
    }
    return costs
  } finally {
    rmSync(place, {recursive: true, force: true})
  }
}

/** Copies Markdown alone, since most peers read nothing else. */
function copyPages(from: string, to: string): {count: number; bytes: number} {
  const files = walk(from).files.filter((path) => path.endsWith('.md'))
  let bytes = 0
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), {recursive: true})
    cpSync(join(from, file), join(to, file))
    bytes += statSync(join(from, file)).size
  }
  return {count: files.length, bytes}
}

function install(place: string): void {
  const packages = peers.flatMap((peer) => peer.packages)
  writeFileSync(join(place, 'package.json'), '{"private": true}\n')
  const {status, stderr} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], {
    cwd: place,
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`npm could not install the peers:\n${stderr}`)
}

function commandOf({packages, program, args}: Peer, place: string): string[] | null {
  const folders = packages.length > 0 ? [join(place, 'node_modules/.bin')] : (process.env.PATH ?? '').split(delimiter)
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
  return found === undefined ? null : [found, ...args]
}

interface Surroundings {
  pages: string
  modules: string
  rounds: number
}

function measure(
  {name, files, aim}: Peer,
  command: readonly string[],
  own: readonly string[],
  {pages, modules, rounds}: Surroundings
): PeerCost {
  const written = Object.entries(files).map(([file, text]) => {
    mkdirSync(dirname(join(pages, file)), {recursive: true})
    writeFileSync(join(pages, file), text)
    return join(pages, file)
  })
  // Peers look for their plug-ins beside their configuration.
  symlinkSync(modules, join(pages, 'node_modules'), 'junction')
  const pairs = Array.from({length: rounds}, () => ({peer: cpuOf(name, command, pages), bedside: cpuOf('Bedside', own, pages)}))
  for (const path of [...written, join(pages, 'node_modules')]) rmSync(path, {recursive: true})
  return {
    name,
    peer: median(pairs.map(({peer}) => peer)),
    bedside: median(pairs.map(({bedside}) => bedside)),
    times: median(pairs.map(({peer, bedside}) => peer / bedside)),
    aim
  }
}

function cpuOf(name: string, command: readonly string[], cwd: string): number {
  const {cpu, status} = costOf(command, cwd)
  if (status === null || !ran.has(status)) throw new Error(`${name} did not run: exit code ${status}.`)
  return cpu
}

/** The costs as a table for people. */
export function peerTable(costs: readonly PeerCost[]): string {
  const rows = costs.map(
    ({name, peer, bedside, times, aim}) => `| ${name} | ${peer.toFixed(1)} | ${bedside.toFixed(1)} | ${times.toFixed(2)} | ${aim ?? ''} |`
  )
  return ['| Beside | its CPU, s | Bedside, s | Times as fast | Aim |', '|---|---|---|---|---|', ...rows].join('\n')
}
