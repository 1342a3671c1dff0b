import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join, relative} from 'node:path'
import {type OutputOptions, rolldown} from 'rolldown'
import {root} from './workspace.js'

/** What goes into a bundle, and how it is written. */
export interface BundlePlan {
  /** Entry files below the workspace's top, by the names that they get. */
  input: Record<string, string>
  /** Names that stand for an expression. */
  define?: Record<string, string>
  /** Modules that whoever runs the bundle has. */
  external?: string[]
  output: OutputOptions
}

/** Bundles TypeScript source, so that no build has to go before, and writes it. Gives the files that went in. */
export async function bundleScripts({input, define = {}, external = [], output}: BundlePlan): Promise<string[]> {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, path)])),
    platform: 'node',
    external,
    resolve: {conditionNames: ['bedside-source', 'node', 'import', 'default']},
    transform: {define},
    logLevel: 'warn'
  })
  try {
    const {output: written} = await bundle.write({minify: true, ...output})
    return written.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
  } finally {
    await bundle.close()
  }
}

/** What threads run, beside the scripts that start them. */
export const threadInput = {examiner: 'packages/engine/src/threads/examiner.ts'}

/** Puts beside scripts what the pool of threads starts each thread with: it looks for `entry/worker.js` beside itself. */
export async function bundleThreadEntry(dir: string): Promise<void> {
  const index = createRequire(join(root, 'packages/engine/package.json')).resolve('tinypool/package.json')
  const entry = relative(root, join(dirname(index), 'dist/entry/worker.js'))
  await bundleScripts({input: {worker: entry}, output: {dir: join(dir, 'entry'), format: 'cjs', entryFileNames: '[name].js'}})
}

/** The package of the fast parser, where the engine finds it. */
const satteri = () => dirname(dirname(createRequire(join(root, 'packages/engine/package.json')).resolve('satteri')))

/** The packages that hold the fast parser's binaries, one for each platform, with their versions. */
export function nativePackages(): Record<string, string> {
  const {optionalDependencies} = JSON.parse(readFileSync(join(satteri(), 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  return optionalDependencies
}

/** Those of them that the package manager installed: one for this platform, or all that it was told to get. */
export function installedNatives(): {name: string; path: string}[] {
  const all = Object.keys(nativePackages()).map((name) => ({name, path: join(satteri(), '..', name)}))
  return all.filter(({path}) => existsSync(path))
}

/** Copies the native parsers that are installed here. */
export function copyNatives(folder: string): {name: string; from: string}[] {
  mkdirSync(folder, {recursive: true})
  return installedNatives().flatMap(({path: from}) => {
    const names = readdirSync(from).filter((name) => name.endsWith('.node'))
    for (const name of names) copyFileSync(join(from, name), join(folder, name))
    return names.map((name) => ({name, from: join(from, name)}))
  })
}

/** Names, versions and licences of the packages that files belong to. */
export function licences(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => packageOf(file) ?? []))
  const parts = [...folders].map((folder) => {
    const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
    return `## ${name} ${version}\n\n${text}\n`
  })
  return `# Software of others in this bundle\n\n${[...new Set(parts)].sort().join('\n')}`
}

/** The folder of the package that a file was installed with; null for a file of ours. */
function packageOf(file: string): string | null {
  const path = file.replaceAll('\\', '/')
  const end = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]
  return end !== undefined && existsSync(join(end, 'package.json')) ? end : null
}

/** Bytes of the files below a folder. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, facts) => sum + (facts.isFile() ? facts.size : 0), 0)
}
