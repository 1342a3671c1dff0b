import {resolve} from 'node:path'
import {nearestTo} from '@bedside/core'
import {UsageError} from '@bedside/engine'
import {type Format, formatNames} from '@bedside/report'

/** A format, and the file it is written to; none for standard output. */
export interface Destination {
  format: Format
  file?: string
}

/**
 * Reads `--format NAME[=FILE]`, which may be repeated, and `--output FILE`, which is for the one without a file.
 * @throws UsageError where a name is unknown, or two reports would go to one place.
 */
export function destinationsOf({format: texts, output}: {format: readonly string[]; output?: string}): Destination[] {
  const destinations = (texts.length > 0 ? texts : ['text']).map(destinationFrom)
  const printed = destinations.filter(({file}) => file === undefined)
  if (printed.length > 1) {
    const [first, second] = printed
    throw new UsageError(
      `--format: ${first!.format} and ${second!.format} would both be printed; write one to a file, as in --format ${second!.format}=FILE.`
    )
  }
  if (output !== undefined && printed.length === 0)
    throw new UsageError('--output: every --format names its file already; leave --output out.')
  const placed = destinations.map((one) => (one.file === undefined && output !== undefined ? {...one, file: output} : one))
  refuseTwice(placed)
  return placed
}

function destinationFrom(text: string): Destination {
  const at = text.indexOf('=')
  const name = at < 0 ? text : text.slice(0, at)
  const format = formatNames.find((one) => one === name)
  if (!format) throw new UsageError(unknownFormat(name))
  if (at < 0) return {format}
  const file = text.slice(at + 1)
  if (file === '') throw new UsageError(`--format ${text}: no file after "="; write ${name} alone to print it, or ${name}=FILE.`)
  return {format, file}
}

function unknownFormat(name: string): string {
  const near = nearestTo(name, formatNames)[0]?.text
  return `--format: there is no format "${name}". ${near ? `Did you mean "${near}"? ` : ''}Allowed choices are ${formatNames.join(', ')}.`
}

function refuseTwice(destinations: readonly Destination[]): void {
  const seen = new Set<string>()
  for (const {file} of destinations) {
    if (file === undefined) continue
    if (seen.has(resolve(file))) throw new UsageError(`--format: two reports would be written to ${file}; give each a file of its own.`)
    seen.add(resolve(file))
  }
}
