import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {walk} from '@bedside/engine'
import {median} from './median.js'
import {root} from './workspace.js'

const usualRounds = 7

/** Pages that are linted: a small library, where starting up counts most. */
const pages = 14

/** Median times of whole processes on 14 pages of a copy of the sample library: the bundle, and the built command line with the same reports. */
export function timeAction(bundle: string, rounds = usualRounds): string {
  const workspace = mkdtempSync(join(tmpdir(), 'bedside-time-'))
  try {
    cpSync(join(root, 'fixtures/spine-clinic'), workspace, {recursive: true})
    // No `.git` here: neither side asks Git for anything.
    const paths = walk(join(workspace, 'content'))
      .files.filter((path) => path.endsWith('.md'))
      .slice(0, pages)
      .map((path) => `content/${path}`)
    const env = {
      ...process.env,
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: join(workspace, 'summary.out'),
      INPUT_NOW: '2026-03-01',
      INPUT_PATHS: paths.join('\n')
    }
    const action = [join(bundle, 'dist/js/main.mjs')]
    const bin = join(root, 'packages/cli/dist/bin.js')
    const plain = [bin, ...paths, '--now', '2026-03-01']
    const full = [...plain, '--format', 'github', '--format', 'markdown=summary.out']
    const ms = (args: string[]) => median(Array.from({length: rounds}, () => timeOf(args, workspace, env)))
    const [ours, text, both] = [ms(action), ms(plain), ms(full)]
    return `${paths.length} pages: action ${ours} ms; command line ${text} ms with text alone, ${both} ms with github and markdown: ${(ours / text).toFixed(2)} and ${(ours / both).toFixed(2)} times`
  } finally {
    rmSync(workspace, {recursive: true, force: true})
  }
}

function timeOf(args: string[], cwd: string, env: NodeJS.ProcessEnv): number {
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: 'utf8'})
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
  return Math.round(performance.now() - start)
}
