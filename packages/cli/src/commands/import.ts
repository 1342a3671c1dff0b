import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {basename, isAbsolute, join, resolve} from 'node:path'
import {
  ConfigError,
  houseFileText,
  type ImportedStyle,
  importValeStyle,
  linesByEntry,
  linesByReason,
  tryHouseRules,
  UsageError
} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import type {Io} from '../io.js'

/** The flags of `bedside import vale`. */
export interface ImportFlags {
  output: string
  force?: boolean
}

/** A file of house rules may be no longer than 1 MiB. */
const longest = 1 << 20

/** `bedside import vale`: writes house rules made from a Vale style, runs their tests, and lists what could not be taken over. */
export function importValeCommand(style: string, {output, force = false}: ImportFlags, io: Io): number {
  const folder = resolve(io.cwd, style)
  const name = `${basename(folder).replace(/[^\w.-]/g, '-')}.yaml`
  const shown = join(output, name).replaceAll('\\', '/')
  const path = resolve(io.cwd, output, name)
  if (!force && existsSync(path)) throw new UsageError(`${shown} is there already; write over it with --force, or elsewhere with --output.`)
  const made = importValeStyle(folder, style)
  const say = (lines: readonly string[]) => io.out(lines.map((line) => `${printable(line)}\n`).join(''))
  say(summaryOf(made))
  say(remarksOf('Not converted:', made.left, linesByEntry))
  say(remarksOf('Converted, and not quite the same:', made.differences, linesByReason))
  if (made.others.length > 0)
    say(['', `No rules, and not read: ${made.others.slice(0, 10).join(', ')}${made.others.length > 10 ? ', ...' : ''}`])
  if (made.rules.length === 0) {
    say(['', 'No rule could be converted; nothing was written.'])
    return 1
  }
  const text = houseFileText(made)
  if (text.length > longest) throw new UsageError(`The house rules would be longer than 1 MiB; split ${style} into several folders.`)
  write(path, shown, text, force)
  say(['', `Wrote ${shown}.`, `Tests: ${testsOf(shown, io)}`, '', ...nextSteps(output)])
  return 0
}

function write(path: string, shown: string, text: string, force: boolean): void {
  try {
    mkdirSync(resolve(path, '..'), {recursive: true})
    writeFileSync(path, text, {flag: force ? 'w' : 'wx'})
  } catch (error) {
    throw new UsageError(`${shown} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown fault'}).`)
  }
}

/** What the tests of the new file say. It is written already: what keeps them from being run is said and fails nothing. */
function testsOf(shown: string, io: Io): string {
  const path = isAbsolute(shown) || shown.startsWith('.') ? shown : `./${shown}`
  try {
    const tried = tryHouseRules({cwd: io.cwd, paths: [path]})
    const good = tried.filter(({trial}) => trial.failures.length === 0 && trial.missing.length === 0).length
    return `${good} of ${counted(tried.length, 'rule')} flag and allow what they should.`
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) return `they could not be run: ${error.message.split('\n')[0]}`
    throw error
  }
}

function summaryOf({style, rules, files, convertedFiles, entries, convertedEntries}: ImportedStyle): string[] {
  return [
    `${style}: ${convertedFiles} of ${counted(files, 'rule')} converted, with ${convertedEntries} of ${entries} entries.`,
    `That makes ${counted(rules.length, 'house rule')}.`
  ]
}

/** Remarks by file. */
function remarksOf(title: string, remarks: ImportedStyle['left'], linesFor: (own: ImportedStyle['left']) => string[]): string[] {
  if (remarks.length === 0) return []
  const files = [...new Set(remarks.map(({file}) => file))]
  const lines = files.flatMap((name) => [`  ${name}`, ...linesFor(remarks.filter(({file}) => file === name)).map((line) => `    ${line}`)])
  return ['', title, ...lines]
}

function nextSteps(output: string): string[] {
  return [
    'The words and messages are those of the style: keep to its licence.',
    'Read the file, and take out what does not suit your library. Then name it in bedside.yaml:',
    '',
    `  houseRules: ["${output.replaceAll('\\', '/').replace(/\/$/, '')}/*.yaml"]`
  ]
}
