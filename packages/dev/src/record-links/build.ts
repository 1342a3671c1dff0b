import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {readBuiltPage} from './built-page.js'
import type {Generator} from './generators.js'
import type {BuiltSite} from './outcome.js'

/** What came of building a site: the generator's version and what it wrote. */
export interface Build {
  version: string
  site: BuiltSite
  /** The content of each built file that is no page, for telling copied files. */
  bytes: ReadonlyMap<string, Buffer>
}

/**
 * Builds a copy of a sample site in a new folder outside the repository, and reads what came out.
 * @throws Error where the generator is not there or gives up, with its last words.
 */
export function buildSite(folder: string, base: string, generator: Generator): Build {
  const copy = mkdtempSync(join(tmpdir(), `bedside-${generator.name}-`))
  try {
    cpSync(folder, copy, {recursive: true})
    if (generator.packages) install(copy, generator.packages)
    const [program, ...args] = generator.command
    run(copy, program, args)
    return {version: versionOf(copy, generator), ...readOutput(join(copy, generator.output), base, generator)}
  } finally {
    rmSync(copy, {recursive: true, force: true})
  }
}

function install(folder: string, packages: Readonly<Record<string, string>>): void {
  const manifest = join(folder, 'package.json')
  const given = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {type: 'module'}
  writeFileSync(manifest, JSON.stringify({...given, private: true, dependencies: packages}))
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'])
}

/** Generators draw no colours, send nothing home, and give the same dates everywhere. */
const quiet = {CI: 'true', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_DISABLE_TELEMETRY: '1', LANG: 'C.UTF-8', TZ: 'UTC'}

function run(cwd: string, program: string, args: readonly string[]): string {
  const path = [join(cwd, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  try {
    return execFileSync(program, args, {cwd, encoding: 'utf8', stdio: 'pipe', env: {...process.env, ...quiet, PATH: path}})
  } catch (error) {
    throw new Error(failure(program, error as NodeJS.ErrnoException & {stdout?: string; stderr?: string}))
  }
}

function failure(program: string, {code, stdout = '', stderr = ''}: {code?: string | undefined; stdout?: string; stderr?: string}): string {
  if (code === 'ENOENT')
    return `${program} is not installed. Install it (Debian: apt-get install ${program}), or name the other generators.`
  return `${program} gave up:\n${`${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n')}`
}

function versionOf(folder: string, {packages, version}: Generator): string {
  if (packages) return Object.values(packages)[0]!
  const [program, ...args] = version!
  return /\d+\.\d+[\d.]*/.exec(run(folder, program!, args))?.[0] ?? 'unknown'
}

function readOutput(folder: string, base: string, {main}: Generator): Pick<Build, 'site' | 'bytes'> {
  const all = readdirSync(folder, {recursive: true, withFileTypes: true})
  const files = all
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    )
  const isPage = (file: string) => file.endsWith('.html')
  const pages = files.filter(isPage).map((file) => [file, readBuiltPage(readFileSync(join(folder, file), 'utf8'), main)] as const)
  const bytes = files.filter((file) => !isPage(file)).map((file) => [file, readFileSync(join(folder, file))] as const)
  return {site: {base, files: new Set(files), pages: new Map(pages)}, bytes: new Map(bytes)}
}
