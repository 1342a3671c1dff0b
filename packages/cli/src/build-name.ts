import {createHash} from 'node:crypto'
import {readdirSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {version} from './version.js'

/** Names this build of the bundle; the bundler writes it in. */
declare const bundleId: string

/**
 * Names the program: its version, and its build. A program that is built from its repository keeps its version from one commit to the next,
 * so there it is told by what was built last: the times and sizes of the compiled files.
 */
export function buildName(): string {
  return `${version()} ${typeof bundleId === 'string' ? bundleId : digestOfBuilt()}`
}

function digestOfBuilt(): string {
  const hash = createHash('sha256')
  for (const file of builtFiles()) {
    const {mtimeMs, size} = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('base64url')
}

/** The compiled files of every package, and what says which versions of other packages there are. */
function builtFiles(): string[] {
  const top = join(dirname(fileURLToPath(import.meta.url)), '../../..')
  const packages = ['packages', 'rules'].flatMap((name) => readdirSync(join(top, name)).map((one) => join(top, name, one)))
  const folders = packages.filter((folder) => statSync(join(folder, 'dist'), {throwIfNoEntry: false})).map((folder) => join(folder, 'dist'))
  const built = folders.flatMap((folder) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => join(folder, name)))
  return [...built.filter((path) => path.endsWith('.js')), join(top, 'pnpm-lock.yaml')].sort()
}
