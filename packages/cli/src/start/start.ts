import {writeSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {version} from '../version.js'

/** Names this build of the bundle; the bundler writes it in. */
declare const bundleId: string

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.cjs')

// Editors and CI ask for the version all the time, and it needs none of the rest.
if (process.argv.length === 3 && process.argv[2] === '--version') writeSync(1, `${version()}\n`)
else void start()

async function start(): Promise<void> {
  // Node's own part for that brings streams, which the version needs as little.
  const {inlineLess} = await import('./inlining.js')
  // Before anything is loaded: V8 takes back compiled code only under the flags that it was compiled with.
  inlineLess()
  const {run} = (await load(main)) as {run: () => Promise<void>}
  await run()
}

/** Loads the command line, compiled before where this user ran it before. */
async function load(file: string): Promise<unknown> {
  const {CodeCache, cacheFolder} = await import('./code-cache.js')
  const {env, platform, arch} = process
  const folder = cacheFolder({env, platform, cwd: process.cwd(), uid: process.getuid?.()})
  if (folder === null) return createRequire(file)(file)
  return new CodeCache(join(folder, `${process.version}-${arch}-${bundleId}`)).load(file)
}
