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

/** The HTML report is tested in a browser. A build machine gets one where that is possible; without one those tests fail there, and no others. */
function provideChromium() {
  const isThere = (name) => spawnSync(name, ['--version'], {stdio: 'ignore'}).status === 0
  // The same names as in packages/dev/src/chromium.ts, which is not built yet.
  if (process.env.CHROMIUM_PATH || ['chromium', 'chromium-browser', 'google-chrome'].some(isThere)) return
  const aptGet = (...words) => spawnSync('apt-get', words, {stdio: 'inherit'}).status === 0
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    console.log('bedside: installing chromium with apt-get (once)')
    if (aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium')) return
  }
  console.error('bedside: no Chromium is here, and CI tests the HTML report in one: install it, or name it in CHROMIUM_PATH.')
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

if (script === 'verify' && process.env.CI === 'true') provideChromium()

run(process.execPath, [pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'])
run(process.execPath, [pnpm, 'run', script, ...args])
