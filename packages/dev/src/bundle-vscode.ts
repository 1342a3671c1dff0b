import {copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bundleScripts, installedNatives, licences} from './bundle.js'
import {bundleCli} from './bundle-cli.js'
import {root} from './workspace.js'

const source = join(root, 'packages/vscode')

/**
 * Makes the extension for Visual Studio Code as `vsce` packs it: its own script, and beside it the bundled command line, whose language server
 * it starts. The native parsers of the platforms that are installed here go with it: without them each key would take ten times as long.
 * @param folder Absolute path. What stood there before is removed.
 * @returns Bytes of the scripts.
 */
export async function bundleVscode(folder = join(source, 'dist/package')): Promise<{extension: number; server: number}> {
  rmSync(folder, {recursive: true, force: true})
  const server = join(folder, 'dist/server')
  const {scripts} = await bundleCli(server)
  // A package of the editor holds no links.
  rmSync(join(server, 'node_modules'), {recursive: true, force: true})
  for (const {name, path} of installedNatives()) cpSync(path, join(server, 'node_modules', name), {recursive: true, dereference: true})
  const modules = await bundleScripts({
    input: {extension: 'packages/vscode/src/extension.ts'},
    external: ['vscode'],
    output: {dir: join(folder, 'dist'), format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false}
  })
  writeFileSync(join(folder, 'dist/THIRD-PARTY'), licences(modules))
  writeManifest(folder)
  return {extension: readFileSync(join(folder, 'dist/extension.cjs')).length, server: scripts}
}

/** The manifest without what only this repository needs, which `vsce` cannot read. */
function writeManifest(folder: string): void {
  mkdirSync(folder, {recursive: true})
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Record<string, unknown>
  for (const key of ['devDependencies', 'dependencies', 'scripts', 'private', 'files']) delete manifest[key]
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  copyFileSync(join(source, 'README.md'), join(folder, 'README.md'))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
}
