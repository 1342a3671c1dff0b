import {copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {rolldown} from 'rolldown'
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
  const modules = await bundleScripts(join(folder, 'dist', 'js'))
  const natives = copyNatives(join(folder, 'native'))
  writeFileSync(join(folder, 'THIRD-PARTY'), licences([...modules, ...natives.map(({from}) => from)]))
  return {natives: natives.map(({name}) => name), scripts: bytesIn(join(folder, 'dist')), total: bytesIn(folder)}
}

/** Bundles the TypeScript source, so that no build has to go before. Gives the files that went in. */
async function bundleScripts(folder: string): Promise<string[]> {
  const bundle = await rolldown({
    input: {main: join(root, 'packages/action/src/main.ts')},
    platform: 'node',
    resolve: {conditionNames: ['bedside-source', 'node', 'import', 'default']},
    logLevel: 'warn'
  })
  try {
    // The engine looks for its profiles two folders above, so every script lies in this one.
    const {output} = await bundle.write({
      dir: folder,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs'
    })
    return output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
  } finally {
    await bundle.close()
  }
}

/** Copies the native parsers that the package manager installed: one for this platform, or all that it was told to get. */
function copyNatives(folder: string): {name: string; from: string}[] {
  mkdirSync(folder, {recursive: true})
  const satteri = dirname(dirname(createRequire(join(root, 'packages/engine/package.json')).resolve('satteri')))
  const {optionalDependencies} = JSON.parse(readFileSync(join(satteri, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  return Object.keys(optionalDependencies).flatMap((dependency) => {
    const from = join(satteri, '..', dependency)
    if (!existsSync(from)) return []
    const names = readdirSync(from).filter((name) => name.endsWith('.node'))
    for (const name of names) copyFileSync(join(from, name), join(folder, name))
    return names.map((name) => ({name, from: join(from, name)}))
  })
}

/** Names, versions and licences of the packages that files belong to. */
function licences(files: readonly string[]): string {
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

function bytesIn(folder: string): number {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, facts) => sum + (facts.isFile() ? facts.size : 0), 0)
}
