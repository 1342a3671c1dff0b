import {ConfigError, formatMistake, UsageError} from '@bedside/engine'
import {counted, githubCommand, printable} from '@bedside/report'

/** Takes a line of the log. */
export type Say = (line: string) => void

/** Most annotations of a level that GitHub shows for a step. */
const mostShown = 10

/** A line for people. A runner obeys lines that begin with `::`, and `##[` anywhere, so no such line is ever said. */
export function plainLine(text: string): string {
  return printable(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ')
}

/** Says why the action could not run: a mistake in the configuration at its place, others without one. */
export function sayFailure(error: unknown, say: Say): void {
  if (error instanceof ConfigError) {
    for (const mistake of error.errors.slice(0, mostShown)) {
      const {file, line, column} = mistake
      say(githubCommand('error', {file, line, col: column, title: 'Bedside configuration'}, formatMistake(mistake)))
    }
    const left = error.errors.length - mostShown
    if (left > 0) say(`${counted(left, 'more mistake')} in the configuration not shown.`)
  } else {
    const isOurs = !(error instanceof UsageError)
    const message = error instanceof Error ? error.message : String(error)
    say(githubCommand('error', {title: 'Bedside'}, isOurs ? `A fault of Bedside itself: ${message}` : message))
    if (isOurs && error instanceof Error) for (const line of (error.stack ?? '').split('\n').slice(1)) say(plainLine(line))
  }
}
