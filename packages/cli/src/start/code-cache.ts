export {cacheFolder} from './cache-folder.js'

import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'

type Wrapper = (exports: unknown, require: (id: string) => unknown, module: {exports: unknown}, file: string, folder: string) => void

interface Compiled {
  script: Script
  blob: string
}

/**
 * Loads the CommonJS scripts of one folder with V8's code cache. What is missing there or does not fit is compiled as ever and written when
 * the process ends, with the functions that ran. (Node's own `enableCompileCache` is not on Node 20, and a fifth slower where it is.)
 */
export class CodeCache {
  readonly #folder: string
  readonly #modules = new Map<string, {exports: unknown}>()
  readonly #fresh: Compiled[] = []

  /** @param folder Absolute path, of this Node and this bundle alone. */
  constructor(folder: string) {
    this.#folder = folder
    process.once('exit', () => this.#write())
  }

  /** What a script exports. */
  load(file: string): unknown {
    const known = this.#modules.get(file)
    if (known) return known.exports
    const module = {exports: {}}
    this.#modules.set(file, module)
    const require = createRequire(file)
    const folder = dirname(file)
    // Chunks name each other by `./name`; all else is Node's or a package's.
    const load = (id: string) => {
      if (id.startsWith('./')) return this.load(join(folder, id))
      return loadedLate.has(id) ? whenUsed(() => require(id) as object) : require(id)
    }
    this.#compile(file)(module.exports, load, module, file, folder)
    return module.exports
  }

  #compile(file: string): Wrapper {
    const blob = join(this.#folder, `${basename(file)}.blob`)
    const cachedData = readBlob(blob)
    // Bundles are ASCII.
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`
    const script = new Script(source, {filename: file, ...(cachedData && {cachedData})})
    if (!cachedData || script.cachedDataRejected) this.#fresh.push({script, blob})
    return script.runInThisContext() as Wrapper
  }

  #write(): void {
    try {
      mkdirSync(this.#folder, {recursive: true, mode: 0o700})
      for (const {script, blob} of this.#fresh) writeBlob(blob, script.createCachedData())
    } catch {
      // No room, or no right to write: the next run compiles again.
    }
  }
}

/** Modules of Node that take milliseconds to load, and that most runs name and never use. */
const loadedLate = new Set(['node:child_process', 'node:crypto', 'node:worker_threads'])

/** Stands for a module until something of it is asked for. */
function whenUsed(load: () => object): object {
  return new Proxy(
    {},
    {
      get: (_, name) => Reflect.get(load(), name),
      has: (_, name) => Reflect.has(load(), name),
      ownKeys: () => Reflect.ownKeys(load()),
      // What the module has is not the proxy's own, so it may only be shown as what can change.
      getOwnPropertyDescriptor: (_, name) => ({configurable: true, enumerable: true, value: Reflect.get(load(), name)})
    }
  )
}

const sumBytes = 4

/** V8 checks version, flags and length; that the bytes are whole is for us to check. Undefined where there is nothing that can be used. */
function readBlob(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path)
    const data = bytes.subarray(sumBytes)
    return bytes.length > sumBytes && crc32(data) === bytes.readUInt32LE(0) ? data : undefined
  } catch {
    return undefined
  }
}

/** Written beside and renamed, so that no process reads half of it. */
function writeBlob(path: string, data: Buffer): void {
  const sum = Buffer.alloc(sumBytes)
  sum.writeUInt32LE(crc32(data))
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, Buffer.concat([sum, data]), {mode: 0o600})
  renameSync(beside, path)
}
