import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {catalogue} from '@bedside/engine'

/** A configuration that checks one thing, so that a test is about the action. */
export const oneRule = JSON.stringify({
  rules: Object.fromEntries([...catalogue.keys()].map((id) => [id, id === 'links/missing-page' ? 'error' : 'off']))
})

/** A page without a finding. */
export const good = '# Croup\n\nCroup is a cough that young children get.\n'
/** A page with one: its link leads nowhere. */
export const broken = '# Croup\n\nSee [the dose](dose.md).\n'

/** What the runner sees of an action that has run. */
export interface ActionRun {
  status: number | null
  /** Lines that the runner obeys, as `error file=..::message`. */
  commands: string[]
  log: string
  outputs: Record<string, string>
  summary: string
}

/** A workspace as the runner prepares one: a real git repository, and beside it the folder for temporary files. */
export class ActionWorkspace {
  readonly top: string
  readonly temporary: string
  readonly bundle: string

  constructor(bundle: string) {
    this.bundle = bundle
    const folder = mkdtempSync(join(tmpdir(), 'bedside-action-'))
    this.top = join(folder, 'work')
    this.temporary = join(folder, 'temp')
    mkdirSync(this.top)
    mkdirSync(this.temporary)
    this.git('init', '--quiet', '--initial-branch=main')
  }

  /** Runs git as somebody who exists nowhere else, without the configuration of this machine. */
  git(...args: string[]): string {
    const who = [
      '-c',
      'user.name=Ida Moe',
      '-c',
      'user.email=ida@clinic.example',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'core.autocrlf=false'
    ]
    const env = {...process.env, GIT_CONFIG_GLOBAL: join(this.temporary, 'none'), GIT_CONFIG_NOSYSTEM: '1'}
    return execFileSync('git', [...who, ...args], {cwd: this.top, env, encoding: 'utf8'}).trim()
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.top, path)), {recursive: true})
      writeFileSync(join(this.top, path), text)
    }
    return this
  }

  /** Commits everything and gives the commit's id. */
  commit(message: string): string {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', message)
    return this.git('rev-parse', 'HEAD')
  }

  /** Runs the bundle with inputs by their names in `action.yml`, and what else the runner says. */
  run(inputs: Readonly<Record<string, string>> = {}, {event, ...more}: {event?: object; [name: string]: unknown} = {}): ActionRun {
    const at = (name: string) => join(mkdtempSync(join(this.temporary, 'run-')), name)
    const [output, summary, payload] = [at('output'), at('summary'), at('event.json')]
    for (const file of [output, summary]) writeFileSync(file, '')
    writeFileSync(payload, JSON.stringify(event ?? {}))
    const given = Object.entries({now: '2026-03-01', ...inputs}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const env = {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      GITHUB_WORKSPACE: this.top,
      RUNNER_TEMP: this.temporary,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_PATH: payload,
      ...Object.fromEntries(given),
      ...(more as Record<string, string>)
    }
    const main = join(this.bundle, 'dist', 'js', 'main.mjs')
    const {status, stdout, stderr} = spawnSync(process.execPath, [main], {cwd: this.temporary, env, encoding: 'utf8', maxBuffer: 64 << 20})
    return {
      status,
      log: stdout + stderr,
      commands: stdout.split('\n').flatMap((line) => /^\s*::(.*)$/.exec(line)?.[1] ?? []),
      outputs: outputsIn(readFileSync(output, 'utf8')),
      summary: existsSync(summary) ? readFileSync(summary, 'utf8') : ''
    }
  }
}

/** Reads the file of outputs as the runner does: `name<<delimiter`, lines, `delimiter`, or `name=value`. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[at]!) ?? []
    if (name === undefined) {
      const [key, value] = lines[at]!.split('=')
      if (value !== undefined) outputs[key!] = value
      continue
    }
    const end = lines.indexOf(delimiter!, at + 1)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}
