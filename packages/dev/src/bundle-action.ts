import {copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bundleScripts, bundleThreadEntry, bytesIn, copyNatives, licences, threadInput} from './bundle.js'
import {root} from './workspace.js'

/** What a bundle is made of. */
export interface ActionBundle {
  /** Names of the native parsers in it, such as `satteri_napi.linux-x64-gnu.node`. */
  natives: string[]
  /** Bytes of the scripts, and of the whole folder. */
  scripts: number
  total: number
}

/**
 * Makes the folder that a release tag holds: `action.yml` at its top, the scripts, the built-in profiles, the native parsers that are
 * installed here, and the licences of what is bundled. What stood in the folder before is removed.
 * @param folder Absolute path.
 */
export async function bundleAction(folder: string): Promise<ActionBundle> {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  copyFileSync(join(root, 'packages/action/action.yml'), join(folder, 'action.yml'))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  cpSync(join(root, 'packages/engine/profiles'), join(folder, 'profiles'), {recursive: true})
  // The engine looks for its profiles two folders above, so every script lies in this one.
  const dir = join(folder, 'dist', 'js')
  const modules = await bundleScripts({
    input: {main: 'packages/action/src/main.ts', ...threadInput},
    output: {dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs'}
  })
  await bundleThreadEntry(dir)
  const natives = copyNatives(join(folder, 'native'))
  writeFileSync(join(folder, 'THIRD-PARTY'), licences([...modules, ...natives.map(({from}) => from)]))
  return {natives: natives.map(({name}) => name), scripts: bytesIn(join(folder, 'dist')), total: bytesIn(folder)}
}
