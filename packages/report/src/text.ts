import {compareText, type Finding, type Severity, severities} from '@bedside/core'
import {type FileReport, type RunReport, type RunSummary, summaryOf} from '@bedside/engine'
import picocolors from 'picocolors'
import {counted} from './counted.js'
import {frameOf} from './frame.js'
import {printable} from './printable.js'
import {loadWidth, plainWidth, type WidthOf} from './width.js'

/** What the text report needs beside the run. */
export interface TextOptions {
  /** Colours, which only a terminal understands. */
  color: boolean
  /** The text of a file of the run, for the code frames; null where it is gone. */
  source(path: string): string | null
}

type Paint = ReturnType<typeof picocolors.createColors>

/** The report for people: findings by file with the line they stand in, then counts by rule, then what to do next. */
export async function textReport(report: RunReport, options: TextOptions): Promise<string> {
  const pieces: string[] = []
  for await (const piece of textPieces(report, options)) pieces.push(piece)
  return pieces.join('')
}

/** The same report piece by piece. */
export async function* textPieces(report: RunReport, {color, source}: TextOptions): AsyncGenerator<string> {
  const paint = picocolors.createColors(color)
  const counts = new RuleCounts()
  for (const {path, type, findings} of report.files) {
    if (findings.length === 0) continue
    counts.add(findings)
    yield `${await measured((widthOf) => fileText({path, type, findings}, source(path), {paint, widthOf}))}\n\n`
  }
  const rest = [...counts.table(paint), ...report.notices.map(printable), closing(summaryOf(report), counts, paint)]
  yield `${rest.join('\n\n')}\n`
}

/** A text that depends on the width of words. The library for that is loaded where they are not plain. */
async function measured(textWith: (widthOf: WidthOf) => string): Promise<string> {
  let isPlain = true
  const text = textWith((words) => {
    const width = plainWidth(words)
    isPlain &&= width !== null
    return width ?? 0
  })
  return isPlain ? text : textWith(await loadWidth())
}

/** How words look, and how wide they are. */
interface Look {
  paint: Paint
  widthOf: WidthOf
}

function fileText(file: Pick<FileReport, 'path' | 'type' | 'findings'>, source: string | null, look: Look): string {
  const {paint} = look
  const type = file.type ? paint.dim(`  ${file.type.name}${file.type.origin === 'guess' ? ', by guess' : ''}`) : ''
  return [paint.underline(printable(file.path)) + type, ...file.findings.map((finding) => findingText(finding, source, look))].join('\n')
}

function findingText(finding: Finding, source: string | null, {paint, widthOf}: Look): string {
  const {start, end, severity, message, rule} = finding
  const place = `${start.line}:${start.column}`.padStart(7)
  const lines = [`${place}  ${painted(severity, severity.padEnd(7), paint)}  ${printable(message)}  ${paint.dim(printable(rule))}`]
  const frame = source === null ? null : frameOf(source, start, end, widthOf)
  if (frame) {
    lines.push(`${paint.dim(`${String(start.line).padStart(9)} |`)} ${frame.line}`)
    lines.push(`${paint.dim('          |')} ${painted(severity, frame.marks, paint)}`)
  }
  for (const way of waysOut(finding)) lines.push(`            ${paint.cyan(printable(way))}`)
  return lines.join('\n')
}

/** What an author can do: the fix, or what there is to choose from. */
function waysOut({fix, suggestions = []}: Finding): string[] {
  if (fix) return ['--fix does this.']
  return suggestions.map(({message}) => `- ${message}`)
}

function painted(severity: Severity, text: string, paint: Paint): string {
  return severity === 'error' ? paint.red(text) : severity === 'warning' ? paint.yellow(text) : paint.blue(text)
}

/** Counts of findings by rule, and what else is said of all of them in the end. */
class RuleCounts {
  /** Files with findings. */
  files = 0
  /** The rule of the first error; where there is none, of the first finding. */
  worst: Pick<Finding, 'rule' | 'severity'> | null = null
  readonly #rows = new Map<string, {rule: string; severity: Severity; count: number}>()

  /** @param findings Of one file, at least one. */
  add(findings: readonly Finding[]): void {
    this.files++
    for (const {rule, severity} of findings) {
      if (!this.worst || (severity === 'error' && this.worst.severity !== 'error')) this.worst = {rule, severity}
      const key = `${severity} ${rule}`
      const row = this.#rows.get(key) ?? {rule, severity, count: 0}
      row.count++
      this.#rows.set(key, row)
    }
  }

  /** A table, the gravest and most frequent rule first; nothing where there is nothing to count. */
  table(paint: Paint): string[] {
    if (this.#rows.size === 0) return []
    const rows = [...this.#rows.values()].sort(
      (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.count - a.count || compareText(a.rule, b.rule)
    )
    return [
      rows
        .map(
          ({rule, severity, count}) => `${String(count).padStart(7)}  ${painted(severity, severity.padEnd(7), paint)}  ${printable(rule)}`
        )
        .join('\n')
    ]
  }
}

function closing(summary: RunSummary, {files, worst}: RuleCounts, paint: Paint): string {
  const suppressed = (summary.suppressed > 0 ? ` ${counted(summary.suppressed, 'finding')} suppressed.` : '') + aboutBaseline(summary)
  if (!worst) {
    return `${paint.green(`No ${summary.baselined > 0 ? 'new ' : ''}findings in ${counted(summary.files, 'file')}.`)}${suppressed}`
  }
  const grades = [counted(summary.errors, 'error'), counted(summary.warnings, 'warning'), counted(summary.notes, 'note')].join(', ')
  return [`${paint.bold(grades)} in ${files} of ${counted(summary.files, 'file')}.${suppressed}`, ...nextSteps(worst.rule, summary)].join(
    '\n'
  )
}

/** What the baseline holds back, and what of it can go. */
function aboutBaseline({baselined, baselineFixed}: RunSummary): string {
  const held = baselined > 0 ? ` The baseline held back ${counted(baselined, 'finding')}.` : ''
  if (baselineFixed === 0) return held
  const fixed = baselineFixed === 1 ? '1 entry of the baseline is fixed' : `${baselineFixed} entries of the baseline are fixed`
  return `${held}\n${fixed}: bedside baseline --prune takes ${baselineFixed === 1 ? 'it' : 'them'} out.`
}

function nextSteps(worst: string, {fixable}: RunSummary): string[] {
  const steps = [`bedside explain ${printable(worst)}  says why and how to mend it.`]
  if (fixable > 0) steps.unshift(`${counted(fixable, 'finding')} can be mended by --fix; --fix-dry-run shows how.`)
  return ['', ...steps]
}
