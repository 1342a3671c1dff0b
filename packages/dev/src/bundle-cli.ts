import {createHash} from 'node:crypto'
import {copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {bundleScripts, bundleThreadEntry, bytesIn, installedNatives, licences, nativePackages, threadInput} from './bundle.js'
import {root} from './workspace.js'

/** Where the scripts lie: the engine looks for its profiles two folders above them, and the command line for its package one above. */
const scriptFolder = ['dist', 'js']

/** The script that `bedside` starts. */
export const cliEntry = [...scriptFolder, 'bedside.cjs'].join('/')

/** Stands in the scripts for what names their build, until all of them are there to be hashed. */
const bundleIdToCome = 'the-id-of-this-bundle'

/**
 * Makes the package that npm gets: the command line in scripts that are loaded when a command needs them, the built-in profiles, and the
 * licences of what is bundled. The native parsers are packages of their own, which npm installs for the platform. What stood in the folder
 * before is removed.
 * @param folder Absolute path.
 * @returns Bytes of the scripts.
 */
export async function bundleCli(folder: string): Promise<{scripts: number}> {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  copyFileSync(join(root, 'README.md'), join(folder, 'README.md'))
  cpSync(join(root, 'packages/engine/profiles'), join(folder, 'profiles'), {recursive: true})
  writePackages(folder)
  linkNatives(join(folder, 'node_modules'))
  const dir = join(folder, ...scriptFolder)
  // V8 loads nothing by `import` on behalf of a script that it took from a code cache.
  const names = {entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs'}
  const output = {dir, format: 'cjs', dynamicImportInCjs: false, ...names} as const
  const define = {bundleId: JSON.stringify(bundleIdToCome)}
  const modules = await bundleScripts({input: {main: 'packages/cli/src/run.ts', ...threadInput}, define, output})
  const bundleId = hashOf(dir)
  await bundleScripts({input: {bedside: 'packages/cli/src/start/start.ts'}, define, output: {...output, banner: '#!/usr/bin/env node'}})
  for (const name of readdirSync(dir)) {
    const script = readFileSync(join(dir, name), 'utf8').replaceAll(bundleIdToCome, bundleId)
    writeFileSync(join(dir, name), asciiOf(script), {mode: 0o755})
  }
  await bundleThreadEntry(dir)
  writeFileSync(join(folder, 'THIRD-PARTY'), licences(modules))
  return {scripts: bytesIn(dir)}
}

/** The package itself, and beside the scripts what `version` reads: that it is CommonJS, and which version. */
function writePackages(folder: string): void {
  const {name, version, description, license, engines} = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
  const whole = {
    ...{name, version, description, license, engines},
    bin: {bedside: `./${cliEntry}`},
    files: ['dist', 'profiles', 'THIRD-PARTY'],
    optionalDependencies: nativePackages()
  }
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(whole, null, 2)}\n`)
  writeFileSync(join(folder, 'dist/package.json'), `${JSON.stringify({type: 'commonjs', version})}\n`)
}

/** So the folder runs where it stands; npm leaves `node_modules` out of a package. */
function linkNatives(folder: string): void {
  for (const {name, path} of installedNatives()) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    symlinkSync(path, join(folder, name), 'junction')
  }
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * A script in ASCII alone: V8 holds it in half the memory and reads it faster. A backslash before a letter of another script goes, since the
 * letter gets its own.
 */
export function asciiOf(script: string): string {
  const escaped = (text: string) => `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`
  // The first alternative steps over escapes, so that `\\` is no backslash before a letter.
  return script.replace(/\\[\s\S]|[\u0080-\uffff]/g, (text) =>
    text.length === 1 ? escaped(text) : text[1]! > '\u007f' ? escaped(text[1]!) : text
  )
}
