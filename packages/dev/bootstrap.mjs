// Runs one of the root package.json's scripts on a machine that has only Node and npm:
// installs the pinned pnpm under .tools/ when it is not there yet, then the workspace, then the script.
// No npx, no corepack, no global install: each of those asks a question or needs a network key somewhere.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const [script, ...args] = process.argv.slice(2)
const [, version] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split(/[@+]/)
const tools = join(root, '.tools', `pnpm-${version}`)
const pnpm = join(tools, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs')

/** Runs a command with this console, and ends this process with its code when it fails. */
function run(command, commandArgs, cwd = root) {
  const {status, error} = spawnSync(command, commandArgs, {cwd, stdio: 'inherit', shell: command === 'npm' && process.platform === 'win32'})
  if (error) console.error(`bedside: could not start ${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(pnpm)) {
  console.log(`bedside: installing pnpm ${version} into .tools (once)`)
  mkdirSync(tools, {recursive: true})
  writeFileSync(join(tools, 'package.json'), '{"private": true}\n')
  const install = ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', `pnpm@${version}`]
  const npm = process.env.npm_execpath
  // Under `npm start` npm says where it is; under plain `node` the one on the path has to do.
  if (npm && /npm-cli\.c?js$/.test(npm)) run(process.execPath, [npm, ...install], tools)
  else run('npm', install, tools)
}

run(process.execPath, [pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'])
run(process.execPath, [pnpm, 'run', script, ...args])
